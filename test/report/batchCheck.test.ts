// A check of many files, each read once, gives the same problems as the rules on a workspace with all of them.

import assert from 'node:assert/strict';
import { BatchCheck } from '../../server/src/report/batchCheck';
import { reportFile } from '../../server/src/report/fileReport';
import { checkFile } from '../../server/src/rules/runRules';
import { defaultSettings, readingOptions, type Settings } from '../../server/src/settings/settings';
import { Workspace } from '../../server/src/workspace/workspace';
import { bridgeDigest } from '../support/bridge-articles';

const settings: Settings = { ...defaultSettings, latestYear: 2026 };
const texts = new Map([
  ['a.txt', bridgeDigest('March 3, 2025')],
  ['b.txt', bridgeDigest('March 19, 2025')],
  ['c.txt', bridgeDigest('March 19, 2025', 'Kalmar Bridge, Once More')],
]);

function checked() {
  const check = new BatchCheck({ read: (file) => texts.get(file) }, settings);
  for (const [file, text] of texts) {
    check.take(reportFile(file, text, settings));
  }
  return [...check.report().problems];
}

describe('a check of many files', () => {
  it('says what the rules say that are given everything', () => {
    const workspace = new Workspace({ ...readingOptions(settings), readText: (file) => texts.get(file) });
    workspace.apply([...texts].map(([file, text]) => ({ file, text })));
    const expected = [...texts.keys()].flatMap((file) =>
      checkFile(workspace, file, settings.rules).map(({ rule, message }) => ({ file, rule, message })),
    );
    assert.ok(expected.some(({ rule, message }) => rule === 'contradictory-dates' && message.includes('[')));
    const problems = checked().map(({ file, rule, message }) => ({ file, rule, message }));
    assert.deepEqual(problems, expected);
  });
});
