// Diagnostics after any series of events: a client has been sent what a client that has just connected would be sent.

import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticsReporter } from '../../server/src/lsp/diagnostics/reporter';
import { DiskReading } from '../../server/src/lsp/documents/diskReading';
import { LiveWorkspace } from '../../server/src/lsp/documents/liveWorkspace';
import { FolderSettings } from '../../server/src/lsp/folderSettings';
import { LastSession } from '../../server/src/lsp/lastSession';
import { defaultSettings, type Settings } from '../../server/src/settings/settings';
import { finish } from '../../server/src/syntax/steps';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { CachedFiles } from '../support/cached-files';
import { FakeEnvironment } from '../support/fake-environment';

const folder = 'file:///news';
const names = ['a.txt', 'b.txt', 'in/c.txt'];
const uriOf = (name: string) => `${folder}/${name}`;
const texts = [
  bridgeDigest('March 3, 2025'),
  bridgeDigest('March 3, 2025', 'Kalmar Reopens Its Bridge'),
  bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
  bridgeDigest('April 19, 2025').replace('[1][2]', '[1]'),
  brokenDigest(),
  '',
];

const stored: ReadonlyMap<string, string> = new Map([
  [uriOf('a.txt'), texts[0] ?? ''],
  [uriOf('b.txt'), texts[2] ?? ''],
  [uriOf('in/c.txt'), brokenDigest()],
]);

/** A server without a connection: all that decides which problems a client is sent. */
class Newsroom {
  readonly environment: FakeEnvironment;
  /** What the client shows: what was last pushed, and what it has pulled. */
  readonly pushed = new Map<string, Diagnostic[]>();
  readonly pulled = new Map<string, Diagnostic[]>();
  private readonly resultIds = new Map<string, string>();
  readonly live: LiveWorkspace;
  readonly reporter: DiagnosticsReporter;
  readonly reading: DiskReading;
  readonly lastSession: LastSession;
  private settings: Settings = defaultSettings;
  readonly cache: CachedFiles;

  constructor(
    stored: ReadonlyMap<string, string>,
    private readonly pulls: boolean,
    sessions: FakeEnvironment['sessions'] = new Map(),
  ) {
    this.environment = new FakeEnvironment();
    this.environment.sessions = sessions;
    for (const [uri, text] of stored) this.environment.stored.set(uri, text);
    this.cache = new CachedFiles(this.environment.stored);
    const traffic = { count: 0 };
    this.live = new LiveWorkspace(this.environment, traffic, {
      applied: (applied, cached) => this.reporter.applied(applied, cached),
      postponed: (files) => this.reporter.postpone(files),
      readingTrouble: (line) => assert.fail(line),
      longRead: () => this.reporter.wake(),
      failed: (what, error) => assert.fail(`${what}: ${error}`),
    });
    const style = {
      relatedInformation: true,
      unnecessaryTag: false,
      archivedPlaces: false,
      rulePages: undefined,
      contradictions: 'likely' as const,
      uriOf: (file: string) => file,
    };
    this.reporter = new DiagnosticsReporter(this.environment, traffic, this.live, pulls, () => style, {
      push: (file, diagnostics) => {
        if (diagnostics.length > 0) this.pushed.set(file, diagnostics);
        else this.pushed.delete(file);
      },
      refresh: () => this.environment.soon(() => this.pullAll()),
      failed: (what, error) => assert.fail(`${what}: ${error}`),
    });
    const circumstances = () => [this.settings, this.pulls];
    this.lastSession = new LastSession(this.environment, this.live, this.reporter, circumstances, {
      info: assert.fail,
    });
    this.reading = new DiskReading(this.environment, traffic, this.live, {
      started: () => this.reporter.readingStarted(),
      found: () => this.lastSession.recall(),
      ended: () => {
        this.live.cache = undefined;
        this.reporter.readingEnded();
      },
      trouble: (line) => assert.fail(line),
      failed: (error) => assert.fail(String(error)),
      openProgress: () => new Promise(() => {}),
    });
    this.configure(defaultSettings);
    this.reporter.start();
  }

  configure(settings: Settings, cache?: CachedFiles): void {
    this.settings = settings;
    this.live.cache = cache;
    this.reporter.severitiesOf = () => settings.rules;
    this.reporter.forgotten(this.live.reconfigure(new FolderSettings(settings), [folder]));
    this.reading.readAll();
  }

  /** Reads everything as if the program had been started again, with what it remembers. */
  readAnew(): void {
    this.configure({ ...this.settings }, this.cache);
  }

  store(name: string, text: string | undefined): void {
    if (text === undefined) this.environment.stored.delete(uriOf(name));
    else this.environment.stored.set(uriOf(name), text);
    this.reading.readFiles([uriOf(name)]);
  }

  open(name: string, text: string): void {
    const textDocument = { uri: uriOf(name), languageId: 'article', version: 1, text };
    const file = uriOf(name);
    this.live.documents.open({ textDocument }, file);
    this.live.touchOpen(file);
    this.reporter.opened(file);
    if (this.pulls) this.pull(file);
  }

  edit(name: string, text: string): void {
    const textDocument = { uri: uriOf(name), version: 2 };
    const file = this.live.documents.change({ textDocument, contentChanges: [{ text }] });
    if (file === undefined) return;
    this.live.touchOpen(file);
    this.reporter.edited();
    if (this.pulls) this.pull(file);
  }

  close(name: string): void {
    const file = this.live.documents.close({ textDocument: { uri: uriOf(name) } });
    if (file === undefined) return;
    this.pulled.delete(file);
    this.resultIds.delete(file);
    this.live.checkDisk(file);
    this.reporter.closed(file);
  }

  /** What the client shows of each file in the end. A file that is pushed and pulled at once is a mistake. */
  shown(): Record<string, Diagnostic[]> {
    this.environment.settle();
    return this.shownNow();
  }

  shownNow(): Record<string, Diagnostic[]> {
    for (const file of this.pulled.keys()) assert.ok(!this.pushed.has(file), `${file} is pushed and pulled`);
    const shown = [...this.pushed, ...this.pulled].filter(([, diagnostics]) => diagnostics.length > 0);
    return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Ends the session. @returns what the next one finds, with these files changed meanwhile; undefined is removed */
  next(changes: Readonly<Record<string, string | undefined>> = {}, settings?: Settings): Newsroom {
    this.environment.settle();
    this.lastSession.keep();
    const disk = new Map(this.environment.stored);
    for (const [name, text] of Object.entries(changes)) {
      if (text === undefined) disk.delete(uriOf(name));
      else disk.set(uriOf(name), text);
    }
    const next = new Newsroom(disk, this.pulls, this.environment.sessions);
    if (settings) next.configure(settings);
    return next;
  }

  /** What the client shows, turn by turn, until the folders have been read. Then the last state is that of the end. */
  *shownWhileReading(): Generator<Record<string, Diagnostic[]>> {
    // Each slice does one step.
    this.environment.pace = 10;
    for (; this.reading.readingFolders; assert.ok(this.environment.turn())) yield this.shownNow();
  }

  /** The same state, as a client that has just connected sees it. */
  reopened(): Newsroom {
    const fresh = new Newsroom(this.environment.stored, this.pulls);
    if (this.settings !== defaultSettings) fresh.configure(this.settings);
    for (const file of this.live.documents.files()) {
      fresh.open(file.slice(folder.length + 1), this.live.documents.textOf(file) ?? '');
    }
    return fresh;
  }

  private pull(file: string): void {
    const report = finish(this.reporter.pull(file, this.resultIds.get(file)));
    if (report.kind === 'full') this.pulled.set(file, report.items);
    if (report.resultId !== undefined) this.resultIds.set(file, report.resultId);
  }

  private pullAll(): void {
    for (const file of this.live.documents.files()) this.pull(file);
  }
}

const name = fc.constantFrom(...names);
const text = fc.constantFrom(...texts);
const event = fc.oneof(
  fc.record({ kind: fc.constant('store' as const), name, text }),
  fc.record({ kind: fc.constant('remove' as const), name }),
  fc.record({ kind: fc.constant('open' as const), name, text }),
  fc.record({ kind: fc.constant('edit' as const), name, text }),
  fc.record({ kind: fc.constant('close' as const), name }),
  fc.record({ kind: fc.constant('exclude' as const), pattern: fc.constantFrom('in/**', 'a.txt', 'none') }),
  fc.record({ kind: fc.constant('readAnew' as const) }),
  fc.record({ kind: fc.constant('turns' as const), count: fc.integer({ min: 1, max: 4 }) }),
);

type Happened = typeof event extends fc.Arbitrary<infer Kind> ? Kind : never;

function happen(room: Newsroom, happened: Happened): void {
  if (happened.kind === 'store') room.store(happened.name, happened.text);
  else if (happened.kind === 'remove') room.store(happened.name, undefined);
  else if (happened.kind === 'open') room.open(happened.name, happened.text);
  else if (happened.kind === 'edit') room.edit(happened.name, happened.text);
  else if (happened.kind === 'close') room.close(happened.name);
  else if (happened.kind === 'exclude') room.configure({ ...defaultSettings, exclude: [happened.pattern] });
  else if (happened.kind === 'readAnew') room.readAnew();
  else for (let turn = 0; turn < happened.count; turn++) room.environment.turn();
}

for (const pulls of [false, true]) {
  describe(`a client that ${pulls ? 'pulls' : 'is pushed to'}`, () => {
    it('has the same problems after any series of events as one that has just connected @slow', () => {
      const property = fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const room = new Newsroom(stored, pulls);
        for (const happened of events) happen(room, happened);
        assert.deepEqual(room.shown(), room.reopened().shown());
      });
      fc.assert(property, { seed: 20260222, numRuns: 600 });
    });

    it('sees a contradiction come and go in the other file', () => {
      const room = new Newsroom(new Map([[uriOf('a.txt'), texts[0] ?? '']]), pulls);
      room.open('b.txt', texts[2] ?? '');
      const rules = () => Object.values(room.shown()).map((all) => all.map(({ code }) => code));
      assert.deepEqual(rules(), [['contradictory-dates'], ['contradictory-dates']]);
      room.edit('b.txt', texts[1] ?? '');
      assert.deepEqual(rules(), []);
    });
  });
}

describe('typing', () => {
  it('comes before files that are not open, which are reported on after it', () => {
    const dates = ['March 3, 2025', 'March 19, 2025'];
    const others = Array.from({ length: 20 }, (_, at) => bridgeDigest(dates[at % 2] ?? ''));
    const room = new Newsroom(new Map(others.map((text, at) => [uriOf(`other${at}.txt`), text])), false);
    // Each step takes longer than a slice, so that there is a turn after each.
    room.environment.pace = 10;
    room.open('a.txt', '');
    const isBroken = () => room.pushed.has(uriOf('a.txt'));
    const closedProblems = () => [...room.pushed.keys()].filter((file) => file.includes('other')).length;
    while (closedProblems() === 0) assert.ok(room.environment.turn());
    for (let stroke = 0; stroke < 5; stroke++) {
      const [before, breaks] = [closedProblems(), !isBroken()];
      room.edit('a.txt', breaks ? brokenDigest() : '');
      while (isBroken() !== breaks) assert.ok(room.environment.turn());
      assert.equal(closedProblems(), before);
    }
    room.environment.settle();
    assert.equal(closedProblems(), others.length);
  });
});

describe('reading everything again', () => {
  it('reports for files known from the cache what it reported when it read them', () => {
    const many = new Map([...stored, [uriOf('alone.txt'), `${brokenDigest()}\n`]]);
    const room = new Newsroom(many, false);
    room.readAnew();
    const before = room.shown();
    assert.ok(before[uriOf('in/c.txt')]);
    assert.equal(room.cache.recognised, 0);
    room.pushed.clear();
    const another = new Newsroom(many, false);
    another.configure(defaultSettings, room.cache);
    assert.deepEqual(another.shown(), before);
    assert.equal(room.cache.recognised, many.size);
  });

  it('keeps cross-file problems of files whose facts are no longer in memory @slow', () => {
    const many = new Map(stored);
    for (let number = 0; number < 100; number++)
      many.set(uriOf(`plain${number}.txt`), `A note of no weight, ${number}.`);
    const room = new Newsroom(many, false);
    const before = room.shown();
    assert.ok(before[uriOf('a.txt')]?.some(({ code }) => code === 'contradictory-dates'));
    // The facts of the others take the places of those that are at hand.
    for (const file of many.keys()) if (file.includes('plain')) room.live.view.facts(file);
    room.configure({ ...defaultSettings, exclude: ['none'] });
    assert.deepEqual(room.shown(), before);
  });
});

for (const pulls of [false, true]) {
  describe(`the session after another one, for a client that ${pulls ? 'pulls' : 'is pushed to'}`, () => {
    const contradicting = uriOf('b.txt');
    // So many that there is time to do something while they are read.
    const notes = Array.from({ length: 200 }, (_, at) => [uriOf(`note${at}.txt`), `A note of ${at} words.`] as const);
    const many = new Map([...stored, ...notes]);
    const isContradiction = ({ code }: Diagnostic) => code === 'contradictory-dates';

    /** Waits for a state that is to come while the files are being read. */
    const comes = (room: Newsroom, isIt: (shown: Record<string, Diagnostic[]>) => boolean) => {
      for (const shown of room.shownWhileReading()) if (isIt(shown)) return;
      assert.fail('It has not come before all files had been read.');
    };
    const showsNone = (room: Newsroom) => {
      for (const shown of room.shownWhileReading()) assert.ok(!Object.values(shown).flat().some(isContradiction));
    };

    it('shows the same problems before the files have been read, and after it', () => {
      const room = new Newsroom(many, pulls);
      room.open('a.txt', texts[0] ?? '');
      const before = room.shown();
      assert.ok(before[uriOf('a.txt')]?.some(isContradiction));
      const next = room.next();
      next.open('b.txt', texts[2] ?? '');
      comes(next, (shown) => isDeepStrictEqual(shown, before));
      assert.deepEqual(next.shown(), before);
    });

    it('shows a file that is opened while the others are read as it was, until it is edited', () => {
      const next = new Newsroom(many, pulls).next();
      comes(next, (shown) => shown[contradicting] !== undefined);
      const early = next.shownNow();
      next.open('b.txt', texts[2] ?? '');
      comes(next, (shown) => isDeepStrictEqual(shown, early));
      next.edit('b.txt', texts[1] ?? '');
      comes(next, (shown) => !shown[contradicting]?.some(isContradiction));
    });

    const changes: readonly (readonly [name: string, changes: Record<string, string | undefined>])[] = [
      ['a changed file', { 'a.txt': texts[1] ?? '' }],
      ['a deleted file', { 'a.txt': undefined }],
      ['a changed file and the list of what is intended', { 'provenance-intentional.json': '{}' }],
    ];
    for (const [name, change] of changes) {
      it(`shows no contradiction with ${name}, until everything has been read`, () => {
        const next = new Newsroom(stored, pulls).next(change);
        showsNone(next);
        assert.deepEqual(next.shown(), new Newsroom(next.environment.stored, pulls).shown());
      });
    }

    it('shows at once what comes from files that are as they were, and next what a changed one says by itself', () => {
      const room = new Newsroom(many, pulls);
      const before = room.shown();
      const next = room.next({ 'note7.txt': brokenDigest(), 'new.txt': brokenDigest() });
      next.environment.pace = 10;
      // Of marks, reviews and lists, which are looked for before the folders are.
      const looks = next.environment.reads;
      while (!next.shownNow()[contradicting]) assert.ok(next.environment.turn());
      assert.equal(next.environment.reads, looks);
      assert.deepEqual(next.shownNow(), before);
      const come = () => ['note7.txt', 'new.txt'].every((file) => next.shownNow()[uriOf(file)] !== undefined);
      while (!come()) assert.ok(next.environment.turn());
      // Two hundred are still to be read.
      assert.ok(next.environment.reads - looks < 10, `${next.environment.reads - looks} reads`);
      assert.ok(next.reading.readingFolders);
      assert.deepEqual(next.shown(), new Newsroom(next.environment.stored, pulls).shown());
    });

    it('shows nothing of it with other settings', () => {
      const settings = { ...defaultSettings, rules: { 'contradictory-dates': 'off' as const } };
      const next = new Newsroom(stored, pulls).next({}, settings);
      showsNone(next);
      assert.ok(!Object.values(next.shown()).flat().some(isContradiction));
    });

    it('shows nothing of it where an open file is not as on the disk, then or now', () => {
      const room = new Newsroom(many, pulls);
      room.open('a.txt', texts[1] ?? '');
      showsNone(room.next());
      const next = new Newsroom(many, pulls).next();
      next.open('a.txt', texts[4] ?? '');
      showsNone(next);
    });

    it('has the same problems in the end, whatever has happened meanwhile @slow', () => {
      const changes = fc.dictionary(name, fc.option(text, { nil: undefined }), { maxKeys: 1 });
      const opened = fc.option(fc.record({ name, text, turns: fc.integer({ min: 0, max: 6 }) }), { nil: undefined });
      const property = fc.property(fc.array(event, { maxLength: 6 }), changes, opened, (events, changes, opened) => {
        const room = new Newsroom(stored, pulls);
        for (const happened of events) happen(room, happened);
        const next = room.next(changes);
        for (let turn = 0; turn < (opened?.turns ?? 0); turn++) next.environment.turn();
        if (opened) next.open(opened.name, opened.text);
        assert.deepEqual(next.shown(), next.reopened().shown());
      });
      fc.assert(property, { seed: 20261129, numRuns: 400 });
    });
  });
}
