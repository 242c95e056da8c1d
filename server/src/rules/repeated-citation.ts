// repeated-citation: one number twice in one group. `duplicate-source` reports two numbers for the same source.

import type { Span } from '../syntax/span';
import type { Citation, CitationGroup } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import type { FileRule, Finding } from './rule';
import { message } from './wording';

export const repeatedCitation: FileRule = {
  scope: 'file',
  meta: {
    id: 'repeated-citation',
    summary: 'The same number twice in one group of citations.',
    severity: 'information',
  },
  *check({ file, article }) {
    for (const group of article.groups) {
      if (group.citations.length > 1 && !areValues(group)) yield* repeatsIn(file, article.text, group);
    }
  },
};

/** "[3, 3, 3]", "[4, 3, 3, 2]": a number that stands more than twice, or repeats in no order, counts something. */
function areValues({ citations }: CitationGroup): boolean {
  const isOneBracket = citations.every(({ bracket }) => bracket.start === citations[0]?.bracket.start);
  const steps = citations.slice(1).map(({ number }, at) => number - (citations[at]?.number ?? number));
  if (steps.length > 1 && steps.every((step) => step === 0)) return true;
  return isOneBracket && steps.length > 2 && steps.some((step) => step < 0);
}

/** A number with what stands around it in its group. */
interface Item {
  readonly citation: Citation;
  /** Nothing else stands in its bracket. */
  readonly sole: boolean;
  /** What to delete to remove it and keep its neighbours; undefined when it is part of a range. */
  readonly removal: Span | undefined;
}

function* repeatsIn(file: FileId, text: string, group: CitationGroup): Iterable<Finding> {
  // Several labels of one source each lead to a passage of their own.
  const seen = new Map<string, Item>();
  for (const item of itemsOf(group)) {
    if (item.citation.isLink) continue;
    const { number, label: name, bracket: written } = item.citation;
    // 【3†L1-L4】【3†L9-L12】 are two passages of one source.
    const [, passage = ''] = text.slice(written.start, written.end).split('†');
    const key = `${number} ${name} ${passage}`;
    const before = seen.get(key);
    if (!before) {
      seen.set(key, item);
      continue;
    }
    // `[2][1-3]`: the 2 can be removed, the range cannot.
    const surplus = item.removal || !before.removal ? item : before;
    const kept = surplus === item ? before : item;
    seen.set(key, kept);
    const { label, bracket, digits } = surplus.citation;
    const fix = surplus.removal && {
      title: `Remove the repeated ${surplus.sole ? `[${label}]` : label}`,
      preferred: true,
      edits: [{ file, span: surplus.removal, newText: '' }],
    };
    yield {
      span: surplus.sole ? bracket : digits,
      message: message(
        `[${label}] is cited twice in this group`,
        'Citing a source twice does not support the claim better. Remove one, or write the number that was meant.',
      ),
      related: [{ file, span: kept.citation.bracket, message: `${label} is cited here too` }],
      fixes: fix ? [fix] : [],
    };
  }
}

function itemsOf({ citations }: CitationGroup): Item[] {
  return citations.map((citation, at) => {
    const { bracket, digits } = citation;
    const [previous, next] = [citations[at - 1], citations[at + 1]];
    const before = previous?.bracket.start === bracket.start ? previous : undefined;
    const after = next?.bracket.start === bracket.start ? next : undefined;
    const sole = !before && !after;
    // The space between "[2] [2]" goes with the second.
    if (sole) return { citation, sole, removal: { start: previous?.bracket.end ?? bracket.start, end: bracket.end } };
    const inRange = [before, after].some(
      (other) => other && other.digits.start < digits.end && digits.start < other.digits.end,
    );
    if (inRange) return { citation, sole, removal: undefined };
    const removal = before
      ? { start: before.digits.end, end: digits.end }
      : { start: digits.start, end: after?.digits.start ?? digits.end };
    return { citation, sole, removal };
  });
}
