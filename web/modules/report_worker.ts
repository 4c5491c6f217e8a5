// The worker of the report form, and of nothing else: keeps the form and its scripts on the device, so that it opens
// without a signal, and sends waiting drafts when there is one, also after the tab was closed (Background Sync, where
// the browser has it; elsewhere the page sends at its next visit). The page kept is the one that nobody signed in to.
import { syncTag } from './_drafts';
import { sendDrafts } from './_send_drafts';

interface Lasting extends Event { waitUntil(work: Promise<unknown>): void }
interface Fetching extends Lasting { request: Request; respondWith(answer: Promise<Response>): void }
interface Syncing extends Lasting { tag: string }
interface Told extends Lasting { data: { kind: string; addresses?: string[]; language?: string; type?: string } }
interface Worker {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(): Promise<{ postMessage(message: unknown): void }[]> };
  addEventListener(kind: string, listener: (event: never) => void): void;
}
const worker = self as unknown as Worker;

const cacheName = 'gandan-report';
const page = '/report';
const patience = 6000; // milliseconds on a bad line before the kept page is shown
const outlines = '/map/outlines.geojson';

// The form of one type of report, of the ward's first when none is asked for.
const formOf = (type: string): string => (type ? `${page}?type=${encodeURIComponent(type)}` : page);

async function keep(addresses: string[], language: string, type: string): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const name of new Set([page, formOf(type)])) {
    const address = new URL(name, location.origin);
    address.searchParams.set('lang', language);
    // Without cookies: no name, no session, no token of anybody is kept.
    const form = await fetch(address.href, { credentials: 'omit', headers: { accept: 'text/html' } });
    if (form.ok) await cache.put(name, form);
  }
  const wanted = addresses.map((address) => new URL(address, location.origin)).filter((address) => address.origin === location.origin);
  for (const address of wanted) {
    const kept = address.pathname.startsWith('/assets/') && (await cache.match(address.href));
    if (!kept) {
      const answer = await fetch(address.href, { credentials: 'omit' });
      if (answer.ok) await cache.put(address.href, answer);
    }
  }
  const names = new Set(wanted.map((address) => address.href));
  for (const request of await cache.keys()) {
    if (!names.has(request.url) && new URL(request.url).pathname !== page) await cache.delete(request);
  }
}

async function networkFirst(request: Request, name: string): Promise<Response> {
  const kept = async (): Promise<Response | undefined> => (await caches.open(cacheName)).match(name);
  const asked = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  try {
    const first = await Promise.race([asked, late]);
    return first ?? (await kept()) ?? (await asked);
  } catch (fault) {
    const answer = await kept();
    if (answer) return answer;
    throw fault;
  }
}

async function cacheFirst(request: Request): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(request.url);
  return kept ?? fetch(request);
}

worker.addEventListener('install', (event: Lasting) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event: Lasting) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event: Told) => {
  if (event.data.kind === 'keep') event.waitUntil(keep(event.data.addresses ?? [], event.data.language ?? 'vi', event.data.type ?? '').catch(() => undefined));
});

// The scope "/report" also covers /reports and others; they are left alone.
worker.addEventListener('fetch', (event: Fetching) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  if (request.mode === 'navigate' && address.pathname === page) event.respondWith(networkFirst(request, formOf(address.searchParams.get('type') ?? '')));
  else if (address.pathname === outlines) event.respondWith(networkFirst(request, request.url));
  else if (address.pathname.startsWith('/assets/')) event.respondWith(cacheFirst(request));
});

worker.addEventListener('sync', (event: Syncing) => {
  if (event.tag !== syncTag) return;
  const work = async (): Promise<void> => {
    const all = await sendDrafts();
    for (const client of await worker.clients.matchAll()) client.postMessage({ kind: 'drafts' });
    if (!all) throw new Error('some still wait'); // the browser tries again
  };
  event.waitUntil(work());
});
