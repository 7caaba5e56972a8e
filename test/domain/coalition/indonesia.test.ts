import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { INDONESIA_DIR, readData } from '../../world/coalition/sarnath.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const data = await readData(INDONESIA_DIR)

describe('the coalition of 2016', () => {
  it('has its seven founders, and in every unit somebody who works and somebody who leads', () => {
    expect(data.parties.filter(({ joined }) => joined === '2016-08-23')).toHaveLength(7)
    expect(data.units.length).toBeGreaterThanOrEqual(20)
    for (const { id, kind } of data.units) {
      const roles = data.posts.filter(({ unit }) => unit === id).flatMap(({ roles }) => roles)
      const wanted = kind === 'secretariat' ? ['secretariat'] : ['caseworker', 'supervisor']
      expect(roles, id).toEqual(expect.arrayContaining(wanted))
    }
    for (const role of ['investigator', 'prosecutor', 'administrator', 'auditor'] as const) {
      expect(data.posts.some(({ roles }) => roles.includes(role))).toBe(true)
    }
  })
  it('has in the sandbox one officer for each post, some with one word for a name', () => {
    const { sandbox = [], posts } = data
    expect(sandbox.flatMap(({ holds }) => holds).sort()).toEqual(posts.map(({ id }) => id).sort())
    expect(sandbox.filter(({ name }) => !name.includes(' ')).length).toBeGreaterThanOrEqual(5)
  })
  it('states every rule with a source or says that it is unverified, and offers every need somewhere', () => {
    for (const { source } of data.rules) expect(source).toMatch(/^(unverified|UU )/)
    const offered = new Set(data.units.flatMap(({ services }) => services))
    const needs = data.lists.find(({ list }) => list === 'need')?.choices ?? []
    expect(needs.filter(({ code }) => !offered.has(code))).toEqual([])
    expect(data.regions?.regions.filter(({ code }) => !code.includes('.'))).toHaveLength(38)
  })
})

/** Institutions, papers, places, laws and languages of one country: data, never code. Profiles of names are data. */
const OF_ONE_COUNTRY =
  /\b(Indonesia\w*|WNI|KBRI|KJRI|KDEI|Kemlu|Kemensos|Kemen[A-Z]\w+|Kemenkumham|Polri|Polda|Bareskrim|Kejaksaan|Imigrasi|BNP2TKI|BP2MI|KP2MI|BP3MI|RPTC|UPTD|LPSK|NIK|KTP|SPLP|Dukcapil|idn-area-data|Jakarta)\b|\b(UU|PP|Perpres|Permen\w*) (No\.? ?)?\d+(\/\d{4}|\b)|\bUndang-Undang (Nomor|No)\b/g

/** The language of half of the words, and what headings of lists are called by everybody who writes them. */
const KNOWN_TO_WORDS: ReadonlySet<string> = new Set(['Indonesia', 'Indonesian', 'NIK', 'SPLP'])

describe('src/', () => {
  it('knows no country: its names and its laws stand in the data alone', async () => {
    const found: string[] = []
    for (const file of await readdir(join(ROOT, 'src'), { recursive: true })) {
      if (!/\.(ts|tsx)$/.test(file) || /^linkage\/profiles\b/.test(file)) continue
      const known = /^words\b/.test(file) ? KNOWN_TO_WORDS : new Set<string>()
      const lines = (await readFile(join(ROOT, 'src', file), 'utf8')).split('\n')
      lines.forEach((line, index) => {
        const names = [...line.matchAll(OF_ONE_COUNTRY)].map(([name]) => name)
        for (const name of names.filter((one) => !known.has(one)))
          found.push(`src/${file}:${index + 1}: ${name}`)
      })
    }
    expect(found).toEqual([])
  })
})
