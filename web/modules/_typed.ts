// What was typed in a form of a list of which one stands open at a time: kept by where the form is sent while another is
// opened, and given back when it opens again. In memory only: with people's data nothing stays in the browser's storage.
const kept = new Map<string, [string, string][]>();

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): Typed[] {
  return [...form.elements].filter(
    (field): field is Typed =>
      (field instanceof HTMLInputElement && !/^(hidden|file|checkbox|radio)$/.test(field.type)) ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement,
  );
}

// Of one target several forms may be sent to the same place.
function nameOf(form: HTMLFormElement): string {
  const item = form.querySelector<HTMLInputElement>('input[name=item]');
  return `${form.getAttribute('action') ?? ''} ${item?.value ?? ''}`;
}

// Only of forms that htmx replaces: others stay on their page until it is left.
export function keepTyped(form: HTMLFormElement): void {
  if (!form.closest('[hx-select]')) return;
  kept.set(
    nameOf(form),
    fieldsOf(form).map((field) => [field.name, field.value]),
  );
}

export function forgetTyped(form: HTMLFormElement): void {
  kept.delete(nameOf(form));
}

export function giveBackTyped(form: HTMLFormElement): void {
  const typed = kept.get(nameOf(form));
  if (!typed) return;
  for (const field of fieldsOf(form)) {
    const value = typed.find(([name]) => name === field.name)?.[1];
    if (value !== undefined) field.value = value;
  }
}

export const somethingIsTyped = (): boolean => kept.size > 0;
