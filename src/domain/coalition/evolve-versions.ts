import { assertNever } from '../../kit/index.ts'
import { addVersion, type Own } from './add-version.ts'
import type { CoalitionEntry, NewCoalitionEntry } from './entries.ts'
import type { CoalitionState } from './state.ts'

type VersionType = 'rule.set' | 'retention.set' | 'text.set' | 'instrument.set' | 'vignette.set'
export type VersionChange = Extract<CoalitionEntry | NewCoalitionEntry, { type: VersionType }>

/** What is cited by version, so that none of them is ever forgotten. */
export function evolveVersions(
  state: CoalitionState,
  entry: VersionChange,
  own: Own,
): CoalitionState {
  switch (entry.type) {
    case 'rule.set':
      return { ...state, rules: addVersion(state.rules, entry.body, own) }
    case 'retention.set':
      return { ...state, retentions: addVersion(state.retentions, entry.body, own) }
    case 'text.set':
      return { ...state, texts: addVersion(state.texts, entry.body, own) }
    case 'instrument.set':
      return { ...state, instruments: addVersion(state.instruments, entry.body, own) }
    case 'vignette.set':
      return { ...state, vignettes: addVersion(state.vignettes, entry.body, own) }
  }
  return assertNever(entry)
}
