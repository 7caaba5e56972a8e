import { html, raw } from 'hono/html'
import type { Language, Say } from '../words/index.ts'

export type PageParts = {
  readonly say: Say
  readonly language: Language
  readonly nonce: string
  readonly title: string
  readonly sandbox: boolean
  /** Path of this page, for the switch of language. */
  readonly path: string
  /** A table needs the whole width, words do not. */
  readonly wide?: true
}

type Html = ReturnType<typeof html>

/** Frame of a public page: works without script; the script only makes Escape leave at once. */
export function toPage(
  { say, language, nonce, title, sandbox, path, wide }: PageParts,
  body: Html,
): Html {
  const other = language === 'id' ? 'en' : 'id'
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="index, nofollow" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <style nonce="${nonce}">${raw(STYLE)}</style>
        <script type="module" src="/leave.js"></script>
      </head>
      <body>
        <a class="skip" href="#content">${say('front.skip')}</a>
        <header>
          ${sandbox ? html`<p class="banner" role="note">${say('front.sandbox')}</p>` : ''}
          <a href="/?lang=${language}" class="name">${say('front.title')}</a>
          <nav>
            <a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${say('front.language')}</a>
            <a id="leave" class="leave" href="https://www.google.com/" rel="noreferrer">${say('front.exit')}</a>
          </nav>
        </header>
        <main id="content" class="${wide ? 'wide' : ''}">${body}</main>
      </body>
    </html>`
}

/** Escape leaves, and Back does not return here. */
export const LEAVE_SCRIPT = `const link = document.getElementById('leave')
const leave = (event) => { event?.preventDefault(); location.replace(link.href) }
link.addEventListener('click', leave)
addEventListener('keydown', (event) => { if (event.key === 'Escape') leave(event) })
`

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2b2a; --paper: #fbfaf7; --soft: #eceae3; --link: #0b5a54; --warn-ink: #5c1c10; --warn: #fbe9e4; --line: #b9b6ab }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebe6; --paper: #16201f; --soft: #24302e; --link: #8fd3c9; --warn-ink: #ffd9cf; --warn: #4a211a; --line: #4c5a57 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 'Source Sans 3', system-ui, sans-serif }
a { color: var(--link) }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; justify-content: space-between; align-items: center; padding: .75rem 1rem; border-bottom: 1px solid var(--line) }
nav { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: center }
.name { font-weight: 700; font-size: 1.25rem; text-decoration: none }
.leave { background: var(--warn); color: var(--warn-ink); padding: .4rem .8rem; border-radius: 4px; font-weight: 600 }
main { max-width: 44rem; margin: 0 auto; padding: 1rem 1rem 3rem }
.wide { max-width: 90rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1rem 0 .5rem }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem }
li { margin: .35rem 0 }
.danger { background: var(--warn); color: var(--warn-ink); padding: .25rem 1rem 1rem; border-radius: 6px; margin-top: 1.5rem }
.danger h2 { margin-top: 1rem }
.danger a { color: inherit }
.banner { flex: 1 0 100%; margin: -.75rem -1rem .25rem; padding: .5rem 1rem; background: #5b3a00; color: #fff3d6; font-weight: 600; text-align: center }
.skip { position: absolute; left: -999rem }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem }
table { border-collapse: collapse; width: 100%; font-size: .9375rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .5rem; border-bottom: 1px solid var(--line) }
.scroll { overflow-x: auto }
.answer { background: var(--soft); padding: .25rem 1rem; border-radius: 6px }
input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; padding: .4rem .6rem; max-width: 100% }
button { background: var(--link); color: var(--paper); border-color: var(--link); font-weight: 600 }
input:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
code { font-family: ui-monospace, monospace; font-size: .875em; overflow-wrap: break-word }
.small { font-size: .9375rem }
`
