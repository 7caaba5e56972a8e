import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** What is wrong with a coalition's files, and where. `line` counts from 1. */
export type FileFault = { readonly file: string; readonly line: number; readonly reason: string }

/** A read file and the way back from a path in it to its line. */
export type ReadFile<T> = {
  readonly file: string
  readonly value: T
  readonly lineOf: (path: Path) => number
}
export type Path = readonly PropertyKey[]

/** A file's text as a checked value, or every fault in it. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): ReadFile<z.output<Schema>> | FileFault[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0) {
    return document.errors.map(({ message, pos }) => ({
      file,
      line: lines.linePos(pos[0]).line,
      reason: message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '',
    }))
  }
  const lineOf = (path: Path) => lines.linePos(startOf(document, path)).line
  const checked = schema.safeParse(document.toJS())
  if (checked.success) return { file, value: checked.data, lineOf }
  return checked.error.issues.map((issue) => ({
    file,
    line: lineOf(issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path),
    reason: toReason(issue),
  }))
}

type Tree = ReturnType<typeof parseDocument>

/** Offset of the node at a path; of the nearest one around it when it is missing. */
function startOf(document: Tree, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function toReason(issue: z.core.$ZodIssue): string {
  const where = issue.path.filter((step) => typeof step === 'string').join('.')
  const what = issue.message.includes('received undefined') ? 'missing' : issue.message
  return where === '' ? what : `${where}: ${what}`
}
