// The officer's inbox and case by keyboard, and how much is new. Rows never move by themselves: what is new is counted,
// and shown when asked for. Without this module links and forms do the same.
const newsEvery = 30_000; // milliseconds

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('tr[data-row]')];
const opened = (): HTMLElement | null => rows().find((row) => row.querySelector('[aria-current]')) ?? null;
const current = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('tr[data-row]') ?? opened();
const linkOf = (row: HTMLElement | null): HTMLAnchorElement | null => row?.querySelector<HTMLAnchorElement>('th a') ?? null;

function move(step: number): void {
  const all = rows();
  const here = current();
  const next = here ? all[all.indexOf(here) + step] : all[step > 0 ? 0 : all.length - 1];
  linkOf(next ?? null)?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function choose(row: HTMLElement | null, value?: boolean): boolean {
  const box = row?.querySelector<HTMLInputElement>('input[name=case]');
  if (box) box.checked = value ?? !box.checked;
  return box !== null && box !== undefined;
}

// Opens what stands folded and goes to its first field.
function unfold(selector: string): boolean {
  const folded = document.querySelector<HTMLDetailsElement>(selector);
  if (!folded) return false;
  folded.open = true;
  folded.querySelector<HTMLElement>('select, textarea, input:not([type=hidden]), button')?.focus();
  folded.scrollIntoView({ block: 'nearest' });
  return true;
}

function assignChosen(): boolean {
  if (!document.querySelector('#bulk')) return false;
  choose(current(), true);
  return unfold('details:has(#bulk)');
}

// Where there is room a case opens beside the list, and otherwise on its own page.
const hasRoom = matchMedia('(min-width: 75rem)');
let wantedBeside: string | null = null; // the step that is unfolded as soon as the case is there

function openBeside(link: HTMLAnchorElement): void {
  opened()?.querySelector('[aria-current]')?.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  link.dispatchEvent(new Event('beside'));
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-beside]');
  const another = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey; // tab, window
  if (!link || another || !hasRoom.matches) return;
  event.preventDefault();
  openBeside(link);
});
// A button above everything that opens the form of a step.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-opens-step]');
  if (link && unfold(`details[data-step=${link.dataset.opensStep ?? ''}]`)) event.preventDefault();
});
document.addEventListener('htmx:afterSettle', (event) => {
  if ((event.target as Element).id !== 'beside' || !wantedBeside) return;
  unfold(`#beside details[data-step=${wantedBeside}]`);
  wantedBeside = null;
});

function closeBeside(): boolean {
  const link = document.querySelector<HTMLAnchorElement>('[data-close-beside]');
  if (link) location.href = link.href;
  return link !== null;
}

function openAt(step: string): boolean {
  const link = linkOf(current());
  if (!link) return false;
  if (current() === opened() && unfold(`#beside details[data-step=${step}]`)) return true;
  if (hasRoom.matches) {
    wantedBeside = step;
    openBeside(link);
  } else {
    location.href = `${link.href}#do-${step}`;
  }
  return true;
}

const inboxKeys: Record<string, () => boolean> = {
  j: () => { move(1); return true; },
  k: () => { move(-1); return true; },
  x: () => choose(current()),
  a: assignChosen,
  r: () => openAt('answer'),
  c: () => openAt('close'),
  u: closeBeside,
};
const caseKeys: Record<string, () => boolean> = {
  r: () => unfold('details[data-step=answer]'),
  c: () => unfold('details[data-step=close]'),
  a: () => unfold('details[data-act=assign]'),
  n: () => unfold('details[data-act=note]'),
  u: () => { location.href = '/cases'; return true; },
};

const help = document.querySelector<HTMLDialogElement>('dialog[data-keys]');
const isCase = document.querySelector('details[data-step], details[data-act], .history') !== null && rows().length === 0;
const keys = isCase ? caseKeys : inboxKeys;

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  if (document.querySelector('dialog[open]')) return; // the palette, or the help itself
  const done = event.key === '?' ? (help?.showModal(), help !== null) : (keys[event.key]?.() ?? false);
  if (done) event.preventDefault();
});

const hint = document.querySelector<HTMLElement>('[data-keys-hint]');
if (hint && matchMedia('(hover: hover)').matches) hint.hidden = false; // a phone has no keys
document.querySelector('[data-keys-open]')?.addEventListener('click', () => help?.showModal());

// From the inbox: "r" opened this case to answer it.
const wanted = /^#do-(answer|close)$/.exec(location.hash)?.[1];
if (wanted) unfold(`details[data-step=${wanted}]`);

interface News { count: number; text: string }
const news = document.querySelector<HTMLElement>('[data-news]');

async function lookForNews(): Promise<void> {
  if (!news || document.hidden) return;
  try {
    const answer = await fetch(news.dataset.news ?? '', { headers: { accept: 'application/json' } });
    if (!answer.ok) return;
    const { count, text } = (await answer.json()) as News;
    if (count === 0) return;
    const place = news.querySelector<HTMLElement>('[data-news-text]');
    if (place && place.textContent !== text) place.textContent = text; // said once, not every time
    news.hidden = false;
  } catch {
    // no signal: the next time
  }
}
if (news) {
  setInterval(() => void lookForNews(), newsEvery);
  document.addEventListener('visibilitychange', () => void lookForNews());
}
