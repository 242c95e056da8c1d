// shifted-citations: the numbers of a whole section follow another order than the list. It ignores single wrong numbers,
// and `text/citationFit` decides which order fits.

import { sentencesIn } from '../syntax/sentences';
import { contains, type Span } from '../syntax/span';
import type { Article, Citation, CitationGroup, Section } from '../syntax/tree';
import { betterNumbering, type CitedClaim, type Renumbering } from '../text/citationFit';
import { type ListWords, listWordsOf, maxSources } from '../text/titleFit';
import type { FileFacts } from '../workspace/facts';
import type { FileEdit, FileRule, Finding } from './rule';
import { counted, maxHeadline, message, named } from './wording';

export const shiftedCitations: FileRule = {
  scope: 'file',
  meta: {
    id: 'shifted-citations',
    summary: 'A section whose numbers fit their sources only when read in another order.',
    severity: 'warning',
  },
  *check(facts) {
    const { article } = facts;
    const { sources } = facts.summary;
    if (sources.length < 2 || sources.length > maxSources) return;
    let list: ListWords | undefined;
    for (const section of article.sections) {
      if (section.kind !== 'timeline' && section.kind !== 'body') continue;
      const groups = groupsOf(section);
      const [first] = groups;
      if (!first || !citesSeveral(groups)) continue;
      list ??= listWordsOf(sources);
      const renumbering = betterNumbering(claimsOf(facts, section), sources, list);
      if (renumbering) yield findingFor(facts, section, groups, first, renumbering);
    }
  },
};

function groupsOf({ blocks }: Section): CitationGroup[] {
  return blocks.flatMap((block) => (block.type === 'entry' || block.type === 'paragraph' ? block.groups : []));
}

function citesSeveral(groups: readonly CitationGroup[]): boolean {
  const first = groups[0]?.citations[0]?.number;
  return groups.some((group) => group.citations.some(({ number }) => number !== first));
}

/** Entries, and sentences of prose, with the numbers behind them. */
function claimsOf({ article, chronology }: FileFacts, { blocks }: Section): CitedClaim[] {
  const claims: CitedClaim[] = [];
  for (const block of blocks) {
    if (block.type === 'entry') {
      const claim = chronology.entries[block.ordinal]?.claim ?? block.content;
      claims.push(citedClaim(article, claim, block.groups));
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

/** The words between the citations. The cited numbers must not match a number in a title. */
function citedClaim({ text }: Article, span: Span, groups: readonly CitationGroup[]): CitedClaim {
  const numbers = groups.flatMap(({ citations }) => citations.map(({ number }) => number));
  let claim = '';
  let from = span.start;
  for (const group of groups) {
    claim += text.slice(from, group.start);
    from = Math.max(from, group.end);
  }
  return { text: claim + text.slice(from, Math.max(from, span.end)), numbers };
}

function findingFor(
  { file, article, summary }: FileFacts,
  section: Section,
  groups: readonly CitationGroup[],
  first: CitationGroup,
  { mapping, better, worse }: Renumbering,
): Finding {
  const moved = [...mapping].sort(([a], [b]) => a - b);
  const table = moved.map(([from, to]) => {
    const source = summary.sources.find(({ number }) => number === to);
    return `[${from}] → [${to}]${source ? ` ${named(source, 48)}` : ''}`;
  });
  return {
    span: section.heading?.content ?? first,
    message: message(
      headlineOf(section.kind, moved),
      `${counted(better, 'claim')} would fit better, ${worse === 0 ? 'none' : worse} worse: ${table.join('; ')}. Check them against the sources, then renumber the section.`,
    ),
    data: { section: section.kind, mapping: Object.fromEntries(moved) },
    fixes: [
      {
        title: `Renumber this section: ${moved.map(([from, to]) => `${from} → ${to}`).join(', ')}`,
        preferred: false,
        edits: bracketsOf(groups).flatMap((citations) => renumbered(file, article, citations, mapping)),
      },
    ],
  };
}

/** "Citations in this timeline match the sources better as 1→3, 3→1". */
function headlineOf(kind: Section['kind'], moved: readonly (readonly [number, number])[]): string {
  let line = `Citations in this ${kind === 'timeline' ? 'timeline' : 'section'} match the sources better as `;
  for (const [at, [from, to]] of moved.entries()) {
    const step = `${at > 0 ? ', ' : ''}${from}→${to}`;
    if (line.length + step.length > maxHeadline - (at < moved.length - 1 ? 3 : 0)) return `${line}, …`;
    line += step;
  }
  return line;
}

/** The citations of each bracket. */
function bracketsOf(groups: readonly CitationGroup[]): Citation[][] {
  const brackets: Citation[][] = [];
  for (const { citations } of groups) {
    for (const citation of citations) {
      const last = brackets.at(-1);
      if (last?.[0]?.bracket.start === citation.bracket.start) last.push(citation);
      else brackets.push([citation]);
    }
  }
  return brackets;
}

function renumbered(
  file: string,
  { text }: Article,
  citations: readonly Citation[],
  mapping: ReadonlyMap<number, number>,
): FileEdit[] {
  const [first] = citations;
  if (!first || !citations.some(({ number }) => mapping.has(number))) return [];
  const written = text.slice(first.bracket.start, first.bracket.end);
  // A range need not stay one.
  if (/\d\s*[^\s\d,;]\s*\d/.test(written)) {
    const numbers = citations.map(({ number }) => mapping.get(number) ?? number).sort((a, b) => a - b);
    return [{ file, span: first.bracket, newText: `[${numbers.join(', ')}]` }];
  }
  return citations
    .filter(({ number }) => mapping.has(number))
    .map(({ number, digits }) => ({ file, span: digits, newText: `${mapping.get(number)}` }));
}
