// What is read of documentation: the timelines that it calls so, and the sources that they cite. All else in it is about software.

import type { Article, Block, Citation, EntryBlock, Section } from './tree';

/** So many entries are a timeline, whatever the text is about. */
const minEntries = 3;

/**
 * What is left of `article`, all of which was read; undefined where it has no such timeline.
 * @param isKept whether an entry has a date and stands below the name of a timeline
 */
export function timelinesInDocumentation(
  article: Article,
  isKept: (entry: EntryBlock) => boolean,
): Article | undefined {
  const numbers = new Set(article.sources.map(({ number }) => number));
  const leads = ({ number, url }: Citation) => url !== undefined || numbers.has(number);
  const parts = new Map<Block, Block>();
  const entries = article.entries.filter(isKept).map((entry, ordinal): EntryBlock => {
    const groups = entry.groups.map((group) => ({ ...group, citations: group.citations.filter(leads) }));
    const kept = { ...entry, ordinal, groups: groups.filter(({ citations }) => citations.length > 0) };
    parts.set(entry, kept);
    return kept;
  });
  if (entries.length < minEntries) return undefined;
  const groups = entries.flatMap((entry) => entry.groups);
  const citations = groups.flatMap((group) => group.citations);
  const cited = new Set(citations.map(({ number }) => number));
  const sources = article.sources.filter(({ number }) => cited.has(number));
  for (const source of sources) parts.set(source, source);
  const partOf = (block: Block): Block => {
    const { type, start, end } = block;
    if (type === 'heading' || type === 'headline') return block;
    return parts.get(block) ?? { type: 'blank', start, end, content: { start, end: start } };
  };
  const sections = article.sections.map((section): Section => ({ ...section, blocks: section.blocks.map(partOf) }));
  const blocks = sections.flatMap((section) => section.blocks);
  const nothing = { update: undefined, paragraphs: [], malformed: [] };
  return {
    ...article,
    ...nothing,
    kind: 'digest',
    isDocumentation: true,
    blocks,
    sections,
    entries,
    sources,
    groups,
    citations,
  };
}
