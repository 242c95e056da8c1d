// Offered fixes are checked first: they change the place that their title names, and cause no problem of their kind.

import assert from 'node:assert/strict';
import { codeActions } from '../../server/src/features/codeActions';
import { fixAll } from '../../server/src/features/fixAll';
import { FixChecker } from '../../server/src/features/fixChecker';
import { applyEdits } from '../../server/src/rules/edit';
import type { FileEdit } from '../../server/src/rules/rule';
import { checkFile } from '../../server/src/rules/runRules';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

const file = 'article.txt';

function offered(source: string) {
  const workspace = workspaceOf(parseFixture(source));
  const problems = checkFile(workspace, file, {});
  return problems.flatMap(({ span }) =>
    codeActions(workspace, factsOf(workspace, file), span, problems)
      .filter(({ kind, edits }) => kind === 'quickfix' && edits.length > 0)
      .map(({ title }) => title),
  );
}

/** The edit that writes `newText` for the first `written`. */
function edit(text: string, written: string, newText: string): FileEdit {
  const start = text.indexOf(written);
  assert.ok(start >= 0);
  return { file, span: { start, end: start + written.length }, newText };
}

describe('a fix beside citations', () => {
  it('writes a range as one number, and never turns it round', () => {
    const titles = offered('Ferry\nRain falls [1–2].\nSources\n- Wire: Alpha title\n');
    assert.ok(titles.includes('Change [1–2] to [1]'), titles.join());
    assert.ok(!titles.includes('Change [2] to [1]'));
  });

  it('is not offered when the number would stand twice', () => {
    for (const group of ['[1, 2]', '[1][2]', '[2][1]']) {
      const titles = offered(`Ferry\nRain falls ${group}.\nSources\n- Wire: Alpha title\n`);
      assert.ok(!titles.some((title) => title.startsWith('Change')), `${group}: ${titles.join()}`);
    }
  });
});

describe('edits that are read again', () => {
  const text =
    'Ferry\nRain falls [1].\nTimeline\nJan 6, 2025 – Rain falls [1].\nJan 7, 2025 – Snow falls [2].\nSources\n- Wire: Alpha title\n- Post: Beta title\n';
  const workspace = workspaceOf(parseFixture(text));
  const keeps = (...edits: FileEdit[]) => new FixChecker(workspace).changesOnlyItsPlace(edits);

  it('may change a place, and add or take lines', () => {
    assert.ok(keeps(edit(text, 'Jan 7, 2025', 'Jan 8, 2025')));
    assert.ok(keeps(edit(text, 'Timeline', '<!-- provenance-disable x -->\nTimeline')));
    assert.ok(keeps(edit(text, 'Beta title\n', 'Beta title\n- Echo: Gamma title\n')));
  });

  it('may not change another block', () => {
    assert.ok(!keeps(edit(text, '- Wire: Alpha title', '')), 'citations of another source');
  });

  it('must fix their problem', () => {
    const broken = text.replace('Snow falls [2]', 'Snow falls [9]');
    const other = workspaceOf(parseFixture(broken));
    const problem = checkFile(other, file, {}).find(({ rule }) => rule === 'undefined-citation');
    assert.ok(problem);
    assert.ok(new FixChecker(other).onlyFixes(problem, [edit(broken, '[9]', '[2]')]));
    assert.ok(!new FixChecker(other).onlyFixes(problem, [edit(broken, '[9]', '[8]')]), 'as many faults as before');
    assert.ok(!new FixChecker(other).onlyFixes(problem, [edit(broken, '[9]', '[2')]), 'another fault');
  });

  it('are made together only if everything else stays the same', () => {
    const problem = (edits: FileEdit[]) => ({
      rule: 'x',
      severity: 'warning' as const,
      unnecessary: false,
      span: { start: 0, end: 1 },
      message: '',
      fixes: [{ title: '', preferred: true, edits }],
    });
    const good = edit(text, 'Jan 7, 2025', 'Jan 8, 2025');
    const { edits, fixed } = fixAll(workspace, file, [
      problem([edit(text, '- Wire: Alpha title', '')]),
      problem([good]),
    ]);
    assert.deepEqual([edits, fixed], [[good], 1]);
    assert.match(applyEdits(text, edits), /Jan 8, 2025/);
  });
});

describe('sorting', () => {
  const article = (entries: string, sources = 'All related articles (2 articles)\n-\nWire: Alpha\n-\nPost: Beta\n') =>
    `The Ferry Sails\nUpdated (2 articles)\nRain falls [1][2].\nTimeline\n${entries}${sources}`;
  const sorts = (source: string) => offered(source).some((title) => title.startsWith('Sort'));

  it('is offered where every entry stays what it is', () => {
    assert.ok(sorts(article('May 4, 2024 – Rain falls [2].\nJan 11, 2024 – Snow falls [1].\n')));
  });

  it('is not offered where an entry in lower case would join the one above', () => {
    assert.ok(
      !sorts(article('early May 2024: The ferry hires a captain [2].\nJan 11, 2024: The board signs the treaty\n')),
    );
  });

  it('is not offered where lines of a source list stand between the entries', () => {
    assert.ok(
      !sorts(
        article('May 4, 2024 – Rain falls [2].\n-\nWire: Alpha\nJan 11, 2024 – Snow falls [1].\n-\nPost: Beta\n', ''),
      ),
    );
  });

  it('is not offered where a date is completed from the entry before it', () => {
    const source = article('May 4, 2024 – Rain falls [2].\nJune 7 – Hail falls [1].\nJan 11, 2023 – Snow falls [1].\n');
    const workspace = workspaceOf(parseFixture(source));
    const problems = checkFile(workspace, file, {});
    const sort = problems.flatMap(({ fixes = [] }) => fixes).find(({ title }) => title.startsWith('Sort'));
    const datesIn = (text: string) =>
      workspace
        .reread(file, text)
        .chronology.entries.map(({ date }) => date?.edtf)
        .sort();
    if (sort) assert.deepEqual(datesIn(applyEdits(source, sort.edits)), datesIn(source));
  });
});
