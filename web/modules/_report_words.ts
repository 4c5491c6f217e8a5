// What the report form says, taken from the page; and looking for the parts of it that must be there.
export type Words = Record<string, string>;

export function wordsIn(root: HTMLElement): Words {
  const words: Words = {};
  for (const key of root.querySelectorAll('[data-words] dt')) words[key.textContent ?? ''] = key.nextElementSibling?.textContent ?? '';
  return words;
}

export function one(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

export const all = (root: ParentNode, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];

export function made(name: string, classes: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (classes) element.className = classes;
  element.textContent = text;
  return element;
}

export function button(text: string, classes: string, pressed: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const element = made('button', classes, text) as HTMLButtonElement;
  element.type = 'button';
  element.addEventListener('click', () => pressed(element));
  return element;
}
