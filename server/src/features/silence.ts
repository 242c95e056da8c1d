// The comments that silence a problem in its place, as fixes (docs/grammar.md describes them).

import type { FileEdit, Fix, Problem } from '../rules/rule';
import { lineAt, lineContentEnd, lineEndingOf } from '../syntax/lines';
import type { Article } from '../syntax/tree';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { FixChecker } from './fixChecker';
import type { FilePlace } from './place';

/** Rules whose findings are reported at both places, so that a comment at one of them leaves the other. */
export const reportedAtBothPlaces: ReadonlySet<string> = new Set([
  'contradictory-dates',
  'contradictory-figures',
  'altered-quote',
]);

/** The text of each other place is read again before its comment is offered. */
const maxOtherPlaces = 8;

/**
 * Comments that silence the rule of `problem`: at all places that report it where there are several, for its line, for its section where
 * that has a heading, and for the file.
 */
export function silencings(
  workspace: WorkspaceView,
  facts: FileFacts,
  problem: Problem,
  vetting: FixChecker,
): readonly Fix[] {
  const everywhere = silencingOfAllPlaces(workspace, facts, problem);
  return [...(everywhere ? [everywhere] : []), ...silencingsOf(facts, problem)].filter(({ edits }) =>
    vetting.onlyFixes(problem, edits),
  );
}

/** "Silence contradictory-dates here and in digest-b.txt" */
function silencingOfAllPlaces(workspace: WorkspaceView, facts: FileFacts, problem: Problem): Fix | undefined {
  const { rule, span, related = [], data } = problem;
  if (!reportedAtBothPlaces.has(rule) || related.length === 0) return undefined;
  // Of a run of entries each file reports the first.
  const others = (data?.scope === 'file' ? related.slice(0, 1) : related).filter((place) =>
    reportsToo(workspace, rule, place),
  );
  if (others.length > maxOtherPlaces) return undefined;
  const edits = new Map<string, FileEdit>();
  for (const { file, span: place } of [{ file: facts.file, span }, ...others]) {
    const there = file === facts.file ? facts : workspace.facts(file);
    if (!there) return undefined;
    const edit = lineSilencing(there, rule, place.start);
    edits.set(`${edit.span.start} ${file}`, edit);
  }
  if (edits.size === 1) return undefined;
  const files = new Set(others.map(({ file }) => file));
  const [only] = files;
  const where =
    files.size > 1
      ? `here and in ${files.size} ${files.has(facts.file) ? '' : 'other '}files`
      : only === facts.file
        ? `for ${edits.size === 2 ? 'both' : `all ${edits.size}`} lines`
        : `here and in ${workspace.displayName(only ?? '')}`;
  return { title: `Silence ${rule} ${where}`, preferred: false, edits: [...edits.values()] };
}

/** Whether the other place has a finding of its own: of three accounts, only the one that differs from both others may have one. */
function reportsToo(workspace: WorkspaceView, rule: string, { file, span }: FilePlace): boolean {
  if (rule !== 'contradictory-dates') return true;
  const places = workspace.facts(file)?.accountPlaces;
  return workspace.events.contradictionsOf(file).some(({ here }) => places?.[here.ordinal]?.date.start === span.start);
}

/** The comment that silences `rule` for the line of `offset`. */
function lineSilencing({ file, article }: FileFacts, rule: string, offset: number): FileEdit {
  const line = lineAt(article.lineStarts, offset);
  const place = placeAbove(article, offset, article.lineStarts[line] ?? 0);
  if (place > firstOffset(article)) {
    const newText = `<!-- provenance-disable-next-line ${rule} -->${lineEndingOf(article)}`;
    return { file, span: { start: place, end: place }, newText };
  }
  // Nothing may stand above the headline.
  const end = lineContentEnd(article, line);
  return { file, span: { start: end, end }, newText: ` <!-- provenance-disable-line ${rule} -->` };
}

/** Between the dash of a list and its source a comment would part the two, so it goes above the whole block. */
function placeAbove({ blocks }: Article, offset: number, lineStart: number): number {
  const block = blocks.find(({ start, end }) => start <= offset && offset < end);
  return block && block.start < lineStart ? block.start : lineStart;
}

/** Behind the byte order mark, where there is one. */
function firstOffset({ text }: Article): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function silencingsOf(facts: FileFacts, problem: Problem): readonly Fix[] {
  const { file, article } = facts;
  const { rule, span } = problem;
  const ending = lineEndingOf(article);
  const above = (comment: string, offset: number) => [
    { file, span: { start: offset, end: offset }, newText: `${comment}${ending}` },
  ];
  return [
    {
      title: `Silence ${rule} for this line`,
      preferred: false,
      edits: [lineSilencing(facts, rule, span.start)],
    },
    ...sectionSilencing(article, problem, (offset, comment) => above(comment, offset), ending),
    {
      title: `Silence ${rule} for this file`,
      preferred: false,
      edits: above(`<!-- provenance-disable ${rule} -->`, firstOffset(article)),
    },
  ];
}

/** A comment above the heading, and one below the last line that ends what the first began. */
function sectionSilencing(
  article: Article,
  { rule, span }: Problem,
  insert: (offset: number, comment: string) => readonly FileEdit[],
  ending: string,
): readonly Fix[] {
  const section = article.sections.find(({ start, end }) => start <= span.start && span.start < end);
  if (!section?.heading || section.heading.start === 0) return [];
  const endsOpen = section.end === article.text.length && !/[\r\n]$/.test(article.text);
  const enable = `${endsOpen ? ending : ''}<!-- provenance-enable ${rule} -->`;
  const edits = [
    ...insert(section.heading.start, `<!-- provenance-disable ${rule} -->`),
    ...insert(section.end, enable),
  ];
  return [{ title: `Silence ${rule} for this section`, preferred: false, edits }];
}
