// Signing a claim off, as a person sees it: the questions, the thread at the claim, the line in the list, and the thread that is open again
// after an edit.

import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile, openWindow, persist, putCursor, runCommand } from '../../../scripts/editor/window.mjs';

const digest = `Bridge news
Updated (2 articles)
Timeline
May 3, 2024 – The bridge is closed after cracks in 14 of its 38 piers [1].
May 9, 2024 – The council votes 21 to 6 for repairs [2][1].
All related articles (2 articles)
1. Harbour Review: Lindholm bridge closed
2. Kyodo: Council votes for repairs
`;
const markdown = `# Ferry news

## Timeline

- 3 May 2021 – The ferry of Nora is laid up for the winter [1].
- 9 May 2021 – A smaller ferry takes its place [1].

## Sources

1. Nora Post: Ferry laid up
`;
const copy = `Lindholm bridge closed

May 3, 2024

Divers found cracks in fourteen of its 38 piers, so it was closed on Friday.
`;

describe('somebody who checks claims', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let scratch: string;
  const page = () => window.page;
  const list = () => join(window.workspace, 'provenance-reviews.json');
  const records = (): Record<string, string>[] => {
    if (!existsSync(list())) return [];
    const text = readFileSync(list(), 'utf8');
    return text.trim().endsWith(']') ? JSON.parse(text).slice(1) : [];
  };
  const signs = (state: '' | '-unresolved') => page().locator(`.comment-range-glyph.comment-thread${state}`);

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'provenance-reviews-'));
    const folder = join(scratch, 'articles');
    mkdirSync(folder);
    writeFileSync(join(folder, 'bridge.article'), digest);
    writeFileSync(join(folder, 'copy.txt'), copy);
    writeFileSync(join(folder, 'notes.md'), markdown);
    window = await openWindow({ folder, extension: process.cwd() });
    await openFile(page(), 'bridge.article');
    await page().locator('.codelens-decoration').filter({ hasText: 'checked' }).first().waitFor();
  });

  after(async () => {
    await window?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('is offered a place for a review at each claim of a Markdown digest too', async () => {
    await openFile(page(), 'notes.md');
    await page().locator('.comment-range-glyph').first().waitFor();
    await openFile(page(), 'bridge.article');
  });

  it('answers for a verdict, a note and once for a name, and finds the review at the claim', async () => {
    await putCursor(page(), 4, 30);
    await runCommand(page(), 'Source Provenance: Review Claim...', { asks: true });
    await answer('Harbour Review, “Lindholm bridge closed” say of the claim');
    await answer('should know', 'Asked the <b>harbour</b> office. [x](command:boom)');
    await answer('Your name', 'Ines Holm');
    await until(() => records().length === 1);
    const [record] = records();
    assert.deepEqual([record?.by, record?.verdict, record?.file], ['Ines Holm', 'supported', 'bridge.article']);
    await signs('').first().waitFor();
    await page().locator('.codelens-decoration').filter({ hasText: 'reviewed' }).first().waitFor();
    const thread = await openThread('');
    await thread.filter({ hasText: 'Ines Holm' }).first().waitFor();
    // A note is text: its marks are shown, and nothing in it is a link.
    await thread.filter({ hasText: 'Asked the <b>harbour</b> office. [x](command:boom)' }).first().waitFor();
    assert.equal(await thread.locator('.comment-body a, .comment-body b').count(), 0);
    await thread.filter({ hasText: 'Divers found cracks in fourteen of its 38 piers' }).first().waitFor();
  });

  it('sees the thread opened again by an edit of the claim', async () => {
    await putCursor(page(), 4, 1);
    await page().keyboard.press('End');
    for (let back = 0; back < 5; back++) await page().keyboard.press('ArrowLeft');
    await page().keyboard.type(', again');
    await signs('-unresolved').first().waitFor();
    await page().locator('.codelens-decoration').filter({ hasText: 'review outdated' }).first().waitFor();
    const thread = await openThread('-unresolved');
    await thread.filter({ hasText: 'Review outdated' }).first().waitFor();
  });

  it('signs a claim by the plus beside it, with the note that is written there', async () => {
    const before = records().length;
    await persist(page(), async (wait) => {
      // The threads that are open lie between the signs.
      await runCommand(page(), 'Comments: Collapse All Comments');
      await putCursor(page(), 5, 1);
      await runCommand(page(), 'Comments: Add Comment on Current Selection');
      await page().locator('.review-widget .comment-form .monaco-editor.focused').first().waitFor(wait);
    });
    await page().keyboard.type('The minutes say so.');
    const buttons = page().locator('.review-widget .monaco-button');
    await buttons
      .filter({ hasText: /^Partly Supported$/ })
      .first()
      .click();
    // The claim has two sources.
    await answer('Against which source');
    await until(() => records().length === before + 1);
    const record = records().at(-1);
    assert.deepEqual(
      [record?.verdict, record?.note, record?.by],
      ['partly-supported', 'The minutes say so.', 'Ines Holm'],
    );
  });

  it('takes a review back by the can beside it', async () => {
    const before = records().length;
    await persist(page(), async (wait) => {
      const note = page().locator('.review-widget .review-comment').filter({ hasText: 'The minutes say so.' }).first();
      if ((await note.count()) === 0) {
        await putCursor(page(), 5, 1);
        await (await signAt(5)).click(wait);
      }
      // Not pointed at: a mouse that rests there already enters nothing, and the buttons stay hidden.
      await note.waitFor(wait);
      await note.focus();
      await note.locator('[aria-label^="Withdraw Review"]').first().click(wait);
      await until(() => records().length === before - 1);
    });
    assert.ok(records().every(({ note }) => note !== 'The minutes say so.'));
  });

  /** Answers a question of the editor: the first choice of a list, or a text. */
  async function answer(question: string, text = ''): Promise<void> {
    const widget = page().locator('.quick-input-widget').filter({ hasText: question });
    await widget.first().waitFor();
    await page().keyboard.type(text);
    await page().keyboard.press('Enter');
    await widget.first().waitFor({ state: 'hidden' });
  }

  /** Waits for the sign beside a line: they stand in the page in no order. */
  async function signAt(line: number) {
    const number = page()
      .locator('.line-numbers')
      .filter({ hasText: new RegExp(`^${line}$`) });
    for (let tries = 0; tries < 100; tries++) {
      const top = (await number.first().boundingBox())?.y ?? 0;
      for (const sign of await signs('-unresolved').all()) {
        const box = await sign.boundingBox();
        if (box && Math.abs(box.y - top) < box.height / 2) return sign;
      }
      await page().waitForTimeout(50);
    }
    assert.fail(`no sign at line ${line}`);
  }

  async function openThread(state: '' | '-unresolved') {
    const thread = page().locator('.review-widget');
    await persist(page(), async (wait) => {
      if ((await thread.count()) === 0) await signs(state).first().click(wait);
      await thread.first().waitFor(wait);
    });
    return thread;
  }

  async function until(isSo: () => boolean): Promise<void> {
    for (let tries = 0; !isSo(); tries++) {
      assert.ok(tries < 600, 'it comes about within half a minute');
      await page().waitForTimeout(50);
    }
  }
});
