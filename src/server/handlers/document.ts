import { visibleClasses } from '../../domain/access/grants.ts'
import { giveDocument } from '../../domain/case/give-document.ts'
import { isRefusal, refuse } from '../../kit/index.ts'
import { toSay } from '../../words/index.ts'
import { exists } from '../act.ts'
import { getOfficer, type Handlers } from '../asker.ts'
import { toWording } from '../export/wording.ts'
import type { Node } from '../node.ts'
import { writeOwnCase } from '../own-case.ts'

export function documentHandlers(node: Node): Pick<Handlers, 'giveDocument'> {
  return {
    giveDocument: async ({ case: id, command, language, form, how }, asker) => {
      const by = getOfficer(asker)
      const state = await node.findCase(id)
      if (!state || !exists(node, state, by)) return refuse('case-unknown')
      const body = { document: 'own-case', language, form, how } as const
      const refused = giveDocument(state, body, node.facts(by))
      if (isRefusal(refused)) return refused
      const say = toSay(language)
      const now = node.now()
      const words = toWording(node, language, say, by.unit)
      const looks = await node.ledger.readAccess(id)
      const given = { state, looks, givenBy: by.unit, now, language, zone: words.zone, words }
      const bytes = await writeOwnCase(given, form, say)
      const { officer, post, unit, party, purpose } = by
      const seer = { ...by, heir: node.heir() }
      const classes = [...visibleClasses(state, seer, now)].filter((name) => SHOWN.has(name))
      await node.ledger.recordAccess(
        classes.map((name) => ({
          ...{ at: now, officer, post, unit, party, purpose, action: 'giveDocument' },
          case: id,
          class: name,
        })),
      )
      const done = await node.act(id, by, { command }, (fresh) =>
        giveDocument(fresh, body, node.facts(by)),
      )
      if (isRefusal(done)) return done
      const fileName = `${say('document.file')}-${state.number}.${form}`
      const content = Buffer.from(bytes).toString('base64')
      return { case: id, version: done.version, fileName, content }
    },
  }
}

/** Classes that the document can show. */
const SHOWN: ReadonlySet<string> = new Set([
  'identity',
  'contact',
  'journey',
  'exploitation',
  'documents',
])
