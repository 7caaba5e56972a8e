import type { Sex } from '../domain/case/entries.ts'

/** Our sex as the standard's gender. Each comes back as it went. */
export const GENDER_OF: { readonly [S in Sex]: string } = {
  female: 'Feminine',
  male: 'Masculine',
  other: 'NonConforming',
  unknown: 'NonSpecifiedUnknown',
}

/** The standard's gender as our sex; of the two of which ours says less, the code is reported as lost. */
export const SEX_OF: Readonly<Record<string, { readonly sex: Sex; readonly less?: true }>> = {
  feminine: { sex: 'female' },
  masculine: { sex: 'male' },
  nonconforming: { sex: 'other' },
  nonspecifiedunknown: { sex: 'unknown' },
  notspecifiedunknown: { sex: 'unknown' },
  transgenderfeminine: { sex: 'other', less: true },
  transgendermasculine: { sex: 'other', less: true },
}

/** Codes and their labels differ only in blanks and signs. */
export const toCode = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

export const NO: ReadonlySet<string> = new Set(['false', 'no', '0'])
export const YES: ReadonlySet<string> = new Set(['true', 'yes', '1'])
