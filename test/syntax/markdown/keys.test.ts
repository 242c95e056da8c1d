// Citations by key, and the marks of an assistant whose export has lost its addresses.

import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/rules/runRules';
import { Workspace } from '../../../server/src/workspace/workspace';
import { citationsOf } from './reading';

/** The messages about a Markdown text, hints aside. */
function problemsOf(text: string): string[] {
  const workspace = new Workspace({ numericOrder: 'month-first', readText: () => text });
  workspace.apply([{ file: 'dam.md', text }]);
  const problems = checkFile(workspace, 'dam.md', {});
  return problems.filter(({ severity }) => severity !== 'hint').map(({ message }) => message);
}

const about = 'It held [osei-2021]. It leaked [tamm-1998; osei-2021], and nobody came [kruse-2004, p. 7].';
const list =
  '\n\n## References\n\n- [osei-2021] Osei, The dam\n- [tamm-1998] Tamm, The keeper\n- [kruse-2004] Kruse, Nobody\n';

describe('keys in brackets', () => {
  it('lead to the list that has them', () => {
    const all = 'osei-2021>osei-2021 tamm-1998>tamm-1998 osei-2021>osei-2021 kruse-2004>kruse-2004';
    assert.equal(citationsOf(`# The dam\n\n${about}${list}`), all);
    assert.equal(citationsOf(`# The dam\n\n${about}${list.replaceAll(/\[(.*?)\]/g, '**$1**:')}`), all);
  });

  for (const [name, text] of [
    ['numbers of tasks and figures', 'See [task-1]. Then [task-2]. And [task-3]. As in [fig-1], [fig-2] and [fig-3].'],
    ['checkboxes and labels', '- [step1a] Open.\n- [gate-2] Shut.\n- [gate-3] Wait.\n- [gate-4] Leave.'],
    ['names of formats', 'Encoded as [utf-8] text, on [x86] and [arm64] machines, for [es2020] and [h264] readers.'],
    ['code', 'The `[src-001]`, `[src-002]`, `[src-003]` and `[src-004]` are keys.'],
  ] as const) {
    it(`are none: ${name}`, () => assert.equal(citationsOf(`# The dam\n\n${text}\n`), ''));
  }
});

describe('marks of an export without addresses', () => {
  for (const [name, mark] of [
    ['with the characters that set them off', '\ue200cite\ue202turn3view1\ue202turn6search0\ue201'],
    ['without them', 'citeturn3view1turn6search0'],
  ] as const) {
    const text = `# The dam\n\nIt held all night. ${mark} It leaked. ${mark}\n\nNobody came. ${mark}\n`;
    it(`are citations ${name}, and are reported once`, () => {
      assert.equal(citationsOf(text), Array(3).fill('turn3view1>- turn6search0>-').join(' '));
      assert.equal(problemsOf(text).length, 1);
      assert.match(problemsOf(text)[0] ?? '', /6 citations of an assistant’s export have lost their addresses/);
    });
  }

  it('are citations with the long number of an answer, and no names of files', () => {
    const text = '# The dam\n\nIt held【507416795845449†L142-L160】. It leaked【507416795845449†L7-L9】.\n';
    assert.equal(citationsOf(text), '507416795845449>- 507416795845449>-');
    assert.match(problemsOf(text)[0] ?? '', /2 citations of an assistant’s export have lost their addresses/);
    assert.equal(citationsOf('# Pages\n\nThey are mocks【F:src/a.tsx†L5-L60】【F:src/b.tsx†L2-L4】.\n'), '');
  });

  it('make a digest whatever their numbers are', () => {
    const text = '# The dam\n\nIt held【14†L75-L82】【5†L58-L66】.\n\nIt leaked in 2020【14†L77-L84】 at night.\n';
    assert.equal(citationsOf(text), '14>- 5>- 14>-');
  });

  it('make a digest of a text with code and commands where they are many', () => {
    const marks = (count: number) => Array.from({ length: count }, (_, at) => `It held【${at + 3}†L1-L4】 at night.`);
    const text = (count: number) =>
      `# The dam\n\n${marks(count).join('\n\n')}\n\n## Usage\n\nSee \`dam\`.\n\n## Examples\n\nNone.\n`;
    assert.notEqual(citationsOf(text(12)), '');
    assert.equal(citationsOf(text(4)), '');
  });
});
