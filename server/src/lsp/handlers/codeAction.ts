// textDocument/codeAction, answered by features/codeActions over the problems of the file as they are now.

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  type Diagnostic,
} from 'vscode-languageserver';
import { codeActions, type CodeAction as Found } from '../../features/codeActions';
import { fixAll } from '../../features/fixAll';
import { checkFile } from '../../rules/check';
import type { Problem } from '../../rules/rule';
import { meet } from '../../syntax/span';
import type { Article } from '../../syntax/tree';
import { documentIn, spanIn } from '../params';
import { rangeOf } from '../positions';
import { workspaceEditOf } from './edits';
import type { Snapshot, Verb } from './handler';
import { markActions } from './markIntentional';
import { articleOf } from './places';

/**
 * A command of our editor client, for the source at the cursor: shows its citations before they go. Edits that ask to be confirmed
 * would begin unticked in its preview, and whoever applies them so has removed the source and left its citations behind.
 */
const removeSourceCommand = 'provenance.removeSource';

const fixAllKind = `${CodeActionKind.SourceFixAll}.provenance`;
const renumberKind = `${CodeActionKind.Refactor}.renumber`;
const kinds: Readonly<Record<Found['kind'], string>> = {
  quickfix: CodeActionKind.QuickFix,
  'source.fixAll': fixAllKind,
  'refactor.renumber': renumberKind,
};

export const codeAction: Verb<CodeActionParams, CodeAction[]> = {
  type: CodeActionRequest.type,
  capabilities: ({ codeActions }) =>
    codeActions ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, renumberKind] } } : {},
  nothing: [],
  answer(params, snapshot) {
    const file = documentIn(params);
    const article = articleOf(snapshot.workspace, file);
    if (!article) return [];
    const { only, diagnostics = [] } = params.context ?? {};
    const wanted = (kind: string) =>
      !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
    const problems = checkFile(snapshot.workspace, file, snapshot.settings.rules);
    const actions: CodeAction[] = [];
    if (wanted(CodeActionKind.QuickFix) || wanted(renumberKind)) {
      const selection = spanIn(params.range, article);
      for (const found of codeActions(snapshot.workspace, file, selection, problems)) {
        actions.push(...actionOf(snapshot, article, found, diagnostics));
      }
      for (const problem of problems.filter(({ span }) => meet(span, selection))) {
        actions.push(...markActions(snapshot, file, problem, toldOf(article, problem, diagnostics)));
      }
    }
    // Made only when asked for: it looks at all problems of the file, and editors ask for it by its kind.
    if (only && wanted(fixAllKind)) actions.push(...fixAllAction(snapshot, file, problems));
    return actions.filter(({ kind }) => kind !== undefined && wanted(kind));
  },
};

function actionOf(
  snapshot: Snapshot,
  article: Article,
  found: Found,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const action: CodeAction = { title: found.title, kind: kinds[found.kind] };
  if (found.disabled !== undefined) {
    return snapshot.client.disablesActions ? [{ ...action, disabled: { reason: found.disabled } }] : [];
  }
  if (snapshot.client.removesSources && found.edits.some(({ confirm }) => confirm)) {
    return [{ ...action, command: { title: found.title, command: removeSourceCommand } }];
  }
  const edit = workspaceEditOf(snapshot, found.edits, found.title);
  if (!edit) return [];
  const mended = found.problem ? toldOf(article, found.problem, diagnostics) : [];
  if (mended.length > 0) action.diagnostics = mended;
  if (found.preferred) action.isPreferred = true;
  return [{ ...action, edit }];
}

function fixAllAction(snapshot: Snapshot, file: string, problems: readonly Problem[]): CodeAction[] {
  const title = 'Fix all problems that have a sure fix';
  const edit = workspaceEditOf(snapshot, fixAll(file, problems), title);
  return edit ? [{ title, kind: fixAllKind, edit }] : [];
}

/** The diagnostics that tell of a problem. */
function toldOf(article: Article, problem: Problem, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const { start } = rangeOf(article, problem.span);
  return diagnostics.filter(
    ({ code, range }) =>
      code === problem.rule && range.start.line === start.line && range.start.character === start.character,
  );
}
