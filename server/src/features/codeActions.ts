// Code actions and their order: fixes of problems, ways to look at the other account, renumbering, and silencing last.

import type { FileEdit, Fix, Problem } from '../rules/rule';
import { append } from '../syntax/lists';
import { meet, type Span } from '../syntax/span';
import type { FileId } from '../workspace/account';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { fixAll, fixableRules } from './fixAll';
import { FixChecker } from './fixChecker';
import { type FilePlace, nodeAt } from './place';
import { quickFixes } from './quickFixes';
import { isRefusal, type Refusal, type Renumbering } from './renumber/plan';
import {
  insertSource,
  mergeSources,
  numberByFirstUse,
  numberByListOrder,
  removeSource,
  renameNumber,
} from './renumber/renumber';
import { reportedAtBothPlaces, silencings } from './silence';

export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll' | 'refactor.renumber';
  /** With `note` and `confirm` where a preview can use them. */
  readonly edits: readonly (FileEdit & { readonly note?: string; readonly confirm?: boolean })[];
  /** The problem that it fixes. */
  readonly problem: Problem | undefined;
  readonly preferred: boolean;
  /** Why it cannot be done now; then there are no edits. */
  readonly disabled: string | undefined;
  /** What the edits could not do, shown to the user afterwards. */
  readonly note?: string | undefined;
  /** What only an editor can do, in place of edits. */
  readonly task?: EditorTask;
}

export type EditorTask =
  | { readonly kind: 'open' | 'compare'; readonly here: FilePlace; readonly other: FilePlace }
  | { readonly kind: 'mark' | 'review' }
  | { readonly kind: 'silence'; readonly choices: readonly Fix[] };

/** Each fix is checked before it is offered, and nobody reads a longer list. */
const maxProblems = 20;

/**
 * The actions for a selection in the order in which a person wants them: fixes, aids for a decision, decisions,
 * and silencing last.
 * @param problems all problems of the file, as `checkFile` gives them
 */
export function codeActions(
  workspace: WorkspaceView,
  facts: FileFacts,
  selection: Span,
  problems: readonly Problem[],
): readonly CodeAction[] {
  const here = problems.filter(({ span }) => meet(span, selection)).slice(0, maxProblems);
  const vetting = new FixChecker(workspace);
  const fixes = here.flatMap((problem) => [
    ...quickFixes(workspace, facts, problem, vetting),
    ...fixesOf(vetting, problem),
  ]);
  return [
    ...fixes.filter(({ preferred }) => preferred),
    ...here.flatMap((problem) => looks(workspace, facts, problem)),
    ...fixes.filter(({ preferred }) => !preferred),
    ...fixAllActions(workspace, facts.file, here, problems),
    ...here
      .filter(({ rule }) => rule === 'contradictory-dates')
      .map((problem) => taskFor(problem, '', { kind: 'mark' })),
    ...here.filter(({ rule }) => rule === 'review-outdated').map((problem) => taskFor(problem, '', { kind: 'review' })),
    // A repeated source has its merge among the fixes, under a shorter title.
    ...renumberings(workspace, facts, selection.start).filter(
      ({ title }) => !fixes.some((fix) => title === sameSource(fix.title)),
    ),
    ...here.map((problem) =>
      taskFor(problem, `Silence ${problem.rule}…`, {
        kind: 'silence',
        choices: silencings(workspace, facts, problem, vetting),
      }),
    ),
  ];
}

function fixesOf(vetting: FixChecker, problem: Problem): readonly CodeAction[] {
  const safe = (problem.fixes ?? []).filter(({ edits }) => vetting.onlyFixes(problem, edits));
  return safe.map((fix) => quickFix(problem, fix));
}

/** To see the other account of a contradiction, quotation or figure before deciding. */
function looks(workspace: WorkspaceView, { file }: FileFacts, problem: Problem): readonly CodeAction[] {
  const [first] = problem.related ?? [];
  if (!first || !reportedAtBothPlaces.has(problem.rule)) return [];
  const here = { file, span: problem.span };
  const other = { file: first.file, span: first.span };
  const where = first.file === file ? 'in this file' : `in ${workspace.displayName(first.file)}`;
  const open = taskFor(problem, `Go to the other account ${where}`, { kind: 'open', here, other });
  if (first.file === file) return [open];
  return [open, taskFor(problem, `Compare both side by side`, { kind: 'compare', here, other })];
}

function taskFor(problem: Problem, title: string, task: EditorTask): CodeAction {
  return { title, kind: 'quickfix', edits: [], problem, preferred: false, disabled: undefined, task };
}

function quickFix(problem: Problem, { title, edits, preferred, note }: Fix): CodeAction {
  return { title, kind: 'quickfix', edits, problem, preferred, disabled: undefined, note };
}

/** "Fix all …" for the rules of the problems here that have several sure fixes in the file. */
function fixAllActions(
  workspace: WorkspaceView,
  file: FileId,
  here: readonly Problem[],
  problems: readonly Problem[],
): readonly CodeAction[] {
  const rules = new Set(here.map(({ rule }) => rule));
  return fixableRules(problems)
    .filter(({ rule, count }) => rules.has(rule) && count > 1)
    .map(({ rule }) => ({
      title: `Fix all ${rule} problems of this file`,
      kind: 'quickfix',
      edits: fixAll(workspace, file, problems, rule).edits,
      problem: here.find((problem) => problem.rule === rule),
      preferred: false,
      disabled: undefined,
    }));
}

/** The renumbering actions. A refusal is shown with its reason, because it says what to fix first. */
function renumberings(workspace: WorkspaceView, facts: FileFacts, offset: number): readonly CodeAction[] {
  const { file, article } = facts;
  const node = nodeAt(facts, offset);
  if (article.sources.length === 0 || (node?.kind !== 'source' && node?.kind !== 'citation')) return [];
  const actions: CodeAction[] = [];
  if (node.kind === 'source') {
    const { source } = node;
    const at = article.sources.indexOf(source);
    const [above, below] = [article.sources[at - 1], article.sources[at + 1]];
    const { number } = source;
    for (const twin of twinsOf(facts, at)) {
      const [kept, dropped] = twin < at ? [article.sources[twin], source] : [source, article.sources[twin]];
      if (!kept || !dropped) continue;
      const merge = mergeSources(workspace, file, kept.number, dropped.number);
      actions.push(action(sameSource(`Merge source ${dropped.label} into ${kept.label}`), merge));
    }
    actions.push(action('Insert a source before this one', insertSource(workspace, file, number, placeholder)));
    if (above) actions.push(action('Move this source up', renameNumber(workspace, file, number, above.number, 'swap')));
    if (below)
      actions.push(action('Move this source down', renameNumber(workspace, file, number, below.number, 'swap')));
    const cited = article.citations.some((citation) => citation.number === number);
    const title = cited ? `Remove source ${source.label} and its citations` : `Remove source ${source.label}`;
    actions.push(action(title, removeSource(workspace, file, number)));
  }
  append(actions, offered('Number sources by first use', numberByFirstUse(workspace, file)));
  append(actions, offered('Number sources by list order', numberByListOrder(workspace, file)));
  return actions;
}

function sameSource(title: string): string {
  return `${title}, the same source`;
}

/** A placeholder for the author to replace. */
const placeholder = 'Publisher: Title';

function twinsOf({ summary }: FileFacts, at: number): readonly number[] {
  const key = summary.sources[at]?.key;
  if (!key) return [];
  return summary.sources.flatMap((source, other) => (other !== at && source.key === key ? [other] : []));
}

/** Not shown at all when there is nothing to do. */
function offered(title: string, outcome: Renumbering | Refusal): readonly CodeAction[] {
  return isRefusal(outcome) && outcome.nothingToDo ? [] : [action(title, outcome)];
}

function action(title: string, outcome: Renumbering | Refusal): CodeAction {
  const refused = isRefusal(outcome);
  return {
    title,
    kind: 'refactor.renumber',
    edits: refused ? [] : outcome.edits,
    problem: undefined,
    preferred: false,
    disabled: refused ? outcome.refused : undefined,
  };
}
