// The review page by keyboard: j and k move between cards, a letter presses the button of the card that bears it.
// Without this module the page works with its buttons alone.

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".review-card")];

function current(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>(".review-card");
  return focused ?? cards().find((card) => card.classList.contains("is-open"));
}

function move(step: number): void {
  const all = cards();
  const here = current();
  const index = here ? all.indexOf(here) : -1;
  const next = document.activeElement?.closest(".review-card") ? all[index + step] : here ?? all[0];
  next?.focus();
  next?.scrollIntoView({ block: "center", behavior: "auto" });
}

function press(key: string): boolean {
  const target = current()?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  target?.click();
  return target !== undefined && target !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "j" || event.key === "k") {
    move(event.key === "j" ? 1 : -1);
    event.preventDefault();
  } else if (/^[axemso]$/.test(event.key) && press(event.key)) {
    event.preventDefault();
  }
});

// A card that was exchanged keeps the focus, and the progress above counts again.
document.addEventListener("htmx:afterSwap", (event) => {
  const card = (event.target as HTMLElement | null)?.closest<HTMLElement>(".review-card");
  card?.focus();
  const all = cards();
  const reviewed = all.filter((one) => !one.classList.contains("is-open")).length;
  const progress = document.querySelector<HTMLProgressElement>("#review-progress progress");
  if (progress) progress.value = reviewed;
});
