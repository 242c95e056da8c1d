// Opens the page of a rule, rendered. Called by the links on problems; not for the command palette.

import * as vscode from 'vscode';

/** The command that links on problems call, with the id of the rule. */
const showRuleCommand = 'provenance.showRule';

/** @param pages the folder of the pages, which are part of the extension and need no network */
export async function showRule(pages: vscode.Uri, rule: unknown): Promise<void> {
  // The argument comes from a link, so it can be anything.
  if (typeof rule !== 'string' || !/^[a-z]+(?:-[a-z]+)*$/.test(rule)) return;
  const page = vscode.Uri.joinPath(pages, `${rule}.md`);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The editor's own Markdown extension is switched off.
    await vscode.commands.executeCommand('vscode.open', page);
  }
}

/** The address of a link that opens a rule's page. */
function linkToRule(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:${showRuleCommand}?${encodeURIComponent(JSON.stringify([rule]))}`);
}

/** Problems whose rule links to its page rendered, where the server links to its text. */
export function withRuleLinks(problems: vscode.Diagnostic[]): vscode.Diagnostic[] {
  for (const problem of problems) {
    if (typeof problem.code === 'object') problem.code.target = linkToRule(String(problem.code.value));
  }
  return problems;
}
