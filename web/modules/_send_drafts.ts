// Sends what waits: a fresh token, then the form. The ward knows each draft by its number, so that sending again what
// arrived already, by the page or by its worker, gives the same case and secret.
import { type Answer, type Draft, allDrafts, findDraft, keepDraft } from './_drafts';

// refused: the ward said why, and the person must change something. later: no signal, or the ward is busy.
export type Outcome = { kind: 'sent'; answer: Answer } | { kind: 'refused' | 'later'; problem: string };

const tooLarge = 413;

async function freshToken(): Promise<string> {
  const answer = await fetch('/report/token', { headers: { accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) throw new Error(`token: ${answer.status}`);
  return ((await answer.json()) as { csrf: string }).csrf;
}

function formOf(draft: Draft, csrf: string): FormData {
  const form = new FormData();
  form.append('csrf', csrf);
  form.append('submission', draft.id);
  for (const [name, value] of Object.entries(draft.fields)) if (value !== '') form.append(name, value);
  draft.photos.forEach((photo, index) => form.append('photo', photo, `photo-${index + 1}.jpg`));
  return form;
}

async function outcomeOf(answer: Response): Promise<Outcome> {
  if (answer.ok) return { kind: 'sent', answer: (await answer.json()) as Answer };
  const said = (await answer.json().catch(() => null)) as { error?: { message?: string } } | null;
  const problem = said?.error?.message ?? '';
  // A form refused once is refused again; too many at once, or a ward that is down, is not for ever.
  return { kind: answer.status === 422 || answer.status === tooLarge ? 'refused' : 'later', problem };
}

async function send(draft: Draft): Promise<Outcome> {
  try {
    const body = formOf(draft, await freshToken());
    return await outcomeOf(await fetch(`/report?lang=${encodeURIComponent(draft.language)}`, { method: 'POST', body, headers: { accept: 'application/json' } }));
  } catch {
    return { kind: 'later', problem: '' };
  }
}

async function sendOne(id: string): Promise<Outcome | null> {
  const draft = await findDraft(id);
  if (draft?.state !== 'waiting') return null; // somebody else sent it, or it is being changed
  const outcome = await send(draft);
  const now = await findDraft(id);
  if (now?.state !== 'waiting') return outcome;
  // What was sent needs no photos and words here any more, only what the person must note.
  if (outcome.kind === 'sent') {
    await keepDraft({ ...now, state: 'sent', fields: {}, photos: [], answer: outcome.answer, problem: '' });
  } else {
    await keepDraft({ ...now, state: outcome.kind === 'refused' ? 'refused' : 'waiting', problem: outcome.problem });
  }
  return outcome;
}

// One sender at a time, where the browser can say so; elsewhere the ward sees to it that nothing is there twice.
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request('gandan-report', work) as Promise<T>) : work();
}

// Whether all that waited is gone.
export async function sendDrafts(): Promise<boolean> {
  return alone(async () => {
    let all = true;
    for (const draft of await allDrafts()) {
      if (draft.state === 'waiting' && (await sendOne(draft.id))?.kind === 'later') all = false;
    }
    return all;
  });
}
