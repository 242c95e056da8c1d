// The work of edits, counted and not timed, so that noise cannot hide a slow-down: what is read again, which files are
// touched, how many accounts are compared. The methods are wrapped for the length of a test.

import assert from 'node:assert/strict';
import { digestTexts } from '../../bench/corpus/texts.mjs';
import { checkFile, mayFindAcrossFiles } from '../../server/src/rules/runRules';
import type { Account } from '../../server/src/workspace/account';
import { AccountIndex, IndexedAccount } from '../../server/src/workspace/events/accountIndex';
import { Comparison } from '../../server/src/workspace/events/comparison';
import { Search } from '../../server/src/workspace/events/search';
import { FigureIndex } from '../../server/src/workspace/figureIndex';
import { QuoteIndex } from '../../server/src/workspace/quotes';
import { makeFacts } from '../../server/src/workspace/summary';
import { Workspace } from '../../server/src/workspace/workspace';

interface Work {
  /** Texts read again: of files that are not open, for related places. */
  reads: number;
  /** Files whose problems have to be looked at. */
  touched: number;
  /** Pairs of accounts that were compared in full. */
  pairs: number;
  /** Pairs of files that were loaded for comparison. */
  filePairs: number;
  /** Accounts that were looked at in the list of a term, which is what finding candidates costs. */
  visits: number;
  /** Accounts that the index added again. */
  accounts: number;
  /** Figures for which related ones were looked up. */
  lookups: number;
  /** Pairs of quotations that were compared word by word. */
  alignments: number;
}

const counted: readonly [keyof Work, object, string][] = [
  ['pairs', Comparison.prototype, 'measure'],
  ['filePairs', Search.prototype, 'comparisonOf'],
  ['visits', IndexedAccount.prototype, 'isFoundBy'],
  ['accounts', AccountIndex.prototype, 'add'],
  ['lookups', FigureIndex.prototype, 'relatedTo'],
  ['alignments', QuoteIndex.prototype, 'alignmentOf'],
];

const none: Work = { reads: 0, touched: 0, pairs: 0, filePairs: 0, visits: 0, accounts: 0, lookups: 0, alignments: 0 };

/** What `use` costs; reads and touched files are counted by their owners. */
function workOf(use: (work: Work) => void): Work {
  const work = { ...none };
  const undo = counted.map(([key, prototype, name]) => {
    const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
    const method = methods[name];
    assert.ok(method, `${name} is still there to be counted`);
    methods[name] = function (this: unknown, ...args) {
      work[key]++;
      return method.apply(this, args);
    };
    return () => {
      methods[name] = method;
    };
  });
  try {
    use(work);
  } finally {
    for (const restore of undo) restore();
  }
  return work;
}

/** A workspace in which one file is open and everything has been looked at once, as in an editor that has come to rest. */
class Desk {
  readonly texts: string[];
  readonly workspace: Workspace;
  private work: Work = { ...none };

  constructor(count: number) {
    this.texts = digestTexts(count);
    this.workspace = new Workspace({
      numericOrder: 'month-first',
      readText: (file) => {
        this.work.reads++;
        return this.texts[Number(file)];
      },
    });
    this.workspace.apply(this.texts.map((text, at) => ({ file: `${at}`, text, pin: at === openFile })));
    while (this.workspace.events.prepare());
    for (const file of this.workspace.files()) this.look(file);
  }

  edit(change: (text: string) => string): Work {
    return workOf((work) => {
      this.work = work;
      const text = change(this.texts[openFile] ?? '');
      assert.notEqual(text, this.texts[openFile], 'the edit is one');
      this.texts[openFile] = text;
      const { changed, touched } = this.workspace.apply([{ file: `${openFile}`, text, pin: true }]);
      const concerned = new Set([...changed, ...touched]);
      work.touched = concerned.size;
      for (const file of concerned) this.look(file);
    });
  }

  get reads(): number {
    return this.work.reads;
  }

  private look(file: string): void {
    if (mayFindAcrossFiles(this.workspace, file, {})) checkFile(this.workspace, file, {});
  }
}

/** Not the first of its topic, whose eight files lie around it. */
const openFile = 43;

const entryLine = /^(\w+ \d+, \d{4})( – )(.*)$/m;

/** A series of edits as they come while somebody works on a digest, with the most that each may cost. */
const edits: readonly (readonly [name: string, change: (text: string) => string, most: Work])[] = [
  [
    'a word of prose',
    (text) => text.replace('Related Tickers', 'Nothing else happened there.\nRelated Tickers'),
    { ...none, touched: 1, lookups: 4 },
  ],
  // A headline has the subject of its file, which tells whether two accounts can be of one event.
  [
    'a new headline',
    (text) => `Another ${text}`,
    { ...none, reads: 8, touched: 4, pairs: 250, filePairs: 28, visits: 11_000, lookups: 16 },
  ],
  [
    'a word in a claim',
    (text) => text.replace(entryLine, '$1$2Again $3'),
    { reads: 2, touched: 14, pairs: 500, filePairs: 72, visits: 36_000, accounts: 1, lookups: 90, alignments: 0 },
  ],
  [
    'another date',
    (text) => text.replace(entryLine, 'March 3, 2019$2$3'),
    { reads: 5, touched: 14, pairs: 500, filePairs: 72, visits: 36_000, accounts: 1, lookups: 90, alignments: 0 },
  ],
  [
    'an entry of another matter',
    (text) =>
      text.replace(/^Timeline\n/m, 'Timeline\nMay 4, 2020 – The ferry of Ostrand sails again after repairs [1].\n'),
    { reads: 5, touched: 14, pairs: 500, filePairs: 72, visits: 36_000, accounts: 1, lookups: 90, alignments: 0 },
  ],
];

/** Of three times the files, most describe other topics: the work may grow with the words that they happen to share, not with them. */
const maxGrowth = 2.2;

describe('the work that edits cost, @slow', () => {
  const sizes = [96, 288] as const;
  let [desk, larger]: (Desk | undefined)[] = [];
  const firstLooks: Work[] = [];
  before(function () {
    this.timeout(240_000);
    [desk, larger] = sizes.map((count) => {
      let made: Desk | undefined;
      const work = workOf(() => {
        made = new Desk(count);
      });
      firstLooks.push({ ...work, reads: made?.reads ?? 0 });
      return made;
    });
  });

  it('is in step with the number of files when everything is looked at for the first time', () => {
    const most = { reads: 0.6, pairs: 60, filePairs: 7, visits: 3200, accounts: 12 };
    for (const [at, work] of firstLooks.entries()) {
      for (const key of Object.keys(most) as (keyof typeof most)[]) {
        const perFile = work[key] / (sizes[at] ?? 1);
        assert.ok(perFile <= most[key], `${key}: ${perFile.toFixed(1)} a file, and ${most[key]} is the most`);
      }
    }
  });

  for (const [name, change, most] of edits) {
    it(`is bounded, and hardly more in a larger workspace: ${name}`, () => {
      const [here, there] = [desk?.edit(change) ?? none, larger?.edit(change) ?? none];
      assert.ok(here.touched > 0);
      for (const key of Object.keys(most) as (keyof Work)[]) {
        assert.ok(here[key] <= most[key], `${key}: ${here[key]}, and ${most[key]} is the most`);
        assert.ok(
          there[key] <= Math.max(1, here[key]) * maxGrowth,
          `${key}: ${here[key]}, in the larger ${there[key]}`,
        );
      }
    });
  }

  it('is one comparison for two files, whichever is asked first, and however many describe the same event', () => {
    const copies = 24;
    const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
    workspace.apply(
      Array.from({ length: copies }, (_, at) => ({ file: `${at}`, text: copyOfTimeline(at), pin: true })),
    );
    let reported = 0;
    const { filePairs } = workOf(() => {
      for (const file of workspace.files()) reported += workspace.events.contradictionsOf(file).length;
    });
    assert.equal(reported, copies);
    // Those that contradict each other, and for each account those that agree with it.
    const apart = (copies / 2) ** 2;
    const agreeing = copies * (copies / 2 - 1);
    assert.ok(filePairs <= apart + agreeing, `${filePairs} comparisons, and ${apart + agreeing} is the most`);
  });

  it('is in step with the number of files that tell one story in the same words in two versions', () => {
    const [few, many] = [24, 72].map((copies) => {
      const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
      workspace.apply(
        Array.from({ length: copies }, (_, at) => ({ file: `${at}`, text: copyOfTimeline(at), pin: true })),
      );
      let reported = 0;
      const { pairs } = workOf(() => {
        for (const file of workspace.files()) reported += workspace.events.contradictionsOf(file).length;
      });
      assert.equal(reported, copies);
      return pairs / copies;
    });
    assert.ok(few && many && many <= few * 1.5, `${many} pairs a file among 72 files, ${few} among 24`);
  });

  it('is in step with the figures where many accounts of one day count one thing, and few are compared in their words', function () {
    this.timeout(240_000);
    const [few, many] = [48, 144].map((count) => {
      const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
      const files = Array.from({ length: count }, (_, at) => ({ file: `${at}`, text: digestOfVotes(at), pin: true }));
      workspace.apply(files);
      const texts = textsAskedFor([...workspace.files()].flatMap((file) => workspace.summary(file)?.accounts ?? []));
      const { lookups } = workOf(() => {
        for (const file of workspace.files()) {
          // Rules ask twice: whether there is anything, and what.
          for (let times = 0; times < 2; times++) workspace.figures.clashesIn(file);
        }
      });
      return { lookups: lookups / count, texts: texts.asked / count };
    });
    // Four entries a digest, each of which is looked up once.
    assert.deepEqual([few?.lookups, many?.lookups], [4, 4]);
    assert.ok(many && many.texts <= maxTexts, `${many?.texts.toFixed(1)} texts a file, and ${maxTexts} is the most`);
  });

  it('is one reading of each file that the problems of another name, however many they are', () => {
    const texts = Array.from({ length: 24 }, (_, at) => copyOfTimeline(at));
    let reads = 0;
    const workspace = new Workspace({
      numericOrder: 'month-first',
      readText: (file) => {
        reads++;
        return texts[Number(file)];
      },
    });
    workspace.apply(texts.map((text, at) => ({ file: `${at}`, text, pin: at === 0 })));
    const problems = checkFile(workspace, '0', {}, { scope: 'workspace' });
    assert.ok(problems.length > 0);
    reads = 0;
    checkFile(workspace, '0', {}, { scope: 'workspace' });
    checkFile(workspace, '0', {}, { scope: 'workspace' });
    assert.equal(reads, 0);
  });

  it('is some alignments for each quotation, where very many are alike', () => {
    const nouns = ['harbour', 'mill', 'bridge', 'school', 'ferry', 'quarry', 'market', 'tower'];
    const index = new QuoteIndex();
    const quotesOf = (file: number) =>
      Array.from({ length: 160 }, (_, at) => ({
        words: `We will never hand the ${nouns[at % 8]} over to people from Lot${at}x${file} again`,
        speakers: [],
        names: [],
        day: undefined,
      }));
    for (const file of [0, 1]) index.replace(`${file}`, quotesOf(file));
    const { alignments } = workOf(() => index.alteredIn('0'));
    assert.ok(alignments > 160 && alignments <= 2 * 24 * 320, `${alignments} alignments`);
  });

  it('is one round of alignments for each quotation of a file, where none is long enough to be another of the same file', () => {
    const index = new QuoteIndex();
    const quotes = Array.from({ length: 40 }, (_, at) => ({
      words: `Harbour mill ${['bridge', 'school', 'ferry', 'quarry'][at % 4]} Lot${at}`,
      speakers: [],
      names: [],
      day: undefined,
    }));
    index.replace('0', quotes);
    const { alignments } = workOf(() => assert.deepEqual(index.alteredIn('0'), []));
    assert.ok(alignments >= 40 && alignments <= 24 * 40, `${alignments} alignments`);
  });

  it('is none on dates of which one statement has more than an event can have', () => {
    const days = (count: number) => Array.from({ length: count }, (_, at) => `May ${1 + at} 2024`).join(' and ');
    const accountsOf = (count: number) => {
      const text = `Harbour news of the week\n\nThe ferry sailed on ${days(count)} from the old harbour.\n`;
      return makeFacts('a', text, { numericOrder: 'month-first' }).summary.accounts.length;
    };
    assert.deepEqual([accountsOf(1), accountsOf(12), accountsOf(13), accountsOf(28)], [1, 12, 0, 0]);
  });

  it('is none on texts for files that were read elsewhere, until somebody asks about one', () => {
    const numericOrder = 'month-first';
    const workspace = new Workspace({ numericOrder, readText: () => undefined });
    for (const [at, text] of digestTexts(sizes[0]).entries()) {
      workspace.adopt(`${at}`, makeFacts(`${at}`, text, { numericOrder }).summary);
    }
    const texts = textsAskedFor([...workspace.files()].flatMap((file) => workspace.summary(file)?.accounts ?? []));
    while (workspace.events.prepare());
    assert.equal(texts.asked, 0);
    for (const file of workspace.files()) workspace.events.contradictionsOf(file);
    assert.ok(texts.asked > 0, 'asking is noticed');
  });
});

/** So many texts a file are looked at for their figures, of accounts that are all alike. */
const maxTexts = 12;

/** A digest whose entries differ from those of others by a name and two numbers. */
function digestOfVotes(at: number): string {
  const towns = ['Arvika', 'Borlund', 'Calder', 'Dunmore', 'Elstad', 'Fenwick', 'Gravna', 'Holm', 'Ibsted', 'Jarlby'];
  const entries = [0, 1, 2, 3].map((entry) => {
    const town = towns[(at * 3 + entry * 7) % towns.length];
    const members = 10 + ((at * 11 + entry * 5) % 40);
    return `March 3, 2021 – The council of ${town} closes a bridge in the district after a vote of ${members} members [1].`;
  });
  return `Digest ${at} of the week\nUpdated (1 article)\nTimeline\n${entries.join('\n')}\nAll related articles (1 article)\n-\nHarbour Post: Votes\n`;
}

/** One of two versions of a story, the dates of one of which are nine days later. */
function copyOfTimeline(at: number): string {
  const day = at % 2 === 0 ? 3 : 12;
  return `Digest ${at} of the week
Updated (1 article)
The week in short It was a busy year in Ostrand [1].
Timeline
January ${day}, 2024 – The harbour bridge at Lindholm opens to traffic after nine years of work by 400 builders [1].
February 20, 2024 – The ferry Aurora runs aground near Sandvik with 120 passengers on board [1].
All related articles (1 article)
-
Harbour Post: Bridge opens at last
`;
}

/** Counts from now on how often the text of one of these accounts is asked for. */
function textsAskedFor(accounts: readonly Account[]): { asked: number } {
  const texts = { asked: 0 };
  for (const account of accounts) {
    const { text } = account;
    Object.defineProperty(account, 'text', {
      get: () => {
        texts.asked++;
        return text;
      },
    });
  }
  return texts;
}
