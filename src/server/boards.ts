import type { Heir } from '../domain/coalition/index.ts'
import type { Incident } from '../domain/incident/index.ts'
import type { Officer } from '../kit/index.ts'
import { personsOf, toBoard } from './board.ts'
import type { Node } from './node.ts'

type Wish = Parameters<typeof toBoard>[1]
type Shown = ReturnType<typeof toBoard>
type Reading = {
  readonly position: number
  readonly heir: Heir
  readonly shown: Shown
}

/** Readings kept at most: of a few incidents, one for each unit that works in them. */
const MOST = 50

/**
 * The last reading of each board by each unit, good for as long as nothing at all was committed: after an act
 * every screen of a unit asks the same within a moment.
 */
export class Boards {
  readonly #node: Node
  readonly #kept = new Map<string, Reading>()

  constructor(node: Node) {
    this.#node = node
    node.onErased(() => this.#kept.clear())
  }

  read(incident: Incident, by: Officer, wish: Wish): Shown {
    const { position } = this.#node.image
    const heir = this.#node.heir()
    const key = [incident.id, by.party, by.unit, wish.limit, wish.stage].join(' ')
    const known = this.#kept.get(key)
    if (known?.position === position && known.heir === heir) return known.shown
    if (this.#kept.size >= MOST) this.#kept.clear()
    const shown = toBoard(personsOf(this.#node, incident, by), wish)
    this.#kept.set(key, { position, heir, shown })
    return shown
  }
}
