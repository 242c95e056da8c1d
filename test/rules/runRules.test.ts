// The pass that runs the rules: severities, silence, order, isolation. What single rules find is tested beside each.

import assert from 'node:assert/strict';
import { allRules } from '../../server/src/rules/all';
import type { Finding, Rule, Severity } from '../../server/src/rules/rule';
import { checkFile, mayFindAcrossFiles } from '../../server/src/rules/runRules';
import { workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

const digest = `
  Harbour news
  The ferry sails again [9]. <!-- provenance-disable-line uncited-claim -->
  The mayor left [9]. <!-- provenance-disable-line undefined-citation -->
  Sources
  - Kyodo: Ferry line opens
  - AFP: Mayor resigns
`;

function ruleThat(check: () => Iterable<Finding>, id = 'made-up', severity: Severity = 'warning'): Rule {
  return { scope: 'file', meta: { id, summary: 'Made up.', severity }, check };
}

function check(source: string, rules: readonly Rule[], settings = {}) {
  return checkFile(workspaceOf(parseFixture(source)), 'article.txt', settings, { rules });
}

describe('checkFile', () => {
  it('has rules with distinct ids, each named in a form that can be a file name', () => {
    const ids = allRules.map(({ meta }) => meta.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)+$/);
    for (const { meta } of allRules) assert.match(meta.summary, /^[A-Z“].*\.$/);
  });

  it('sorts problems by place', () => {
    const at = (start: number) => ({ span: { start, end: start + 1 }, message: 'x' });
    const problems = check(digest, [ruleThat(() => [at(9), at(3)], 'b'), ruleThat(() => [at(5), at(3)], 'a')]);
    assert.deepEqual(
      problems.map(({ rule, span }) => `${span.start} ${rule}`),
      ['3 a', '3 b', '5 a', '9 b'],
    );
  });

  it('resolves severities: default, stronger, off, and never above what a finding is worth', () => {
    const strong = { span: { start: 0, end: 1 }, message: 'sure' };
    const rules = [ruleThat(() => [strong, { ...strong, message: 'guess', severity: 'hint' }])];
    const severitiesWith = (setting: Severity | 'off' | 'default') =>
      check(digest, rules, { 'made-up': setting }).map(({ message, severity }) => `${message} ${severity}`);
    assert.deepEqual(severitiesWith('default'), ['sure warning', 'guess hint']);
    assert.deepEqual(severitiesWith('error'), ['sure error', 'guess hint']);
    assert.deepEqual(severitiesWith('hint'), ['sure hint', 'guess hint']);
    assert.deepEqual(severitiesWith('off'), []);
  });

  it('does not run a rule that cannot find anything in a file, nor asks one that is off', () => {
    const asked: string[] = [];
    const comparing = (id: string, may: boolean): Rule => ({
      scope: 'workspace',
      meta: { id, summary: 'Made up.', severity: 'warning' },
      mayFind: (_, file) => {
        asked.push(`${id} may? ${file}`);
        return may;
      },
      check: () => {
        asked.push(`${id} checks`);
        return [{ span: { start: 0, end: 1 }, message: id }];
      },
    });
    const rules = [comparing('can', true), comparing('cannot', false), comparing('silent', true)];
    const problems = check(digest, rules, { silent: 'off' });
    assert.deepEqual(asked, ['can may? article.txt', 'can checks', 'cannot may? article.txt']);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['can'],
    );
    assert.ok(mayFindAcrossFiles(workspaceOf(parseFixture(digest)), 'article.txt', {}, rules));
    assert.ok(
      !mayFindAcrossFiles(workspaceOf(parseFixture(digest)), 'article.txt', { can: 'off', silent: 'off' }, rules),
    );
  });

  it('continues with the other rules when one throws, and reports it', () => {
    const failures: string[] = [];
    const problems = checkFile(
      workspaceOf(parseFixture(digest)),
      'article.txt',
      {},
      {
        rules: [
          ruleThat(() => {
            throw new Error('broken');
          }, 'broken-rule'),
          ruleThat(() => [{ span: { start: 0, end: 1 }, message: 'fine' }]),
        ],
        onFailure: ({ id }, error) => failures.push(`${id}: ${(error as Error).message}`),
      },
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['fine'],
    );
    assert.deepEqual(failures, ['broken-rule: broken']);
  });

  it('leaves out what a comment silences, and only for the rule that it names', () => {
    const places = check(digest, allRules)
      .filter(({ rule }) => rule === 'undefined-citation')
      .map(({ span }) => span.start);
    assert.deepEqual(places, [digest.replace(/^ +/gm, '').trim().indexOf('[9]')]);
  });

  it('runs only the rules of the scope that is asked for', () => {
    const workspace = workspaceOf(parseFixture(digest));
    const all = checkFile(workspace, 'article.txt', {});
    const file = checkFile(workspace, 'article.txt', {}, { scope: 'file' });
    const across = checkFile(workspace, 'article.txt', {}, { scope: 'workspace' });
    assert.ok(file.length > 0);
    assert.equal(file.length + across.length, all.length);
    const scopes = new Map(allRules.map(({ scope, meta }) => [meta.id, scope]));
    assert.ok(file.every(({ rule }) => scopes.get(rule) === 'file'));
  });

  it('has nothing to say of files that it does not know or that are no articles', () => {
    const workspace = workspaceOf(parseFixture('\n'));
    assert.deepEqual(checkFile(workspace, 'article.txt', {}), []);
    assert.deepEqual(checkFile(workspace, 'nowhere.txt', {}), []);
  });
});
