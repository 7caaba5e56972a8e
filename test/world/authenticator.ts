import { createHash, generateKeyPairSync, randomBytes, sign as signBytes } from 'node:crypto'
import type { Answer, Asked } from '../../src/contract/index.ts'

type Made = Asked<'addPasskey'>['made']
type Signed = Asked<'signInByPasskey'>['signed']
type Options = Answer<'askPasskey'>
type Wish = {
  /** Where the page claims to stand. */
  readonly origin?: string
  /** Whether its owner was verified (PIN, finger); yes unless told. */
  readonly verified?: boolean
  /** Signatures so far; rises by itself unless told. */
  readonly counter?: number
}

/** An authenticator without a browser (WebAuthn Level 3 §6.1): one P-256 key for one place. */
export function newAuthenticator(rp = 'localhost') {
  const origin = 'http://localhost'
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counted = 0

  const dataOf = ({ verified = true, counter = ++counted }: Wish, attested: Buffer) => {
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([hash(rp), Buffer.of(flags), count, attested])
  }
  const clientData = (type: string, { challenge }: Options, wish: Wish) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: wish.origin ?? origin }))
  const key = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  } as const

  return {
    make: (options: Options, wish: Wish = {}): Made => {
      const cose = Buffer.concat([
        Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21),
        bytes(Buffer.from(x, 'base64url')),
        Buffer.of(0x22),
        bytes(Buffer.from(y, 'base64url')),
      ])
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, cose])
      const object = Buffer.concat([
        Buffer.of(0xa3),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.of(0xa0),
        text('authData'),
        bytes(dataOf(wish, attested)),
      ])
      return {
        ...key,
        response: {
          clientDataJSON: clientData('webauthn.create', options, wish).toString('base64url'),
          attestationObject: object.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    sign: (options: Options, wish: Wish = {}): Signed => {
      const client = clientData('webauthn.get', options, wish)
      const data = dataOf(wish, Buffer.alloc(0))
      const signature = signBytes('sha256', Buffer.concat([data, hash(client)]), privateKey)
      return {
        ...key,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      }
    },
  }
}

const hash = (of: string | Buffer) => createHash('sha256').update(of).digest()
/** CBOR byte and text strings (RFC 8949 §3.1). */
const bytes = (of: Buffer) => Buffer.concat([head(0x40, of.length), of])
const text = (of: string) => Buffer.concat([head(0x60, of.length), Buffer.from(of)])
const head = (major: number, length: number) =>
  length < 24 ? Buffer.of(major | length) : Buffer.of(major | 24, length)
