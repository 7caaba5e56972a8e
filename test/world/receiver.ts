import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export type Message = { readonly headers: IncomingHttpHeaders; readonly body: string }
export type Receiver = {
  readonly url: string
  readonly messages: Message[]
  /** How the next messages are answered; 204 unless set. */
  answer: (response: ServerResponse, message: Message) => void
  /** Resolves when so many messages have come. */
  readonly has: (count: number) => Promise<void>
}

/** A real HTTP server on this machine that keeps what it is sent. */
export async function receiving(path = '/news'): Promise<Receiver> {
  const messages: Message[] = []
  const waiting: (() => void)[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const message = { headers: request.headers, body: Buffer.concat(parts).toString() }
    messages.push(message)
    receiver.answer(response, message)
    for (const tell of waiting.splice(0)) tell()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo // it listens on a port
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}${path}`,
    messages,
    answer: (response) => response.writeHead(204).end(),
    has: async (count) => {
      while (messages.length < count) await new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
  return receiver
}

/** Whether a message was signed with the secret, as Standard Webhooks says. */
export function isSigned({ headers, body }: Message, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const due = `v1,${createHmac('sha256', key).update(text).digest('base64')}`
  return String(headers['webhook-signature']).split(' ').includes(due)
}
