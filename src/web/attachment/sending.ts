import { createClient } from '../../client/index.ts'
import { currentLanguage } from '../ui/language.tsx'
import { withPresence } from '../ui/presence.ts'

type Init = { method: string; headers: Record<string, string>; body?: string }

/** The client of the API, which tells how much of a request is sent: from 0 to 1. `fetch` does not say. */
export const toSendingClient = (onSent: (part: number) => void) =>
  createClient(
    '/api',
    (url, init) => withPresence(() => send(url, init, onSent)),
    () => ({ 'accept-language': currentLanguage() }),
  )

function send(url: string, init: Init, onSent: (part: number) => void): Promise<Response> {
  const request = new XMLHttpRequest()
  request.open(init.method, url)
  for (const [name, value] of Object.entries(init.headers)) request.setRequestHeader(name, value)
  request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0)
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  const unreachable = () => reject(new TypeError('the server cannot be reached'))
  request.onerror = unreachable
  request.onabort = unreachable
  request.onload = () => {
    const type = request.getResponseHeader('content-type') ?? ''
    const headers = { 'content-type': type }
    resolve(new Response(request.responseText, { status: request.status, headers }))
  }
  onSent(0)
  request.send(init.body)
  return promise
}
