// What signed-in pages do beyond plain HTML: parts of a page replaced by htmx, menus that close, shortcuts. Every page
// works without it.
import htmx from 'htmx.org';

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
  if (detail.xhr.status === 422 || detail.xhr.status === 409) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});

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

// "/" goes to the page's search field.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeByEscape();
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const search = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!search) return;
  event.preventDefault();
  search.focus();
});

// Leaving a half-filled form asks first; sending it does not.
const changed = new Set<HTMLFormElement>();
document.addEventListener('input', (event) => {
  const form = (event.target as HTMLElement).closest<HTMLFormElement>('form[data-keep]');
  if (form) changed.add(form);
});
document.addEventListener('submit', (event) => changed.delete(event.target as HTMLFormElement));
window.addEventListener('beforeunload', (event) => {
  if ([...changed].some((form) => form.isConnected)) event.preventDefault();
});

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false; // without script there is nothing that it could do
  button.addEventListener('click', () => window.print());
}
