/**
 * Opens the leader's pages without a network. It stores the pages' code and `settings.json`, and no
 * data about people: requests to /v1 and /local bypass it. The participant's page is included, for
 * a tablet that is handed over at the lake.
 */
type WaitingEvent = Event & { waitUntil: (done: Promise<unknown>) => void };
type FetchingEvent = WaitingEvent & {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
};
type ServiceWorkerScope = {
  addEventListener<Heard extends Event>(name: string, hear: (event: Heard) => void): void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
};
const worker = globalThis as unknown as ServiceWorkerScope;

/** The build replaces this with the files that it made. */
const files = 'OFFLINE_FILES'.split(' ');
/** The build replaces this with its own id: pages keep their names when they change. */
const build = 'OFFLINE_BUILD';
const always = ['/settings.json', '/favicon.svg', '/manifest.webmanifest'];
const pages: Readonly<Record<string, string>> = {
  '/': '/index.html',
  '/index.html': '/index.html',
  '/leader': '/leader.html',
  '/leader.html': '/leader.html',
  '/a': '/a.html',
  '/a.html': '/a.html',
};
/** How long a bad connection is given before the stored copy is used. */
const patienceMs = 3_000;

const cachePrefix = 'laituri-pages ';
const name = `${cachePrefix}${build}`;

const storePages = async () => {
  const cache = await caches.open(name);
  // Bypasses the browser's own cache: a build is stored whole or not at all.
  await cache.addAll([...files, ...always].map((path) => new Request(path, { cache: 'reload' })));
};

const forgetOthers = async () => {
  const names = await caches.keys();
  const old = names.filter((one) => one.startsWith(cachePrefix) && one !== name);
  await Promise.all(old.map((one) => caches.delete(one)));
};

async function storedPage(path: string): Promise<Response> {
  const found = await (await caches.open(name)).match(path);
  return found ?? Response.error();
}

/** The network's reply, or the stored copy when there is none in time. */
async function newest(request: Request, path: string, isStored = false): Promise<Response> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  const answer = await Promise.race([fetch(request).catch(() => null), late]);
  if (!answer?.ok) return storedPage(path);
  if (isStored) await (await caches.open(name)).put(path, answer.clone());
  return answer;
}

/** A file with a hash in its name never changes: once stored it is not requested again. */
async function lasting(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(name);
  const found = await cache.match(path);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(path, answer.clone());
  return answer;
}

function answerTo(request: Request): Promise<Response> | null {
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return null;
  // A sign-in returns to `/` with a code: that reply is passed on and never stored.
  const page = pages[pathname];
  if (request.mode === 'navigate') return page ? newest(request, page) : null;
  if (pathname.startsWith('/assets/')) return lasting(request, pathname);
  return always.includes(pathname) ? newest(request, pathname, true) : null;
}

worker.addEventListener<WaitingEvent>('install', (event) => {
  event.waitUntil(storePages().then(() => worker.skipWaiting()));
});
worker.addEventListener<WaitingEvent>('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});
worker.addEventListener<FetchingEvent>('fetch', (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});
