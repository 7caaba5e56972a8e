import { refuse } from '../../kit/index.ts'
import type { Handlers } from '../asker.ts'
import type { Node } from '../node.ts'

type Names = 'listInstruments' | 'readInstrument'

export function instrumentHandlers(node: Node): Pick<Handlers, Names> {
  return {
    listInstruments: () => ({
      rows: [...node.image.coalition.instruments.values()]
        .flatMap((versions) => versions.at(-1) ?? [])
        .map((instrument) => ({
          ...instrument,
          questions: instrument.sections.reduce((sum, { questions }) => sum + questions.length, 0),
        })),
    }),
    readInstrument: ({ instrument: id, version }) => {
      const versions = node.image.coalition.instruments.get(id) ?? []
      const instrument =
        version === undefined ? versions.at(-1) : versions.find((one) => one.version === version)
      if (!instrument) return refuse('instrument-not-found')
      return { instrument, versions: versions.map((one) => one.version) }
    },
  }
}
