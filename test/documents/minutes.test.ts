import { expect, test } from 'vitest'
import { type Minutes, toMinutesPdf } from '../../src/documents/index.ts'
import { FONTS } from '../../src/server/own-case.ts'
import { toSay } from '../../src/words/index.ts'

const MINUTES: Minutes = {
  title: 'Minutes of identification, case 25-AAAA-BBBB',
  language: 'en',
  sections: [
    { heading: 'Decision', lines: ['Status: Victim', 'Nguyễn Ščedrin Ωmega Жанна'] },
    { heading: 'Opinions', lines: Array.from({ length: 90 }, (_, at) => `Line ${at} of many.`) },
    { heading: 'Dissent', lines: ['None.'], reasons: ['Long reasons. '.repeat(200).trim()] },
  ],
  code: 'ABCD-EFGH-JKMN-PQRS',
  address: 'https://example.invalid/check?code=ABCD-EFGH-JKMN-PQRS',
}

const made = async (minutes: Minutes) =>
  Buffer.from(await toMinutesPdf(minutes, toSay(minutes.language), FONTS)).toString('latin1')

const count = (text: string, what: RegExp) => [...text.matchAll(what)].length

test('minutes are tagged for screen readers: language, headings, lists, and words for the mark', async () => {
  const pdf = await made(MINUTES)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/Marked true/)
  expect(pdf).toMatch(/\/Lang \(en\)/)
  expect(pdf).toMatch(/\/DisplayDocTitle true/)
  expect(pdf).toContain('pdfuaid:part')
  expect(count(pdf, /\/S \/H1\b/g)).toBe(1)
  expect(count(pdf, /\/S \/H2\b/g)).toBe(MINUTES.sections.length)
  expect(count(pdf, /\/S \/L\b/g)).toBe(MINUTES.sections.length)
  expect(count(pdf, /\/S \/LI\b/g)).toBe(2 + 90 + 2)
  expect(count(pdf, /\/S \/LBody\b/g)).toBe(2 + 90 + 2)
  expect(pdf).toMatch(/\/S \/Figure[^>]*\/Alt|\/Alt[^>]*\/S \/Figure/s)
})
