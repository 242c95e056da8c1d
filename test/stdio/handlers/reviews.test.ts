// Reviews over stdio: a claim is signed off, shown, opened again by an edit of claim or copy, withdrawn; what cannot be done is refused with
// its reason.

import assert from 'node:assert/strict';
import type { CodeAction, Hover, MarkupContent, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientOptions } from '../../support/stdio-client';
import { write } from '../../support/temporary-folder';
import { HarbourClient } from './harbour-client';

const name = 'provenance-reviews.json';
const passage = 'Divers found cracks in fourteen of its 38 piers, so it was closed on Friday.';
const articles = `
//- /digest.txt
Bridge news
Divers found cracks in 14 of 38 piers. [1]
Ferries run every hour, and the mayor thanked the crews. [2][1]
Timeline
May 3, 2024 – The bridge is closed to all traffic. [1]
Sources
- Harbour Review: Lindholm bridge closed
- AFP: Ferries run
//- /copies/bridge.txt
Lindholm bridge closed

May 3, 2024

${passage}
`;

interface Answer {
  readonly edit: WorkspaceEdit;
  readonly sideFile: string;
  readonly textLength: number | null;
}
interface Reviews {
  readonly claims: readonly {
    readonly range: Range;
    readonly sources: readonly { readonly label: string; readonly name: string }[];
    readonly reviews: readonly Record<string, string | null>[];
  }[];
}

const isOutdated = (rules: string[]) => rules.includes('review-outdated');
const holds = (rules: string[]) => !rules.includes('review-outdated');

/** A folder with a list that grows as claims are signed off. */
class Desk {
  list: string | undefined;

  constructor(readonly harbour: HarbourClient) {}

  sign(marked: string, more: object = {}): Promise<Answer & { readonly refused?: string }> {
    return this.harbour.ask('provenance/reviewClaim', 'digest.txt', marked, {
      verdict: 'supported',
      by: 'Ines Holm',
      on: '2026-11-28T21:14Z',
      ...more,
    });
  }

  /** Makes the edit and saves it, as a client does, and says nothing of it unless `tells`. */
  save({ edit, sideFile, textLength }: Answer, tells = true): void {
    assert.equal(sideFile, this.harbour.uri(name));
    assert.equal(textLength, this.list?.length ?? null);
    const change = edit.documentChanges?.find((one) => 'edits' in one);
    assert.ok(change && 'edits' in change && change.textDocument.uri === sideFile);
    const before = TextDocument.create('', '', 0, this.list ?? '');
    const isNew = this.list === undefined;
    this.list = TextDocument.applyEdits(before, change.edits as TextEdit[]);
    write(this.harbour.path(name), this.list);
    if (tells) this.harbour.client.tellWatched([this.harbour.path(name), isNew ? 1 : 2]);
  }

  reviews(): Promise<Reviews> {
    return this.harbour.ask('provenance/reviews', 'digest.txt');
  }

  async until(wanted: (rules: string[]) => boolean): Promise<void> {
    await this.harbour.client.untilPublished(this.harbour.path('digest.txt'), wanted);
  }
}

const during = (work: (desk: Desk) => Promise<void>, options: ClientOptions = {}) =>
  HarbourClient.during(
    { initializationOptions: { reviewsClaims: true }, ...options },
    (harbour) => work(new Desk(harbour)),
    articles,
  );

describe('reviews', () => {
  it('are signed, one a line, tied to claim and passage, and shown beside the claim', () =>
    during(async (desk) => {
      const empty = await desk.reviews();
      assert.deepEqual(
        empty.claims.map(({ range, sources, reviews }) => [
          range.start.line,
          sources.map(({ label }) => label).join(),
          reviews.length,
        ]),
        [
          [1, '1', 0],
          [2, '2,1', 0],
          [4, '1', 0],
        ],
      );
      desk.save(await desk.sign('Divers <|>found', { note: 'Asked\nthe office.' }));
      const lines = (desk.list ?? '').split('\n');
      assert.equal(lines.length, 4);
      const { passage: tied, ...record } = JSON.parse((lines[1] ?? '').slice(1));
      assert.deepEqual([tied.copy, tied.text], ['copies/bridge.txt', passage]);
      assert.match(tied.hash, /^[0-9a-f]{64}$/);
      assert.deepEqual(record, {
        file: 'digest.txt',
        claim: 'Divers found cracks in 14 of 38 piers.',
        before: 'bridge news',
        after: 'ferries run every hour and',
        source: { publisher: 'Harbour Review', title: 'Lindholm bridge closed' },
        verdict: 'supported',
        by: 'Ines Holm',
        on: '2026-11-28T21:14Z',
        note: 'Asked\nthe office.',
      });
      await desk.harbour.client.until(
        () => desk.harbour.client.said.some(({ method }) => method === 'provenance/reviewsChanged'),
        () => 'the notice that there is a review',
      );
      const { id, ...shown } = (await desk.reviews()).claims[0]?.reviews[0] ?? {};
      assert.match(String(id), /^[0-9a-f]{32}$/);
      assert.deepEqual(shown, {
        by: 'Ines Holm',
        on: '2026-11-28T21:14Z',
        verdict: 'supported',
        note: 'Asked\nthe office.',
        source: '1',
        sourceName: 'Harbour Review, “Lindholm bridge closed”',
        state: 'current',
        reason: null,
        why: '',
        passage,
      });
      const hover = await desk.harbour.ask<Hover>('textDocument/hover', 'digest.txt', 'cracks in 1<|>4 of');
      assert.match(
        (hover.contents as MarkupContent).value,
        /\*\*Reviews\*\*\n+- Ines Holm, 2026-11-28: supported \(Asked the office\\?\.\)/,
      );
    }));

  it('follow quickly on one another, before the client has told of the first', () =>
    during(async (desk) => {
      desk.save(await desk.sign('Divers <|>found'), false);
      desk.save(await desk.sign('May 3, 2024 – The <|>bridge', { by: 'Ola Lund' }), false);
      desk.save(await desk.sign('Ferries <|>run', { source: '2', verdict: 'not-supported' }), false);
      assert.equal(JSON.parse(desk.list ?? '').length, 4);
      // The same person, claim and source once more: in place of the first.
      desk.save(await desk.sign('Divers <|>found', { verdict: 'partly-supported' }), false);
      const records = JSON.parse(desk.list ?? '').slice(1);
      assert.deepEqual(records.map(({ by, verdict }: Record<string, string>) => `${by}: ${verdict}`).sort(), [
        'Ines Holm: not-supported',
        'Ines Holm: partly-supported',
        'Ola Lund: supported',
      ]);
    }));

  it('are opened again when the claim is edited or its copy changes, and hold again when that is undone', () =>
    during(async (desk) => {
      const { harbour } = desk;
      desk.save(await desk.sign('May 3, 2024 – The <|>bridge'));
      desk.save(await desk.sign('Divers <|>found'));
      await desk.until(holds);
      const text = harbour.text('digest.txt');
      harbour.write('digest.txt', text.replace('14 of 38', '41 of 38'));
      await desk.until(isOutdated);
      const [, second] = (await desk.reviews()).claims.flatMap(({ reviews }) => reviews);
      const [first] = (await desk.reviews()).claims[0]?.reviews ?? [];
      assert.deepEqual([first?.reason, second?.reason], ['claim-changed', null]);
      const params = {
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } },
        context: { diagnostics: harbour.client.published(harbour.path('digest.txt')) ?? [] },
      };
      const actions = await harbour.ask<CodeAction[]>('textDocument/codeAction', 'digest.txt', undefined, params);
      assert.deepEqual(
        actions.filter(({ title }) => /^(?:Review|Withdraw)/.test(title)).map(({ title }) => title),
        ['Review the claim again…', 'Withdraw the review by Ines Holm'],
      );
      // Numbers of sources, and lines between claims, are no part of what was signed off.
      const moved = text
        .replace('[1]', '[2]')
        .replace('[2][1]\n', '[1][2]\n\n')
        .replace('close. [1]', 'close. [2]')
        .replace('traffic. [1]', 'traffic. [2]')
        .replace(/(- Harbour.*)\n(- AFP.*)/, '$2\n$1');
      harbour.write('digest.txt', moved);
      await desk.until(holds);
      harbour.write('digest.txt', text.replace('May 3', 'May 4'));
      await desk.until(isOutdated);
      harbour.write('digest.txt', text);
      await desk.until(holds);
      write(harbour.path('copies/bridge.txt'), `Lindholm bridge closed\n\nMay 3, 2024\n\nDivers found no cracks.\n`);
      harbour.client.tellWatched([harbour.path('copies/bridge.txt'), 2]);
      await desk.until(isOutdated);
    }));

  it('are withdrawn', () =>
    during(async (desk) => {
      desk.save(await desk.sign('Divers <|>found'));
      desk.save(await desk.sign('May 3, 2024 – The <|>bridge'));
      const [claim] = (await desk.reviews()).claims;
      const withdraw = (id: unknown) =>
        desk.harbour.ask<Answer & { readonly refused?: string }>('provenance/withdrawReview', 'digest.txt', undefined, {
          id,
        });
      desk.save(await withdraw(claim?.reviews[0]?.id));
      assert.equal(JSON.parse(desk.list ?? '').length, 2);
      assert.match((await withdraw(claim?.reviews[0]?.id)).refused ?? '', /^This review is not there any more\.$/);
    }));

  it('are refused with the reason where nothing can be signed', () =>
    during(async (desk) => {
      const refusals = [
        [await desk.sign('Bridge <|>news'), /^There is no claim here/],
        [await desk.sign('Ferries <|>run'), /^The claim cites several sources/],
        [await desk.sign('Divers <|>found', { source: '2' }), /^The claim does not cite \[2\]/],
      ] as const;
      for (const [{ refused }, reason] of refusals) assert.match(refused ?? '', reason);
      for (const bad of [{ verdict: 'fine' }, { by: '' }, { by: 'a\nb' }, { by: 'x'.repeat(101) }, { on: 'today' }]) {
        await assert.rejects(desk.sign('Divers <|>found', bad), /missing or has the wrong form/);
      }
      write(desk.harbour.path(name), '[{"version":1}\n<<<<<<< ours\n');
      assert.match((await desk.sign('Divers <|>found')).refused ?? '', /^This file is not JSON/);
    }));

  it('follow a file and a copy that the editor renames', () =>
    during(async (desk) => {
      desk.save(await desk.sign('Divers <|>found'));
      await desk.reviews();
      const files = [
        { oldUri: desk.harbour.uri('digest.txt'), newUri: desk.harbour.uri('may/bridge.txt') },
        { oldUri: desk.harbour.uri('copies'), newUri: desk.harbour.uri('saved') },
      ];
      const edit = await desk.harbour.client.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
      const [change] = edit.documentChanges ?? [];
      assert.ok(change && 'edits' in change);
      assert.deepEqual(
        change.edits.map((one) => 'newText' in one && one.newText),
        ['"may/bridge.txt"', '"saved/bridge.txt"'],
      );
    }));
});
