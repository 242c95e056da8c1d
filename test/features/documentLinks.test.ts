// The links of a file.

import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/features/documentLinks';
import { factsOf } from '../support/check';
import { harbourWorkspace, placeText } from './harbour';

const workspace = harbourWorkspace();

describe('document links', () => {
  it('lead to URLs, to reports and to other accounts', () => {
    const links = documentLinks(workspace, factsOf(workspace, 'strike.txt')).map(({ span, target, tooltip }) => [
      placeText(workspace, 'strike.txt', span),
      typeof target === 'string' ? target : placeText(workspace, target.file, target.span).slice(0, 26),
      tooltip,
    ]);
    assert.deepEqual(links, [
      ['strike.txt:5: Jan 6, 2025', 'grain.txt:4: Jan 6, 2025 –', 'Also described in grain.txt'],
      ['strike.txt:7: March 4, 2025', 'grain.txt:5: March 14, 202', 'Also described in grain.txt'],
      [
        'strike.txt:9: Dock Workers Go Back After Nine Weeks',
        'courier.txt:1: Dock Worker',
        'Open courier.txt, which is this report',
      ],
      ['strike.txt:12: https://market.example/cranes', 'https://market.example/cranes', 'Open the source'],
    ]);
  });
});
