import { html } from 'hono/html'
import type { Outcome } from './outcome.ts'
import type { Judged } from './truth.ts'
import { percent, roleName } from './wording.ts'

type Html = ReturnType<typeof html>

export function summarySection(outcome: Outcome): Html {
  const { settings, lists, places, found, pairs, groups, hash } = outcome
  const { say, language, profile, seed, from } = settings
  const number = new Intl.NumberFormat(language)
  const grouped = groups.reduce((sum, { length }) => sum + length, 0)
  const facts: [string, string][] = [
    ...lists.map(({ name, lines }, at): [string, string] => [
      say('list-link.report.file', { n: at + 1 }),
      say('list-link.report.lines', { file: name, lines: lines.length }),
    ]),
    [say('list-link.report.compared'), number.format(found.compared)],
    [say('list-link.report.pairs'), number.format(pairs.length)],
    [say('list-link.report.groups'), number.format(groups.length)],
    [say('list-link.report.persons'), number.format(places.length - grouped + groups.length)],
    [say('list-link.report.from'), percent(from, language)],
    [say('list-link.report.profile'), `${profile.id} ${profile.version}`],
    [say('list-link.report.seed'), String(seed)],
    [say('list-link.report.model'), hash],
  ]
  return html`<dl>${facts.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`
}

export function columnsSection({ settings: { say }, lists, columns }: Outcome): Html {
  return html`${lists.map(
    ({ name, headings, headed, roles, swapped }) => html`<h3>${name}</h3>
${headed ? '' : html`<p class="warning">${say('list-link.no-header').trim()}</p>`}
${swapped.map(
  ({ heading, role }) =>
    html`<p class="warning">${say('list-link.swapped', { heading, role: roleName(role, say) }).trim()}</p>`,
)}
<div class="scroll"><table><thead><tr><th scope="col">${say('list-link.report.heading')}</th><th scope="col">${say('list-link.report.role')}</th></tr></thead><tbody>
${roles
  .filter(({ id }) => columns.includes(id))
  .map(
    ({ id, from }) =>
      html`<tr><td>${from.map((at) => headings[at]).join(' + ')}</td><td>${roleName(id, say)}</td></tr>`,
  )}
</tbody></table></div>`,
  )}`
}

export function bandsSection({ settings: { say, language }, pairs }: Outcome): Html {
  const number = new Intl.NumberFormat(language)
  const bands = ['equal', 'almost-certain', 'possible', 'unlikely'] as const
  const rows = bands
    .map((band) => ({
      band,
      count: pairs.filter((pair) => (pair.equal ? 'equal' : pair.band) === band).length,
    }))
    .filter(({ band, count }) => count > 0 || band === 'almost-certain' || band === 'possible')
  return html`<div class="scroll"><table><thead><tr><th scope="col">${say('list-link.csv.band')}</th><th scope="col" class="n">${say('list-link.report.pairs')}</th></tr></thead><tbody>
${rows.map(
  ({ band, count }) =>
    html`<tr><th scope="row">${say(`list-link.band.${band}`)}</th><td class="n">${number.format(count)}</td></tr>`,
)}
</tbody></table></div>`
}

export function truthSection({ settings: { say, language } }: Outcome, judged: Judged): Html {
  const share = (value: number) => percent(value, language)
  const facts = [
    [say('list-link.report.precision'), share(judged.precision)],
    [say('list-link.report.recall'), share(judged.recall)],
    ['F1', share(judged.f1)],
    [say('list-link.report.cluster-f1'), share(judged.clusterF1)],
  ]
  return html`<p>${say('list-link.judged-rows', { rows: judged.rows })}</p>
<dl>${facts.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>
<div class="scroll"><table><thead><tr><th scope="col">${say('list-link.csv.probability')}</th><th scope="col" class="n">${say('list-link.report.pairs')}</th><th scope="col" class="n">${say('list-link.report.promised')}</th><th scope="col" class="n">${say('list-link.report.true')}</th></tr></thead><tbody>
${judged.bands.map(
  ({ from, to, pairs, promised, found }) =>
    html`<tr><th scope="row">${from}–${to}</th><td class="n">${pairs}</td><td class="n">${share(promised)}</td><td class="n">${share(found)}</td></tr>`,
)}
</tbody></table></div>`
}
