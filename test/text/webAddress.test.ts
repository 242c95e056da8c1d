// Which addresses of an article may be followed, and in which form.

import assert from 'node:assert/strict';
import { webAddress } from '../../server/src/text/webAddress';

describe('a web address', () => {
  const allowed: readonly [string, string][] = [
    ['https://market.example/cranes?a=1&b=(2)#c', 'https://market.example/cranes?a=1&b=(2)#c'],
    ['HTTP://Market.example', 'HTTP://Market.example'],
    ['mailto:desk@market.example', 'mailto:desk@market.example'],
    ['market.example/a', 'https://market.example/a'],
    ['www.market.example', 'https://www.market.example'],
    [' https://a.example/b c"d\u202ee[1]\u0007 ', 'https://a.example/b%20c%22d%E2%80%AEe%5B1%5D%07'],
    ['https://zürich.example/größe', 'https://zürich.example/größe'],
    ['https://a.example/\ud800', 'https://a.example/\ud800'],
  ];
  for (const [written, target] of allowed) it(written, () => assert.equal(webAddress(written), target));

  const refused = [
    '',
    'command:workbench.action.terminal.sendSequence?%7B%7D',
    'CoMmAnD:x',
    'vscode://file/etc/passwd',
    'vscode-insiders:x',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://a.example',
    '\\\\server\\share',
    '//a.example/b',
    'http:command',
    'http:///x',
    'https://',
    'https:\\\\a.example',
    'mailto:',
    'mailto:?attach=/etc/passwd',
    'jav\tascript:x',
    'reports/a.txt',
    '../a.txt',
    'a',
  ];
  for (const written of refused) {
    it(`refuses ${JSON.stringify(written)}`, () => assert.equal(webAddress(written), undefined));
  }
});
