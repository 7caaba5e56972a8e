// Keeps the files of the officers' app, so that it opens without the network. Refuses to keep anything
// else: no answer of the server, nothing about a person ever enters this cache.
export {}

type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetched = Waiting & { readonly request: Request; respondWith(answer: Promise<Response>): void }
/** A worker's own global, of which the page's types know only a part. */
type Scope = {
  addEventListener(name: 'install' | 'activate', on: (event: Waiting) => void): void
  addEventListener(name: 'message', on: (event: Waiting & { readonly data: unknown }) => void): void
  addEventListener(name: 'fetch', on: (event: Fetched) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
const scope = self as unknown as Scope // in a worker `self` is its scope

const NAME = 'rujukan-app'
const PAGE = '/app/'
const LIST = '/app/files.json'

scope.addEventListener('install', (event) =>
  event.waitUntil(keepFiles().then(() => scope.skipWaiting())),
)
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keepFiles().catch(() => {}))
})
scope.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (origin !== location.origin) return
  if (event.request.mode === 'navigate') event.respondWith(openPage(event.request))
  else if (pathname.startsWith('/app/assets/')) event.respondWith(findFile(event.request))
})

/** All files of today's app, then its page, then nothing of yesterday's. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(NAME)
  const listed = await fetch(LIST, { cache: 'no-store' })
  const names: unknown = await listed.json()
  if (!listed.ok || !Array.isArray(names)) throw new Error('no list of files')
  const files = names.map((name) => `/app/${String(name)}`)
  for (const file of files) if (!(await cache.match(file))) await cache.add(file)
  await cache.add(new Request(PAGE, { cache: 'no-store', credentials: 'omit' }))
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== PAGE && !files.includes(pathname)) await cache.delete(url)
  }
}

/** The page from the server; when it cannot be reached, the kept one, whatever the address. */
async function openPage(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await (await caches.open(NAME)).match(PAGE)
    if (kept) return kept
    throw error
  }
}

/** A file's name holds its hash: the kept one is the right one. */
async function findFile(request: Request): Promise<Response> {
  const kept = await (await caches.open(NAME)).match(request)
  return kept ?? fetch(request)
}
