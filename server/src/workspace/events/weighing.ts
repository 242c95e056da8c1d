// Why two accounts are held to be of one event or not, in plain words: the same steps as in `links`, without its short cuts.

import { confidenceOf } from '../../text/confidence';
import type { PairEvidence } from '../../text/pair';
import type { Account } from '../account';
import type { Weighing } from '../contradiction';
import type { IndexedAccount } from './accountIndex';
import { shareEnough } from './candidates';
import {
  areOfTwoSubjects,
  marginsOf,
  minConfidence,
  minShared,
  mostlyStrangers,
  type Rival,
  rivalsOf,
  settingOf,
  shareOnlyNames,
  shareTooFew,
  strengthOf,
  wholeSetting,
} from './links';
import type { Search } from './search';
import { confidenceWithin } from './withinFile';

/** A gap from which on it counts as a reason of its own. */
const longGap = 3;

/**
 * Weighs one pair as `linkOf` does, and says what speaks against it.
 */
export function weigh(search: Search, mine: IndexedAccount, theirs: IndexedAccount): Weighing {
  const { comparison, overlap } = search.comparisonOf(mine.file, theirs.file);
  const evidence = comparison.evidence(mine, theirs);
  const strength = strengthOf(evidence);
  const { rivals, theirRivals } = rivalsOf(comparison, mine, theirs);
  const margins = marginsOf(strength, [...rivals, ...theirRivals]);
  const setting = wholeSetting(comparison, mine, theirs, settingOf(comparison, mine, theirs), margins);
  const { gapDays } = setting;
  const better = bestOf([...rivals, ...theirRivals]);
  const isOneFile = mine.file === theirs.file;
  const confidence = isOneFile
    ? confidenceWithin(mine.account, theirs.account, evidence, gapDays)
    : confidenceOf(evidence, setting);
  const against = [
    shareTooFew(evidence, setting) ||
    (evidence.sharedTerms <= minShared && !overlap.coverOneTopic) ||
    shareOnlyNames(evidence, setting)
      ? 'they share too few words'
      : !shareEnough(mine, theirs) && 'they share too little of what either says',
    ...ofActsAndFigures(evidence, mine.account, theirs.account),
    setting.twoRecords && 'their files are the records of two days',
    setting.subjectsDiffer && 'their files have different subjects',
    setting.strangers >= mostlyStrangers && 'either names whom the file of the other names nowhere',
    isOneFile && confidence < minConfidence && 'within one file only the same words, or the same act, make one event',
    gapDays >= longGap && setting.slip === undefined && `${gapDays} days lie between them`,
    gapDays > 0 && setting.uncovered && 'the two timelines cover different times',
    gapDays > 0 &&
      better !== undefined &&
      better.strength > strength &&
      `“${beginningOf(better.account.account)}” is a better partner`,
  ].filter((reason) => reason !== false);
  return {
    confidence: areOfTwoSubjects(setting) ? 0 : confidenceOf(evidence, setting),
    least: minConfidence,
    sharedTerms: evidence.sharedTerms,
    likeness: evidence.likeness,
    against,
  };
}

function ofActsAndFigures(evidence: PairEvidence, a: Account, b: Account): (string | false)[] {
  const follows = evidence.follows === (a.date.first < b.date.first ? 1 : -1) && a.date.first !== b.date.first;
  const earlierPlans = evidence.plan === (a.date.first < b.date.first ? -1 : 1);
  return [
    evidence.actsOpposed && 'one ends, undoes or answers what the other describes',
    evidence.actsDiffer && !evidence.actsOpposed && 'they describe different acts',
    evidence.numbersDiffer && 'their things have different numbers',
    follows && 'what they share is background in the later one',
    evidence.isSeries && 'little differs but the figures, as in the next report of a series',
    evidence.again && 'one of them says that it happened again',
    evidence.figuresDiffer && !evidence.isSeries && 'they give different figures',
    earlierPlans && a.date.first !== b.date.first && 'the earlier one speaks of a plan or a beginning',
  ];
}

/** So much of an account is enough to recognise it. */
const maxQuoted = 60;

function beginningOf({ text }: Account): string {
  return text.length > maxQuoted ? `${text.slice(0, text.lastIndexOf(' ', maxQuoted))}…` : text;
}

function bestOf(rivals: readonly Rival[]): Rival | undefined {
  return rivals.reduce<Rival | undefined>(
    (best, rival) => (best && best.strength >= rival.strength ? best : rival),
    undefined,
  );
}
