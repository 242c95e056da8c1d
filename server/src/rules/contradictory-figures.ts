// contradictory-figures: the same count, differently, in two accounts of one event. Which accounts tell of one event is
// decided by the index of events; what is counted, and within which bounds, in index/counts.

import type { Account, AccountRef } from '../index/account';
import { type Count, countsIn } from '../index/counts';
import type { FileFacts } from '../index/facts';
import type { WorkspaceView } from '../index/workspace';
import type { Span } from '../syntax/span';
import type { Finding, RelatedPlace, Rule } from './rule';
import { quoted, shortened } from './wording';

export const contradictoryFigures: Rule = {
  meta: {
    id: 'contradictory-figures',
    summary: 'The same count, differently, in two accounts of one event.',
    severity: 'information',
    scope: 'workspace',
  },
  mayFind: (workspace, file) => {
    for (const _ of clashesIn(workspace, file)) return true;
    return false;
  },
  *check({ facts, workspace }) {
    for (const { ordinal, here, there } of clashesIn(workspace, facts.file)) {
      const finding = findingFor(facts, workspace, ordinal, here, there);
      if (finding) yield finding;
    }
  },
};

/** Below this, two accounts are too likely of two events to hold their figures against each other. */
const surelyOneEvent = 0.7;

interface Clash {
  readonly ordinal: number;
  readonly here: Count;
  /** At least one. */
  readonly there: readonly { readonly ref: AccountRef; readonly account: Account; readonly count: Count }[];
}

function* clashesIn(workspace: WorkspaceView, file: string): Iterable<Clash> {
  for (const [ordinal, account] of (workspace.summary(file)?.accounts ?? []).entries()) {
    const counts = singleCounts(account);
    if (counts.length === 0) continue;
    const others = workspace.events
      .otherAccountsOf({ file, ordinal })
      .filter(({ confidence }) => confidence >= surelyOneEvent);
    if (others.length === 0) continue;
    for (const here of counts) {
      const there: Clash['there'][number][] = [];
      for (const { ref } of others) {
        const other = workspace.summary(ref.file)?.accounts[ref.ordinal];
        if (!other || !atOneTime(account, other)) continue;
        const count = singleCounts(other).find((candidate) => exclude(here, candidate));
        if (count) there.push({ ref, account: other, count });
      }
      if (there.length > 0) yield { ordinal, here, there };
    }
  }
}

/** Accounts never change, so each is read once, however often it is compared. */
const read = new WeakMap<Account, readonly Count[]>();

/** Counts of units that the account counts once: with two, nobody can tell which the other account's is to be held against. */
function singleCounts(account: Account): readonly Count[] {
  let counts = read.get(account);
  if (!counts) {
    const all = countsIn(account.text);
    counts = all.filter((count) => all.every((other) => other === count || other.unit !== count.unit));
    read.set(account, counts);
  }
  return counts;
}

function atOneTime(a: Account, b: Account): boolean {
  return a.date.hull.first <= b.date.hull.last && b.date.hull.first <= a.date.hull.last;
}

/** Whether both count the same, as far as words can tell, and no number satisfies both. */
function exclude(a: Count, b: Count): boolean {
  if (a.unit !== b.unit || (a.low <= b.high && b.low <= a.high)) return false;
  if (a.fate !== b.fate) return false;
  if (a.fate !== 0) return true;
  for (const term of a.context) if (b.context.has(term)) return true;
  return false;
}

function findingFor(
  facts: FileFacts,
  workspace: WorkspaceView,
  ordinal: number,
  here: Count,
  there: Clash['there'],
): Finding | undefined {
  const account = facts.summary.accounts[ordinal];
  const [first] = there;
  if (!account || !first) return undefined;
  const related: RelatedPlace[] = [];
  for (const { ref, account: other, count } of there.slice(0, mostOthers)) {
    const its = ref.file === facts.file ? facts : workspace.facts(ref.file);
    if (!its) continue;
    const told = `${quoted(written(other, count))}: ${shortened(other.text, 90)}`;
    related.push({ file: ref.file, span: placeOf(its, ref.ordinal, other, count), message: told });
  }
  const where =
    first.ref.file === facts.file ? 'elsewhere in this file' : `in ${workspace.displayName(first.ref.file)}`;
  return {
    span: placeOf(facts, ordinal, account, here),
    message: `${quoted(written(account, here))} here, but ${quoted(written(first.account, first.count))} ${where}, in accounts of one event: no number fits both. Check them against their sources; if they count different things, say which.`,
    related,
  };
}

const mostOthers = 8;

function written(account: Account, count: Count): string {
  return account.text.slice(count.start, count.end);
}

/** The count in the file's own text, whose spaces and citations the account does not have. */
function placeOf({ article, accountPlaces }: FileFacts, ordinal: number, account: Account, count: Count): Span {
  const place = accountPlaces[ordinal];
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
