// Meeting mode with a keyboard or a presenter's remote: arrows and page keys go from target to target, F fills the
// screen. Without this script the links at the foot do the same.
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function fillScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen().catch(() => undefined); // refused: the page stays as it is
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

const button = document.querySelector<HTMLButtonElement>('[data-full-screen]');
if (button && document.fullscreenEnabled) {
  button.hidden = false;
  button.addEventListener('click', fillScreen);
}
