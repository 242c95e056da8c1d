// Every feature on every kind of text, at every kind of place: none throws, and every span lies in the text.

import assert from 'node:assert/strict';
import { type HierarchyStep, hierarchyItemsAt, incomingAt, outgoingAt } from '../../server/src/features/callHierarchy';
import { codeActions } from '../../server/src/features/codeActions';
import { codeLenses, codeLensPlaces } from '../../server/src/features/codeLenses';
import { completionDetails, completionsAt } from '../../server/src/features/completion';
import { definitionsAt } from '../../server/src/features/definition';
import { highlightsAt } from '../../server/src/features/documentHighlight';
import { documentLinks } from '../../server/src/features/documentLinks';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { folds } from '../../server/src/features/folding';
import { formatDocument, formatOnType } from '../../server/src/features/formatting';
import { hoverAt } from '../../server/src/features/hover';
import { inlayHints } from '../../server/src/features/inlayHints';
import { referencesAt } from '../../server/src/features/references';
import { renameAt, renameableAt } from '../../server/src/features/rename';
import { numberByFirstUse, numberByListOrder } from '../../server/src/features/renumber/renumber';
import { selectionRangesAt } from '../../server/src/features/selectionRanges';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import type { FileEdit } from '../../server/src/rules/rule';
import { checkFile } from '../../server/src/rules/runRules';
import type { Span } from '../../server/src/syntax/span';
import { factsOf } from '../support/check';
import { workspaceOfTexts } from '../support/workspace';

const file = 'odd.txt';
const list = (length: number, marker: (at: number) => string) =>
  Array.from({ length }, (_, at) => `${marker(at)}Wire: Report ${at}`).join('\n');

const texts: Readonly<Record<string, string>> = {
  empty: '',
  'only line breaks': '\r\r\n\n',
  'a byte order mark': '\uFEFF',
  NULs: '\0[1]\0\nTimeline\n\0 – \0',
  'lone surrogates': '\uD800[1] \uDC00\nTimeline\n\uD83D – x\uD800 [1]\nSources\n- \uDFFF: \uD800',
  'open brackets': '['.repeat(3000),
  'brackets and nothing else': '[1]'.repeat(300),
  'a list of nothing': `Head\nA claim [1].\nSources\n${'-\n'.repeat(60)}`,
  'a long list': `Head\nA claim [1][60].\nSources\n${list(60, () => '- ')}`,
  'labels with gaps': `Head\nA claim [2][120][121].\nSources\n${list(60, (at) => `[${at * 2 + 2}] `)}`,
  'all parts without content': 'Head\nUpdated ( articles)\nTimeline\n –\n-\nSources\n[1]\n1.\n',
  'Markdown and comments':
    '# Head\n\n**Bold** <!-- provenance-disable x -->\n## Timeline\n* **June 2024** – *x* [1]\n## Sources\n1. **A: B**',
  'lone carriage returns': 'Head\rA claim [1].\rTimeline\rJan 6, 2025 – Rain [1].\rSources\r- A: B',
  'a wide range': 'Head\nA claim [1-99999], [5-2] [2-4].\nSources\n- A: One\n- B: Two',
};

describe('every feature on odd texts @slow', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(name, () => {
      const workspace = workspaceOfTexts([[file, text]], true);
      const facts = factsOf(workspace, file);
      const everything = { start: 0, end: text.length };
      const options = { publishers: true, intervals: true, numbers: true };
      const all = { declaration: true, scope: 'workspace' } as const;
      const problems = checkFile(workspace, file, {});
      const places = (things: readonly { readonly span: Span }[]) => things.map(({ span }) => span);
      const editsOf = (outcome: object) => ('edits' in outcome ? (outcome.edits as readonly FileEdit[]) : []);
      const items = (steps: readonly HierarchyStep[]) => steps.map(({ item }) => item.span);
      const inlays = inlayHints(facts, everything, options);
      assert.ok(workspaceSymbols(workspace, 'x').length <= 200);

      allInside(text, [
        ...places(documentSymbols(facts)),
        ...folds(facts.article),
        ...places(documentLinks(workspace, facts)),
        ...places(semanticTokens(facts)),
        ...places(codeLenses(workspace, facts, { sources: true, entries: true })),
        ...places(formatDocument(facts)),
        ...inlays.map(({ offset }) => ({ start: offset, end: offset })),
        ...places(editsOf(numberByFirstUse(workspace, file))),
        ...places(editsOf(numberByListOrder(workspace, file))),
      ]);

      for (const offset of [0, 1, text.length >> 2, text.length >> 1, text.length - 1, text.length, text.length + 5]) {
        const hover = hoverAt(workspace, facts, offset);
        const completions = completionsAt(workspace, facts, Math.min(offset, text.length)).items;
        for (const { origin } of completions.slice(0, 3)) if (origin) completionDetails(workspace, file, origin);
        renameableAt(facts, offset);
        allInside(text, [
          ...(hover ? [hover.span] : []),
          ...definitionsAt(workspace, facts, offset).map(({ target }) => target),
          ...places(referencesAt(workspace, facts, offset, all)),
          ...places(highlightsAt(facts, offset)),
          ...selectionRangesAt(facts, offset),
          ...places(hierarchyItemsAt(workspace, facts, offset)),
          ...items(incomingAt(workspace, facts, offset)),
          ...items(outgoingAt(workspace, facts, offset)),
          ...places(codeLensPlaces(workspace, facts, offset)),
          ...places(editsOf(renameAt(workspace, facts, offset, '2'))),
          ...places(formatOnType(facts, offset, ']')),
          ...places(formatOnType(facts, offset, '\n')),
          ...codeActions(workspace, facts, { start: offset, end: offset }, problems).flatMap(({ edits }) =>
            places(edits),
          ),
          ...completions.map(({ replace }) => replace),
        ]);
      }
    });
  }
});

function allInside(text: string, spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
  }
}
