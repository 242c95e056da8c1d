// From an article and its dates to the accounts of events that it gives: entries, dated clauses inside them, dated prose.

import type { Chronology, DateMention } from '../dates/article/chronology';
import type { DateReading } from '../dates/calendar/reading';
import { countBefore } from '../syntax/bisect';
import { proseOf } from '../syntax/prose';
import { sentencesIn } from '../syntax/sentences';
import { contains, lastBegunBy, type Span } from '../syntax/span';
import type { Steps } from '../syntax/steps';
import type { Article, CitationGroup } from '../syntax/tree';
import type { AccountDate, AccountKind, BareAccount } from './account';
import { type AccountPlace, type SourceFact, sourceIndexOf } from './facts';

export interface FoundAccounts {
  readonly accounts: readonly BareAccount[];
  /** In step with `accounts`. */
  readonly places: readonly AccountPlace[];
}

/**
 * Collects the accounts of one article, entries first, each kind in document order.
 * @param sources in step with `article.sources`
 */
export function* collectAccounts(
  article: Article,
  chronology: Chronology,
  sources: readonly SourceFact[],
): Steps<FoundAccounts> {
  const accounts: BareAccount[] = [];
  const places: AccountPlace[] = [];
  const add = (kind: AccountKind, date: DateReading, text: string, cited: readonly string[], place: AccountPlace) => {
    accounts.push({ kind, date: dateOf(date), text, sources: cited });
    places.push(place);
  };
  const citedBy = article.entries.map(({ groups }) => sourcesCited(article, groups, sources));

  for (const { block, date, claim } of chronology.entries) {
    yield;
    if (!date) continue;
    const span = { start: date.start, end: claim.end };
    add('entry', date, proseOf(article, claim), citedBy[block.ordinal] ?? [], { span, date, entry: block.ordinal });
  }

  for (const { statement, mention } of datedStatements(article, chronology)) {
    yield;
    const { entry, reading } = mention;
    if (entry === undefined && (datesText(article.text, statement, reading) || recordsText(article, statement)))
      continue;
    if (reading.start === chronology.dateline?.start && givesResult(article.text, statement, reading)) continue;
    const cited =
      entry === undefined ? sourcesCited(article, groupsIn(article, statement), sources) : (citedBy[entry] ?? []);
    const kind = entry === undefined ? 'prose' : 'claim';
    add(kind, reading, proseOf(article, statement), cited, { span: statement, date: reading, entry });
  }
  return { accounts, places };
}

/** "Research date: 13 December 2025", "Last updated 3 May 2024": when a text was made, and nothing that happened. */
function datesText(text: string, statement: Span, { start, end }: Span): boolean {
  const from = Math.max(statement.start, start - maxLabel - 1);
  const before = text.slice(from, start);
  const label = before.slice(before.lastIndexOf('\n') + 1);
  // Without a line's beginning among so many characters, it is a sentence and no label.
  if (label.length > maxLabel || !aboutText.test(label)) return false;
  return /^[^\p{L}\d\n]*(?:$|\n)/u.test(text.slice(end, Math.min(statement.end, end + maxLabel)));
}

/**
 * "Filed 2025-08-03 · By Jo Berg", "Approved by the committee on 23 September 2014": a sentence without a subject at the head of a text is
 * about the text, and another text has its own day.
 */
function recordsText({ text, sections }: Article, { start }: Span): boolean {
  return start < (sections[1]?.start ?? text.length) && beginsWithRecord.test(text.slice(start, start + maxLabel));
}

/** "SUND, 3 May (Echo) – The council has shut the dam": what holds on the day of a report happened on it or before. */
function givesResult(text: string, { end }: Span, dateline: Span): boolean {
  return /^[^.;,]*\s(?:has|have)\s/.test(text.slice(dateline.end, Math.min(end, dateline.end + maxSubject)));
}

const maxSubject = 160;
const maxLabel = 48;
const recorded =
  'updated|published|revised|modified|reviewed|compiled|generated|prepared|accessed|retrieved|filed|issued|approved|adopted|' +
  'submitted|posted|entered|received|signed|released|created';
const beginsWithRecord = new RegExp(`^\\W*(?:${recorded})(?![\\p{L}\\d])`, 'iu');
const itself = '(?:this )?(?:report|document|page|file|briefing|digest|summary|analysis) (?:was )?';
const aboutText = new RegExp(
  `^\\W*(?:(?:\\p{L}+ ){0,2}date|(?:${itself})?(?:last |first )?(?:${recorded})(?: on)?)\\W*$`,
  'iu',
);

/** Too wide to contradict anything. */
const wide: ReadonlySet<DateReading['precision']> = new Set(['year', 'decade', 'century']);

interface DatedStatement {
  readonly statement: Span;
  readonly mention: DateMention;
}

/** The sentence, or the part of one, that each mention dates. Walks blocks and mentions together: both are in order. */
function* datedStatements(article: Article, chronology: Chronology): Generator<DatedStatement> {
  const { mentions, entries } = chronology;
  let next = 0;
  for (const block of article.blocks) {
    const claim =
      block.type === 'entry' ? entries[block.ordinal]?.claim : block.type === 'paragraph' ? block.content : undefined;
    if (!claim) continue;
    const own = block.type === 'entry' ? entries[block.ordinal]?.date : undefined;
    const inBlock: DateMention[] = [];
    for (let mention = mentions[next]; mention && mention.reading.start < claim.end; mention = mentions[++next]) {
      if (mention.reading.start < claim.start || wide.has(mention.reading.precision)) continue;
      // In a row of a table the entry's own date may stand within its claim.
      if (!own || (mention.reading.start !== own.start && !surrounds(mention.reading, own))) inBlock.push(mention);
    }
    if (inBlock.length === 0 || article.text.startsWith('[^', claim.start)) continue;
    if (correctsItself(article.text, claim)) continue;
    const named = inBlock.filter((mention, at) => !isNamedAgain(article.text, mention, inBlock[at + 1]));
    let at = 0;
    for (const sentence of sentencesIn(article.text, claim)) {
      const inSentence: DateMention[] = [];
      for (let mention = named[at]; mention && mention.reading.start < sentence.end; mention = named[++at]) {
        if (sentence.start <= mention.reading.start) inSentence.push(mention);
      }
      if (inSentence.length > 0) yield* splitByMention(article.text, sentence, inSentence, block.type === 'entry');
    }
  }
}

/** "4 October 2023 – October 2023 budget passed": what the claim repeats of its own date dates nothing more, and names an edition. */
function surrounds(mention: DateReading, own: DateReading): boolean {
  return mention.first <= own.first && own.last <= mention.last && mention.last - mention.first > own.last - own.first;
}

/** A newspaper that corrects itself repeats its error: "said March 21. That should have been March 12". */
const correcting =
  /^\W*(?:corrections?|clarifications?)\b|\bshould have (?:been|read|said|stated)\b|\b(?:earlier|previous) version of (?:this|the) (?:article|story|report|digest|page)\b|\bmisstated\b/i;

function correctsItself(text: string, { start, end }: Span): boolean {
  return correcting.test(text.slice(start, Math.min(end, start + maxCorrectionLength)));
}

const maxCorrectionLength = 2000;

/** "on Monday night, 13 May 2024" is one day with two names, to both of which the words behind it belong. */
function isNamedAgain(text: string, { reading }: DateMention, next: DateMention | undefined): boolean {
  if (next === undefined || next.reading.first !== reading.first || next.reading.last !== reading.last) return false;
  return /^(?: (?:night|morning|afternoon|evening))?,? \(?$/.test(text.slice(reading.end, next.reading.start));
}

/**
 * Gives each mention its part of a sentence. "In June the pact was signed, and in October the troops left" describes two
 * events, so a sentence with several dates is cut at its commas and semicolons; parts without a date stay with the one
 * before. A claim is cut at semicolons even for one date, because its other parts have the entry's own date.
 */
function* splitByMention(
  text: string,
  sentence: Span,
  mentions: readonly DateMention[],
  claim: boolean,
): Generator<DatedStatement> {
  const [only] = mentions;
  if (mentions.length === 1 && only && !claim) {
    yield { statement: sentence, mention: only };
    return;
  }
  const cuts = cutsIn(text, sentence, mentions.length > 1 ? /[,;]\s/g : /;\s/g, mentions);
  for (const [at, mention] of mentions.entries()) {
    const { start, end } = mention.reading;
    const following = mentions[at + 1]?.reading.start ?? sentence.end;
    const from = cuts[firstAbove(cuts, start) - 1] ?? sentence.start;
    const behind = claim ? cuts[firstAbove(cuts, end - 1)] : cuts[firstAbove(cuts, following) - 1];
    const isCut = behind !== undefined && behind >= end && (claim || following < sentence.end);
    const part = { start: at === 0 && !claim ? sentence.start : from, end: isCut ? behind : sentence.end };
    const statement = around(mention.reading, part);
    if (datesBefore(mentions, statement.end) - datesBefore(mentions, statement.start) <= maxDates)
      yield { statement, mention };
  }
}

/** More dates stand in no statement of one event. */
const maxDates = 12;

function datesBefore(mentions: readonly DateMention[], offset: number): number {
  return countBefore(mentions, ({ reading }) => reading.start < offset);
}

/** Limits the part that each date of an endless sentence dates. */
const maxReach = 500;

function around(date: Span, { start, end }: Span): Span {
  return { start: Math.max(start, date.start - maxReach), end: Math.min(end, date.end + maxReach) };
}

/** Offsets just behind each match of `separator` in the sentence that lies in no date ("Aug. 6, 2024"). */
function cutsIn(text: string, sentence: Span, separator: RegExp, mentions: readonly DateMention[]): number[] {
  const cuts: number[] = [];
  let at = 0;
  for (const match of text.slice(sentence.start, sentence.end).matchAll(separator)) {
    const cut = sentence.start + match.index + match[0].length;
    while ((mentions[at]?.reading.end ?? cut) < cut) at++;
    if ((mentions[at]?.reading.start ?? cut) >= cut) cuts.push(cut);
  }
  return cuts;
}

/** The index of the first of `offsets`, which are in order, above `offset`; their number when none is. */
function firstAbove(offsets: readonly number[], offset: number): number {
  return countBefore(offsets, (each) => each <= offset);
}

/** The groups of citations that lie wholly in `span`, in order. */
export function groupsIn({ groups }: Article, span: Span): readonly CitationGroup[] {
  const found: CitationGroup[] = [];
  for (let at = lastBegunBy(groups, span.start); (groups[at]?.start ?? span.end) < span.end; at++) {
    const group = groups[at];
    if (group && contains(span, group)) found.push(group);
  }
  return found;
}

function sourcesCited(article: Article, groups: readonly CitationGroup[], sources: readonly SourceFact[]): string[] {
  const keys = new Set<string>();
  for (const group of groups) {
    for (const { number } of group.citations) {
      const fact = sources[sourceIndexOf(article, number)];
      if (fact && fact.key !== '') keys.add(fact.key);
    }
  }
  return [...keys];
}

function dateOf(reading: DateReading): AccountDate {
  const { first, last, text, precision, approximate, hull, edtf, anchor } = reading;
  return { first, last, text, precision, approximate, hull, edtf, anchor: anchor?.kind };
}
