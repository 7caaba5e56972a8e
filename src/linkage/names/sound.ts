import type { SoundRules } from './profile.ts'

/** How a word sounds: words with an equal key, primary or other, are taken for spellings of one. */
export type Sound = { readonly primary: string; readonly other: string }

/** The keys of a folded word. `other` equals `primary` where nobody says it otherwise. */
export function toSound(rules: SoundRules, word: string): Sound {
  const primary = keyOf(rules, word, rules.sounds)
  const otherwise = Object.keys(rules.others).some((group) => word.includes(group))
  const other = otherwise ? keyOf(rules, word, { ...rules.sounds, ...rules.others }) : primary
  return { primary, other }
}

function keyOf(rules: SoundRules, word: string, sounds: SoundRules['sounds']): string {
  let key = ''
  for (let at = 0; at < word.length && key.length <= rules.longest; ) {
    const group = groupAt(sounds, word, at)
    const sound = at === 0 ? headOf(rules, sounds, group) : (sounds[group] ?? group)
    if (sound !== '' && !key.endsWith(sound)) key += sound
    at += group.length
  }
  const last = key.at(-1) ?? ''
  return (key.slice(0, -1) + (rules.finals[last] ?? last)).slice(0, rules.longest)
}

function groupAt(sounds: SoundRules['sounds'], word: string, at: number): string {
  for (let length = 3; length > 1; length -= 1) {
    const group = word.slice(at, at + length)
    if (group.length === length && sounds[group] !== undefined) return group
  }
  return word.charAt(at)
}

// A head is never dropped: a name that begins with a vowel keeps it.
const headOf = (rules: SoundRules, sounds: SoundRules['sounds'], group: string): string =>
  rules.heads[group] ?? (sounds[group] || group)
