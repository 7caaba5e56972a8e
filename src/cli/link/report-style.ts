/** Styles of the report: readable narrow and on paper, in light and dark. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1c2b2a; --paper: #fbfaf7; --soft: #eceae3; --line: #b9b6ab; --link: #0b5a54; --for: #0b5a54; --against: #8a2f16; --warn: #fbe9e4; --warn-ink: #5c1c10 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebe6; --paper: #16201f; --soft: #24302e; --line: #4c5a57; --link: #8fd3c9; --for: #8fd3c9; --against: #ffb59e; --warn: #4a211a; --warn-ink: #ffd9cf } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 1px solid var(--line) }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem }
a { color: var(--link) }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -99rem }
.skip:focus { position: static }
.warning { padding: .75rem 1rem; border-left: .4rem solid var(--against); background: var(--warn); color: var(--warn-ink); font-weight: 600 }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none }
nav a { display: inline-block; padding: .35rem 0 }
dl { display: grid; grid-template-columns: minmax(10rem, max-content) 1fr; gap: .25rem 1.5rem; margin: 0 }
dt { font-weight: 600 }
dd { margin: 0; overflow-wrap: anywhere }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 }
th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
thead th { background: var(--soft) }
td { overflow-wrap: break-word; min-width: 5rem }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; min-width: 3rem }
.for { color: var(--for); font-weight: 600 }
.against { color: var(--against); font-weight: 600 }
.rare { display: block; font-size: .9rem }
.pair { break-inside: avoid }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } th, td { padding: .3rem .4rem } }
@media print { :root { --ink: #000; --paper: #fff; --soft: #eee; --line: #999; --link: #000; --for: #000; --against: #000; --warn: #fff; --warn-ink: #000 }
  body { max-width: none; padding: 0; font-size: 10pt } nav, .skip { display: none } .scroll { overflow: visible } thead { display: table-header-group } tr { break-inside: avoid } h2, h3 { break-after: avoid } }
`
