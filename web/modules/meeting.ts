// Meeting mode with a keyboard or a presenter's remote: arrows and page keys go from target to target, F fills the
// screen. On a full screen the next page takes the place of this one in the same document, which would otherwise leave
// full screen. Without this script the links at the foot do the same, page by page.
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function fillScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen().catch(() => undefined); // refused: the page stays as it is
}

function offerFullScreen(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-full-screen]');
  if (!button || !document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener('click', fillScreen);
}

type Step = 'forward' | 'same';

// Any trouble, or another page than one of the meeting: the browser goes there by itself.
async function exchange(address: string, request: RequestInit, step: Step): Promise<void> {
  const answer = await fetch(address, request);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const content = page.querySelector('body.meeting main');
  if (!content) throw new Error('not a page of the meeting');
  document.querySelector('main')?.replaceWith(content);
  document.title = page.title;
  // An answer to what was sent has an address of its own only when it was accepted.
  if (step === 'forward' && (request.method !== 'POST' || answer.redirected)) history.pushState(null, '', answer.url);
  window.scrollTo(0, 0);
  offerFullScreen();
}

function goTo(address: string, step: Step): void {
  exchange(address, {}, step).catch(() => window.location.assign(address));
}

const ways: Record<string, string> = { ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'prev', PageUp: 'prev' };

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === 'f' || event.key === 'F') fillScreen();
  const way = ways[event.key];
  const link = way && document.querySelector<HTMLAnchorElement>(`a[rel=${way}]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});

document.addEventListener('click', (event) => {
  const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[rel=next], a[rel=prev]');
  if (!link || !document.fullscreenElement || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  goTo(link.href, 'forward');
});

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!document.fullscreenElement || !form.action.endsWith('/meeting/notes')) return;
  event.preventDefault();
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  const button = form.querySelector<HTMLButtonElement>('button');
  if (button) button.disabled = true;
  exchange(form.action, { method: 'POST', body: fields }, 'forward').catch(() => {
    if (button) button.disabled = false; // what was typed stays, to be sent again
  });
});

window.addEventListener('popstate', () => goTo(window.location.href, 'same'));

offerFullScreen();
