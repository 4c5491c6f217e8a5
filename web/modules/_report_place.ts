// The second step: where it is. From the phone, by a tap on the map, by the neighbourhood, or in words; any one will do.
import type { Place, PlaceMap } from './map_choice';
import { type Words, button, one } from './_report_words';

interface MapScript { choosePlace(frame: HTMLElement, chosen: (place: Place) => void): Promise<PlaceMap> }

const patience = 15_000; // milliseconds for a position

export class PlaceStep {
  private map: Promise<PlaceMap> | null = null;

  constructor(private readonly root: HTMLElement, private readonly form: HTMLFormElement, private readonly words: Words,
              private readonly changed: () => void) {
    const locate = one(form, '[data-locate]') as HTMLButtonElement;
    locate.hidden = !('geolocation' in navigator);
    locate.addEventListener('click', () => this.locate());
    one(form, '[data-tap]').addEventListener('click', () => void this.openMap());
  }

  private field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }

  isGiven(): boolean {
    return ['latitude', 'neighbourhood', 'address'].some((name) => this.field(name).value.trim() !== '');
  }

  complain(): void {
    this.problem(this.words.place_missing);
    if (one(this.form, '[data-step=place]').hidden) location.hash = 'place';
    one(this.form, '[name=neighbourhood]').focus();
  }

  private problem(text: string | undefined): void {
    const place = one(this.form, '[data-place-problem]');
    place.textContent = text ?? '';
    place.hidden = !text;
  }

  private say(text: string, withPoint: boolean, outside = false): void {
    const place = one(this.form, '[data-point]');
    place.hidden = !text;
    place.classList.toggle('is-outside', outside);
    place.replaceChildren(text);
    if (!withPoint) return;
    place.append(' ', button(this.words.unpin ?? '', 'btn btn-sm', () => {
      this.clear();
      this.changed();
    }));
  }

  load(): void {
    if (this.field('latitude').value) this.say(this.words.pinned ?? '', true);
    else this.say('', false);
  }

  clear(): void {
    this.field('latitude').value = '';
    this.field('longitude').value = '';
    this.say('', false);
    this.problem('');
    void this.map?.then((map) => map.clear());
  }

  appear(): void {
    void this.map?.then((map) => map.appear());
  }

  private openMap(): Promise<PlaceMap> {
    const holder = one(this.form, '[data-map-choice]');
    holder.hidden = false;
    this.map ??= this.makeMap(one(holder, '[data-map]'));
    return this.map.then((map) => {
      map.appear();
      const { latitude, longitude } = this.point();
      if (latitude !== null && longitude !== null) map.show(latitude, longitude);
      return map;
    });
  }

  private async makeMap(frame: HTMLElement): Promise<PlaceMap> {
    const script = (await import(this.root.dataset.mapScript ?? '')) as MapScript;
    return script.choosePlace(frame, (place) => this.take(place, this.words.pinned ?? ''));
  }

  private point(): { latitude: number | null; longitude: number | null } {
    const number = (name: string): number | null => (this.field(name).value ? Number(this.field(name).value) : null);
    return { latitude: number('latitude'), longitude: number('longitude') };
  }

  private take(place: Place, said: string): void {
    this.field('latitude').value = place.latitude.toFixed(6);
    this.field('longitude').value = place.longitude.toFixed(6);
    this.say(place.outside ? (this.words.far ?? '') : said, true, place.outside);
    this.problem('');
    const choices = (this.form.elements.namedItem('neighbourhood') as HTMLSelectElement | null)?.options ?? [];
    for (const choice of choices) if (place.neighbourhood && choice.text === place.neighbourhood) choice.selected = true;
    this.changed();
    this.form.dispatchEvent(new Event('change'));
  }

  private locate(): void {
    this.say(this.words.locating ?? '', false);
    navigator.geolocation.getCurrentPosition(
      (position) => {
        const { latitude, longitude, accuracy } = position.coords;
        const said = (this.words.located ?? '').replace('{metres}', String(Math.max(1, Math.round(accuracy))));
        this.take({ latitude, longitude, neighbourhood: '', outside: false }, said);
        // The map shows whether the phone is right, and knows the neighbourhood; without a signal it may not come.
        void this.openMap().then((map) => this.take(map.show(latitude, longitude), said)).catch(() => undefined);
      },
      () => {
        this.say('', false);
        this.problem(this.words.no_position);
      },
      { enableHighAccuracy: true, timeout: patience, maximumAge: 60_000 });
  }
}
