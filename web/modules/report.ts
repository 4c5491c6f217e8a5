// The report form in three steps over the plain one, which stands for those without script. What is written is kept on
// the device with every change; sending goes by way of that draft, so that without a signal nothing is lost.
import { type Draft, allDrafts, dropDraft, keepDraft, newDraft, syncTag } from './_drafts';
import { sendDrafts } from './_send_drafts';
import { KeptReports } from './_report_kept';
import { PhotoStep } from './_report_photos';
import { PlaceStep } from './_report_place';
import { SimilarReports } from './_report_similar';
import { type Words, all, one, wordsIn } from './_report_words';

type Step = 'photo' | 'place' | 'words';
const steps: Step[] = ['photo', 'place', 'words'];
const savingDelay = 300; // milliseconds after the last key

interface SyncRegistration { sync?: { register(tag: string): Promise<void> } }

class ReportForm {
  private draft = newDraft();
  private readonly form: HTMLFormElement;
  private readonly photos: PhotoStep;
  private readonly place: PlaceStep;
  private readonly similar: SimilarReports;
  private readonly kept: KeptReports;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private canKeep = true;
  private sending = false;

  constructor(private readonly root: HTMLElement, private readonly words: Words) {
    this.form = one(root, 'form') as HTMLFormElement;
    const changed = (): void => this.changed();
    this.photos = new PhotoStep(this.form, words, changed);
    this.place = new PlaceStep(root, this.form, words, changed);
    this.similar = new SimilarReports(root, this.form, words, () => void this.supported());
    this.kept = new KeptReports(one(root, '[data-kept]'), words, {
      send: () => void this.sendWaiting(),
      edit: (draft) => void this.edit(draft),
      changed: () => void this.kept.show(),
    });
    this.form.addEventListener('input', changed);
    this.form.addEventListener('change', () => this.similar.ask());
    this.form.addEventListener('submit', (event) => { event.preventDefault(); void this.submit(); });
    for (const button of all(root, '[data-to]')) button.addEventListener('click', () => this.goTo(button.dataset.to as Step));
    window.addEventListener('hashchange', () => this.show(this.step()));
    window.addEventListener('online', () => {
      this.say('');
      void this.sendWaiting();
    });
    window.addEventListener('offline', () => this.say(words.offline));
    window.addEventListener('pagehide', () => void this.save());
  }

  async begin(): Promise<void> {
    try {
      const writing = (await allDrafts()).filter((draft) => draft.state === 'writing' && this.isOfThisForm(draft)).sort((a, b) => b.changedAt - a.changedAt)[0];
      if (writing) {
        this.load(writing);
        this.say(this.words.restored);
      }
    } catch {
      this.canKeep = false; // a private window of some browsers
      this.say(this.words.no_storage);
    }
    this.prefill();
    this.show(this.step());
    if (!navigator.onLine) this.say(this.words.offline);
    if (this.canKeep) await this.kept.show();
    await this.sendWaiting();
  }

  // A ward may have several types of reports, each with fields of its own.
  private isOfThisForm(draft: Draft): boolean {
    return !draft.fields.type || draft.fields.type === (this.form.elements.namedItem('type') as HTMLInputElement).value;
  }

  // A page that was kept on the device does not know what its address asks for.
  private prefill(): void {
    const asked = new URLSearchParams(location.search);
    for (const name of ['neighbourhood', 'address']) {
      const field = this.form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
      const value = asked.get(name);
      if (field && value && !this.draft.fields[name]) field.value = value;
    }
  }

  private step(): Step {
    const asked = location.hash.slice(1) as Step;
    return steps.includes(asked) ? asked : 'photo';
  }

  private goTo(step: Step): void {
    if (step === 'words' && !this.place.isGiven()) return this.place.complain();
    location.hash = step;
  }

  private show(step: Step): void {
    const wanted = step === 'words' && !this.place.isGiven() ? 'place' : step;
    for (const section of all(this.form, '[data-step]')) section.hidden = section.dataset.step !== wanted;
    for (const mark of all(this.form, '[data-mark]')) {
      if (mark.dataset.mark === wanted) mark.setAttribute('aria-current', 'step');
      else mark.removeAttribute('aria-current');
      mark.classList.toggle('is-done', steps.indexOf(mark.dataset.mark as Step) < steps.indexOf(wanted));
    }
    if (location.hash) one(this.form, `#step-${wanted}`).focus();
    if (wanted === 'place') this.place.appear();
    if (wanted === 'words') this.similar.ask();
  }

  private say(text: string | undefined): void {
    const place = one(this.root, '[data-state]');
    place.textContent = text ?? '';
    place.hidden = !text;
  }

  private changed(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => void this.save(), savingDelay);
  }

  private read(): Draft {
    const fields: Record<string, string> = {};
    for (const [name, value] of new FormData(this.form)) if (typeof value === 'string') fields[name] = value;
    return { ...this.draft, fields, photos: this.photos.photos, changedAt: Date.now() };
  }

  private async save(): Promise<void> {
    clearTimeout(this.saving);
    if (!this.canKeep || this.draft.state !== 'writing') return;
    const draft = this.read();
    const empty = draft.photos.length === 0 && !['text', 'address', 'latitude', 'category'].some((name) => draft.fields[name]);
    if (empty) return;
    try {
      await keepDraft(draft);
      if (navigator.onLine) this.say(this.words.saved);
    } catch {
      this.canKeep = false;
      this.say(this.words.no_storage);
    }
  }

  private load(draft: Draft): void {
    this.draft = draft;
    for (const [name, value] of Object.entries(draft.fields)) {
      const field = this.form.elements.namedItem(name);
      if (field instanceof RadioNodeList) field.value = value;
      else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = value;
    }
    if (draft.fields.reporter_name || draft.fields.reporter_phone || draft.fields.reporter_email) {
      (one(this.form, '.report-person') as HTMLDetailsElement).open = true;
    }
    this.photos.load(draft.photos);
    this.place.load();
  }

  private startAnew(): void {
    this.form.reset();
    this.load(newDraft());
    this.place.clear();
    this.similar.clear();
    const type = new URLSearchParams(location.search).get('type');
    history.replaceState(null, '', location.pathname + (type ? `?type=${encodeURIComponent(type)}` : ''));
    this.show('photo');
  }

  private complain(selector: string, text: string | undefined, field: string): boolean {
    const place = one(this.form, selector);
    place.textContent = text ?? '';
    place.hidden = !text;
    if (text) (this.form.querySelector<HTMLElement>(field) ?? place).focus();
    return !text;
  }

  private isComplete(): boolean {
    const value = (name: string): string => String(new FormData(this.form).get(name) ?? '').trim();
    return this.complain('[data-category-problem]', value('category') ? '' : this.words.category_missing, '[name=category]') &&
      this.complain('[data-problem]', value('text') ? '' : this.words.text_missing, '[name=text]');
  }

  private async submit(): Promise<void> {
    if (!this.place.isGiven()) return this.goTo('words');
    if (this.sending || !this.isComplete()) return;
    this.sending = true;
    this.say(navigator.onLine ? this.words.sending : '');
    clearTimeout(this.saving);
    const draft: Draft = { ...this.read(), state: 'waiting', problem: '' };
    if (!this.canKeep) return this.sendPlainly(draft);
    this.draft = draft; // no longer saved as being written
    await keepDraft(draft);
    void this.askForSync();
    await this.sendWaiting();
    this.startAnew();
    this.sending = false;
    this.root.querySelector<HTMLElement>('[data-kept] h2')?.focus();
  }

  // Where nothing can be kept the form goes as any form does; photos are those that the browser's own fields hold.
  private async sendPlainly(draft: Draft): Promise<void> {
    const answer = await fetch('/report/token').catch(() => null);
    if (!answer?.ok) return this.say(this.words.no_storage);
    for (const [name, value] of [['csrf', ((await answer.json()) as { csrf: string }).csrf], ['submission', draft.id]] as const) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = value;
      this.form.append(field);
    }
    this.form.submit();
  }

  private async askForSync(): Promise<void> {
    const registration = (await navigator.serviceWorker?.getRegistration('/report').catch(() => undefined)) as SyncRegistration | undefined;
    await registration?.sync?.register(syncTag).catch(() => undefined);
  }

  private async sendWaiting(): Promise<void> {
    if (!this.canKeep || !(await allDrafts()).some((draft) => draft.state === 'waiting')) return;
    await sendDrafts().catch(() => false);
    this.say(navigator.onLine ? '' : this.words.offline);
    await this.kept.show();
  }

  private async edit(draft: Draft): Promise<void> {
    await this.save();
    const writing: Draft = { ...draft, state: 'writing', problem: '' };
    await keepDraft(writing);
    if (!this.isOfThisForm(writing)) return location.assign(`${location.pathname}?type=${encodeURIComponent(writing.fields.type ?? '')}#words`);
    this.load(writing);
    await this.kept.show();
    this.goTo('words');
    this.show('words');
  }

  // "Me too" stands for the report that was being written.
  private async supported(): Promise<void> {
    clearTimeout(this.saving);
    if (this.canKeep) await dropDraft(this.draft.id);
    this.startAnew();
    this.say(this.words.me_too_done);
    one(this.root, '[data-state]').scrollIntoView({ block: 'nearest' });
  }

  drafts(): void {
    void this.kept.show();
  }
}

// What the form needs to open without a signal: all that this page has loaded from this site, and the map's script.
function keepOnDevice(worker: ServiceWorker | null, root: HTMLElement): void {
  const named = [...document.querySelectorAll<HTMLElement>('link[href], script[src], img[src]')]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
  const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
  const icons = [...document.querySelectorAll('use')].map((use) => (use.getAttribute('href') ?? '').split('#')[0] ?? '');
  const addresses = [...new Set([...named, ...loaded, ...icons, root.dataset.mapScript ?? '', '/map/outlines.geojson'])]
    .map((address) => new URL(address, location.href).href)
    .filter((address) => /\/assets\/|\/map\/outlines\.geojson$/.test(address));
  const type = new URLSearchParams(location.search).get('type') ?? '';
  worker?.postMessage({ kind: 'keep', addresses: [...new Set(addresses)], language: document.documentElement.lang, type });
}

async function begin(template: HTMLTemplateElement, plain: HTMLElement): Promise<void> {
  const root = one(template.content, '[data-report]');
  plain.nextElementSibling?.remove(); // its links stand below the steps, too
  plain.replaceWith(root);
  const form = new ReportForm(root, wordsIn(root));
  await form.begin();
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', () => form.drafts());
  await navigator.serviceWorker.register(root.dataset.worker ?? '', { scope: '/report' }).catch(() => undefined);
  const registration = await navigator.serviceWorker.ready;
  if (navigator.onLine) keepOnDevice(registration.active, root);
}

const template = document.querySelector<HTMLTemplateElement>('template[data-report-steps]');
const plain = document.querySelector<HTMLElement>('form[data-plain-report]');
if (template && plain) void begin(template, plain);
