import { readFileSync } from 'node:fs'

/** Signed notes kept in a file, without the lines that npm writes above what it runs: they are often kept by `>`. */
export const readNotes = (file: string): string =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('> '))
    .join('\n')
