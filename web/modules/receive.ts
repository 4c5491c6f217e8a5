// The form of the counter: a point on the map, for whoever tells where it is. Without this module a place is given by its
// neighbourhood and in words.
import type { Place, PlaceMap } from './map_choice';
import { one } from './_report_words';

interface MapScript { choosePlace(frame: HTMLElement, chosen: (place: Place) => void): Promise<PlaceMap> }

const pin = one(document, '[data-pin]');
const form = pin.closest('form') as HTMLFormElement;
const folded = one(pin, 'details') as HTMLDetailsElement;
const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;
let map: Promise<PlaceMap> | null = null;

function tell(outside: boolean): void {
  const pinned = one(pin, '[data-pinned]');
  pinned.hidden = field('latitude').value === '';
  pinned.classList.toggle('is-outside', outside);
  one(pinned, '[data-inside]').hidden = outside;
  one(pinned, '[data-outside]').hidden = !outside;
}

function take(place: Place): void {
  field('latitude').value = place.latitude.toFixed(6);
  field('longitude').value = place.longitude.toFixed(6);
  tell(place.outside);
  const choices = (form.elements.namedItem('neighbourhood') as HTMLSelectElement | null)?.options ?? [];
  for (const choice of choices) if (place.neighbourhood && choice.text === place.neighbourhood) choice.selected = true;
}

async function makeMap(): Promise<PlaceMap> {
  const script = (await import(pin.dataset.mapScript ?? '')) as MapScript;
  return script.choosePlace(one(pin, '[data-map]'), take);
}

folded.addEventListener('toggle', () => {
  if (!folded.open) return;
  map ??= makeMap();
  void map.then((shown) => {
    shown.appear();
    if (field('latitude').value) shown.show(Number(field('latitude').value), Number(field('longitude').value));
  });
});
one(pin, '[data-unpin]').addEventListener('click', () => {
  field('latitude').value = '';
  field('longitude').value = '';
  tell(false);
  void map?.then((shown) => shown.clear());
});
pin.hidden = false;
tell(false);
