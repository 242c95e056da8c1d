// A small workspace that the tests of most features share: two digests with common sources and events, and a report that is one
// of the sources. Also the few functions by which those tests point at places in it.

import assert from 'node:assert/strict';
import type { Span } from '../../server/src/syntax/span';
import type { Workspace } from '../../server/src/workspace/workspace';
import { workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

export const harbour = `
//- /strike.txt
Harbour Strike Ends After Nine Weeks
Updated (4 articles)
Dockers return to work The union ended its walkout after owners promised higher night pay [1][2]. Exporters count the losses [4].
Timeline
Jan 6, 2025 – Dock workers at the Varna grain terminal begin a strike over night pay [1].
Early February 2025 – Mediator Elena Dimova opens talks between owners and union in Sofia [2][3].
March 4, 2025 – The dock workers' union ends its nine-week strike at the Varna grain terminal [1].
All related articles (4 articles)
- Coast Courier: Dock Workers Go Back After Nine Weeks
- Balkan Wire: Mediator Brings Owners and Union to One Table
- Balkan Wire: Mediator Brings Owners and Union to One Table
- Market Letter: Idle Cranes Cost Exporters Millions https://market.example/cranes
//- /grain.txt
Grain Prices Fall as Terminal Reopens
Updated (2 articles)
Timeline
Jan 6, 2025 – Dock workers at the Varna grain terminal begin their strike over night pay [2].
March 14, 2025 – The dock workers' union ends its nine-week strike at the Varna grain terminal [2].
March 20, 2025 – Exporters load the first ship with wheat for Egypt [1].
All related articles (2 articles)
- Field Notes: Wheat Falls as Ships Load Again
- Coast Courier: Dock Workers Go Back After Nine Weeks
//- /courier.txt
Dock Workers Go Back After Nine Weeks

March 4, 2025 07:10 PM GMT+02:00

The cranes at the grain terminal moved again on Tuesday evening, and nobody on the quay cheered.

Both sides call the result a draw.
`;

export function harbourWorkspace(): Workspace {
  return workspaceOf(parseFixture(harbour));
}

/** The offset of the cursor in `marked`, a stretch of the file's text with `<|>` in it. */
export function cursorIn(workspace: Workspace, file: string, marked: string): number {
  const text = textOf(workspace, file);
  const at = text.indexOf(marked.replace('<|>', ''));
  assert.ok(at >= 0, `${file} holds «${marked}»`);
  return at + marked.indexOf('<|>');
}

export function textOf(workspace: Workspace, file: string): string {
  const facts = workspace.facts(file);
  assert.ok(facts, `${file} is in the workspace`);
  return facts.article.text;
}

/** "strike.txt:5: [1]": the line, from 1, and the text of a place. */
export function placeText(workspace: Workspace, file: string, span: Span): string {
  const text = textOf(workspace, file);
  const line = text.slice(0, span.start).split('\n').length;
  return `${file}:${line}: ${text.slice(span.start, span.end)}`;
}
