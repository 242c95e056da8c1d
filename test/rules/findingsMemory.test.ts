// What the rules found before saves work and changes nothing: every check with a memory gives what one without it gives.

import assert from 'node:assert/strict';
import { digestTexts } from '../../bench/corpus/texts.mjs';
import { allRules } from '../../server/src/rules/all';
import { checkFile } from '../../server/src/rules/check';
import { FindingsMemory } from '../../server/src/rules/findingsMemory';
import type { Problem, Rule } from '../../server/src/rules/rule';
import type { Span } from '../../server/src/syntax/span';
import { Workspace } from '../../server/src/workspace/workspace';

function workspaceOfDigests(count: number) {
  const texts = new Map(digestTexts(count).map((text, at) => [`${at}.txt`, text]));
  const workspace = new Workspace({ numericOrder: 'month-first', readText: (file) => texts.get(file) });
  workspace.apply([...texts].map(([file, text]) => ({ file, text })));
  return { workspace, texts };
}

/** Rules that count how often they are asked. */
function countedRules() {
  const asked = new Map<string, number>();
  const rules = allRules.map(
    (rule): Rule => ({
      ...rule,
      check: (context) => {
        asked.set(rule.meta.id, (asked.get(rule.meta.id) ?? 0) + 1);
        return rule.check(context);
      },
    }),
  );
  return { asked, rules };
}

/** As text. A span may be a whole date, of which only the place counts. */
function told(problems: readonly Problem[]): string {
  const placed = (key: string, value: unknown) => {
    if (key !== 'span') return value;
    const { start, end } = value as Span;
    return { start, end };
  };
  return JSON.stringify(problems, placed, 1);
}

describe('findings that are remembered', () => {
  it('equal those that are found anew, after edits here and elsewhere', () => {
    const { workspace, texts } = workspaceOfDigests(40);
    const open = [...texts.keys()].filter((file) => workspace.events.contradictionsOf(file).length > 0).slice(0, 4);
    assert.ok(open.length > 1);
    const memories = new Map(open.map((file) => [file, new FindingsMemory()]));
    let state = 11;
    const below = (limit: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const pieces = ['x', 'e', ' ', 'the ', '.', '[2]', '[9]', 'May 4, 2025 ', '[3', '\n', 'Updated (3 articles)\n'];
    let problems = 0;
    for (let stroke = 0; stroke < 400; stroke++) {
      const file = open[below(open.length)] ?? '';
      const text = texts.get(file) ?? '';
      const place = below(3) === 0 ? below(text.length) : 100 + below(700);
      const removed = below(3) === 0 ? below(6) : 0;
      const typed = pieces[below(4) === 0 ? below(pieces.length) : below(3)] ?? '';
      const after = text.slice(0, place) + typed + text.slice(place + removed);
      texts.set(file, after);
      workspace.apply([{ file, text: after, pin: true }]);
      // Not after each stroke, nor always the file that was edited.
      const asked = below(3) === 0 ? (open[below(open.length)] ?? '') : file;
      if (below(8) === 0) continue;
      const known = checkFile(workspace, asked, {}, { memory: memories.get(asked) });
      assert.equal(
        told(known),
        told(checkFile(workspace, asked, {})),
        `stroke ${stroke} in ${file}, looked at ${asked}`,
      );
      problems += known.length;
    }
    assert.ok(problems > 400);
  });

  it('are not looked for again while words of a paragraph are typed, but by rules that read these', () => {
    const { workspace, texts } = workspaceOfDigests(16);
    const text = texts.get('3.txt') ?? '';
    const place = text.indexOf(' ', 400);
    const memory = new FindingsMemory();
    const { asked, rules } = countedRules();
    for (const word of ['', 'a', 'an', 'and']) {
      workspace.apply([{ file: '3.txt', text: text.slice(0, place) + word + text.slice(place), pin: true }]);
      checkFile(workspace, '3.txt', {}, { memory, rules });
    }
    assert.equal(asked.get('shifted-citations'), 4);
    for (const { meta, isDeafToProse } of allRules) assert.equal(asked.get(meta.id), isDeafToProse ? 1 : 4, meta.id);

    workspace.apply([{ file: '5.txt', text: 'Another text\n\nIt tells nothing [1].\n' }]);
    checkFile(workspace, '3.txt', {}, { memory, rules });
    assert.equal(asked.get('contradictory-dates'), 2);
    assert.equal(asked.get('duplicate-source'), 1);
  });
});
