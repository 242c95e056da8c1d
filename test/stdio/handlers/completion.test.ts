// Completion over stdio: the best first, documentation when an item is looked at, and sources that come with an event.

import assert from 'node:assert/strict';
import { type CompletionItem, CompletionItemKind, type CompletionList, type TextEdit } from 'vscode-languageserver';
import { pushingClient } from '../../support/stdio-client';
import { HarbourClient } from './harbour-client';

/** The harbour's second digest with a bracket opened, and an entry begun that the first one has too. */
const opened = (text: string) => text.replace('terminal [2].\nMarch 20', 'terminal [.\nMarch 20');
const begun = (text: string) => text.replace('\nMarch 14, 2025 –', '\n\nMarch 14, 2025 –');

const typed = async (harbour: HarbourClient, text: string, marked: string) => {
  harbour.write('grain.txt', text);
  return harbour.ask<CompletionList>('textDocument/completion', 'grain.txt', marked);
};

/** The text when an item is taken. */
const taken = (harbour: HarbourClient, { textEdit, additionalTextEdits = [] }: CompletionItem) =>
  harbour.after('grain.txt', [textEdit as TextEdit, ...additionalTextEdits]);

describe('completion', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
  });
  after(() => harbour.stop());

  it('after a bracket offers the sources, best fit first', async () => {
    const { items } = await typed(harbour, opened(harbour.text('grain.txt')), 'terminal [<|>.');
    assert.deepEqual(
      items.map(({ labelDetails, kind }) => [labelDetails?.description, kind]),
      [
        ['Coast Courier: Dock Workers Go Back After Nine Weeks', CompletionItemKind.Reference],
        ['Field Notes: Wheat Falls as Ships Load Again', CompletionItemKind.Reference],
      ],
    );
    const [best] = items;
    assert.ok(best && best.preselect === true && (best.sortText ?? '') < (items[1]?.sortText ?? ''));
    assert.match(taken(harbour, best), /grain terminal \[2\]\.\nMarch 20/);
    assert.equal(best.documentation, undefined, 'documentation is made when it is looked at');
    const looked = await harbour.client.request<CompletionItem>('completionItem/resolve', best);
    assert.match(JSON.stringify(looked.documentation), /markdown.*\*\*Dock Workers Go Back After Nine Weeks\*\*/);
  });

  const eventIn = async (client: HarbourClient) => {
    const { items } = await typed(client, begun(client.text('grain.txt')), 'pay [2].\n<|>\nMarch');
    const event = items.find(({ kind, insertText, textEdit }) => {
      const text = insertText ?? (textEdit as TextEdit).newText;
      return kind === CompletionItemKind.Event && text.includes('Elena Dimova');
    });
    assert.ok(event, `an event that this file lacks is among ${items.map(({ label }) => label).join('; ')}`);
    return event;
  };

  it('at the start of an entry offers events of other files, whose sources come along', async () => {
    const event = await eventIn(harbour);
    const looked = await harbour.client.request<CompletionItem>('completionItem/resolve', event);
    const text = taken(harbour, looked);
    assert.match(text, /Early February 2025 – Mediator Elena Dimova .* in Sofia \[3\]/);
    assert.match(text, /- Balkan Wire: Mediator Brings Owners and Union to One Table/);
  });

  it('has all edits at once for a client that cannot ask for them later, and no Markdown for one that shows none', async () => {
    const capabilities = {
      ...pushingClient,
      textDocument: { completion: { completionItem: { documentationFormat: ['plaintext' as const] } } },
    };
    await HarbourClient.during({ capabilities }, async (plain) => {
      const event = await eventIn(plain);
      assert.match(taken(plain, event), /- Balkan Wire: Mediator Brings Owners/);
      assert.match(JSON.stringify(event.documentation), /"kind":"plaintext"/);
    });
  });

  it('leaves an item as it is that it did not make', async () => {
    const stranger = { label: 'x', data: { uri: harbour.uri('grain.txt'), origin: { kind: 'event' } } };
    assert.deepEqual(await harbour.client.request('completionItem/resolve', stranger), stranger);
  });
});
