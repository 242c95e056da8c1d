// Every case of texts that went wrong once, with what must hold of it: what is reported where, what is read, what must be silent.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayOf } from '../../server/src/dates/calendar/calendar';
import { readDates } from '../../server/src/dates/resolve/readDates';
import type { Problem } from '../../server/src/rules/rule';
import { checkFile } from '../../server/src/rules/runRules';
import { lineAt, lineStartsOf } from '../../server/src/syntax/lines';
import { sourceOf } from '../../server/src/workspace/facts';
import { workspaceOfTexts } from '../support/workspace';
import { type CaseExpectation, caseExpectations } from './caseExpectations';

export interface CaseResult {
  /** "forms/07-markdown-footnotes as .md" */
  readonly name: string;
  /** What does not hold; empty when the case is right. */
  readonly wrong: readonly string[];
}

/**
 * Reads each case as the text file that it is, and as Markdown where its expectation says so.
 * @param folder the one that holds `forms` and `dates`
 */
export function checkCases(folder: string): CaseResult[] {
  return caseExpectations.flatMap((expected) => {
    const place = join(folder, expected.name);
    if (filesOf(place).length === 0) return [{ name: expected.name, wrong: ['the case is gone'] }];
    const endings = expected.plainOnly ? ['.txt'] : ['.txt', '.md'];
    return endings.map((ending) => ({
      name: `${expected.name} as ${ending}`,
      wrong: wrongIn(textsOf(place, ending), expected),
    }));
  });
}

/** Cases of `folder` that no expectation is written for. */
export function casesWithoutExpectation(folder: string): string[] {
  const known = new Set(caseExpectations.map(({ name }) => name));
  return ['forms', 'dates'].flatMap((part) => {
    const path = join(folder, part);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((file) => file.endsWith('.expected.txt'))
      .map((file) => `${part}/${file.replace('.expected.txt', '')}`)
      .filter((name) => !known.has(name));
  });
}

function textsOf(place: string, ending: string): Map<string, string> {
  return new Map(
    filesOf(place).map((file) => [file.replace(/^.*[/\\]/, '').replace(/\.txt$/, ending), readFileSync(file, 'utf8')]),
  );
}

/** One file, the files of a folder, or those of one name with letters behind it: "02-range-a.txt". */
function filesOf(place: string): string[] {
  if (existsSync(place) && statSync(place).isDirectory()) return readdirSync(place).map((file) => join(place, file));
  const folder = dirname(place);
  if (!existsSync(folder)) return [];
  const name = place.slice(folder.length + 1);
  const isOne = (file: string) =>
    file === `${name}.txt` || (file.startsWith(`${name}-`) && /^-[a-z]\.txt$/.test(file.slice(name.length)));
  return readdirSync(folder)
    .filter(isOne)
    .map((file) => join(folder, file));
}

function wrongIn(texts: ReadonlyMap<string, string>, expected: CaseExpectation): string[] {
  const workspace = workspaceOfTexts(texts);
  const wrong: string[] = [];
  const compare = (what: string, is: string, should: string | undefined) => {
    if (should !== undefined && is !== should)
      wrong.push(`${what}: ${is || 'nothing'} instead of ${should || 'nothing'}`);
  };
  const found: string[] = [];
  for (const file of texts.keys()) {
    const facts = workspace.facts(file);
    if (!facts) continue;
    const { article, chronology } = facts;
    compare('kind', article.kind, expected.kind);
    compare(
      'entries',
      chronology.entries.map(({ date, impossible }) => date?.edtf ?? `!${impossible?.text ?? ''}`).join(' '),
      expected.entries,
    );
    compare(
      'citations',
      article.citations.map(({ label, number }) => (sourceOf(article, number) ? label : `${label}?`)).join(' '),
      expected.citations,
    );
    compare('sources', String(article.sources.length), expected.sources?.toString());
    const written =
      article.headline && article.text.slice(article.headline.content.start, article.headline.content.end);
    compare('headline', written ?? '', expected.headline);
    for (const problem of checkFile(workspace, file, {})) found.push(placeOf(article.lineStarts, problem));
  }
  const read = [...texts.values()].flatMap(datesIn);
  for (const date of expected.dates ?? []) if (!read.includes(date)) wrong.push(`${date} is not read`);
  for (const date of expected.noDates ?? []) if (read.includes(date)) wrong.push(`${date} is read`);
  if (!expected.problems) return wrong;
  const allowed = new Set(expected.allowed ?? []);
  const problems = found.filter((problem) => !allowed.has(problem.replace(/:\d+$/, ''))).sort();
  compare('problems', [...new Set(problems)].join(' '), [...new Set(expected.problems)].sort().join(' '));
  return wrong;
}

/** The dates of each line, written on 4 March 2026. */
function datesIn(text: string): string[] {
  const anchor = { kind: 'reference' as const, day: dayOf(2026, 3, 4), why: 'the day of the case' };
  return lineStartsOf(text).flatMap((start, line, starts) =>
    readDates(text, { start, end: starts[line + 1] ?? text.length }, { anchor }).readings.map(({ edtf }) => edtf),
  );
}

/** "undefined-citation:5" */
function placeOf(lineStarts: readonly number[], { rule, span }: Problem): string {
  return `${rule}:${lineAt(lineStarts, span.start) + 1}`;
}
