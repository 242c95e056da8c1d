// The contradictions of a report, surest first, each with both accounts side by side.

import type { PlacedContradiction, PlacedItem, Timeline } from '../../features/timeline/model';
import { gapInWords, levelNames } from '../../features/timeline/timelineWording';
import { listed } from '../../rules/wording';
import { escapeHtml } from '../markup';
import { citedText, contradictionAnchor, itemAnchor, placeText } from './pageLinks';

const explanations = {
  warning: 'At least nine of ten of these are true.',
  information: 'About three of five of these are true.',
  hint: 'Most of these are two events; they are listed so that nothing is hidden.',
} as const;

export function* contradictionSections(timeline: Timeline): Generator<string> {
  yield '<section id="contradictions" aria-labelledby="contradictions-title">\n<h2 id="contradictions-title">Contradictions</h2>\n';
  if (timeline.contradictions.length === 0) yield `<p>${noneOf(timeline)}</p>\n`;
  for (const level of ['warning', 'information', 'hint'] as const) {
    const found = timeline.contradictions.filter((contradiction) => contradiction.level === level);
    if (found.length === 0) continue;
    yield `<h3>${levelNames[level]} (${found.length})</h3>\n<p>${explanations[level]}</p>\n`;
    // The least certain ones are collapsed.
    if (level === 'hint')
      yield `<details><summary>${found.length === 1 ? 'Show it' : `Show all ${found.length}`}</summary>\n`;
    for (const contradiction of found) yield contradictionText(timeline, contradiction);
    if (level === 'hint') yield '</details>\n';
  }
  yield* intendedText(timeline);
  yield '</section>\n';
}

function noneOf({ intended }: Timeline): string {
  if (intended.length > 0) return 'Every contradiction that was found is marked as intentional.';
  return 'No two accounts of one event exclude each other.';
}

/** What people have marked stays on the page: it is still two dates for one event. */
function* intendedText(timeline: Timeline): Generator<string> {
  const { intended } = timeline;
  if (intended.length === 0) return;
  yield `<h3>Marked as intentional (${intended.length})</h3>\n<p>Somebody has looked at these and left both accounts as they are.</p>\n`;
  for (const pair of intended) {
    const why = pair.reason === '' ? 'No reason was given.' : `Reason: ${pair.reason}`;
    yield pairText(timeline, pair, { className: 'intended', why });
  }
}

function contradictionText(timeline: Timeline, contradiction: PlacedContradiction): string {
  const { reasons, doubts, level, id } = contradiction;
  const why = [
    ...(reasons.length > 0 ? [`One event because ${listed(reasons, 6)}.`] : []),
    ...(doubts.length > 0 ? [`Not sure, because ${listed(doubts, 6)}.`] : []),
  ].join(' ');
  return pairText(timeline, contradiction, { className: level, anchor: contradictionAnchor(id), why });
}

/** Both accounts side by side, and one paragraph about them. */
function pairText(
  timeline: Timeline,
  pair: Pick<PlacedContradiction, 'from' | 'to' | 'gapDays' | 'atLeast'>,
  { className, anchor, why }: { readonly className: string; readonly anchor?: string; readonly why: string },
): string {
  const [one, other] = [timeline.items[pair.from], timeline.items[pair.to]];
  if (!one || !other) return '';
  const title = `${one.item.date.words} or ${other.item.date.words}: ${gapInWords(pair)}`;
  return `<article class="contradiction ${className}"${anchor === undefined ? '' : ` id="${anchor}"`}>
<h4>${escapeHtml(title)}</h4>
<div class="accounts">${account(timeline, one)}${account(timeline, other)}</div>
${why === '' ? '' : `<p class="why">${escapeHtml(why)}</p>\n`}</article>
`;
}

function account(timeline: Timeline, placed: PlacedItem): string {
  const { item, id } = placed;
  const cited = citedText(timeline, placed);
  const words = `<p><b>${escapeHtml(item.date.text)}</b> ${escapeHtml(item.text)}</p>`;
  const link = `<a href="#${itemAnchor(id)}">${escapeHtml(placeText(timeline, placed))}</a>`;
  const citing = cited === '' ? '' : `, citing ${cited}`;
  return `<div class="account">${words}<p class="place">${link}${citing}</p></div>`;
}
