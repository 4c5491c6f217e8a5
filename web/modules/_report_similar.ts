// Before the words are sent: what is open nearby already, with "me too". Says nothing when there is none, or no signal.
import { type Words, button, made, one } from './_report_words';

interface Similar { path: string; code: string; text: string; place: string; state: string; supporters?: string }

export class SimilarReports {
  private asked = '';

  constructor(private readonly root: HTMLElement, private readonly form: HTMLFormElement, private readonly words: Words,
              private readonly supported: () => void) {}

  ask(): void {
    const typed = new FormData(this.form);
    const query = new URLSearchParams({ lang: document.documentElement.lang });
    for (const name of ['type', 'category', 'neighbourhood', 'latitude', 'longitude', 'text']) query.set(name, String(typed.get(name) ?? ''));
    if (!query.get('category') || (!query.get('neighbourhood') && !query.get('latitude'))) return this.draw([]);
    if (query.toString() === this.asked) return;
    this.asked = query.toString();
    fetch(`/report/similar?${this.asked}`, { headers: { accept: 'application/json' } })
      .then(async (answer) => this.draw(answer.ok ? ((await answer.json()) as { similar: Similar[] }).similar : []))
      .catch(() => this.draw([]));
  }

  clear(): void {
    this.asked = '';
    this.draw([]);
  }

  private draw(list: Similar[]): void {
    const place = one(this.root, '[data-similar]');
    place.hidden = list.length === 0;
    one(place, 'ul').replaceChildren(...list.map((each) => this.item(each)));
  }

  private item(each: Similar): HTMLElement {
    const item = made('li', '');
    const link = made('a', '', each.text) as HTMLAnchorElement;
    link.href = each.path;
    link.target = '_blank'; // what is being written stays
    const facts = [each.place, each.state, each.supporters].filter(Boolean).join(' · ');
    item.append(link, made('span', 'quiet small', facts), button(this.words.me_too ?? '', 'btn btn-sm', (pressed) => void this.support(each, pressed)));
    return item;
  }

  private async support(each: Similar, pressed: HTMLButtonElement): Promise<void> {
    pressed.disabled = true;
    try {
      const token = await fetch('/report/token');
      const body = new URLSearchParams({ csrf: ((await token.json()) as { csrf: string }).csrf });
      const answer = await fetch(`${each.path}/support`, { method: 'POST', body });
      if (!answer.ok) throw new Error(String(answer.status));
      this.supported();
    } catch {
      pressed.disabled = false;
      pressed.after(made('span', 'field-error', this.words.me_too_failed));
    }
  }
}
