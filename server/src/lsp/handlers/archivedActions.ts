// The quick fixes of problems that an archive finds: to see the archived account, to compare both, and to silence the rule. What is archived is
// not edited any more.

import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { FixChecker } from '../../features/fixChecker';
import { silencings } from '../../features/silence';
import type { Problem } from '../../rules/rule';
import { meet, type Span } from '../../syntax/span';
import type { FileFacts } from '../../workspace/facts';
import { fileNameOf } from '../../workspace/fileName';
import { archivedUri } from '../archivedUris';
import { rangeOf } from '../positions';
import { workspaceEditOf } from './edits';
import type { Snapshot } from './handler';

/** Each silencing is checked before it is offered, and nobody reads a longer list. */
const maxProblems = 20;

/** How the actions of the problems of an editor are called; see `codeAction`. */
export interface ActionNames {
  readonly open: string;
  readonly compare: string;
  readonly silence: string;
}

/**
 * @param reported the diagnostics that report a problem
 * @param commands of our editor client
 */
export function archivedActions(
  snapshot: Snapshot,
  facts: FileFacts,
  selection: Span,
  reported: (problem: Problem) => Diagnostic[],
  commands: ActionNames,
): CodeAction[] {
  const { workspace, client, archivedIn, uriOf } = snapshot;
  const here = archivedIn(facts).findings.filter(({ span }) => meet(span, selection));
  const vetting = new FixChecker(workspace);
  return here.slice(0, maxProblems).flatMap(({ span, finding: { rule, severity, message, related } }) => {
    const problem: Problem = { span, rule, severity, message, unnecessary: false, fixes: [] };
    const diagnostics = reported(problem);
    const action = (title: string): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 && { diagnostics }),
    });
    const [first] = related;
    const looks: CodeAction[] = [];
    if (first && client.showsAccounts && client.showsArchive) {
      const other = {
        uri: archivedUri(first.path),
        range: {
          start: { line: first.line, character: first.character },
          end: { line: first.endLine, character: first.endCharacter },
        },
      };
      const places = [other, { uri: uriOf(facts.file), range: rangeOf(facts.article, span) }];
      const look = (title: string, command: string) => ({
        ...action(title),
        command: { title, command, arguments: places },
      });
      looks.push(
        look(`Go to the other account in ${fileNameOf(first.path)} (archive)`, commands.open),
        look('Compare both side by side', commands.compare),
      );
    }
    const choices = silencings(workspace, facts, problem, vetting).flatMap(({ title, edits }) => {
      const edit = workspaceEditOf(snapshot, edits, title);
      return edit ? [{ title, edit }] : [];
    });
    if (!client.silences) return [...looks, ...choices.map(({ title, edit }) => ({ ...action(title), edit }))];
    const title = `Silence ${rule}…`;
    const command = { title, command: commands.silence, arguments: [choices] };
    return [...looks, { ...action(title), command }];
  });
}
