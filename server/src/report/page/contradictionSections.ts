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
  if (timeline.contradictions.length === 0) yield '<p>No two accounts of one event exclude each other.</p>\n';
  for (const level of ['warning', 'information', 'hint'] as const) {
    const found = timeline.contradictions.filter((contradiction) => contradiction.level === level);
    if (found.length === 0) continue;
    yield `<h3>${levelNames[level]} (${found.length})</h3>\n<p>${explanations[level]}</p>\n`;
    // The least certain ones are collapsed.
    if (level === 'hint') yield `<details><summary>Show all ${found.length}</summary>\n`;
    for (const contradiction of found) yield contradictionText(timeline, contradiction);
    if (level === 'hint') yield '</details>\n';
  }
  yield '</section>\n';
}

function contradictionText(timeline: Timeline, contradiction: PlacedContradiction): string {
  const [one, other] = [timeline.items[contradiction.from], timeline.items[contradiction.to]];
  if (!one || !other) return '';
  const { reasons, doubts } = contradiction;
  const why = [
    ...(reasons.length > 0 ? [`One event because ${listed(reasons, 6)}.`] : []),
    ...(doubts.length > 0 ? [`Not sure, because ${listed(doubts, 6)}.`] : []),
  ].join(' ');
  const title = `${one.item.date.words} or ${other.item.date.words}: ${gapInWords(contradiction)}`;
  return `<article class="contradiction ${contradiction.level}" id="${contradictionAnchor(contradiction.id)}">
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
