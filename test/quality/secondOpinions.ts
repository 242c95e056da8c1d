// What other readers of dates make of our own sentences: every one on which they and we differ, with who is right.

import { isoDay } from '../../server/src/dates/calendar/calendar';
import { overlap } from '../../server/src/dates/calendar/interval';
import type { DateReading, Interval } from '../../server/src/dates/calendar/reading';
import { readingsOf } from '../dates/reading-support';
import { type DateSentence, sentencesIn } from '../support/dateSentences';
import { newspaperDates } from '../support/newspaperDates';
import { newspaperSentences } from '../support/newspaperSentences';
import type { OtherReader } from './dates-differential';

/**
 * `we`: the words say what we read. `convention`: the words leave it open where a period begins or ends ("early May", a week, a
 * century, "a year ago"), or the other reader counts the last day of a range as the first one outside. `it`: it reads what we miss.
 */
export type Verdict = 'we' | 'convention' | 'it';

/** Sentences in which the other reader reads more than we do. */
const readMore: ReadonlySet<string> = new Set(['It ran from October 3, 2024 until now.']);

export interface Opinion {
  readonly sentence: DateSentence;
  readonly ours: string;
  readonly theirs: string;
  readonly verdict: Verdict;
}

/** All sentences of our own. */
export const ownSentences: readonly DateSentence[] = [newspaperDates, newspaperSentences].flatMap(sentencesIn);

/** The sentences on which `other` differs from us, in their order. */
export function secondOpinions(other: OtherReader): readonly Opinion[] {
  return ownSentences.flatMap((sentence): Opinion[] => {
    const { text, words, meaning, written } = sentence;
    const ours = readingsOf(text, words, written).find((reading) => daysOf(reading) === meaning);
    const start = text.indexOf(words);
    const near = other
      .read(text, written)
      .filter((reading) => reading.start < start + words.length && start < reading.end);
    if (near.some((reading) => daysOf(reading) === meaning) || (near.length === 0 && meaning === 'none')) return [];
    const [theirs] = near.sort((a, b) => b.end - b.start - (a.end - a.start));
    const open = ours && theirs && isMatterOfConvention(ours, theirs);
    const more = readMore.has(text) && theirs !== undefined && theirs.last > (ours?.last ?? 0);
    const verdict = more ? 'it' : open ? 'convention' : 'we';
    return [{ sentence, ours: meaning, theirs: theirs ? daysOf(theirs) : 'nothing', verdict }];
  });
}

function isMatterOfConvention(ours: DateReading, theirs: Interval): boolean {
  if (theirs.first === ours.first && theirs.last === ours.last - 1) return true;
  const open = ours.approximate || ours.precision === 'week' || ours.precision === 'century';
  return open && overlap(ours, theirs);
}

function daysOf({ first, last }: Interval): string {
  return first === last ? isoDay(first) : `${isoDay(first)}..${isoDay(last)}`;
}

const words: Readonly<Record<Verdict, string>> = { we: 'we', it: 'it', convention: 'a convention' };

/** Markdown: how often, then every sentence. */
export function renderOpinions(other: OtherReader): string {
  const opinions = secondOpinions(other);
  const count = (verdict: Verdict) => opinions.filter((opinion) => opinion.verdict === verdict).length;
  const rows = opinions.map(
    ({ sentence, ours, theirs, verdict }) =>
      `| ${sentence.text} | ${sentence.words} | ${ours} | ${theirs} | ${words[verdict]} |`,
  );
  return [
    `${other.name} differs on ${opinions.length} of ${ownSentences.length} sentences: on ${count('we')} we are right, on ${count('it')} it is, and ${count('convention')} are matters of convention.`,
    '',
    '| sentence | date | we read | it reads | right |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
