// The one style sheet of a report's page: light and dark by the reader's choice, and plain on paper.

export const style = `
:root { color-scheme: light dark; --ink: #1c2733; --soft: #55626f; --paper: #fff; --lane: #f3f5f7; --line: #d3d9df; --mark: #2f6690; --clash: #b3261e; --likely: #8a5300; --link: #1a5a96; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ec; --soft: #a9b4bf; --paper: #14191e; --lane: #1d242b; --line: #3a444e; --mark: #7fb2dc; --clash: #ff8a80; --likely: #ffc46b; --link: #8ec5f5; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 76rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .3rem; }
h2 { font-size: 1.3rem; margin: 2.2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; }
h4 { font-size: 1rem; margin: 0 0 .4rem; }
a { color: var(--link); }
header p, .place, .advice, .why { color: var(--soft); }
.place, .advice, .why { font-size: .88rem; }
nav ul, .legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin: .8rem 0; }
.summary { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; }
.summary div { background: var(--lane); border-radius: 6px; padding: .5rem .9rem; }
.summary dt { color: var(--soft); font-size: .82rem; }
.summary dd { margin: 0; font-weight: 600; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
svg { display: block; font: 12px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
svg text { fill: var(--ink); }
.lane { fill: var(--lane); }
.lane-title { font-weight: 600; }
.tick, .gap { stroke: var(--line); fill: none; }
.gap { stroke-dasharray: 2 3; stroke: var(--soft); }
svg .tick-label, svg .period, svg .gap-label { fill: var(--soft); font-size: 11px; }
svg .period { font-weight: 600; }
.item circle, .item rect { fill: var(--mark); stroke: var(--mark); stroke-width: 1.5; }
.item.single circle, .item.single rect { fill: var(--paper); }
.item.warning circle, .item.warning rect { stroke: var(--clash); }
.item.warning:not(.single) circle, .item.warning:not(.single) rect { fill: var(--clash); }
.item.open-end rect, .item.open-start rect { stroke-dasharray: 4 3; }
.soft { stroke: var(--mark); stroke-width: 3; stroke-dasharray: 3 3; fill: none; }
.join { stroke: var(--soft); stroke-width: 1; fill: none; opacity: .55; }
path.clash { stroke: var(--clash); stroke-width: 2; fill: none; }
path.clash.information { stroke: var(--likely); stroke-dasharray: 6 3; }
path.clash.hint { stroke: var(--soft); stroke-dasharray: 2 4; }
.gap-of rect { fill: var(--paper); stroke: var(--clash); }
svg .gap-of text { fill: var(--clash); font-weight: 600; font-size: 11px; }
.gap-of.information rect { stroke: var(--likely); }
svg .gap-of.information text { fill: var(--likely); }
.gap-of.hint rect { stroke: var(--soft); }
svg .gap-of.hint text { fill: var(--soft); }
.key { display: inline-block; width: 1.4em; height: .7em; margin-right: .4em; vertical-align: middle; border-radius: 3px; background: var(--mark); border: 2px solid var(--mark); }
.key.point { width: .7em; border-radius: 50%; }
.key.single { width: .7em; border-radius: 50%; background: var(--paper); }
.key.clash { height: 0; border: 0; border-top: 3px solid var(--clash); border-radius: 0; background: none; }
.contradiction { border-left: 4px solid var(--clash); background: var(--lane); border-radius: 0 6px 6px 0; padding: .8rem 1rem; margin: .8rem 0; }
.contradiction.information { border-color: var(--likely); }
.contradiction.hint { border-color: var(--line); }
.contradiction.intended { border-color: var(--line); border-left-style: dashed; }
.accounts { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
.account p { margin: 0 0 .3rem; }
.why { margin: .5rem 0 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
th, .problems td:nth-child(-n+3), .events td:first-child { white-space: nowrap; overflow-wrap: normal; }
.events td:nth-child(3), .events td:nth-child(4) { width: 15%; min-width: 9rem; }
th { font-size: .85rem; color: var(--soft); }
.events td:nth-child(3), .events td:nth-child(4) { font-size: .88rem; }
tr.error td:nth-child(2), tr.warning td:nth-child(2) { color: var(--clash); font-weight: 600; }
.events tr.warning td:first-child { color: var(--clash); font-weight: 600; }
.events tr.warning td:nth-child(2) { color: inherit; font-weight: inherit; }
tr:target td, article:target { outline: 2px solid var(--link); }
.mark { font-size: .8rem; color: var(--clash); border: 1px solid currentColor; border-radius: 4px; padding: 0 .35em; white-space: nowrap; text-decoration: none; }
ul.sources { padding-left: 1.2rem; }
ul.sources li { margin: .25rem 0; }
@media (max-width: 48rem) {
  body { padding: .8rem; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tbody, tr, td { display: block; }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  td { border: 0; padding: .1rem 0; }
  .problems td:nth-child(-n+3) { display: inline; margin-right: .6em; }
  .events td:nth-child(n) { width: auto; }
}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --lane: #f4f4f4; --line: #bbb; --mark: #333; --clash: #a00; --likely: #740; --link: #000; }
  nav { display: none; }
  .scroll { overflow: visible; }
  .scroll svg { width: 100%; height: auto; }
  article, tr, li { break-inside: avoid; }
}
`;
