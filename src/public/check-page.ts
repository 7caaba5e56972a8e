import { html } from 'hono/html'
import { type PageParts, toPage } from './page.ts'

/** What a code was found to be: nothing personal. */
export type Checked =
  | { readonly is: 'nothing' }
  | { readonly is: 'malformed' | 'invalid'; readonly typed: string }
  | {
      readonly is: 'valid'
      readonly typed: string
      /** Of the case. */
      readonly number: string
      /** Day of the decision. */
      readonly on: string
      /** A newer decision stands in the same case. */
      readonly later: boolean
    }

/** `/check`: whether minutes are genuine. A form that works without script. */
export function toCheckPage(parts: Omit<PageParts, 'title' | 'path'>, checked: Checked) {
  const { say, language } = parts
  const typed = 'typed' in checked ? checked.typed : ''
  return toPage(
    { ...parts, title: `${say('check.title')} · ${say('front.title')}`, path: '/check' },
    html`<h1>${say('check.title')}</h1>
      <p>${say('check.what')}</p>
      ${toResult(parts, checked)}
      <form method="get" action="/check">
        <input type="hidden" name="lang" value="${language}" />
        <p>
          <label for="code">${say('check.code')}</label><br />
          <input id="code" name="code" value="${typed}" maxlength="40" size="24" autocomplete="off"
            autocapitalize="characters" spellcheck="false" required />
        </p>
        <p><button type="submit">${say('check.do')}</button></p>
      </form>`,
  )
}

function toResult({ say }: Omit<PageParts, 'title' | 'path'>, checked: Checked) {
  switch (checked.is) {
    case 'nothing':
      return ''
    case 'malformed':
    case 'invalid':
      return html`<p role="status" class="answer"><strong>${say(`check.${checked.is}`)}</strong></p>`
    case 'valid':
      return html`<div role="status" class="answer">
        <p><strong>${say('check.valid')}</strong></p>
        <ul>
          <li>${say('check.number', { number: checked.number })}</li>
          <li>${say('check.on', { on: checked.on })}</li>
        </ul>
        ${checked.later ? html`<p>${say('check.later')}</p>` : ''}
      </div>`
  }
}
