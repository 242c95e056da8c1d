// The claims of a section with the numbers that they cite, and the sections whose numbers would fit the list in another order.

import type { Chronology } from '../dates/article/chronology';
import type { DateReading, Interval } from '../dates/calendar/reading';
import { sentencesIn } from '../syntax/sentences';
import { contains, type Span } from '../syntax/span';
import type { Article, CitationGroup, Section } from '../syntax/tree';
import { betterNumbering, type CitedClaim } from '../text/citationFit';
import { type ListWords, listWordsOf, maxSources } from '../text/titleFit';
import type { SourceFact } from './facts';

/** By ordinal: the sections whose numbers, judged by titles alone, follow another order than the list. */
export function reorderedSections(article: Article, chronology: Chronology, sources: readonly SourceFact[]): number[] {
  if (article.kind === 'other' || sources.length < 2 || sources.length > maxSources) return [];
  const found: number[] = [];
  let list: ListWords | undefined;
  for (const [at, section] of article.sections.entries()) {
    if (section.kind !== 'timeline' && section.kind !== 'body') continue;
    if (!citesSeveral(groupsOf(section))) continue;
    list ??= listWordsOf(sources);
    if (betterNumbering(claimsOf(article, chronology, section), sources, list)) found.push(at);
  }
  return found;
}

/** The groups of a section, in order. */
export function groupsOf({ blocks }: Section): CitationGroup[] {
  return blocks.flatMap((block) => (block.type === 'entry' || block.type === 'paragraph' ? block.groups : []));
}

/** A citation with an address of its own says which source it means, whatever its number. */
function citesSeveral(groups: readonly CitationGroup[]): boolean {
  const bare = groups.flatMap(({ citations }) => citations).filter(({ url }) => url === undefined);
  return bare.some(({ number }) => number !== bare[0]?.number);
}

/** Entries, and sentences of prose, with the numbers behind them. */
export function claimsOf(article: Article, chronology: Chronology, { blocks }: Section): CitedClaim[] {
  const claims: CitedClaim[] = [];
  for (const block of blocks) {
    if (block.type === 'entry') {
      const claim = chronology.entries[block.ordinal]?.claim ?? block.content;
      claims.push({ ...citedClaim(article, claim, block.groups), day: dayOf(chronology.entries[block.ordinal]?.date) });
    } else if (block.type === 'paragraph' && block.groups.length > 0) {
      const start = block.runIn?.end ?? block.content.start;
      let next = 0;
      for (const sentence of sentencesIn(article.text, { start, end: block.content.end })) {
        const from = next;
        while ((block.groups[next]?.start ?? sentence.end) < sentence.end) next++;
        const cited = block.groups.slice(from, next).filter((group) => contains(sentence, group));
        if (cited.length > 0) claims.push(citedClaim(article, sentence, cited));
      }
    }
  }
  return claims.filter(({ numbers }) => numbers.length > 0);
}

/** The days of an entry, unless they are too many to distinguish it from others. */
function dayOf(date: DateReading | undefined): Interval | undefined {
  return date && date.hull.last - date.hull.first < maxDays ? date.hull : undefined;
}

const maxDays = 4;

/** The words between the citations. The cited numbers must not match a number in a title. */
function citedClaim({ text }: Article, span: Span, groups: readonly CitationGroup[]): CitedClaim {
  const numbers = new Set<number>();
  for (const { citations } of groups) for (const { number } of citations) numbers.add(number);
  let claim = '';
  let from = span.start;
  for (const group of groups) {
    claim += text.slice(from, group.start);
    from = Math.max(from, group.end);
  }
  return { text: claim + text.slice(from, Math.max(from, span.end)), numbers: [...numbers] };
}
