import type { Asked } from '../../src/contract/index.ts'

type Contact = Asked<'registerCase'>['contact']

/** An invented person as she is registered over the API; a test names what it is about. */
export const contactOf = (name: string, more: Partial<Contact> = {}): Contact => ({
  name,
  sex: 'female',
  age: { kind: 'about', years: 30, asOf: '2026-01-01' as never }, // a date by form
  language: 'id',
  country: 'MY',
  place: '',
  safety: 'safe',
  children: 0,
  channel: 'walk-in',
  safe: {},
  papers: [],
  story: '',
  relations: [],
  ...more,
})
