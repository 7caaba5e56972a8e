import { html } from 'hono/html'
import type { CoalitionState, Unit } from '../domain/coalition/index.ts'
import { wordsIn } from '../domain/coalition/index.ts'
import { type PageParts, toPage } from './page.ts'

/** `/`: what this is, what to do in danger, signs, where to ask, and the way in for officers. */
export function toFrontPage(parts: Omit<PageParts, 'title' | 'path'>, coalition: CoalitionState) {
  const { say, language } = parts
  const name = wordsIn(coalition.named?.name ?? {}, language)
  const title = name ? `${say('front.title')}: ${name}` : say('front.title')
  const signs = ['papers', 'job', 'leave', 'debt', 'harm'] as const
  return toPage(
    { ...parts, title, path: '/' },
    html`<h1>${name || say('front.title')}</h1>
      <p>${say('front.what')}</p>
      <section class="danger" aria-labelledby="danger">
        <h2 id="danger">${say('front.danger.title')}</h2>
        <ol>
          <li>${say('front.danger.first')}</li>
          <li>${say('front.danger.mission')}</li>
          <li>${say('front.danger.fault')}</li>
          <li>${say('front.danger.phone')}</li>
        </ol>
      </section>
      <section aria-labelledby="signs">
        <h2 id="signs">${say('front.signs.title')}</h2>
        <ul>
          ${signs.map((sign) => html`<li>${say(`front.signs.${sign}`)}</li>`)}
        </ul>
      </section>
      ${toContacts(parts, coalition)}
      <p><a href="/app/"><strong>${say('front.officers')}</strong></a></p>
      <p class="small"><a href="/api/?lang=${language}">${say('front.api')}</a></p>`,
  )
}

/** Units that a person can reach, those with a contact only; made-up ones are said to be so. */
function toContacts(
  { say, language, sandbox }: Omit<PageParts, 'title' | 'path'>,
  coalition: CoalitionState,
) {
  const units = [...coalition.units.values()].filter(
    ({ contact, until }) => !until && (contact?.phone || contact?.address),
  )
  const line = (unit: Unit) => {
    const { phone, address, source, invented } = unit.contact ?? {}
    const mark = source || invented ? '' : ` (${say('front.contacts.unverified')})`
    return html`<li><strong>${wordsIn(unit.name, language)}</strong>${unit.place ? `, ${unit.place}` : ''}: ${[phone, address].filter(Boolean).join(' · ')}${mark}</li>`
  }
  return html`<section aria-labelledby="contacts">
    <h2 id="contacts">${say('front.contacts.title')}</h2>
    ${sandbox ? html`<p><strong>${say('front.contacts.invented')}</strong></p>` : ''}
    ${units.length > 0 ? html`<ul>${units.map(line)}</ul>` : html`<p>${say('front.contacts.none')}</p>`}
  </section>`
}
