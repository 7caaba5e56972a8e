import assert from 'node:assert/strict'
import type { z } from 'zod'
import { hasMessage } from '../../../src/words/index.ts'
import { PLANTED } from './spoiling.ts'

type Asked = { readonly name: string; readonly output: z.ZodType; readonly isMangled: boolean }

/** Throws unless the answer fits its schema, says why it refuses, and left one line that says as much. */
export async function expectAnswer(
  response: Response,
  { name, output, isMangled }: Asked,
  lines: readonly string[],
): Promise<void> {
  const { status } = response
  const text = await response.text()
  assert.ok(status < 500, `${status}: ${text}\n${lines.join('\n')}`)
  assert.equal(lines.length, 1, `${lines.length} lines of the log for one request`)
  const line = JSON.parse(lines[0] ?? '')
  assert.ok(!lines[0]?.includes(PLANTED), 'the log holds what was sent')
  assert.equal(line.status, status)
  if (!isMangled) assert.equal(line.endpoint, name)
  const body: unknown = JSON.parse(text)
  if (status >= 400) return expectProblem(body, status, line, response)
  assert.equal(status, 200)
  if (isMangled) return
  const parsed = output.safeParse(body)
  assert.ok(parsed.success, `the answer does not fit: ${JSON.stringify(parsed.error?.issues)}`)
  assert.deepEqual(parsed.data, body, 'the answer holds what its schema does not name')
}

const MEMBERS = new Set([
  ...['type', 'title', 'status', 'detail', 'code', 'rule', 'source', 'field', 'errors', 'changed'],
])

function expectProblem(
  body: unknown,
  status: number,
  line: { refused?: string },
  { headers }: Response,
): void {
  assert.equal(headers.get('content-type'), 'application/problem+json')
  assert.ok(typeof body === 'object' && body !== null)
  for (const member of Object.keys(body)) assert.ok(MEMBERS.has(member), `a problem has ${member}`)
  // The cast: what it claims is looked at in the next lines.
  const { code, detail, title, status: said } = body as Record<string, unknown>
  assert.equal(said, status)
  assert.equal(line.refused, code)
  assert.ok(hasMessage(`refusal.${code}`), `no words for ${code}`)
  assert.ok(hasMessage(`problem.${status}`), `no title for ${status}`)
  assert.ok(typeof title === 'string' && typeof detail === 'string' && detail.length > 5)
  assert.ok(!/[{}]|undefined|NaN|\[object/.test(detail), `words not filled in: ${detail}`)
}
