// Which copy belongs to which source, and the checks when copies are added, changed and removed.

import assert from 'node:assert/strict';
import { isoDay } from '../../server/src/dates/calendar/calendar';
import { finish } from '../../server/src/syntax/steps';
import { addressKey } from '../../server/src/text/addressKey';
import type { CopyText } from '../../server/src/workspace/copies/copy';
import type { Workspace } from '../../server/src/workspace/workspace';
import { millisecondsOf } from '../support/work';
import { workspaceOfTexts } from '../support/workspace';

const digest = (source: string) =>
  `Bridge news\nDivers found cracks in 14 piers, “a hidden danger to every driver,” as Falk says [1].\nSources\n- ${source}\n`;
const body = 'May 3, 2024\n\nDivers found cracks in 14 piers.\n\n“A hidden danger to every driver,” said Falk.\n';

describe('the copy of a source', () => {
  const titled = (title: string) => ({ 'copy.txt': `${title}\n\n${body}` });
  const matches: readonly [string, string, Readonly<Record<string, string>>][] = [
    ['has its title', 'Kyodo: Lindholm bridge closed', titled('Lindholm bridge closed')],
    [
      'has its title and the name of a site',
      'Kyodo: Lindholm bridge closed',
      titled('Lindholm bridge closed - Kyodo News'),
    ],
    ['has its title with other dashes', 'Kyodo: Lindholm – the bridge closes', titled('Lindholm - the bridge closes')],
    [
      'has the title that the list breaks off',
      'Kyodo: Lindholm bridge closed after…',
      titled('Lindholm bridge closed after cracks'),
    ],
    [
      'has its address in another form',
      'Kyodo: Other words https://www.kyodo.example/a/?utm_source=x',
      { 'copy.txt': `Lindholm bridge closed\nhttp://kyodo.example/a\n\n${body}` },
    ],
    [
      'is a page of Markdown with code and links that has its title',
      'Kyodo: Lindholm bridge closed',
      { 'page.md': `# Lindholm [bridge](https://b.example/) closed\n\n\`npm test\`\n\n${body}` },
    ],
    [
      'says in a page of Markdown where it was saved from',
      'Kyodo: Other words https://www.kyodo.example/a',
      { 'page.md': `# Bridges\n\nSource: <https://kyodo.example/a>\n\n- one\n- two\n\n${body}` },
    ],
    [
      'is the README in a folder that has the name of its repository',
      'Kyodo: Bridges https://github.com/kyodo/bridge-cracks-2024',
      { 'copies/bridge-cracks-2024/README.md': `# Data\n\n\`make\`\n\n${body}` },
    ],
    [
      'is a README with the name of its repository',
      'Kyodo: Bridges https://github.com/kyodo/bridge-cracks-2024/blob/main/README.md',
      { 'copies/bridge-cracks-2024_README.md': `# Data\n\n\`make\`\n\n${body}` },
    ],
    [
      'has the name of the page for its file',
      'Kyodo: Bridges https://kyodo.example/news/lindholm-bridge-closed.html?x=1',
      { 'lindholm-bridge-closed (1).txt': `Menu and search\n\n${body}` },
    ],
    [
      'has its title, and was published on the day behind it',
      'Kyodo: Piers closed, May 3, 2024',
      titled('Piers closed'),
    ],
    [
      'has all that the list writes for its title',
      'Letter, Keeper to council, 3 May 2024',
      titled('Letter, Keeper to council, 3 May 2024'),
    ],
    [
      'has a short name of a page with a quarter in it',
      'Kyodo: Bridges https://kyodo.example/reports/q1-fy26',
      { 'q1-fy26.txt': `Menu and search\n\n${body}` },
    ],
    [
      'has its title for the name of its file',
      'Kyodo: Lindholm: the bridge closes',
      { 'Lindholm_ the bridge closes.txt': `Menu and search\n\n${body}` },
    ],
  ];
  for (const [title, source, files] of matches) {
    it(title, () => {
      const workspace = workspaceOf({ 'digest.txt': digest(source), ...files });
      assert.deepEqual(states(workspace), ['found', 'found']);
    });
  }

  const strangers: readonly [string, string, Readonly<Record<string, string>>, string][] = [
    [
      'is not guessed among two of one title',
      'Kyodo: Lindholm bridge closed',
      { 'a.txt': `Lindholm bridge closed\n\n${body}`, 'b.txt': `Lindholm bridge closed\n\n${body}` },
      'ambiguous-copy',
    ],
    [
      'is no page of the same title at another address',
      'Kyodo: Lindholm bridge closed https://kyodo.example/a',
      { 'a.txt': `Lindholm bridge closed\nhttps://other.example/b\n\n${body}` },
      'not-saved',
    ],
    [
      'was not published on the day behind its title',
      'Kyodo: Piers closed, May 4, 2024',
      titled('Piers closed'),
      'not-saved',
    ],
    [
      'is no page of another day',
      'Kyodo: Bridge closed in Lindholm - day 3',
      titled('Bridge closed in Lindholm - day 5'),
      'not-saved',
    ],
    [
      'is no README of another repository, and no file of a name that many have',
      'Kyodo: Bridges https://github.com/kyodo/bridge-cracks-2024',
      { 'README.md': `# Data\n\n\`make\`\n\n${body}`, 'copies/pier-cracks-2024/README.md': `# Data\n\n${body}` },
      'not-saved',
    ],
    [
      'is no file of a name that several folders have',
      'Kyodo: Bridges https://kyodo.example/bridges/executive-summary',
      { 'mill/executive_summary.txt': `Mills\n\n${body}`, 'quay/executive_summary.txt': `Quays\n\n${body}` },
      'not-saved',
    ],
    [
      'is no digest that has the name of the page',
      'Kyodo: Bridges https://kyodo.example/news/lindholm-bridge-closed',
      { 'lindholm-bridge-closed.txt': digest('NHK: Piers') },
      'not-saved',
    ],
  ];
  for (const [title, source, files, reason] of strangers) {
    it(title, () => {
      const workspace = workspaceOf({ 'digest.txt': digest(source), ...files });
      assert.deepEqual(states(workspace), [reason, reason]);
    });
  }

  it('is the file that a list names', () => {
    const workspace = workspaceOf({
      'digest.txt': digest('Kyodo: Bridge news'),
      'other.txt': `Quite another title\n\n${body}`,
    });
    const { touched } = workspace.takeLinks('provenance-sources.json', [{ title: 'Bridge news', copy: 'other.txt' }]);
    assert.ok(touched.has('digest.txt'));
    assert.deepEqual(states(workspace), ['found', 'found']);
  });

  it('is the file that a list names with the day of its source', () => {
    const workspace = workspaceOf({
      'digest.txt': `${digest('Mill Board, E-mail to the author, 3 May 2024')}- Mill Board, E-mail to the author, 9 May 2024\n`,
      'other.txt': `Quite another title\n\n${body}`,
    });
    const link = (day: string) => [{ title: `E-mail to the author, ${day}`, copy: 'other.txt' }];
    workspace.takeLinks('provenance-sources.json', link('9 May 2024'));
    assert.deepEqual(states(workspace), ['not-saved', 'not-saved']);
    workspace.takeLinks('provenance-sources.json', link('3 May 2024'));
    assert.deepEqual(states(workspace), ['found', 'found']);
  });

  it('may be a document that an importer has read, with pages', () => {
    const workspace = workspaceOf({ 'digest.txt': digest('Kyodo: Lindholm bridge closed') });
    const { touched } = workspace.takeCopy('a.pdf', { copies: [documentOf('Lindholm bridge closed')] });
    assert.deepEqual([...touched], ['digest.txt']);
    assert.deepEqual(states(workspace), ['found', 'found']);
    workspace.takeCopy('a.pdf', { notChecked: 'no-text' });
    workspace.takeLinks('provenance-sources.json', [{ title: 'Lindholm bridge closed', copy: 'a.pdf' }]);
    assert.deepEqual(states(workspace), ['no-text', 'no-text']);
    workspace.takeLinks('provenance-sources.json', undefined);
    workspace.takeCopy('a.pdf', undefined);
    assert.deepEqual(states(workspace), ['not-saved', 'not-saved']);
  });

  it('was published on the day that it gives itself, and else on the one in its address', () => {
    const addresses = ['https://kyodo.example/2024/05/02/bridge.html'];
    const publishedOf = (text: string) => {
      const read = { title: '', addresses, publishedOn: undefined, text, readable: { start: 0, end: text.length } };
      const workspace = workspaceOf({ 'digest.txt': digest('Kyodo: Lindholm bridge closed') });
      workspace.takeCopy('a.html', { copies: [{ ...documentOf(''), ...read }] });
      const first = workspace.copies.publishedOn('a.html')?.first;
      return first === undefined ? undefined : isoDay(first);
    };
    const news = 'Divers found cracks in 14 piers of the bridge.\n';
    assert.equal(publishedOf(`Bridge closed\n\nLINDHOLM, May 3, 2024 – ${news}`), '2024-05-03');
    assert.equal(publishedOf(`Bridge closed\n\n${news}`), '2024-05-02');
  });
});

describe('checks of claims', () => {
  const files = {
    'digest.txt': digest('Kyodo: Lindholm bridge closed'),
    'copy.txt': `Lindholm bridge closed\n\n${body}`,
  };

  it('stay the same array until something changes', () => {
    const workspace = workspaceOf(files);
    const facts = workspace.facts('digest.txt');
    assert.ok(facts);
    assert.equal(workspace.checksOf(facts).all(), workspace.checksOf(facts).all());
  });

  it('are those of each claim, made when somebody asks for one', () => {
    const workspace = workspaceOf(files);
    const facts = workspace.facts('digest.txt');
    assert.ok(facts);
    const { claims } = workspace.claimsOf(facts);
    const checks = workspace.checksOf(facts);
    const each = claims.flatMap((claim) => checks.of(claim));
    finish(checks.makeInSteps());
    assert.deepEqual(checks.all(), each);
    assert.equal(checks.all()[0], each[0]);
  });

  it('are repeated when the copy changes, and its digests are touched', () => {
    const workspace = workspaceOf(files);
    assert.deepEqual(states(workspace), ['found', 'found']);
    const text = files['copy.txt'].replace('hidden', 'quiet').replace('14', '15');
    const { touched } = workspace.apply([{ file: 'copy.txt', text, pin: true }]);
    assert.ok(touched.has('digest.txt'));
    assert.deepEqual(states(workspace), ['not-found', 'not-found']);
    workspace.apply([{ file: 'copy.txt', text: undefined }]);
    assert.deepEqual(states(workspace), ['not-saved', 'not-saved']);
  });

  it('are open when another cited source has no copy, or the copy is the beginning of an article', () => {
    const wrong = files['digest.txt'].replace('hidden', 'quiet').replace('[1]', '[1][2]');
    const twoSources = `${wrong}- AFP: Quite another report\n`;
    assert.deepEqual(states(workspaceOf({ ...files, 'digest.txt': twoSources })), ['found', 'other-source-not-saved']);
    const stub = `Lindholm bridge closed\n\nMay 3, 2024\n\nDivers found cracks in 14 piers.\n\nSubscribe to continue reading.\n`;
    assert.deepEqual(states(workspaceOf({ ...files, 'copy.txt': stub })), ['found', 'paywall']);
  });
});

describe('the key of an address', () => {
  it('is one for all forms that lead to one page', () => {
    const forms = [
      'https://www.kyodo.example/news/a',
      'http://kyodo.example/news/a/',
      'https://kyodo.example/news/a?utm_source=x&fbclid=1#top',
      'https://m.kyodo.example/news/a/amp',
      'https://web.archive.org/web/20240503120000/https://www.kyodo.example/news/a',
      'kyodo.example/news/a',
    ];
    assert.deepEqual([...new Set(forms.map(addressKey))], ['kyodo.example/news/a']);
    assert.notEqual(addressKey('https://kyodo.example/news?id=1'), addressKey('https://kyodo.example/news?id=2'));
    assert.equal(addressKey('no address'), undefined);
  });
});

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = workspaceOfTexts(Object.entries(files));
  return workspace;
}

/** State of each check, or the reason why there is none. */
function states(workspace: Workspace): string[] {
  const facts = workspace.facts('digest.txt');
  assert.ok(facts);
  return workspace
    .checksOf(facts)
    .all()
    .map(({ state, reason }) => reason ?? state);
}

function documentOf(title: string): CopyText {
  const text = `${title}\n\n${body}`;
  return {
    title,
    addresses: [],
    publishedOn: '2024-05-03',
    text,
    readable: { start: 0, end: text.length },
    pages: [0],
  };
}

describe('a long document', () => {
  const pages =
    'The bridge at Lindholm has 14 piers. Divers found cracks in nine of them on 3 May, and 412 people were told.\n';
  const readingOf = (lines: number) => ({
    copies: [
      { ...documentOf('Lindholm bridge closed'), text: `${pages.repeat(lines)}“A hidden danger,” said Falk.\n` },
    ],
  });

  /** Milliseconds that each step of `steps` took. */
  const timesOf = (steps: Iterator<unknown>): number[] => {
    const times: number[] = [];
    for (let done = false; !done; )
      times.push(
        millisecondsOf(() => {
          done = steps.next().done === true;
        }),
      );
    return times;
  };

  it('is searched for many days without a year in less than a second', () => {
    const day = (at: number) => `${(at % 28) + 1} ${['April', 'May', 'June', 'July'][at % 4]}`;
    const line = (at: number) => `The court met on ${day(at)} about the dam. In ${1990 + (at % 40)} it was closed.\n\n`;
    const lines = Array.from({ length: 1200 }, (_, at) => at);
    const claims = lines.slice(0, 150).map((at) => `- ${day(at + 3)}: The court met on the dam ${at} [1]\n`);
    const workspace = workspaceOfTexts([
      ['digest.md', `# Dam\n\n${claims.join('')}\n## Sources\n\n1. Kyodo: The dam closed\n`],
      ['copy.txt', `The dam closed\n\n${lines.map(line).join('')}`],
    ]);
    const facts = workspace.facts('digest.md');
    assert.ok(facts);
    const milliseconds = millisecondsOf(() => assert.ok(workspace.checksOf(facts).all().length >= 150));
    assert.ok(milliseconds < 1000, `${milliseconds.toFixed(0)} ms`);
  });

  it('is made ready in steps of some thousand characters', () => {
    const workspace = workspaceOf({ 'digest.txt': digest('Kyodo: Lindholm bridge closed') });
    const reading = readingOf(900);
    const steps = timesOf(workspace.copies.prepareInSteps('long.pdf', reading)).length;
    assert.ok(steps > (reading.copies[0]?.text.length ?? 0) / 4000, `${steps} steps`);
  });

  it('of 300 pages blocks no request for 50 ms @slow', () => {
    const reading = readingOf(7000);
    const runs = [1, 2, 3].map(() => {
      const workspace = workspaceOf({ 'digest.txt': digest('Kyodo: Lindholm bridge closed') });
      const steps = workspace.copies.prepareInSteps('long.pdf', reading);
      const ready = timesOf(steps);
      workspace.takeCopy('long.pdf', reading, finish(workspace.copies.prepareInSteps('long.pdf', reading)));
      const facts = workspace.facts('digest.txt');
      return [...ready, ...timesOf(facts ? workspace.checksOf(facts).makeInSteps() : [].values())];
    });
    // The steps are the same each time, and a collection of garbage falls into another one.
    const steps = runs[0]?.map((_, at) => Math.min(...runs.map((run) => run[at] ?? 0))) ?? [];
    const longest = Math.max(...steps);
    assert.ok(steps.length > 100 && longest < 50, `step ${steps.indexOf(longest)} of ${steps.length}: ${longest} ms`);
  });

  it('that was made ready in steps answers as one that is made at once', () => {
    const text = `${'In Lindholm 12 ships were counted on 3 May.\n'.repeat(1900)}\n“A hidden danger to every driver,” said Falk. Cracks were found in 14 piers.\n`;
    const readable = { start: 0, end: text.length };
    const reading = { copies: [{ title: 'Lindholm bridge closed', addresses: [], text, readable }] };
    const answers = (inSteps: boolean) => {
      const workspace = workspaceOf({ 'digest.txt': digest('Kyodo: Lindholm bridge closed') });
      const prepared = inSteps ? finish(workspace.copies.prepareInSteps('long.pdf', reading)) : undefined;
      if (inSteps) assert.equal(prepared?.size, 1);
      workspace.takeCopy('long.pdf', reading, prepared);
      const facts = workspace.facts('digest.txt');
      return (facts ? workspace.checksOf(facts).all() : []).map(({ kind, state, passage }) => ({
        kind,
        state,
        passage,
      }));
    };
    assert.deepEqual(answers(true), answers(false));
    assert.deepEqual(
      answers(true).map(({ state }) => state),
      ['found', 'found'],
    );
  }).timeout(30_000);
});
