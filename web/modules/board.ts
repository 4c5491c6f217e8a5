// The board of tasks: cards go to another column by drag, or by keyboard (m lifts, arrows choose, Enter puts down, Esc
// leaves). A move presses the very button, or follows the very link, that stands in the card without this script; where
// there is none, it says why.
const board = document.querySelector<HTMLElement>('.board');
const said = document.querySelector<HTMLElement>('[data-board-said]');
const columns = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-column]')];
const columnOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('[data-column]') ?? null;
const cardOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('.board-card') ?? null;
const titleOf = (card: HTMLElement): string => card.querySelector('a')?.textContent ?? '';

interface Lifted { card: HTMLElement; over: HTMLElement }
let lifted: Lifted | null = null;

function say(text: string): void {
  if (!said) return;
  said.hidden = false;
  said.textContent = text;
}

function sayKept(which: string, values: Record<string, string>): void {
  say((said?.dataset[which] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''));
}

function mark(column: HTMLElement | null): void {
  for (const each of columns()) each.classList.toggle('is-over', each === column);
}

function wayTo(card: HTMLElement, column: HTMLElement): HTMLElement | null {
  return [...card.querySelectorAll<HTMLElement>('[data-to]')].find((way) => way.dataset.to === column.dataset.column) ?? null;
}

function put(card: HTMLElement, column: HTMLElement): void {
  mark(null);
  if (column === columnOf(card)) return sayKept('putBack', { title: titleOf(card) });
  const way = wayTo(card, column);
  if (way) return way.click();
  if (!card.querySelector('details')) return sayKept('notYours', { title: titleOf(card) });
  say(column.dataset.whyNot ?? '');
}

function lift(card: HTMLElement): void {
  const over = columnOf(card);
  if (!over) return;
  lifted = { card, over };
  card.classList.add('is-lifted');
  sayKept('lifted', { title: titleOf(card) });
}

function letGo(): Lifted | null {
  const was = lifted;
  was?.card.classList.remove('is-lifted');
  lifted = null;
  mark(null);
  return was;
}

function carry(step: number): void {
  if (!lifted) return;
  const all = columns();
  lifted.over = all[all.indexOf(lifted.over) + step] ?? lifted.over;
  mark(lifted.over);
  lifted.over.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  sayKept('over', { column: lifted.over.getAttribute('aria-label') ?? '' });
}

function handled(event: KeyboardEvent): boolean {
  const card = cardOf(document.activeElement);
  if (!lifted) {
    if (event.key !== 'm' || !card) return false;
    lift(card);
    return true;
  }
  if (event.key === 'ArrowRight' || event.key === 'ArrowDown') carry(1);
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') carry(-1);
  else if (event.key === 'Enter') { const was = letGo(); if (was) put(was.card, was.over); }
  else if (event.key === 'Escape') { const was = letGo(); if (was) sayKept('putBack', { title: titleOf(was.card) }); }
  else return false;
  return true;
}

function begin(ground: HTMLElement): void {
  // A phone has neither a mouse to drag with nor keys: there the button on each card does it.
  const mouse = window.matchMedia('(hover: hover) and (pointer: fine)').matches;
  if (mouse) document.querySelector<HTMLElement>('[data-board-help]')?.removeAttribute('hidden');
  for (const card of ground.querySelectorAll<HTMLElement>('.board-card')) card.draggable = true;
  let dragged: HTMLElement | null = null;
  ground.addEventListener('dragstart', (event) => {
    dragged = event.target instanceof Element ? cardOf(event.target) : null;
    if (dragged && event.dataTransfer) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', titleOf(dragged));
    }
  });
  ground.addEventListener('dragover', (event) => {
    const column = event.target instanceof Element ? columnOf(event.target) : null;
    if (!dragged || !column) return;
    event.preventDefault();
    mark(column);
  });
  ground.addEventListener('drop', (event) => {
    const column = event.target instanceof Element ? columnOf(event.target) : null;
    if (!dragged || !column) return;
    event.preventDefault();
    put(dragged, column);
  });
  ground.addEventListener('dragend', () => { dragged = null; mark(null); });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !handled(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
}

if (board) begin(board);
