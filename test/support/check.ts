// The few functions through which unit tests touch the core: a workspace from a fixture, its problems, its fixes.

import assert from 'node:assert/strict';
import type { FileEdit, Problem, RuleSeverities } from '../../server/src/rules/rule';
import { checkFile } from '../../server/src/rules/runRules';
import { maxHeadline } from '../../server/src/rules/wording';
import { readReviewFile } from '../../server/src/settings/reviews/reviewFile';
import { isReviewFile } from '../../server/src/settings/reviews/reviewFileName';
import type { FileFacts } from '../../server/src/workspace/facts';
import { Workspace } from '../../server/src/workspace/workspace';
import { type Fixture, type FixtureFile, parseFixture } from './fixture';

/** A workspace that holds the files of a fixture; a FileId is the file's name. */
export function workspaceOf(fixture: Fixture): Workspace {
  const texts = new Map(fixture.files.map((file) => [file.name, file.text]));
  const workspace = new Workspace({ numericOrder: 'month-first', readText: (file) => texts.get(file) });
  const articles = fixture.files.filter(({ name }) => !isReviewFile(name));
  workspace.apply(articles.map(({ name, text }) => ({ file: name, text })));
  for (const { name, text } of fixture.files) {
    if (isReviewFile(name)) workspace.takeReviews(name, readReviewFile(name, text).reviews);
  }
  return workspace;
}

/** The facts of a file that the workspace has; throws for others. */
export function factsOf(workspace: Workspace, file: string): FileFacts {
  const facts = workspace.facts(file);
  assert.ok(facts, `the workspace has ${file}`);
  return facts;
}

/** Asserts that `rule`, and it alone is asked, finds exactly what the carets of the fixture say; of a message they give the first line. */
export function checkRule(rule: string, source: string, severities: RuleSeverities = {}): void {
  const fixture = parseFixture(source);
  const workspace = workspaceOf(fixture);
  for (const file of fixture.files) {
    const problems = checkFile(workspace, file.name, severities).filter((problem) => problem.rule === rule);
    problems.forEach(checkMessage);
    const expected = file.expected.map((e) => `${e.line + 1}:${e.column + 1}-${e.endColumn + 1} ${e.label}`).sort();
    const actual = problems.map((problem) => describe(file, problem)).sort();
    const shortened = actual.map(
      (line) => expected.find((e) => e.endsWith('…') && line.startsWith(e.slice(0, -1))) ?? line,
    );
    assert.deepEqual(shortened, expected, `problems of ${file.name}`);
  }
}

/** The problems of `rule` in the first file of the fixture. */
export function problemsOf(rule: string, source: string): readonly Problem[] {
  const fixture = parseFixture(source);
  const workspace = workspaceOf(fixture);
  const [file] = fixture.files;
  assert.ok(file, 'the fixture has a file');
  return checkFile(workspace, file.name, {}).filter((problem) => problem.rule === rule);
}

/**
 * Asserts that a fix of the first problem of `rule` turns the first file into `after`.
 * @param title picks the fix whose title contains it; default: the first one
 */
export function checkFix(rule: string, before: string, after: string, title = ''): void {
  const [file] = parseFixture(before).files;
  assert.ok(file, 'the fixture has a file');
  const problem = problemsOf(rule, before)[0];
  assert.ok(problem, `${rule} finds something`);
  const fix = problem.fixes?.find((candidate) => candidate.title.includes(title));
  assert.ok(
    fix,
    `${rule} offers a fix «${title}»; it offers: ${problem.fixes?.map((f) => f.title).join('; ') ?? 'none'}`,
  );
  const edits = fix.edits.filter((edit) => edit.file === file.name);
  assert.equal(applyEdits(file.text, edits), parseFixture(after).files[0]?.text);
}

/** The text after all edits, whose offsets are those of `text`. Throws when two of them overlap. */
export function applyEdits(text: string, edits: readonly Pick<FileEdit, 'span' | 'newText'>[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, newText } of sorted) {
    assert.ok(span.start >= at, `edits overlap at ${span.start}`);
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

function describe(file: FixtureFile, problem: Problem): string {
  const { line, column } = placeOf(file.text, problem.span.start);
  const end = placeOf(file.text, problem.span.end);
  const lineEnd = (file.text.split('\n')[line] ?? '').length;
  const endColumn = end.line === line ? end.column : lineEnd;
  return `${line + 1}:${column + 1}-${endColumn + 1} ${problem.severity} ${problem.rule}: ${headlineOf(problem.message)}`;
}

/** Asserts the form of every message: one line that a row of a problems panel shows whole, and below it why and what to do. */
export function checkMessage({ rule, message }: Problem): void {
  const [headline = '', advice = '', ...more] = message.split('\n');
  assert.ok(
    headline.length > 0 && headline.length <= maxHeadline,
    `${rule}: ${headline.length} characters: ${headline}`,
  );
  assert.doesNotMatch(headline, /\.$/, `${rule}: a headline has no full stop`);
  assert.match(advice, /\.$/, `${rule}: advice is whole sentences: ${message}`);
  assert.deepEqual(more, [], `${rule}: two lines`);
}

/** The first line of a message: all that a row of a problems panel shows. */
export function headlineOf(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, column: before.at(-1)?.length ?? 0 };
}
