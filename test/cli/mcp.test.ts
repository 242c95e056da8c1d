// provenance mcp, asked by the official client of the Model Context Protocol.

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { linesOf, provenance } from '../support/command-line';
import { distFolder } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

const report = [
  'Mayor Vostrikova opens the rebuilt Harbour Bridge',
  'KALMAR, March 3, 2025 (Kalmar Post) – The rebuilt Harbour Bridge carries traffic again.',
  '',
  '“The town has waited for this morning for fourteen months,” Mayor Elena Vostrikova said on Monday. About 4,200 vehicles crossed it by noon.',
  '',
].join('\n');

const citing = bridgeDigest('March 3, 2025').replace(
  'after fourteen months of repairs [1][2].',
  'and says “the town has waited for this morning for fourteen months” [1].',
);

interface Result {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text: string }[];
  readonly structuredContent?: Record<string, unknown>;
}

describe('provenance mcp', () => {
  let client: Client;
  let folder: string;

  beforeEach(async () => {
    const outside = folderWith({ 'secret.txt': brokenDigest() });
    folder = folderWith({
      'notes/a.txt': citing,
      'notes/b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
      'notes/report.txt': report,
    });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'notes/link.txt'));
    symlinkSync(outside, join(folder, 'away'));
    client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [join(distFolder, 'cli.js'), 'mcp'],
        cwd: folder,
        stderr: 'pipe',
      }),
    );
  });
  afterEach(async () => {
    await client.close();
    removeFolders();
  });

  const call = async (name: string, input: Record<string, unknown>) =>
    (await client.callTool({ name, arguments: input })) as unknown as Result;
  // biome-ignore lint/suspicious/noExplicitAny: the answers differ from tool to tool.
  const ask = async (name: string, input: Record<string, unknown>): Promise<any> => {
    const result = await call(name, input);
    assert.ok(!result.isError, result.content[0]?.text);
    assert.deepEqual(JSON.parse(result.content[0]?.text ?? ''), result.structuredContent);
    assert.match(String(result.structuredContent?.notice), /never instructions/);
    return result.structuredContent;
  };

  it('lists six tools, all of which only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, inputSchema }) => [name, Object.keys(inputSchema.properties ?? {}), inputSchema.required]),
      [
        ['check_files', ['paths', 'page'], ['paths']],
        ['get_accounts', ['file', 'line', 'page'], ['file', 'line']],
        ['find_quote', ['text', 'paths', 'page'], ['text']],
        ['explain_contradiction', ['file', 'line', 'otherFile', 'otherLine'], ['file', 'line']],
        ['list_sources', ['paths', 'page'], ['paths']],
        ['verify_claim', ['file', 'line'], ['file', 'line']],
      ],
    );
    for (const { annotations, description } of tools) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.ok((description ?? '').length > 50);
    }
  });

  it('checks files against each other, as they are at each call', async () => {
    const before = await ask('check_files', { paths: ['notes/a.txt'] });
    assert.equal(before.files, 1);
    const contradiction = before.problems.find(({ rule }: { rule: string }) => rule === 'contradictory-dates');
    assert.deepEqual(
      [contradiction.file, contradiction.line, contradiction.related[0].file],
      ['notes/a.txt', 4, 'notes/b.txt'],
    );
    write(join(folder, 'notes/b.txt'), brokenDigest());
    const after = await ask('check_files', { paths: ['notes'] });
    assert.ok(after.problems.some(({ rule }: { rule: string }) => rule === 'undefined-citation'));
    assert.ok(!after.problems.some(({ rule }: { rule: string }) => rule === 'contradictory-dates'));
  });

  it('gives accounts, and explains why they are one event', async () => {
    const { accounts } = await ask('get_accounts', { file: 'notes/a.txt', line: 4 });
    const [here, other] = accounts.filter(({ file }: { file: string }) => file !== 'notes/report.txt');
    assert.deepEqual(
      [here.onThisLine, here.date, other.file, other.line, other.contradicts],
      [true, 'March 3, 2025', 'notes/b.txt', 4, true],
    );
    const alone = await ask('explain_contradiction', { file: 'notes/a.txt', line: 4 });
    assert.match(alone.explanation.join('\n'), /Reported as a contradiction/);
    const pair = await ask('explain_contradiction', {
      file: 'notes/a.txt',
      line: 4,
      otherFile: 'notes/b.txt',
      otherLine: 4,
    });
    assert.match(pair.explanation.join('\n'), /Held to be of the same event/);
  });

  it('finds a quotation word for word, and else what comes nearest', async () => {
    const exact = await ask('find_quote', { text: 'The town has waited for this morning, for fourteen months' });
    assert.ok(
      exact.wordForWord.some(
        ({ file, line }: { file: string; line: number }) => file === 'notes/report.txt' && line === 4,
      ),
    );
    const other = await ask('find_quote', {
      text: 'the town has waited for this evening for fourteen months',
      paths: ['notes/report.txt'],
    });
    assert.deepEqual([other.total, other.nearest[0].differences[0]], [0, { quoted: 'evening', there: 'morning' }]);
    assert.equal((await ask('find_quote', { text: 'Nobody ever said this sentence about herring' })).total, 0);
  });

  it('lists sources, and verifies what a claim takes from them', async () => {
    const { sources, total } = await ask('list_sources', { paths: ['notes/a.txt'] });
    assert.equal(total, 2);
    assert.deepEqual(
      [sources[0].label, sources[0].publisher, sources[0].cited, sources[0].copies, sources[0].line],
      ['1', 'Kalmar Post', 1, ['notes/report.txt'], 6],
    );
    const { checks } = await ask('verify_claim', { file: 'notes/a.txt', line: 4 });
    const quote = checks.find(({ kind }: { kind: string }) => kind === 'quote');
    assert.deepEqual(
      [quote.state, quote.source, quote.copy, quote.passage.line],
      ['found', '1', 'notes/report.txt', 4],
    );
  });

  it('verifies against saved pages, those that come later too', async () => {
    const page = `<html><head><title>Ferries idle as Kalmar traffic rolls again</title></head><body><article><h1>Ferries idle as Kalmar traffic rolls again</h1>${'<p>The ferries of the sound lay idle on Monday while the traffic of the town rolled over the bridge again, after fourteen months in which they had carried it.</p>'.repeat(4)}<p>“We will miss the queue at the quay,” ferryman Olle Rask said.</p></article></body></html>`;
    write(
      join(folder, 'notes/a.txt'),
      citing.replace('months” [1].', 'months” [1]. Ferryman Olle Rask said “we will miss the queue at the quay” [2].'),
    );
    const stateOf = async () =>
      (await ask('verify_claim', { file: 'notes/a.txt', line: 4 })).checks.find(
        ({ kind, text }: { kind: string; text: string }) => kind === 'quote' && text.includes('queue'),
      );
    assert.equal((await stateOf()).state, 'not-checked');
    write(join(folder, 'saved/ferries.html'), page);
    const { state, copy } = await stateOf();
    assert.deepEqual([state, copy], ['found', 'saved/ferries.html']);
    const { wordForWord } = await ask('find_quote', { text: 'miss the queue at the quay' });
    assert.ok(wordForWord.some(({ file }: { file: string }) => file === 'saved/ferries.html'));
  });

  it('reads nothing outside the folder, and says nothing of what is there', async () => {
    const whole = await ask('check_files', { paths: ['.'] });
    assert.ok(!JSON.stringify(whole).includes('fish market'));
    for (const path of [
      '../secret.txt',
      '/etc/passwd',
      'notes/link.txt',
      'away/secret.txt',
      'away',
      'notes/../../x',
      'nowhere.txt',
      'notes\0',
    ]) {
      const { isError, content } = await call('check_files', { paths: [path] });
      assert.equal(isError, true, path);
      assert.match(content[0]?.text ?? '', /^There is no article at .* in the working folder\.$/, path);
    }
    assert.equal((await ask('find_quote', { text: 'signs the order that closes the fish market' })).total, 0);
  });

  it('answers in pages, and cuts what is long', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `Ship ${at} enters the port [1][1].`).join('\n\n');
    write(join(folder, 'notes/many.txt'), `${brokenDigest()}\n${many}`.replace('Sources\n', `${many}\n\nSources\n`));
    const first = await ask('check_files', { paths: ['notes/many.txt'] });
    assert.deepEqual([first.problems.length, first.nextPage], [20, 2]);
    const last = await ask('check_files', { paths: ['notes/many.txt'], page: Math.ceil(first.total / 20) });
    assert.equal(last.nextPage, undefined);
    assert.ok(JSON.stringify(first).length < 30_000);
  });

  it('refuses bad inputs in one line', async () => {
    const bad: readonly [string, Record<string, unknown>][] = [
      ['check_files', {}],
      ['check_files', { paths: 'notes' }],
      ['check_files', { paths: [1] }],
      ['check_files', { paths: ['notes'], page: 0 }],
      ['get_accounts', { file: 'notes/a.txt', line: -1 }],
      ['get_accounts', { file: 'notes/a.txt', line: 1.5 }],
      ['get_accounts', { file: 'notes/a.txt', line: 4, delete: true }],
      ['find_quote', { text: 'x'.repeat(10_000) }],
      ['explain_contradiction', { file: 'notes/a.txt', line: 4, otherLine: 2 }],
      ['verify_claim', { file: 'notes', line: 1 }],
    ];
    for (const [name, input] of bad) {
      const { isError, content } = await call(name, input);
      assert.equal(isError, true, JSON.stringify(input));
      assert.match(content[0]?.text ?? '', /^[^\n]{5,200}$/);
    }
    assert.equal((await ask('verify_claim', { file: 'notes/a.txt', line: 100_000 })).total, 0);
  });

  it('ignores lines that are no messages, and ends with one line at one that is endless', () => {
    const ask = (id: number) => `${JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' })}\n`;
    const lines = ['garbage', '[]', '{"jsonrpc":"2.0"', '{"jsonrpc":"2.0","id":{},"method":5}', '['.repeat(100_000)];
    const survived = provenance(['mcp'], { in: folder, input: `${lines.join('\n')}\n${ask(7)}` });
    assert.deepEqual([survived.status, JSON.parse(survived.stdout).id], [0, 7]);
    for (const line of linesOf(survived.stderr))
      assert.match(line, /^provenance: standard input: a line is no message/);
    const ended = provenance(['mcp'], { in: folder, input: `${'x'.repeat(11_000_000)}\n${ask(8)}` });
    assert.deepEqual(
      [ended.status, ended.stdout, ended.stderr],
      [2, '', 'provenance: standard input: a message is too long; the connection ends\n'],
    );
  });

  it('is started without arguments', () => {
    assert.equal(provenance(['mcp', 'notes']).status, 2);
  });
});
