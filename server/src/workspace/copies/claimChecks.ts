// Every quotation, figure and date of a digest's cited claims against the saved copies of the sources that the claim cites. What is not
// found in all of them is "not found" only when all of them could be read.

import { civilOf } from '../../dates/calendar/calendar';
import type { Interval } from '../../dates/calendar/reading';
import { keptFor } from '../../syntax/keptFor';
import type { Span } from '../../syntax/span';
import type { Steps } from '../../syntax/steps';
import { complementOf, followsBeside, followsFrom, followsInClaim } from '../../text/checks/arithmetic';
import { shareByChance } from '../../text/checks/basis';
import type { CitedClaim, ClaimItem } from '../../text/checks/claims';
import { betweenScores, clockReckoned, isNumberedName, isPair } from '../../text/checks/clocksAndScores';
import { findDate, findYearless } from '../../text/checks/findDate';
import { type ClaimedFigure, type FigureSearch, findFigure } from '../../text/checks/findFigure';
import { leftOutNot } from '../../text/checks/leftOutNot';
import { copiedFrom } from '../../text/checks/miscopied';
import type { WordDifference } from '../../text/checks/nearestPassage';
import { isToTheSecond } from '../../text/checks/reckoning';
import { anchorsIn } from '../../text/checks/slots';
import type { TextLimit } from '../../text/checks/textQuality';
import { workedOutOf } from '../../text/checks/workedOut';
import { type FileFacts, sourceIndexOf } from '../facts';
import type { CopyFailure, CopyId } from './copy';
import type { CopyLookup } from './copyStore';
import type { PreparedCopy } from './preparedCopy';

/** Why something could not be checked. */
export type NotCheckedReason =
  | CopyFailure
  | TextLimit
  /** No cited source has a copy. */
  | 'not-saved'
  /** Several unlike copies have the title of the source. */
  | 'ambiguous-copy'
  /** Not in the copies that there are, and another cited source has none. */
  | 'other-source-not-saved'
  /** The copy does not say when it was published, and its dates are relative to that day. */
  | 'no-dateline'
  /** The copy gives the month or year that the day lies in. */
  | 'less-precise'
  /** Words in quotation marks that may be a label or a title, or a small number in words, which writers use for themselves. */
  | 'own-words'
  /** A figure that follows from those of the copy: a difference, a sum, a share. */
  | 'worked-out'
  /** The copy has neither this figure or date nor one that it could have been copied from wrongly. */
  | 'no-counterpart';

/** One quotation, figure or date of a claim, compared with the copies. */
export interface ClaimCheck {
  readonly kind: ClaimItem['kind'];
  readonly span: Span;
  readonly claim: CitedClaim;
  readonly state: 'found' | 'not-found' | 'not-checked';
  readonly reason?: NotCheckedReason | undefined;
  /** The source that it was found in, or the first of those in which it was sought. */
  readonly source: number;
  readonly copy?: CopyId | undefined;
  /** In the text of the copy: where it was found, or what is nearest to it. */
  readonly passage?: Span | undefined;
  /** Of a figure that is found because it follows from others of the copy: these. */
  readonly from?: readonly Span[] | undefined;
  /** Of a quotation that stands there in other words. */
  readonly differences?: readonly WordDifference[] | undefined;
  /** It is the head of an entry. */
  readonly isHead?: boolean | undefined;
}

/** The copies of one cited source. */
interface CitedCopies {
  readonly number: number;
  readonly copies: readonly { readonly id: CopyId; readonly prepared: PreparedCopy }[];
  /** Why there is none. */
  readonly missing: NotCheckedReason | undefined;
}

/** The checks of a digest, each claim's made when somebody asks for them. Never throws; linear in digest and copies. */
export class ClaimChecks {
  private readonly cited = new Map<number, CitedCopies>();
  private readonly ofClaims = new Map<CitedClaim, readonly ClaimCheck[]>();
  private every: readonly ClaimCheck[] | undefined;

  /** @param claims the cited claims of the digest, in order */
  constructor(
    private readonly facts: FileFacts,
    private readonly claims: readonly CitedClaim[],
    private readonly copies: CopyLookup,
  ) {}

  /** The checks of one claim; the same array each time. */
  of(claim: CitedClaim): readonly ClaimCheck[] {
    let checks = this.ofClaims.get(claim);
    if (!checks) {
      const { text } = this.facts.article;
      const cited = claim.cited.map((number) => this.copiesOf(number));
      checks = claim.items.flatMap((item) => {
        const check = checkItem(text, claim, item, cited);
        return isUnasked(item, check) ? [] : [check];
      });
      this.ofClaims.set(claim, checks);
    }
    return checks;
  }

  /** All checks, in order of place; the same array each time. */
  all(): readonly ClaimCheck[] {
    this.every ??= this.claims.flatMap((claim) => this.of(claim));
    return this.every;
  }

  /** Makes all of them, one claim in a step, because a claim may be compared with every sentence of long copies. */
  *makeInSteps(): Steps<void> {
    if (this.every) return;
    for (const claim of this.claims) {
      if (this.ofClaims.has(claim)) continue;
      this.of(claim);
      yield;
    }
  }

  private copiesOf(number: number): CitedCopies {
    let cited = this.cited.get(number);
    if (!cited) {
      const { article, summary, file } = this.facts;
      const source = summary.sources[sourceIndexOf(article, number)];
      cited = source
        ? citedCopies(number, this.copies.copiesOf(source, file), this.copies)
        : { number, copies: [], missing: 'not-saved' };
      this.cited.set(number, cited);
    }
    return cited;
  }
}

/** "The fourth strike", "Article 5": writers count for themselves in such words, and nobody would look up what the copy does not number. */
function isUnasked(item: ClaimItem, { reason }: ClaimCheck): boolean {
  if (item.kind !== 'figure') return false;
  const { figure } = item.claimed;
  return figure.kind === 'ordinal' ? reason === 'own-words' : isNumberedName(figure) && reason === 'no-counterpart';
}

function citedCopies(number: number, found: ReturnType<CopyLookup['copiesOf']>, copies: CopyLookup): CitedCopies {
  if ('missing' in found) return { number, copies: [], missing: found.missing };
  const ready: { id: CopyId; prepared: PreparedCopy }[] = [];
  let failure: CopyFailure | undefined;
  for (const id of found.copies) {
    const prepared = copies.prepared(id);
    if (typeof prepared === 'string') failure ??= prepared;
    else ready.push({ id, prepared });
  }
  return { number, copies: ready, missing: ready.length > 0 ? undefined : (failure ?? 'not-saved') };
}

/** What came of one copy. `absent` is the only outcome that speaks against the claim. */
interface Outcome {
  readonly state: 'found' | 'absent' | 'open';
  readonly reason?: NotCheckedReason | undefined;
  readonly passage?: Span | undefined;
  readonly from?: readonly Span[] | undefined;
  readonly differences?: readonly WordDifference[] | undefined;
}

function checkItem(text: string, claim: CitedClaim, item: ClaimItem, cited: readonly CitedCopies[]): ClaimCheck {
  const base = { kind: item.kind, span: item.span, claim, ...(item.kind === 'date' && { isHead: item.isHead }) };
  let nearest: (Outcome & { readonly number: number; readonly id: CopyId }) | undefined;
  let open: NotCheckedReason | undefined;
  let isMiscopied = false;
  for (const { number, copies, missing } of cited) {
    // One source may have several copies: a later one may be whole where the first is not.
    let ofSource: NotCheckedReason | undefined = missing;
    let isAbsent = false;
    for (const { id, prepared } of copies) {
      const outcome = compare(text, claim, item, prepared);
      if (outcome.state === 'found')
        return {
          ...base,
          state: 'found',
          source: number,
          copy: id,
          passage: outcome.passage,
          ...(outcome.from && { from: outcome.from }),
        };
      if (!nearest || (!nearest.passage && outcome.passage)) nearest = { ...outcome, number, id };
      const reason = outcome.state === 'open' ? reasonOf(outcome, prepared) : prepared.limit;
      if (reason === undefined) isAbsent = true;
      else ofSource ??= reason;
    }
    if (!isAbsent) open ??= ofSource;
    else if (item.kind === 'figure') isMiscopied = true;
  }
  // That one copy has nothing like it does not speak for a figure that another copy gives otherwise.
  if (isMiscopied && open === 'no-counterpart') open = undefined;
  const [first] = cited;
  const place = {
    source: nearest?.number ?? first?.number ?? 0,
    copy: nearest?.id,
    passage: nearest?.passage,
    differences: nearest?.differences,
  };
  if (!nearest) return { ...base, ...place, state: 'not-checked', reason: open ?? 'not-saved' };
  if (open === undefined) return { ...base, ...place, state: 'not-found' };
  const isMissing = open === 'not-saved' || open === 'ambiguous-copy';
  return { ...base, ...place, state: 'not-checked', reason: isMissing ? 'other-source-not-saved' : open };
}

/** A copy in another language has dates that nobody reads. */
function reasonOf({ reason }: Outcome, { limit }: PreparedCopy): NotCheckedReason | undefined {
  return reason === 'no-dateline' || reason === 'less-precise' ? (limit ?? reason) : reason;
}

/** Shorter quotations are labels, unless somebody is said to have spoken. */
const minQuotedWords = 3;

function compare(text: string, claim: CitedClaim, item: ClaimItem, copy: PreparedCopy): Outcome {
  if (item.kind === 'quote') {
    const search = copy.find(text.slice(item.span.start, item.span.end));
    if (search.state === 'found') return turnedRound(text, claim, item.span, copy, search.passage) ?? search;
    const { passage, differences } =
      search.state === 'differs' ? { passage: search.passage, differences: search.nearest.differences } : {};
    const isLabel =
      search.state === 'absent' &&
      (item.isTitle || (item.words < minQuotedWords && !(item.isSpeech && item.words > 1)));
    return { state: isLabel ? 'open' : 'absent', reason: isLabel ? 'own-words' : undefined, passage, differences };
  }
  if (item.kind === 'figure') {
    const figures = copy.figures();
    const search = findFigure(figures, item.claimed);
    if (search.state === 'found') return search;
    if (search.isOpposite) return { state: 'absent', passage: search.nearest };
    return unfoundFigure(copy, item.claimed, search);
  }
  const dates = copy.dates();
  const figures = figuresOf(claim);
  const search = (item.isYearless ? findYearless : findDate)(dates, item.reading, {
    about: claim.about,
    anchorsIn: (sentence) => anchorsIn(copy.figures(), sentence, figures),
    hasOther: (reading) => namesOther(claim, item, reading),
  });
  if (search.state === 'found') return { state: 'found', passage: search.passage ?? headOf(copy) };
  if (search.state === 'coarser') return { state: 'open', reason: 'less-precise', passage: search.passage };
  if (search.state === 'worked-out') return { state: 'open', reason: 'worked-out', passage: search.passage };
  if (search.state === 'unsure') return { state: 'open', reason: 'no-counterpart' };
  if (search.state === 'undated') return { state: 'open', reason: 'no-dateline' };
  return { state: 'absent', passage: search.nearest };
}

type DateItem = ClaimItem & { kind: 'date' };

/** Whether another date of the claim than `own` is that one: of any year where it names none. */
function namesOther(claim: CitedClaim, own: DateItem, date: Interval): boolean {
  const times = timesNamed(claim);
  if (times.size < 2 && (times.get(keyOf(own)) ?? 0) < 2) return false;
  const isNamed = (key: string) => (times.get(key) ?? 0) > (key === keyOf(own) ? 1 : 0);
  return isNamed(keyOf({ reading: date, isYearless: false })) || isNamed(keyOf({ reading: date, isYearless: true }));
}

/** How often a claim names each of its dates. */
const timesNamed = keptFor(({ items }: CitedClaim): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const item of items) if (item.kind === 'date') times.set(keyOf(item), (times.get(keyOf(item)) ?? 0) + 1);
  return times;
});

function keyOf({ reading, isYearless }: { readonly reading: Interval; readonly isYearless: boolean }): string {
  if (!isYearless) return `${reading.first} ${reading.last}`;
  const { month, day } = civilOf(reading.first);
  return `any year ${month} ${day}`;
}

/** More figures of a claim do not say which of the copy's sentences it is about. */
const maxAnchors = 24;

const figuresOf = keptFor(({ items }: CitedClaim): readonly ClaimedFigure[] =>
  items.flatMap((item) => (item.kind === 'figure' ? [item.claimed] : [])).slice(0, maxAnchors),
);

/**
 * A figure that the copy does not have was copied from another one with a slip, worked out, or made up; or the copy says it in a way that
 * nobody reads. Only where the copy gives another one for the same thing is it sure which.
 */
function unfoundFigure(
  prepared: PreparedCopy,
  claimed: ClaimedFigure,
  search: FigureSearch & { state: 'absent' },
): Outcome {
  const copy = prepared.figures();
  const { kind, isSmallWord, isRough, value, time } = claimed.figure;
  const { nearest } = search;
  const isOperand = nearest !== undefined && followsBeside(copy, claimed, nearest);
  const isRivalled = search.isRivalled && !(isOperand && search.isDistant);
  const isFactor = claimed.figure.isFactor || (kind === 'factor' && !search.isOfOneForm);
  const slip = copiedFrom(copy, claimed);
  if (isFactor || (isSmallWord && !slip?.isSure && (isOperand || !search.isOfOneForm)))
    return { state: 'open', reason: 'own-words', passage: nearest };
  if (isPair(claimed.figure)) {
    const other = slip?.place ?? (isRivalled ? nearest : undefined);
    const reckoned = betweenScores(copy, claimed.figure) ?? (slip?.isSure ? undefined : clockReckoned(copy, claimed));
    if (reckoned) return { state: 'open', reason: 'worked-out', passage: other };
    return other ? { state: 'absent', passage: other } : { state: 'open', reason: 'no-counterpart' };
  }
  const { isDifference, isSum, isPart, isBeside } = claimed.comparison;
  // "Grew by 41 percent": a percentage behind such words is told as often as it is worked out.
  const isSure = slip?.isSure === true && (!isBeside || claimed.figure.kind === 'share');
  const isCompared = isDifference || isSum || isPart || isRough;
  const isDoubtful = !isBeside && (isRivalled || slip !== undefined);
  const doubt = isDoubtful ? (isCompared ? 'some' : 'strong') : 'none';
  const follows = (each: ClaimedFigure) =>
    isSure && isBeside
      ? undefined
      : (workedOutOf(copy, each, isRivalled || isSure, yearOf(prepared.dates().published)) ??
        (isSure ? undefined : followsFrom(copy, each, doubt)));
  const basis = follows(claimed);
  const isSmall =
    !isOperand &&
    (search.isSure || (value <= maxSmall && isRivalled)) &&
    !isToTheSecond(claimed.figure) &&
    !isCompared &&
    !followsInClaim(copy, claimed) &&
    !(claimed.figure.time > 0 && basis !== undefined && basis.from.length > 0);
  const rest = complementOf(copy, claimed);
  if (rest) return { state: 'open', reason: 'worked-out', passage: rest };
  if (basis && !isSmall) {
    const isSaid = (isBeside || isDifference || isSum || isPart) && !isRivalled && slip === undefined;
    const isTelling =
      isSaid && basis.from.length > 0 && shareByChance(claimed, (each) => follows(each) !== undefined) < maxChance;
    return isTelling ? { state: 'found', ...basis } : { state: 'open', reason: 'worked-out', passage: basis.passage };
  }
  // A writer adds up and takes away what a sentence counts.
  const counted = isOperand && (kind === 'money' || (kind === 'count' && time === 0)) ? nearest : undefined;
  if (counted && !isSure) return { state: 'open', reason: 'worked-out', passage: counted };
  const other = (isRivalled || search.isAnchored ? nearest : undefined) ?? slip?.place;
  return other
    ? { state: 'absent', passage: nearest ?? other }
    : { state: 'open', reason: 'no-counterpart', passage: undefined };
}

function yearOf(published: Interval | undefined): number | undefined {
  return published && civilOf(published.first).year;
}

/** Where more of the numbers like it would follow as well, that a figure follows says nothing of it. */
const maxChance = 0.2;

/** Every smaller number follows from some two others. */
const maxSmall = 20;

/** Of a quotation that begins behind a "not" of the source which the claim does not have. */
function turnedRound(
  text: string,
  claim: CitedClaim,
  { start, end }: Span,
  copy: PreparedCopy,
  passage: Span,
): Outcome | undefined {
  const written = text.slice(start, end);
  // Of a quotation in parts the first part may stand in more than one place; of few words, too.
  if (/…|\.\s?\.\s?\.|\[/.test(written) || !/\S\s+\S+\s+\S/.test(written)) return undefined;
  const quote = { start: start - claim.start, end: end - claim.start };
  const there = leftOutNot(copy.text, passage, text.slice(claim.start, claim.end), quote);
  if (!there) return undefined;
  return {
    state: 'absent',
    passage: { start: there.start, end: passage.end },
    differences: [{ here: { start: 0, end: 0 }, there }],
  };
}

/** The first words of a copy, for what its data say. */
function headOf({ text }: PreparedCopy): Span {
  const start = text.search(/\S/);
  const end = text.indexOf('\n', Math.max(0, start));
  return { start: Math.max(0, start), end: end < 0 ? Math.min(text.length, start + 100) : end };
}
