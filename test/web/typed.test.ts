import { expect, test } from 'vitest'
import { toLines } from '../../src/web/quarantine/typed.ts'
import { loadWords } from '../../src/web/ui/words.ts'
import { toSay } from '../../src/words/index.ts'

const naming = {
  say: toSay('en'),
  country: (code: string) => `country ${code}`,
  language: (code: string) => `language ${code}`,
  instrument: (id: string) => `instrument ${id}`,
  question: (id: string) => `${id} asked`,
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

test('an answer stands under its question, with what it rests on and what was noted', async () => {
  await loadWords('en')
  const given = { answer: 'a-1', askedAt: 1, over: [] }
  const answers = [
    { ...given, question: 'D5.3', value: 'yes', evidence: ['statement'], note: 'Said twice.' },
    { ...given, question: 'D5.4', value: 'a value of another day', evidence: 'not a list' },
  ]
  const told = toLines({ interview: 'i-1', case: 'x', answers }, naming)
  expect(told).toEqual([
    {
      path: 'D5.3 asked',
      words: `${naming.say('instrument.answer.yes')} · ${naming.say('interview.evidence.statement')} · Said twice.`,
    },
    { path: 'D5.4 asked', words: 'a value of another day' },
  ])
})

test('how an interview was begun and ended is told in the words of its forms', async () => {
  await loadWords('en')
  const asked = { instrument: 'two-minutes', language: 'id', interpreter: true }
  const begun = { interview: 'i-1', ...asked, subject: { age: 'adult', form: 'labour' } }
  expect(toLines(begun, naming)).toEqual([
    { path: naming.say('interview.instrument'), words: 'instrument two-minutes' },
    { path: naming.say('interview.language'), words: 'language id' },
    { path: naming.say('interview.interpreter'), words: naming.say('ui.yes') },
    { path: naming.say('contact.age'), words: naming.say('instrument.age.adult') },
    { path: naming.say('instrument.form'), words: naming.say('instrument.form.labour') },
  ])
  expect(toLines({ interview: 'i-1', why: 'person-stopped' }, naming)).toEqual([
    { path: naming.say('interview.why'), words: naming.say('interview.end.person-stopped') },
  ])
})
