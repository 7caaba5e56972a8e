import { expect, test } from 'vitest'
import { toLines } from '../../src/web/quarantine/typed.ts'
import { loadWords } from '../../src/web/ui/words.ts'
import { toSay } from '../../src/words/index.ts'

const naming = {
  say: toSay('en'),
  country: (code: string) => `country ${code}`,
  language: (code: string) => `language ${code}`,
}

test('what was typed is told in the words of the form, without ids and codes', async () => {
  await loadWords('en')
  const contact = { age: { kind: 'unknown' }, language: 'id', country: 'HK', name: 'Kirana' }
  expect(toLines({ command: 'c-1', contact }, naming)).toEqual([
    { path: 'Age', words: 'Not known' },
    { path: 'Language understood best', words: 'language id' },
    { path: 'Country where the person is', words: 'country HK' },
    { path: 'Name as given', words: 'Kirana' },
  ])
  const statement = { kind: 'story', text: 'Told.' }
  expect(toLines({ case: 'x', statement }, naming).map(({ words }) => words)).toEqual(['Told.'])
})
