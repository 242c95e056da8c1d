// shifted-citations: the numbers of a whole section follow another order than the list. It ignores single wrong numbers, and
// `text/citationFit` decides which order fits: by titles, by what other digests cite a source for, and by its saved copy.

import { listOfSource } from '../syntax/labels';
import { groupedBy } from '../syntax/lists';
import type { Article, Citation, CitationGroup, Section } from '../syntax/tree';
import { betterNumbering, fitsAsWritten, type Renumbering } from '../text/citationFit';
import { listWordsOf } from '../text/titleFit';
import { claimsOf, groupsOf } from '../workspace/citedClaims';
import type { FileFacts, SourceFact } from '../workspace/facts';
import { sourceEvidence } from '../workspace/sourceEvidence';
import type { FileEdit, Finding, WorkspaceRule } from './rule';
import { counted, maxHeadline, message, named } from './wording';

export const shiftedCitations: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'shifted-citations',
    summary: 'A section whose numbers fit their sources only when read in another order.',
    severity: 'warning',
  },
  mayFind: (workspace, file) => (workspace.summary(file)?.reordered.length ?? 0) > 0,
  *check(facts, workspace) {
    const { file, article, chronology } = facts;
    // The workspace has the summary of a file already; that of a file that is read again is made first.
    const { sources, reordered } = workspace.summary(file) ?? facts.summary;
    if (reordered.length === 0) return;
    const evidence = sourceEvidence(workspace, file, sources);
    const hasEvidence = evidence.some((texts) => texts.length > 0);
    const list = listWordsOf(sources, evidence);
    for (const ordinal of reordered) {
      const section = article.sections[ordinal];
      const groups = section ? groupsOf(section) : [];
      const [first] = groups;
      if (!section || !first || !isInScriptOf(sources, article.text, section)) continue;
      const claims = claimsOf(article, chronology, section);
      // Titles may mislead where what others cite the sources for does not.
      if (hasEvidence && fitsAsWritten(claims, sources, list)) continue;
      const renumbering =
        betterNumbering(claims, sources, list) ?? (hasEvidence ? betterNumbering(claims, sources) : undefined);
      // A footnote takes its label along wherever it stands, so another order is less likely beforehand.
      if (renumbering?.isSure || (renumbering && !article.text.startsWith('[^', first.start)))
        yield* findingsFor(facts, sources, section, groups, first, renumbering);
    }
  },
};

/** Whether a section is written in the letters of the titles: in others, only names can be alike. */
function isInScriptOf(sources: readonly SourceFact[], text: string, { start, end }: Section): boolean {
  const titles = sources.map(({ title }) => title).join(' ');
  return isLatin(titles) === isLatin(text.slice(start, Math.min(end, start + maxLook)));
}

function isLatin(text: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return count(/\p{Script=Latin}/gu) * 2 > count(/\p{L}/gu);
}

/** So much of a section shows its script. */
const maxLook = 2000;

function* findingsFor(
  { file, article }: FileFacts,
  sources: readonly SourceFact[],
  section: Section,
  groups: readonly CitationGroup[],
  first: CitationGroup,
  { mapping, better, worse, isSure }: Renumbering,
): Generator<Finding> {
  const numbers = [...mapping].sort(([a], [b]) => a - b);
  // The claims of one list do not cite another.
  if (numbers.some(([from, to]) => listOfSource({ number: from }) !== listOfSource({ number: to }))) return;
  const cited = groups.flatMap(({ citations }) => citations);
  const brackets = groupedBy(cited, ({ bracket }) => bracket.start);
  const labels = new Map([...cited, ...sources].map(({ number, label }) => [number, label]));
  const moved = numbers.map(([from, to]) => [labels.get(from) ?? '', labels.get(to) ?? ''] as const);
  const table = numbers.map(([, to], at) => {
    const source = sources.find(({ number }) => number === to);
    return `[${moved[at]?.[0]}] → [${moved[at]?.[1]}]${source ? ` ${named(source, 48)}` : ''}`;
  });
  yield {
    span: section.heading?.content ?? first,
    ...(better < minCertain ? { severity: 'information' as const } : {}),
    message: message(
      headlineOf(section.kind, moved),
      `${counted(better, 'claim')} would fit better, ${worse === 0 ? 'none' : worse} worse: ${table.join('; ')}. ` +
        (isSure
          ? 'Check them against the sources, then renumber the section.'
          : 'Other orders would fit nearly as well. Check each number against its source.'),
    ),
    data: { section: section.kind, mapping: Object.fromEntries(moved.map(([from, to]) => [from, Number(to)])) },
    // An order that is only the likeliest of several would be wrong in some of its numbers.
    fixes: !isSure
      ? []
      : [
          {
            title: `Renumber this section: ${moved.map(([from, to]) => `${from} → ${to}`).join(', ')}`,
            preferred: false,
            edits: [...brackets.values()].flatMap((citations) => renumbered(file, article, citations, new Map(moved))),
          },
        ],
  };
}

/** With fewer claims that ask for it, another order is likely and not certain. */
const minCertain = 3;

/** "Citations in this timeline match the sources better as 1→3, 3→1". */
function headlineOf(kind: Section['kind'], moved: readonly (readonly [string, string])[]): string {
  let line = `Citations in this ${kind === 'timeline' ? 'timeline' : 'section'} match the sources better as `;
  for (const [at, [from, to]] of moved.entries()) {
    const step = `${at > 0 ? ', ' : ''}${from}→${to}`;
    if (line.length + step.length > maxHeadline - (at < moved.length - 1 ? 3 : 0)) return `${line}, …`;
    line += step;
  }
  return line;
}

function renumbered(
  file: string,
  { text }: Article,
  citations: readonly Citation[],
  mapping: ReadonlyMap<string, string>,
): FileEdit[] {
  const [first] = citations;
  if (!first || !citations.some(({ label }) => mapping.has(label))) return [];
  const written = text.slice(first.bracket.start, first.bracket.end);
  // A range need not stay one.
  if (/\d\s*[^\s\d,;]\s*\d/.test(written)) {
    const labels = citations.map(({ label }) => Number(mapping.get(label) ?? label)).sort((a, b) => a - b);
    return [{ file, span: first.bracket, newText: `[${labels.join(', ')}]` }];
  }
  return citations.flatMap(({ label, digits, isLink }) => {
    const newText = isLink ? undefined : mapping.get(label);
    return newText === undefined ? [] : [{ file, span: digits, newText }];
  });
}
