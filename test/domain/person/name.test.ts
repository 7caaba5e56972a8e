import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAME_LIMIT, nameTokens, toGivenName } from '../../../src/domain/person/name.ts'

describe('a given name', () => {
  it.each([
    ['Slamet', 'Slamet'],
    ['  Siti   Aminah ', 'Siti Aminah'],
    ['Siti\u00a0Aminah\t\n', 'Siti Aminah'],
    ['Jose\u0301', 'José'],
    ["Ai'nun", "Ai'nun"],
    ['M. Firman', 'M. Firman'],
    ['Ni\u200bluh', 'Niluh'],
    ['Siti \u202eanimA\u202c', 'Siti animA'],
    ['Jose\u200b\u0301', 'José'],
  ])('%j is kept as %j', (text, name) => {
    expect(toGivenName(text)).toBe(name)
  })

  it.each(['', '   ', '\u00a0\u200b\n'])('%j is none', (text) => {
    expect(toGivenName(text)).toBeUndefined()
  })

  it('has no more than its limit, without half a sign, and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = toGivenName(text)
        if (name === undefined) return
        expect(Array.from(name).length).toBeLessThanOrEqual(NAME_LIMIT)
        expect(toGivenName(name)).toBe(name)
        expect(name).toBe(name.trim())
      }),
    )
  })
})

describe('search words of a name', () => {
  it.each([
    ['Siti AMINAH', ['siti', 'aminah']],
    ["José Ai'nun", ['jose', 'ainun']],
    ['M. Firman-Hadi', ['m', 'firman', 'hadi']],
    ['Slamet', ['slamet']],
    [' ', []],
  ])('%j gives %j', (name, words) => {
    expect(nameTokens(name)).toEqual(words)
  })

  it('are the same for a name and its search words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = nameTokens(text)
        expect(nameTokens(words.join(' '))).toEqual(words)
      }),
    )
  })
})
