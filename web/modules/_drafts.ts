// Reports on this device: what is being written, what waits for a signal, what the ward answered. In the browser's own
// database, shared by the page and its worker; nothing of it leaves the device but to the ward.
export type DraftState = 'writing' | 'waiting' | 'refused' | 'sent';

export interface Draft {
  id: string; // the submission: the ward makes one case of it, however often it arrives
  state: DraftState;
  fields: Record<string, string>;
  photos: Blob[];
  changedAt: number;
  language: string; // in which the ward answers
  problem?: string; // why the ward did not take it, in the reader's words
  answer?: Answer; // code and secret, until the person has noted them
}
export interface Answer {
  code: string;
  secret: string;
  due?: string;
  why?: string[]; // the rule it is counted by, then each day
  path?: string;
  qr?: string; // the address of its picture: opens the page that follows the case
}

const databaseName = 'gandan-report';
const storeName = 'drafts';
export const syncTag = 'gandan-report';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('database'));
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' });
  return settled(request);
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(storeName, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('database'));
    });
    const result = await settled(work(transaction.objectStore(storeName)));
    await done; // on the device, not only asked for
    return result;
  } finally {
    database.close();
  }
}

export const allDrafts = (): Promise<Draft[]> => within<Draft[]>('readonly', (store) => store.getAll());
export const findDraft = (id: string): Promise<Draft | undefined> =>
  within<Draft | undefined>('readonly', (store) => store.get(id));
export const keepDraft = async (draft: Draft): Promise<void> => {
  await within('readwrite', (store) => store.put(draft));
};
export const dropDraft = async (id: string): Promise<void> => {
  await within('readwrite', (store) => store.delete(id));
};

export function newDraft(): Draft {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  const id = `phone-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  return { id, state: 'writing', fields: {}, photos: [], changedAt: Date.now(), language: document.documentElement.lang };
}
