// Why two accounts are held to be of one event or not, in plain words: everything that `links` weighs, without its short cuts.

import { contradictionGap, lengthInDays, likelyError } from '../../dates/calendar/interval';
import { confidenceOf } from '../../text/confidence';
import type { PairEvidence } from '../../text/pair';
import type { Account } from '../account';
import type { Weighing } from '../contradiction';
import type { AccountTable } from './accountTable';
import { areLike } from './candidates';
import type { Comparison } from './comparison';
import { Story } from './fileOverlap';
import type { FileRecord } from './fileTable';
import { fewestShared, leastConfidence, type Rival, rivalsOf, strengthOf } from './links';
import { crowdAround, sharedTimeOf } from './times';

/** A gap from which on it counts as a reason of its own. */
const longGap = 3;

/** Weighs one pair as `linkOf` does, and says what speaks against it. */
export function weigh(
  table: AccountTable,
  comparison: Comparison,
  [mine, theirs]: readonly [number, number],
  [record, other]: readonly [FileRecord, FileRecord],
): Weighing | undefined {
  const [a, b] = [table.accounts[mine], table.accounts[theirs]];
  if (!a || !b) return undefined;
  return comparison.between(record, other, () => {
    comparison.reconcileSpellings();
    const evidence = comparison.evidence(mine, theirs);
    const gapDays = contradictionGap(a.date, b.date);
    const strength = strengthOf(evidence);
    const rivals = rivalsOf(table, (id) => comparison.measure(mine, id), a, b, theirs, other.ids);
    const counter = rivalsOf(table, (id) => comparison.measure(id, theirs), b, a, mine, record.ids);
    const fitting = bestOf([...rivals, ...counter].filter(({ fits }) => fits));
    const { share, uncovered } = sharedTimeOf(table, [a, record.ids], [b, other.ids]);
    const lead = gapDays > 0 && strength > 0 ? Math.max(-1, (strength - (fitting?.strength ?? 0)) / strength) : 1;
    const setting = {
      gapDays,
      unitDays: Math.max(lengthInDays(a.date), lengthInDays(b.date)),
      slip: gapDays > 0 ? likelyError(a.date, b.date) : undefined,
      firstIsEarlier: a.date.first < b.date.first,
      lead,
      sharedTime: share,
      uncovered,
      crowd: crowdAround(table, [a, record.ids], [b, other.ids]),
    };
    const better = bestOf([...rivals, ...counter]);
    const against = [
      evidence.sharedTerms < fewestShared ||
      (evidence.sharedTerms === fewestShared && !new Story(table, comparison.bounds, record.ids, other.ids).isOne)
        ? 'they share too few words'
        : !areLike(table, comparison.bounds, mine, theirs) && 'they share too little of what either tells',
      ...ofActsAndFigures(evidence, a, b),
      gapDays >= longGap && setting.slip === undefined && `${gapDays} days lie between them`,
      gapDays > 0 && uncovered && 'the two timelines tell of different times',
      gapDays > 0 &&
        better !== undefined &&
        better.strength > strength &&
        `“${beginningOf(table.accounts[better.id])}” is a better partner`,
    ].filter((reason) => reason !== false);
    return {
      confidence: confidenceOf(evidence, setting),
      least: leastConfidence,
      sharedTerms: evidence.sharedTerms,
      likeness: evidence.likeness,
      against,
    };
  });
}

function ofActsAndFigures(evidence: PairEvidence, a: Account, b: Account): (string | false)[] {
  const earlierPlans = evidence.plan === (a.date.first < b.date.first ? -1 : 1);
  return [
    evidence.actsOpposed && 'what the one tells ends, undoes or answers what the other tells',
    evidence.actsDiffer && !evidence.actsOpposed && 'they tell of different acts',
    evidence.isSeries && 'little differs but the figures, as in the next report of a series',
    evidence.figuresDiffer && !evidence.isSeries && 'they give different figures',
    earlierPlans && a.date.first !== b.date.first && 'the earlier one speaks of a plan',
  ];
}

/** So much of a telling is enough to recognise it. */
const mostQuoted = 60;

function beginningOf(account: Account | undefined): string {
  const text = account?.text ?? '';
  return text.length > mostQuoted ? `${text.slice(0, text.lastIndexOf(' ', mostQuoted))}…` : text;
}

function bestOf(rivals: readonly Rival[]): Rival | undefined {
  return rivals.reduce<Rival | undefined>(
    (best, rival) => (best && best.strength >= rival.strength ? best : rival),
    undefined,
  );
}
