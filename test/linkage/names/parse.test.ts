import { describe, expect, test } from 'vitest'
import { INDONESIAN, LATIN, parseName, toNameReader, toSound } from '../../../src/linkage/index.ts'

describe.each([INDONESIAN, LATIN])('names as $id', (profile) => {
  const reader = toNameReader(profile)
  test.each(profile.examples)('$written', ({ written, words, father, aliases, titles, flags }) => {
    const name = parseName(reader, written)
    expect(name.words.join(' ')).toBe(words)
    expect(name.father.join(' ')).toBe(father ?? '')
    expect(name.aliases.map((alias) => alias.join(' ')).join('|')).toBe(aliases ?? '')
    if (titles !== undefined) expect(name.titles.join(' ')).toBe(titles)
    expect(name.flags.join(' ')).toBe(flags ?? '')
  })
})

/** Spellings of one name; each group must meet in one of its keys. */
const VARIANTS = [
  'zaenal jaenal zainal',
  'zubaidah jubaedah',
  'zulkifli julkipli',
  'khotimah kotimah',
  'khadijah kadijah',
  'octavia oktavia',
  'christina kristina',
  'cornelis kornelis',
  'catharina katarina',
  'fatimah patimah',
  'yanti janti',
  'syarifah sarifah',
  'endang indang',
  'rahmad rahmat',
  'novi nopi',
]

describe('the sound of names', () => {
  test.each(VARIANTS)('%s', (group) => {
    const [first = '', ...others] = group.split(' ')
    const sound = toSound(INDONESIAN.sound, first)
    for (const word of others) {
      const { primary, other } = toSound(INDONESIAN.sound, word)
      expect([sound.primary, sound.other].some((key) => key === primary || key === other)).toBe(
        true,
      )
    }
  })
  test.each(['aminah karina', 'budi susi', 'wati sari'])('%s are not one name', (pair) => {
    const [a = '', b = ''] = pair.split(' ')
    expect(toSound(INDONESIAN.sound, a).primary).not.toBe(toSound(INDONESIAN.sound, b).primary)
  })
})
