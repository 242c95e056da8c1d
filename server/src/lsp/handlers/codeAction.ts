// textDocument/codeAction, answered by features/codeActions over the problems of the file as they are now.

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionRequest,
  type Diagnostic,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import { codeActions, type CodeAction as Found } from '../../features/codeActions';
import { fixAll } from '../../features/fixAll';
import type { Problem } from '../../rules/rule';
import { checkFile } from '../../rules/runRules';
import { append } from '../../syntax/lists';
import type { Article } from '../../syntax/tree';
import type { FileFacts } from '../../workspace/facts';
import { locationOf } from '../diagnostics/convert';
import { range, spanIn, textDocument } from '../params';
import { rangeOf } from '../positions';
import { archivedActions } from './archivedActions';
import { workspaceEditOf } from './edits';
import { aboutDocument, type Snapshot } from './handler';
import { markActions } from './markIntentional';
import { reviewActions } from './reviews';

/**
 * A command of our editor client, for the source at the cursor: shows its citations before they are removed. Edits that need a confirmation
 * would begin unticked in its preview, and applying them so would remove the source and leave its citations.
 */
const removeSourceCommand = 'provenance.removeSource';

const fixAllKind = `${CodeActionKind.SourceFixAll}.provenance`;
const renumberKind = `${CodeActionKind.Refactor}.renumber`;
const kinds: Readonly<Record<Found['kind'], string>> = {
  quickfix: CodeActionKind.QuickFix,
  'source.fixAll': fixAllKind,
  'refactor.renumber': renumberKind,
};

const actionParams = z.object({
  textDocument,
  range,
  context: z.optional(
    z.object({ only: z.optional(z.array(z.string())), diagnostics: z.optional(z.array(z.object({ range }))) }),
  ),
});

export const codeAction = aboutDocument<CodeActionParams, CodeAction[]>({
  type: CodeActionRequest.type,
  params: actionParams,
  edits: true,
  capabilities: ({ codeActions }) =>
    codeActions ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, renumberKind] } } : {},
  fallback: [],
  answer(facts, params, snapshot) {
    const { file, article } = facts;
    const { only, diagnostics = [] } = params.context ?? {};
    const wanted = (kind: string) =>
      !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
    const problems = checkFile(snapshot.workspace, file, snapshot.settings.rules);
    const selection = spanIn(params.range, article);
    const actions: CodeAction[] = [];
    if (wanted(CodeActionKind.QuickFix) || wanted(renumberKind)) {
      for (const found of codeActions(snapshot.workspace, facts, selection, problems)) {
        append(actions, (found.task ? taskOf : actionOf)(snapshot, facts, found, diagnostics));
      }
    }
    if (wanted(CodeActionKind.QuickFix)) {
      const reported = (problem: Problem) => diagnosticsOf(article, problem, diagnostics);
      const commands = { open: openCommand, compare: compareCommand, silence: silenceCommand };
      actions.push(...archivedActions(snapshot, facts, selection, reported, commands));
    }
    // Made only when requested by its kind, because it needs all problems of the file.
    if (only && wanted(fixAllKind)) append(actions, fixAllAction(snapshot, file, problems));
    return actions.filter(({ kind }) => kind !== undefined && wanted(kind));
  },
});

function actionOf(
  snapshot: Snapshot,
  { article }: FileFacts,
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
  const reported = found.problem ? diagnosticsOf(article, found.problem, diagnostics) : [];
  if (reported.length > 0) action.diagnostics = reported;
  if (found.preferred) action.isPreferred = true;
  if (found.note !== undefined) action.data = { note: found.note };
  return [{ ...action, edit }];
}

/** Commands of our editor client: they open the other account, open it beside this one, and ask how far to silence a rule. */
const openCommand = 'provenance.goToAccount';
const compareCommand = 'provenance.compareAccounts';
const silenceCommand = 'provenance.silence';

/** The edits for a client without this command. */
function taskOf(
  snapshot: Snapshot,
  facts: FileFacts,
  { title, task, problem }: Found,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  if (!task || !problem) return [];
  const reported = diagnosticsOf(facts.article, problem, diagnostics);
  const action: CodeAction = {
    title,
    kind: CodeActionKind.QuickFix,
    ...(reported.length > 0 ? { diagnostics: reported } : {}),
  };
  const { workspace, client } = snapshot;
  switch (task.kind) {
    case 'mark':
      return markActions(snapshot, facts.file, problem, reported);
    case 'review':
      return reviewActions(snapshot, facts, problem, reported);
    case 'silence': {
      const choices = task.choices.flatMap(({ title, edits }) => {
        const edit = workspaceEditOf(snapshot, edits, title);
        return edit ? [{ title, edit }] : [];
      });
      if (!client.silences) return choices.map((choice) => ({ ...action, ...choice }));
      return [{ ...action, command: { title, command: silenceCommand, arguments: [choices] } }];
    }
    default: {
      const [here, other] = [task.here, task.other].map((place) =>
        locationOf(workspace, place.file, place.span, snapshot),
      );
      if (!client.showsAccounts || !here || !other) return [];
      const command = task.kind === 'open' ? openCommand : compareCommand;
      return [{ ...action, command: { title, command, arguments: [other, here] } }];
    }
  }
}

function fixAllAction(snapshot: Snapshot, file: string, problems: readonly Problem[]): CodeAction[] {
  const title = 'Fix all problems that have a sure fix';
  const { edits, fixed, left } = fixAll(snapshot.workspace, file, problems);
  const edit = workspaceEditOf(snapshot, edits, title);
  return edit ? [{ title, kind: fixAllKind, edit, data: { fixed, left } }] : [];
}

/** The diagnostics that report a problem. */
function diagnosticsOf(article: Article, problem: Problem, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const { start } = rangeOf(article, problem.span);
  return diagnostics.filter(
    ({ code, range }) =>
      code === problem.rule && range.start.line === start.line && range.start.character === start.character,
  );
}
