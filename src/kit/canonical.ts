import canonicalize from 'canonicalize'

/** JSON in the one form that is hashed and signed (RFC 8785). Throws on what JSON cannot hold. */
export function toCanonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not representable as JSON')
  return text
}
