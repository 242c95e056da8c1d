// contradictory-figures: the same count, differently, in two accounts of one event. Which accounts describe one event is
// decided by the index of events. `text/counts` reads the counts and their bounds.

import { lengthInDays } from '../dates/calendar/interval';
import { meet, type Span } from '../syntax/span';
import type { Count } from '../text/counts';
import { minOddsOfClash, oddsOfOneEvent } from '../text/figureComparison';
import { namesIn } from '../text/speakers';
import type { Account, AccountRef, FileId } from '../workspace/account';
import { countedAccount, type FileFacts, type Summary } from '../workspace/facts';
import { areIssues } from '../workspace/fileName';
import type { WorkspaceView } from '../workspace/workspace';
import type { Finding, RelatedPlace, WorkspaceRule } from './rule';
import { isCopyOf, notFound } from './savedCopies';
import { fileNamed, headline, message, quoted, shortened } from './wording';

export const contradictoryFigures: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'contradictory-figures',
    summary: 'The same count, differently, in two accounts of one event.',
    severity: 'information',
  },
  mayFind: (workspace, file) => {
    for (const _ of clashesOfOneEvent(workspace, file)) return true;
    return false;
  },
  *check(facts, workspace) {
    for (const { own, there } of clashesOfOneEvent(workspace, facts.file)) {
      const untold = there.filter((other) => !isToldOfCopy(facts, workspace, own, other));
      const [first] = untold;
      if (first) yield findingFor(facts, workspace, own, first, untold);
    }
  },
};

/** Whether one is the saved copy that the other cites, and `figure-not-in-source` says of the other that its figure is not there. */
function isToldOfCopy(
  facts: FileFacts,
  workspace: WorkspaceView,
  { ordinal, account, count }: OwnCount,
  other: OtherCount,
): boolean {
  const { file } = other.ref;
  if (!isCopyOf(workspace, facts.file, file)) return false;
  const isTold = (digest: FileFacts, copy: FileId, place: Span) =>
    notFound(digest, workspace, 'figure').some(({ copy: sought, span }) => sought === copy && meet(span, place));
  if (isTold(facts, file, placeOf(facts, ordinal, account, count))) return true;
  const its = workspace.facts(file);
  return its !== undefined && isTold(its, facts.file, placeOf(its, other.ref.ordinal, other.account, other.count));
}

interface EventClash {
  readonly own: OwnCount;
  /** At least one. */
  readonly there: readonly OtherCount[];
}

/** The clashes of the file's counts with those of accounts that are held to be of the same event. */
function* clashesOfOneEvent(workspace: WorkspaceView, file: FileId): Iterable<EventClash> {
  const clashes = workspace.figures.clashesIn(file);
  const summary = clashes.length > 0 ? workspace.summary(file) : undefined;
  for (const clash of clashes) {
    const own = summary && countedAccount(summary, clash.ordinal);
    if (!own) continue;
    let events: ReadonlyMap<string, number> | undefined;
    const there: OtherCount[] = [];
    for (const { ref, count, likeness, odds } of clash.others) {
      const its = workspace.summary(ref.file);
      const account = its && countedAccount(its, ref.ordinal);
      if (!account) continue;
      // Forms and logs, which name no sources, have the same words for many events.
      if (![file, ref.file].some((each) => workspace.summary(each)?.tellsEvents)) continue;
      const isShort = lengthInDays(account.date) <= maxDays;
      const isDated = own.date.text !== '' && account.date.text !== '';
      const isOfADay = isDated && [own, account].every(({ date }) => lengthInDays(date) === 1);
      if (!isOfADay && areIssues(file, ref.file)) continue;
      const isAlike = isShort && likeness >= minLikeness && (isDated || haveOneSubject(summary, its));
      const isOne = isAlike || (isShort && workspace.events.tellOneStory(file, ref.file));
      let confidence = isAlike ? likeness : 0;
      if (!isOne || odds + oddsOfOneEvent * confidence < minOddsOfClash) {
        events ??= confidencesOf(workspace, { file, ordinal: clash.ordinal });
        confidence = Math.max(confidence, events.get(keyOf(ref)) ?? 0);
        if ((!isOne && confidence < minConfidence) || odds + oddsOfOneEvent * confidence < minOddsOfClash) continue;
      }
      there.push({ ref, account, count });
    }
    if (there.length > 0) yield { own: { ordinal: clash.ordinal, count: clash.count, account: own }, there };
  }
}

/** Whether two files name one subject: sentences without a day, such as "The share fell 4.6 percent", are alike in many texts. */
function haveOneSubject(one: Summary, other: Summary): boolean {
  const names = new Set(subjectsOf(one));
  return subjectsOf(other).some((name) => names.has(name));
}

/** The first word of a sentence has a capital whatever it is. */
function subjectsOf({ headline, undated }: Summary): number[] {
  return namesIn([headline, ...undated.slice(0, maxClaims).map(({ text }) => text.replace(/^\S+/, ''))].join('\n'));
}

const maxClaims = 40;

/** How sure it is of each account that it is of one event with this one. */
function confidencesOf(workspace: WorkspaceView, ref: AccountRef): ReadonlyMap<string, number> {
  return new Map(workspace.events.otherAccountsOf(ref).map(({ ref: other, confidence }) => [keyOf(other), confidence]));
}

function keyOf({ file, ordinal }: AccountRef): string {
  return `${ordinal} ${file}`;
}

/**
 * On one day, or within a few, two accounts that count the same are of one event when they have such a share of their words in common, or when
 * their files describe one story; others only when the index of events says so.
 */
const minLikeness = 0.5;
const maxDays = 3;
const minConfidence = 0.7;

interface OtherCount {
  readonly ref: AccountRef;
  readonly account: Account;
  readonly count: Count;
}

interface OwnCount {
  readonly ordinal: number;
  readonly account: Account;
  readonly count: Count;
}

function findingFor(
  facts: FileFacts,
  workspace: WorkspaceView,
  { ordinal, account, count: here }: OwnCount,
  first: OtherCount,
  there: readonly OtherCount[],
): Finding {
  const related: RelatedPlace[] = [];
  for (const { ref, account: other, count } of there.slice(0, maxOthers)) {
    const its = ref.file === facts.file ? facts : workspace.facts(ref.file);
    if (!its) continue;
    const message = `${quoted(written(other, count))}: ${shortened(other.text, 90)}`;
    related.push({ file: ref.file, span: placeOf(its, ref.ordinal, other, count), message });
  }
  const where = (room: number) =>
    first.ref.file === facts.file
      ? 'elsewhere in this file'
      : `in ${fileNamed(workspace.displayName(first.ref.file), room)}`;
  return {
    span: placeOf(facts, ordinal, account, here),
    message: message(
      headline(
        (room) =>
          `${quoted(written(account, here), room)} here, ${quoted(written(first.account, first.count), room)} ${where(room)}`,
      ),
      'Both are accounts of one event, and no number fits both. Check them against their sources; if they count different things, say what each counts.',
    ),
    related,
  };
}

const maxOthers = 8;

function written(account: Account, count: Count): string {
  return account.text.slice(count.start, count.end);
}

/** The count in the text of the file, which has spaces and citations that the account lacks. */
function placeOf(facts: FileFacts, ordinal: number, account: Account, count: Count): Span {
  const { article, accountPlaces, undatedPlaces } = facts;
  const undated = undatedPlaces[ordinal - accountPlaces.length];
  const place =
    accountPlaces[ordinal] ?? (undated && { span: undated, date: { start: undated.start, end: undated.start } });
  if (!place) return { start: 0, end: 0 };
  // In an entry the head comes first, and its day is no count.
  const from = place.date.start === place.span.start ? place.date.end : place.span.start;
  for (const start of [count.start, count.numberStart]) {
    const words = account.text.slice(start, count.end);
    const at = article.text.indexOf(words, from);
    if (at >= 0 && at + words.length <= place.span.end) return { start: at, end: at + words.length };
  }
  const number = account.text.slice(count.numberStart).split(/\s/, 1)[0] ?? '';
  const at = article.text.indexOf(number, from);
  return at >= 0 && at + number.length <= place.span.end ? { start: at, end: at + number.length } : place.date;
}
