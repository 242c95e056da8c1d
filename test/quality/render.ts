// The figures on events as Markdown.

import type { ContradictionQuality, Found } from './contradictions';
import type { SameEventQuality, SameEventScore } from './sameEvent';
import type { Expectation } from './seeds';
import { percent, perThousand, table } from './tables';

export function renderSameEvent({ leaveOneOut, product }: SameEventQuality): string {
  const heads = ['pairs', 'judged', 'same event', 'precision', 'recall', 'ranked right'];
  const row = ({ name, pairs, same, precision, recall, ranked }: SameEventScore) => [
    name,
    pairs,
    same,
    percent(precision, 1),
    percent(recall, 1),
    same === 0 || same === pairs ? '–' : ranked.toFixed(3),
  ];
  return [
    'These are pairs of entries of different agencies, judged by hand and chosen because they are hard. A pair counts as the same event',
    'from a confidence of 0.5 on. "Ranked right" is the share of pairs of a true and a false pair in which the true one has more confidence.',
    '',
    'With coefficients fitted without the topic that is judged:',
    '',
    table(heads, leaveOneOut.map(row)),
    '',
    'With the coefficients of the product, which were fitted on all of these topics:',
    '',
    table(heads, product.map(row)),
  ].join('\n');
}

/** @param unseen the same by coefficients that were fitted without the topic that is judged */
export function renderContradictions(quality: ContradictionQuality, unseen: ContradictionQuality): string {
  const { untouched, known, knownOthers, moved, said } = quality;
  const found = (name: string, { all, found: count, asWarnings }: Found) => [
    name,
    all,
    count,
    percent(count, all),
    asWarnings,
  ];
  const of = (verdict: string) => said.filter((one) => one.verdict === verdict).length;
  return [
    'Unchanged timelines, turned into digests. Every reported place counts, so two accounts that contradict each other count twice.',
    '',
    table(
      ['digests', 'entries', 'warnings', 'hints', 'warnings in 1,000', 'hints in 1,000'],
      untouched.map(({ name, entries, warnings, hints }) => [
        name,
        entries,
        warnings,
        hints,
        perThousand(warnings, entries),
        perThousand(hints, entries),
      ]),
    ),
    '',
    "Judged pairs among the agencies' whole timelines:",
    '',
    table(
      ['pairs', 'judged', 'reported', 'share', 'as warnings'],
      [
        found('of one event on dates that contradict', known),
        found('of two events, or on dates that agree', knownOthers),
      ],
    ),
    '',
    `Of the ${said.length} pairs reported there, ${of('known')} are known to be true, ${of('known to be wrong')} are known to be wrong, and ${of('not judged')} are not judged.`,
    '',
    'Moved dates: one in twelve entries of one rewritten timeline at a time, and each judged entry of an agency that another agency',
    'has on the same day. Found means reported against an account of the same event. False alarms are contradictions between two',
    'entries that were not moved, so they include those of the table above.',
    '',
    table(
      ['digests', 'moved by', 'moved', 'found', 'as warnings', 'false alarms in 1,000', 'of these warnings'],
      moved.map((score) => [
        score.name,
        score.shift,
        score.all,
        percent(score.found, score.all),
        percent(score.asWarnings, score.all),
        perThousand(score.falseAlarms, score.unmoved),
        perThousand(score.falseWarnings, score.unmoved),
      ]),
    ),
    '',
    'The same for unseen topics: each topic is judged with coefficients that were fitted on all others, our own among them.',
    '',
    table(
      ['what', 'coefficients of the product', 'fitted without the topic'],
      goals(quality).map(([what, value], at) => [what, value, goals(unseen)[at]?.[1] ?? '']),
    ),
  ].join('\n');
}

/** What the goals ask for, in few figures. */
function goals({ untouched, known, knownOthers, moved }: ContradictionQuality): [what: string, value: string][] {
  const rows: [string, string][] = [
    ['known contradictions found', `${known.found} of ${known.all}`],
    ['known others reported', `${knownOthers.found} of ${knownOthers.all}, ${knownOthers.asWarnings} as warnings`],
  ];
  for (const { name, warnings, hints, entries } of untouched.filter(({ name }) => !name.includes('all topics'))) {
    rows.push([
      `${name}: warnings and hints in 1,000`,
      `${perThousand(warnings, entries)} and ${perThousand(hints, entries)}`,
    ]);
  }
  for (const { name, shift, all, found, asWarnings } of moved) {
    if (name.startsWith('agencies') || shift === '1 day' || shift === '3 days') continue;
    rows.push([
      `${name}, moved by ${shift}: found, as warnings`,
      `${percent(found, all)}, ${percent(asWarnings, all)}`,
    ]);
  }
  return rows;
}

export function renderSeeds(expectations: readonly Expectation[]): string {
  return expectations.map(({ what, holds }) => `- ${holds ? 'holds' : '**FAILS**'}: ${what}`).join('\n');
}
