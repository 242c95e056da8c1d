// Saved copies that come one after another: what of the workspace is reported on meanwhile, and how often.

import assert from 'node:assert/strict';
import { LiveCopies } from '../../server/src/lsp/documents/liveCopies';
import { finish } from '../../server/src/syntax/steps';
import { Workspace } from '../../server/src/workspace/workspace';
import { FakeEnvironment } from '../support/fake-environment';

const copies = 20;
const digest = (number: number) => `Talks ${number}
Minutes are published [1].
All related articles (1 article)
- Kyodo: Council publishes minutes of meeting ${number}`;

describe('copies that come one after another', () => {
  it('have each digest reported on once, and open ones at times before', async () => {
    const environment = new FakeEnvironment();
    const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
    for (let at = 0; at < copies; at++) workspace.apply([{ file: `d${at}.txt`, text: digest(at) }]);
    const reported = new Map<string, number>();
    const postponed = new Set<string>();
    let read = 0;
    const done = new Promise<void>((resolve, reject) => {
      const events = {
        applied: ({ touched }: { readonly touched: ReadonlySet<string> }) => {
          for (const file of touched) reported.set(file, (reported.get(file) ?? 0) + 1);
          if (reported.has('d1.txt')) resolve();
        },
        postponed: (files: Iterable<string>) => {
          for (const file of files) postponed.add(file);
        },
        isOpen: (file: string) => file === 'd0.txt',
        inSlices: async <T>(steps: Iterator<unknown, T>) => finish(steps as Generator<void, T>),
        trouble: (line: string) => reject(new Error(line)),
        failed: reject,
      };
      const reader = {
        takes: (name: string) => name.endsWith('.html'),
        readRecords: async () => undefined,
        read: async (file: string) => {
          const number = Number(/\d+/.exec(file)?.[0]);
          if (++read === copies / 2) environment.turn();
          const title = `Council publishes minutes of meeting ${number}`;
          const text = `${title}\nMinutes are published.`;
          return { copies: [{ title, addresses: [], text, readable: { start: 0, end: text.length } }] };
        },
      };
      const live = new LiveCopies(
        reader,
        (_, task) => environment.soon(task),
        () => workspace,
        events,
      );
      for (let at = 0; at < copies; at++) live.look(`copy${at}.html`, true);
    });
    await done;
    assert.equal(read, copies);
    assert.equal(reported.get('d0.txt'), 2);
    for (let at = 1; at < copies; at++) assert.equal(reported.get(`d${at}.txt`), 1);
    assert.equal(postponed.size, copies);
  });

  it('are all reported when one of them cannot be read', async () => {
    const environment = new FakeEnvironment();
    const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
    workspace.apply([{ file: 'd1.txt', text: digest(1) }]);
    const touched = new Set<string>();
    const failure = new Promise((resolve) => {
      const events = {
        applied: (applied: { readonly touched: ReadonlySet<string> }) => {
          for (const file of applied.touched) touched.add(file);
        },
        postponed: () => {},
        isOpen: () => false,
        inSlices: async <T>(steps: Iterator<unknown, T>) => finish(steps as Generator<void, T>),
        trouble: assert.fail,
        failed: resolve,
      };
      const reader = {
        takes: () => true,
        readRecords: async () => undefined,
        read: async (file: string) => {
          if (file === 'copy2.html') throw new Error('no disk');
          const title = 'Council publishes minutes of meeting 1';
          return { copies: [{ title, addresses: [], text: title, readable: { start: 0, end: title.length } }] };
        },
      };
      const live = new LiveCopies(
        reader,
        (_, task) => environment.soon(task),
        () => workspace,
        events,
      );
      for (const file of ['copy1.html', 'copy2.html']) live.look(file, true);
    });
    assert.match(String(await failure), /no disk/);
    assert.deepEqual([...touched], ['d1.txt']);
  });
});
