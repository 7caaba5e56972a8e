import type { Say } from '../words/index.ts'

/** The subsets in which the typeface comes; each letter is set in the first that has it. */
const SUBSETS = {
  latin:
    /[\n\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122]/,
  'latin-ext': /[\u0100-\u02ba\u02bd-\u02ff\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff]/,
  vietnamese: /[\u0300\u0301\u0303\u0304\u0308\u0309\u0323\u0329\u1ea0-\u1ef1\u20ab]/,
  cyrillic: /[\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/,
  greek: /[\u0370-\u03ff]/,
} as const
export type Subset = keyof typeof SUBSETS
const NAMES = Object.keys(SUBSETS) as Subset[] // keys of a const object

/** Paths of the font files: regular and bold of every subset. */
export type FontFiles = Readonly<Record<Subset, { readonly normal: string; readonly bold: string }>>

export const toFonts = (files: FontFiles) => ({ ...files })

/** Stands for a letter that no subset has: better seen missing than dropped. */
export const MISSING = '\u00bf'

/** The runs of a text, each in the first font that has its letters: names are not all plain Latin. */
export function toRuns(text: string) {
  const runs: { font: Subset; text: string }[] = []
  for (const letter of text.normalize('NFC')) {
    const font = NAMES.find((name) => SUBSETS[name].test(letter))
    const last = runs.at(-1)
    const set = font ? letter : MISSING
    if (last && last.font === (font ?? 'latin')) last.text += set
    else runs.push({ font: font ?? 'latin', text: set })
  }
  return runs
}

/** Whether every letter of a text can be set. */
export const isWhole = (text: string): boolean =>
  [...text.normalize('NFC')].every((letter) => NAMES.some((name) => SUBSETS[name].test(letter)))

/** Letters that the typeface has not are shown as a sign, and it is said. */
export const leftLetters = (content: unknown, say: Say): string[] =>
  isWhole(JSON.stringify(content)) ? [] : [say('document.left-letters', { sign: MISSING })]
