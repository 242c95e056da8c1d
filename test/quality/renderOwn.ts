// The figures on topics of our own as Markdown, and the coefficients beside what the fit gives.

import { fittedCoefficients } from '../../server/src/text/coefficients';
import type { Coefficients } from '../../server/src/text/confidence';
import type { CoefficientFit } from './coefficients';
import type { LevelQuality, LevelScore } from './levels';
import type { OwnMoved, OwnQuality, OwnScore } from './ownQuality';
import type { PermutationScore, SlipScore } from './permutations';
import { percent, perThousand, table } from './tables';

/** @param by the coefficients that they were judged by, as "the coefficients of the product" */
export function renderOwn(by: string, { fitted, aside, ...quality }: OwnQuality): string {
  const seen = `${fitted.topics} fitted`;
  const unseen = `${aside.topics} unseen`;
  const of = (found: number, all: number) => `${found} of ${all} (${percent(found, all)})`;
  const row = (name: string, score: OwnScore) => [
    name,
    score.entries,
    of(score.dayApartFound, score.dayApart),
    of(score.furtherApartFound, score.furtherApart),
    of(score.dayApartFound + score.furtherApartFound, score.dayApart + score.furtherApart),
    score.furtherApartWarned,
    perThousand(score.falseHints, score.entries),
    score.falseWarnings,
  ];
  const movedRow = (name: string) => (score: OwnMoved) => [
    name,
    score.shift,
    score.moved,
    percent(score.found, score.moved),
    percent(score.warned, score.moved),
    perThousand(score.falseHints, score.entries),
    score.falseWarnings,
  ];
  const both = (field: keyof OwnScore) => fitted[field] + aside[field];
  const missed = both('dayApart') + both('furtherApart') - both('dayApartFound') - both('furtherApartFound');
  return [
    `With ${by}:`,
    '',
    table(
      [
        'topics',
        'entries',
        'found, a day apart',
        'found, further apart',
        'found, all',
        'as warnings',
        'false hints in 1,000',
        'false warnings',
      ],
      [
        row(seen, fitted),
        row(`${seen}, digests of 10`, quality.fittedInPieces),
        row(unseen, aside),
        row(`${unseen}, digests of 10`, quality.asideInPieces),
      ],
    ),
    '',
    `Of the ${missed} in whole timelines that are not found ${both('missedForWords')} share fewer than three words. Runs of entries in`,
    `one file are reported ${both('runs')} times; they name ${both('runEntries')} entries, of which ${both('runEntriesOff')} disagree with another author.`,
    '',
    table(
      ['topics', 'moved by', 'moved', 'found', 'as warnings', 'false hints in 1,000', 'false warnings'],
      [...quality.fittedMoved.map(movedRow(seen)), ...quality.asideMoved.map(movedRow(unseen))],
    ),
  ].join('\n');
}

/** The coefficients as they come out of the fit beside those of the product, which are the same as long as nothing has changed. */
export function renderCoefficients({ examples, onAll, leftOut }: CoefficientFit): string {
  const row = (name: keyof Coefficients) => {
    const values = [...leftOut.values()].map((odds) => odds[name]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return [
      `\`${name}\``,
      onAll[name].toFixed(2),
      `${least.toFixed(2)} to ${most.toFixed(2)}`,
      fittedCoefficients[name].toFixed(2),
    ];
  };
  return [
    `Fitted on ${examples} examples from ${leftOut.size} topics; a pair of entries gives several when it is tried with other dates. "One left out":`,
    'the least and the most that come out when any one topic is left out.',
    '',
    table(
      ['signal', 'on all', 'one left out', 'the product'],
      (Object.keys(fittedCoefficients) as (keyof Coefficients)[]).map(row),
    ),
  ].join('\n');
}

/** @param alone each digest by itself, and `beside` another that cites the same sources */
export function renderPermutations(alone: PermutationScore, beside: PermutationScore, slips: SlipScore): string {
  const exact = ({ found, exact: right }: SlipScore | PermutationScore, made: number) =>
    `${found} of ${made}, ${right} with the exact order`;
  const offered = ({ offered: fixes, offeredExact: right }: SlipScore | PermutationScore) =>
    `${fixes}, ${right} of them exact`;
  return [
    '| digests | alone | beside one that cites the same sources |',
    '| --- | ---: | ---: |',
    `| the list in another order | ${exact(alone, alone.permuted)} | ${exact(beside, beside.permuted)} |`,
    `| of these, with a fix | ${offered(alone)} | ${offered(beside)} |`,
    `| one source moved or two exchanged | ${exact(slips, slips.made)} | |`,
    `| of these, with a fix | ${offered(slips)} | |`,
    `| as written | ${alone.falseAsWritten} of ${alone.digests} | ${beside.falseAsWritten} of ${beside.digests} |`,
    `| one citation in ten wrong | ${alone.falseSingle} of ${alone.digests} | ${beside.falseSingle} of ${beside.digests} |`,
  ].join('\n');
}

/** What is shown, and how reliable the confidence is. */
export function renderLevels({ scores, moved, reliability, fitted }: LevelQuality): string {
  const counts = ({ right, wrong, open }: LevelScore['reports']['warning']) =>
    `${right} / ${wrong}${open > 0 ? ` / ${open}` : ''}`;
  const lines = [
    'Reports on unchanged timelines: right / wrong / not judged.',
    '',
    '| set | entries | warnings | information | hints | known contradictions shown |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...scores.map(
      ({ set, entries, reports, known, knownShown }) =>
        `| ${set} | ${entries} | ${counts(reports.warning)} | ${counts(reports.information)} | ${counts(reports.hint)} | ${knownShown} of ${known} |`,
    ),
    '',
    'Moved dates of entries that another timeline has on the same date.',
    '',
    '| set | moved by | entries | as warnings | shown | found |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...moved.map(
      (one) =>
        `| ${one.set} | ${one.shift} | ${one.moved} | ${percent(one.warned, one.moved)} | ${percent(one.shown, one.moved)} | ${percent(one.found, one.moved)} |`,
    ),
    '',
    'How reliable the confidence is, for each topic by a fit without it.',
    '',
    '| confidence | right | wrong | share true |',
    '| --- | ---: | ---: | ---: |',
    ...reliability.map(
      ({ from, to, right, wrong }) =>
        `| ${from.toFixed(1)} to ${to.toFixed(1)} | ${right} | ${wrong} | ${percent(right, right + wrong)} |`,
    ),
    '',
    `Fitted anew on all of these, the calibration is base ${fitted.base.toFixed(2)} and slope ${fitted.slope.toFixed(2)}; 0 and 1 would be perfect.`,
  ];
  return lines.join('\n');
}
