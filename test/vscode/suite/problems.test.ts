// The Problems panel on the sample articles: what is found, where, and that both accounts of a contradiction are linked.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, file, problems, ruleOf, show, wordsAt } from './workspace';

const warning = () => file('seeds/digest-zelensky-warning.txt');
const rotation = () => file('seeds/digest-kursk-rotation.txt');

describe('problems of the sample articles', () => {
  before(() => show(warning()));
  after(closeEverything);

  it('are shown for files that are not open, too', async () => {
    await eventually(
      'the other digest has its duplicate source',
      () => problems(rotation(), 'duplicate-source').length > 0,
    );
    assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.path === rotation().path));
  });

  it('tie the two dates of one event together across files', async () => {
    const problem = await eventually('the contradiction is found', () =>
      problems(warning(), 'contradictory-dates').find(({ message }) => message.includes('January 2026')),
    );
    assert.match(problem.message, /Feb(ruary)? 5,? 2026/);
    const related = problem.relatedInformation ?? [];
    const other = related.find(({ location }) => location.uri.path === rotation().path);
    assert.ok(other, 'the other account is one of the related places');
    assert.equal(await wordsAt(rotation(), other.location.range), 'Feb 5, 2026');
  });

  it('stand on the words that they speak of', async () => {
    const problem = await eventually('the contradiction is found', () =>
      problems(warning(), 'contradictory-dates').find(({ message }) => message.includes('January 2026')),
    );
    assert.equal(await wordsAt(warning(), problem.range), 'January 2026');
  });

  it('lead from a rule to its page, and name the extension', async () => {
    const [problem] = await eventually('there are duplicate sources', () => {
      const found = problems(warning(), 'duplicate-source');
      return found.length > 0 && found;
    });
    assert.ok(problem);
    assert.equal(problem.source, 'provenance');
    assert.ok(typeof problem.code === 'object', 'the rule is a link');
    const { scheme, path, query } = problem.code.target;
    assert.deepEqual([scheme, path], ['command', 'provenance.showRule']);
    await vscode.commands.executeCommand(path, ...JSON.parse(query));
    const { tabGroups } = vscode.window;
    const preview = await eventually(
      'the page is shown',
      () => tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => /duplicate-source\.md/.test(label)),
      tabGroups.onDidChangeTabs,
    );
    assert.ok(preview.input instanceof vscode.TabInputWebview, 'the page is rendered');
    await tabGroups.close(preview);
    await show(warning());
  });

  it('claim no undefined citation and no wrong count', async () => {
    await eventually('problems have arrived', () => problems(warning(), 'contradictory-dates').length > 0);
    for (const uri of [warning(), rotation()]) {
      const rules = vscode.languages.getDiagnostics(uri).map(ruleOf);
      assert.ok(!rules.includes('undefined-citation'), `${uri.path}: ${rules}`);
      assert.ok(!rules.includes('source-count-mismatch'), `${uri.path}: ${rules}`);
    }
  });
});
