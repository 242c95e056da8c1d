// provenance explain, as a user calls it.

import assert from 'node:assert/strict';
import { provenance } from '../support/command-line';

describe('provenance explain', () => {
  it('explains a place among the files of its folder', () => {
    const { status, stdout } = provenance(['explain', 'seeds/digest-zelensky-warning.txt:15']);
    assert.match(stdout, /^seeds\/digest-zelensky-warning\.txt:15: “January 2026” is January 2026 \(month\)/);
    assert.match(
      stdout,
      /Reported as a contradiction \(warning; .* are true\) against seeds\/digest-kursk-rotation\.txt:16\./,
    );
    assert.equal(status, 0);
  });

  it('explains two places', () => {
    const { status, stdout } = provenance([
      'explain',
      'seeds/digest-zelensky-warning.txt:14',
      'seeds/digest-kursk-rotation.txt:13',
    ]);
    assert.match(stdout, /“Dec 12‑13 2025” and “Dec 12, 2025” can both be true\./);
    assert.equal(status, 0);
  });

  it('reports in one line what it cannot do', () => {
    for (const [args, message] of [
      [['explain'], /^provenance: explain takes one or two places as FILE:LINE\n$/],
      [['explain', 'a.txt'], /^provenance: "a\.txt" is no place; write FILE:LINE, such as digest\.txt:12\n$/],
      [['explain', 'nowhere.txt:3', '--among', 'seeds'], /^provenance: nowhere\.txt: no such file or folder\n$/],
    ] as const) {
      const { status, stdout, stderr } = provenance(args);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(status, 2);
    }
  });
});
