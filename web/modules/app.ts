// What signed-in pages do beyond plain HTML: parts of a page replaced by htmx, menus that close, shortcuts. Every page
// works without it.
import htmx from 'htmx.org';
import { forgetTyped, giveBackTyped, keepTyped, somethingIsTyped } from './_typed';

// The page's policy forbids code and styles in attributes; htmx must not try.
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0, // pages with people's data are not kept in the browser's storage
});

// A form that comes back with errors (422), or a conflict (409), is content to show like any other.
document.addEventListener('htmx:beforeSwap', (event) => {
  const detail = (event as CustomEvent).detail;
  // Whoever was signed out meanwhile is sent to sign in, not shown an empty part.
  if (detail.xhr.responseURL && new URL(detail.xhr.responseURL).pathname === '/sign-in') {
    detail.shouldSwap = false;
    window.location.assign(detail.xhr.responseURL);
    return;
  }
  if (detail.xhr.status === 422 || detail.xhr.status === 409) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});

// A part that was answered in place says so where the person is, also to a screen reader; one that could not be sent, too.
// In a form that was unfolded the person goes on at its first field.
document.addEventListener('htmx:afterSettle', (event) => {
  const part = event.target as HTMLElement;
  const place = part.matches('[data-focus]') ? part : part.querySelector<HTMLElement>('[data-focus]');
  (place?.querySelector<HTMLElement>('select, textarea, input:not([type=hidden])') ?? place)?.focus();
});
for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(failure, (event) => {
    const message = (event.target as HTMLElement).closest('[hx-select]')?.querySelector<HTMLElement>('[data-failed]');
    if (!message) return;
    message.hidden = false;
    message.scrollIntoView({ block: 'nearest' });
  });
}

function closeMenus(except?: Element | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (menu !== except) menu.open = false;
  }
}

document.addEventListener('click', (event) => closeMenus((event.target as Element).closest('details.menu')));

function closeByEscape(): void {
  const open = document.querySelector<HTMLDetailsElement>('details.menu[open]');
  closeMenus();
  open?.querySelector('summary')?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

// The palette: Ctrl K, or the magnifying glass; arrows go through what is found. Without script the glass is a link.
const palette = document.querySelector<HTMLDialogElement>('#palette');
function openPalette(event: Event): void {
  if (!palette) return;
  event.preventDefault();
  closeMenus();
  if (!palette.open) palette.showModal();
  const words = palette.querySelector<HTMLInputElement>('input');
  words?.select();
  if (!palette.querySelector('.found')) words?.dispatchEvent(new Event('shown')); // every page, before a word is typed
}
// Enter opens the first that was found by the very words that stand there; otherwise the form goes to the search.
let foundBy = '';
palette?.addEventListener('htmx:afterSettle', (event) => {
  const { pathInfo } = (event as CustomEvent<{ pathInfo: { finalRequestPath: string } }>).detail;
  foundBy = new URL(pathInfo.finalRequestPath, location.href).searchParams.get('q') ?? '';
});
palette?.querySelector('form')?.addEventListener('submit', (event) => {
  const words = palette.querySelector<HTMLInputElement>('input')?.value ?? '';
  const first = palette.querySelector<HTMLAnchorElement>('.found a');
  if ((event.submitter as HTMLButtonElement | null)?.formMethod === 'dialog' || words === '' || words !== foundBy || !first) return;
  event.preventDefault();
  first.click();
});
function moveInPalette(event: KeyboardEvent): void {
  const places = [...(palette?.querySelectorAll<HTMLElement>('input, .found a') ?? [])];
  const at = places.indexOf(document.activeElement as HTMLElement);
  const next = places[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
document.querySelector('[data-palette]')?.addEventListener('click', openPalette);
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) openPalette(event);
  else if (palette?.open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) moveInPalette(event);
});
palette?.addEventListener('click', (event) => {
  if (event.target === palette) palette.close(); // beside it
});

// "/" goes to the page's search field.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeByEscape();
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const search = document.querySelector<HTMLInputElement>('main input[type=search]');
  if (!search) return;
  event.preventDefault();
  search.focus();
});

// Leaving a half-filled form asks first; sending it does not.
const changed = new Set<HTMLFormElement>();
document.addEventListener('input', (event) => {
  const form = (event.target as HTMLElement).closest<HTMLFormElement>('form[data-keep]');
  if (!form) return;
  changed.add(form);
  keepTyped(form);
});
document.addEventListener('submit', (event) => {
  changed.delete(event.target as HTMLFormElement);
  forgetTyped(event.target as HTMLFormElement);
});
for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(failure, (event) => {
    const form = (event.target as HTMLElement).closest<HTMLFormElement>('form[data-keep]');
    if (!form) return;
    changed.add(form);
    keepTyped(form);
  });
}
document.addEventListener('htmx:afterSettle', (event) => {
  for (const form of (event.target as HTMLElement).querySelectorAll<HTMLFormElement>('form[data-keep]')) {
    giveBackTyped(form);
  }
});
window.addEventListener('beforeunload', (event) => {
  if (somethingIsTyped() || [...changed].some((form) => form.isConnected)) event.preventDefault();
});

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false; // without script there is nothing that it could do
  button.addEventListener('click', () => window.print());
}
