// What stands above the form: reports that wait on this device, those the ward refused, and those it received, whose
// code and secret are shown until the person says that they are noted.
import { type Draft, allDrafts, dropDraft } from './_drafts';
import { type Words, button, made } from './_report_words';

interface Doings {
  send(): void;
  edit(draft: Draft): void;
  changed(): void;
}

const syncs = (): boolean => 'serviceWorker' in navigator && 'SyncManager' in window;

export class KeptReports {
  constructor(private readonly place: HTMLElement, private readonly words: Words, private readonly doings: Doings) {}

  async show(): Promise<void> {
    const drafts = (await allDrafts()).filter((draft) => draft.state !== 'writing').sort((a, b) => b.changedAt - a.changedAt);
    const focused = this.place.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>('article')?.dataset.draft : undefined;
    this.place.hidden = drafts.length === 0;
    this.place.replaceChildren(...drafts.map((draft) => this.card(draft)));
    // The worker tells at any moment that something was sent: who stands at a report here stays there.
    if (focused) this.place.querySelector<HTMLElement>(`[data-draft="${CSS.escape(focused)}"] h2`)?.focus({ preventScroll: true });
  }

  private card(draft: Draft): HTMLElement {
    const card = draft.state === 'sent' ? this.sent(draft) : this.unsent(draft);
    card.dataset.draft = draft.id;
    return card;
  }

  private heading(text: string | undefined): HTMLElement {
    const heading = made('h2', '', text);
    heading.tabIndex = -1;
    return heading;
  }

  private unsent(draft: Draft): HTMLElement {
    const refused = draft.state === 'refused';
    const card = made('article', `card kept-report ${refused ? 'is-refused' : 'is-waiting'}`);
    card.append(this.heading(refused ? this.words.refused : this.words.waiting));
    if (draft.problem) card.append(made('p', refused ? 'field-error' : '', draft.problem));
    if (!refused) card.append(made('p', '', `${this.words.waiting_text} ${syncs() ? this.words.closable : this.words.revisit}`));
    card.append(made('blockquote', 'source', draft.fields.text));
    const actions = made('div', 'form-actions');
    if (!refused) actions.append(button(this.words.send_now ?? '', 'btn btn-primary', () => this.doings.send()));
    actions.append(button(this.words.edit ?? '', 'btn', () => this.doings.edit(draft)), this.dropButton(draft));
    card.append(actions);
    return card;
  }

  // Asks by changing its own words: a dialog would be the browser's, in its words.
  private dropButton(draft: Draft): HTMLElement {
    let sure = false;
    return button(this.words.drop ?? '', 'btn btn-danger', (pressed) => {
      if (sure) return void dropDraft(draft.id).then(() => this.doings.changed());
      sure = true;
      pressed.textContent = this.words.drop_sure ?? '';
    });
  }

  private qrCode(address: string): HTMLImageElement {
    const image = made('img', 'sent-qr') as HTMLImageElement;
    image.alt = this.words.qr ?? '';
    image.width = image.height = 144;
    image.src = address;
    return image;
  }

  private why([rule, ...days]: string[]): HTMLElement {
    const folded = made('details', 'more');
    const list = made('ul', 'why-days');
    list.append(...days.map((day) => made('li', '', day)));
    folded.append(made('summary', '', this.words.why), made('p', '', rule), list);
    return folded;
  }

  private sent(draft: Draft): HTMLElement {
    const card = made('article', 'card kept-report is-sent');
    const answer = draft.answer;
    card.append(this.heading(this.words.sent));
    const pair = (label: string | undefined, value: string | undefined): HTMLElement => {
      const line = made('p', '', label);
      line.append(document.createElement('br'), made('b', 'kept-code', value));
      return line;
    };
    card.append(pair(this.words.code, answer?.code), pair(this.words.secret, answer?.secret), made('p', 'quiet', this.words.keep));
    if (typeof answer?.qr === 'string') card.append(this.qrCode(answer.qr)); // a draft of an older version holds a drawing
    if (answer?.due) card.append(made('p', 'sentence', `${this.words.due} ${answer.due}.`));
    if (answer?.why?.length) card.append(this.why(answer.why));
    const follow = made('a', 'btn', this.words.follow) as HTMLAnchorElement;
    follow.href = `/track?code=${encodeURIComponent(answer?.code ?? '')}`;
    const actions = made('div', 'form-actions');
    actions.append(button(this.words.noted ?? '', 'btn btn-primary', () => void dropDraft(draft.id).then(() => this.doings.changed())), follow);
    card.append(actions);
    return card;
  }
}
