// When an editor asks its archive: after a pause, one question at a time, the newest wins, and nothing is asked for what has not changed.

import assert from 'node:assert/strict';
import type { Answered, AnswerTo, ArchiveQuestion, FindingsQuestion } from '../../server/src/archive/question';
import { LiveArchive } from '../../server/src/lsp/documents/liveArchive';
import type { ArchiveAsker } from '../../server/src/lsp/environment';
import { defaultSettings, type Settings } from '../../server/src/settings/settings';
import { Workspace } from '../../server/src/workspace/workspace';
import { bridgeDigest } from '../support/bridge-articles';

const file = 'file:///today/a.txt';

/** A question that an archive was asked, and what becomes of it. */
interface Asked {
  readonly question: ArchiveQuestion;
  readonly answered: (answer: Answered<AnswerTo['findings']>) => void;
  isCancelled: boolean;
}

/** A live archive whose clock stands still, and whose archive answers when it is told to. */
function bench(settings: Partial<Settings> = { archive: '/archive' }, archives: 'some' | 'none' = 'some') {
  const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
  const timers = new Map<object, { readonly milliseconds: number; readonly task: () => void }>();
  const questions: Asked[] = [];
  const said: string[] = [];
  const answered: string[][] = [];
  const state = { isBusy: false, settings: { ...defaultSettings, ...settings } };
  const asker: ArchiveAsker = {
    pathOf: (setting) => setting,
    pathOfUri: (uri) => uri.replace('file://', ''),
    ask: (question, answer) => {
      const asked: Asked = { question, answered: answer as Asked['answered'], isCancelled: false };
      questions.push(asked);
      return {
        cancel: () => {
          asked.isCancelled = true;
        },
      };
    },
    watch: () => ({ cancel: () => {} }),
  };
  const live = new LiveArchive(
    {
      ...(archives === 'some' && { archives: asker }),
      latestYear: 2026,
      later: (milliseconds, task) => {
        const timer = { cancel: () => void timers.delete(timer) };
        timers.set(timer, { milliseconds, task });
        return timer;
      },
    },
    {
      view: () => workspace,
      openFiles: () => [file],
      settingsOf: () => state.settings,
      folderOf: () => undefined,
      folders: () => [],
      isBusy: () => state.isBusy,
    },
    { answered: (files) => void answered.push([...files]), trouble: (line) => void said.push(line) },
  );
  const edit = (text: string) => live.changed(workspace.apply([{ file, text, pin: true }]).changed);
  const waits = () => [...timers.values()].map(({ milliseconds }) => milliseconds);
  const elapse = () => {
    const due = [...timers.values()];
    timers.clear();
    for (const { task } of due) task();
  };
  return { workspace, questions, said, answered, state, live, edit, waits, elapse };
}

const nothing = { files: {}, articles: [] };
const textOf = ({ question }: Asked) => (question as FindingsQuestion).files[0]?.text;

describe('the archive of an editor that is typed in', () => {
  it('is asked after a pause, and never by an edit', () => {
    const { questions, edit, waits, elapse } = bench();
    for (let day = 1; day < 20; day++) edit(bridgeDigest(`March ${day}, 2025`));
    assert.deepEqual([questions.length, waits()], [0, [1500]]);
    elapse();
    assert.deepEqual(questions.map(textOf), [bridgeDigest('March 19, 2025')]);
  });

  it('is asked one question at a time; one about words that have changed is given up', () => {
    const { questions, edit, elapse } = bench();
    edit(bridgeDigest('March 3, 2025'));
    elapse();
    edit(bridgeDigest('March 4, 2025'));
    assert.deepEqual(
      questions.map(({ isCancelled }) => isCancelled),
      [true],
    );
    elapse();
    assert.deepEqual(
      questions.map((one) => [textOf(one), one.isCancelled]),
      [
        [bridgeDigest('March 3, 2025'), true],
        [bridgeDigest('March 4, 2025'), false],
      ],
    );
    elapse();
    assert.equal(questions.length, 2);
  });

  it('is not asked again about words that it was asked about', () => {
    const { questions, edit, elapse, live } = bench();
    edit(bridgeDigest('March 3, 2025'));
    elapse();
    // A comment changes nothing that another file could see: the question stays.
    edit(`${bridgeDigest('March 3, 2025')}<!-- to do -->\n`);
    assert.equal(questions[0]?.isCancelled, false);
    questions[0]?.answered(nothing);
    elapse();
    edit(`${bridgeDigest('March 3, 2025')}<!-- done -->\n`);
    live.saved();
    elapse();
    assert.equal(questions.length, 1);
    edit(bridgeDigest('March 5, 2025'));
    live.saved();
    elapse();
    assert.equal(questions.length, 2);
  });

  it('waits until folders have been read, and is asked at once then', () => {
    const { questions, edit, elapse, state, live, waits } = bench();
    state.isBusy = true;
    edit(bridgeDigest('March 3, 2025'));
    elapse();
    assert.equal(questions.length, 0);
    state.isBusy = false;
    live.renew();
    assert.deepEqual(waits(), [0]);
    elapse();
    assert.equal(questions.length, 1);
  });

  it('says once why it has no answer, and no more when it has one', () => {
    const { questions, edit, elapse, said, live } = bench();
    for (const day of [3, 4]) {
      edit(bridgeDigest(`March ${day}, 2025`));
      elapse();
      questions.at(-1)?.answered({ failed: 'it is damaged' });
      elapse();
    }
    assert.deepEqual(said, ['The archive: it is damaged']);
    edit(bridgeDigest('March 5, 2025'));
    elapse();
    questions.at(-1)?.answered(nothing);
    assert.equal(live.trouble, undefined);
    assert.equal(questions.length, 3);
  });

  it('is left alone where no setting names one, and says what a browser cannot do', () => {
    const without = bench({});
    without.edit(bridgeDigest('March 3, 2025'));
    without.elapse();
    assert.deepEqual([without.questions.length, without.said], [0, []]);
    const inBrowser = bench({ archive: '/archive' }, 'none');
    inBrowser.edit(bridgeDigest('March 3, 2025'));
    inBrowser.elapse();
    assert.deepEqual(inBrowser.said, ['The archive: only an editor on a desktop can ask one.']);
    inBrowser.state.settings = defaultSettings;
    inBrowser.live.renew();
    inBrowser.elapse();
    assert.equal(inBrowser.live.trouble, undefined);
  });

  it('keeps what it found until the setting or the document goes', () => {
    const { questions, edit, elapse, state, live, answered, workspace } = bench();
    edit(bridgeDigest('March 3, 2025'));
    elapse();
    const facts = workspace.facts(file);
    const account = facts?.summary.accounts[0];
    assert.ok(facts && account);
    const place = { path: '/b.txt', line: 3, character: 0, endLine: 3, endCharacter: 4, message: 'there' };
    const finding = {
      rule: 'contradictory-dates',
      severity: 'warning' as const,
      message: 'Another date',
      ordinal: 0,
      words: 'March 3, 2025',
      related: [place],
    };
    const { kind, date, text, sources } = account;
    questions[0]?.answered({
      files: {
        '/today/a.txt': {
          accounts: [{ ordinal: 0, kind, date, text, sources }],
          findings: [finding],
          contradictions: [],
        },
      },
      articles: [
        {
          file: '/b.txt',
          name: 'b.txt (archive)',
          kind: 'digest',
          headline: '',
          titleKey: 'b',
          sources: [],
          items: [],
          contradictions: [],
          intended: [],
        },
      ],
    });
    assert.deepEqual(answered, [[file]]);
    const found = () => {
      const now = workspace.facts(file);
      return now && live.findingsOf(now).findings.map(({ span }) => span.start);
    };
    const start = facts.article.text.indexOf('March 3');
    assert.deepEqual(found(), [start]);
    edit(`Above.\n${bridgeDigest('March 3, 2025')}`);
    assert.deepEqual(found(), [start + 7]);
    edit(
      bridgeDigest('March 3, 2025').replace(
        'March 3',
        '<!-- provenance-disable-next-line contradictory-dates -->\nMarch 3',
      ),
    );
    assert.deepEqual(found(), []);
    edit(bridgeDigest('March 3, 2025'));
    assert.deepEqual(found(), [start]);
    edit(bridgeDigest('March 3, 2025').replace('fourteen', 'fifteen'));
    assert.deepEqual(found(), []);
    edit(bridgeDigest('March 3, 2025'));
    state.settings = defaultSettings;
    assert.deepEqual(found(), []);
    state.settings = { ...defaultSettings, archive: '/archive' };
    assert.deepEqual(found(), [start]);
    live.closed(file);
    assert.deepEqual(found(), []);
  });
});
