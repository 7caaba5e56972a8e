const WORKER = '/app/worker.js'

/**
 * Lets the app itself open without the network: a worker keeps its files, which are the same for
 * everybody, and never an answer of the server. Where the browser has no workers (no TLS) a tab that is
 * open goes on working and a reloaded one does not.
 */
export async function keepApp(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(WORKER, { scope: '/app/', updateViaCache: 'none' })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage('keep')
  } catch {
    // Without the network the worker that is there already goes on.
  }
}
