import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readNotes } from '../../src/cli/notes.ts'
import { newFolder } from '../world/node.ts'

test('notes kept by `>` are read without what npm says above them', () => {
  const file = join(newFolder(), 'notes')
  const note = 'rujukan.kemlu\n12\nhash=\n\n— kemlu signature=\n'
  writeFileSync(file, `\n> rujukan@1.0.0 start\n> node src/cli/main.ts checkpoint\n\n${note}`)
  expect(readNotes(file).trim()).toBe(note.trim())
})
