// What `verify` lists of a digest.

import assert from 'node:assert/strict';
import { verificationOf } from '../../server/src/report/verification/verification';
import { workspaceOfTexts } from '../support/workspace';

describe('the checks that are listed', () => {
  it('have the date of a heading once for each source, and not once for each bullet below it', () => {
    const digest = [
      '# Bridge news',
      '',
      '## Timeline',
      '',
      '### May 3, 2024',
      '',
      '- The bridge is closed [1]',
      '- Divers find cracks in 14 piers [1]',
      '- The council meets [1]',
      '',
      '## Sources',
      '',
      '1. Kyodo: Lindholm bridge closed',
      '',
    ].join('\n');
    const copy =
      'Lindholm bridge closed\n\nMay 3, 2024\n\nThe bridge is closed. Divers found cracks in 14 piers. The council met.\n';
    const workspace = workspaceOfTexts([
      ['digest.md', digest],
      ['copy.txt', copy],
    ]);
    const { checks } = verificationOf(workspace, ['digest.md', 'copy.txt']);
    assert.deepEqual(
      checks.map(({ record }) => `${record.line} ${record.text}`),
      ['5 May 3, 2024', '8 14'],
    );
  });
});
