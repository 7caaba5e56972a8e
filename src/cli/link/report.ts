import { html, raw } from 'hono/html'
import type { Outcome } from './outcome.ts'
import { bandsSection, columnsSection, summarySection, truthSection } from './report-figures.ts'
import { groupsSection, nearestSection, notesSection } from './report-pairs.ts'
import { REPORT_STYLE } from './report-style.ts'

/** One page for reading and printing: no script, nothing is fetched. */
export function toReport(outcome: Outcome): string {
  const { say, language } = outcome.settings
  const title = say('list-link.report.title')
  const sections = [
    ['summary', say('list-link.report.summary'), summarySection(outcome)],
    ['columns', say('list-link.report.columns'), columnsSection(outcome)],
    ['bands', say('list-link.report.bands'), bandsSection(outcome)],
    ...(outcome.judged
      ? [['truth', say('list-link.report.truth'), truthSection(outcome, outcome.judged)] as const]
      : []),
    ['largest', say('list-link.report.largest'), groupsSection(outcome)],
    ['nearest', say('list-link.report.nearest'), nearestSection(outcome)],
    ['rows', say('list-link.report.rows'), notesSection(outcome)],
  ] as const
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<link rel="icon" href="data:," />
<title>${title}</title>
<style>${raw(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${say('list-link.report.skip')}</a>
<header>
<h1>${title}</h1>
<p class="warning" role="note">${say('list-link.report.personal')}</p>
<p>${say('list-link.report.judge')}</p>
<nav aria-label="${say('list-link.report.contents')}"><ul>
${sections.map(([id, heading]) => html`<li><a href="#${id}">${heading}</a></li>`)}
</ul></nav>
</header>
<main id="content" tabindex="-1">
${sections.map(
  ([id, heading, body]) =>
    html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${heading}</h2>${body}</section>`,
)}
</main>
</body>
</html>
`
  return String(page)
}
