// The hovers of a citation, a group, a source, a date and an entry.

import assert from 'node:assert/strict';
import { hoverAt } from '../../server/src/features/hover';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { cursorIn, harbourWorkspace, textOf } from './harbour';

function hoverIn(file: string, marked: string) {
  const workspace = harbourWorkspace();
  const hover = hoverAt(workspace, factsOf(workspace, file), cursorIn(workspace, file, marked));
  assert.ok(hover, `there is a hover at «${marked}»`);
  return { markdown: hover.markdown, covered: textOf(workspace, file).slice(hover.span.start, hover.span.end) };
}

function hoverOf(source: string): string | undefined {
  const fixture = parseFixture(source);
  return hoverAt(workspaceOf(fixture), factsOf(workspaceOf(fixture), fixture.cursor.file), fixture.cursor.offset)
    ?.markdown;
}

describe('hover of a citation', () => {
  const { markdown, covered } = hoverIn('strike.txt', 'night pay [<|>1].');

  it('covers the group', () => assert.equal(covered, '[1]'));

  it('names number, publisher and title', () => {
    assert.match(
      markdown,
      /^\[\*\*\\\[1\\\]\*\*\]\(strike\.txt#L9,3\) Coast Courier: \*\*Dock Workers Go Back After Nine Weeks\*\*/,
    );
  });

  it('lists the dates it is cited for', () => {
    // In the order of time, each date once, wherever they stand.
    assert.match(markdown, /Cited for \[Jan 6, 2025\]\(strike\.txt#L5,1\) and \[March 4, 2025\]\(strike\.txt#L7,1\)/);
  });

  it('lists every other place of the file, and neither its own nor those that a date leads to', () => {
    assert.match(markdown, /Also cited on \[line 3\]\(strike\.txt#L3,91\)$/m);
  });

  it('links the other files that list the source, with its number there', () => {
    assert.match(markdown, /Also listed in \[grain\.txt\]\(grain\.txt#L9,3\) as \\\[2\\\]/);
  });

  it('opens the report itself', () => {
    assert.match(
      markdown,
      /The report itself: \[\*\*courier\.txt\*\*\]\(courier\.txt#L1,1\), March 4, 2025 07:10 PM GMT\+02:00$/m,
    );
    assert.match(markdown, /^> The cranes at the grain terminal moved again/m);
    assert.match(markdown, /^> Both sides call the result a draw\.$/m);
  });
});

describe('hover of a date with an open end', () => {
  it('says from when on', () => {
    const markdown = hoverOf(`
      //- /a.txt
      Ford diary
      Timeline
      20<|>19 – present – The city closes the ford [1].
      Sources
      - Kyodo: Ford closes`);
    assert.match(markdown ?? '', /\*\*2019 – present\*\*: from Tuesday, 1 January 2019 on/);
    assert.match(markdown ?? '', /EDTF `2019\/\.\.`/);
  });
});

describe('hover of a group', () => {
  it('shows all its sources at once', () => {
    const { markdown, covered } = hoverIn('strike.txt', 'night pay [1]<|>[2].');
    assert.equal(covered, '[1][2]');
    assert.match(markdown, /Coast Courier[\s\S]*\n---\n[\s\S]*Balkan Wire/);
  });

  it('shows one source once, with both numbers', () => {
    const { markdown } = hoverIn('strike.txt', 'Sofia [2][<|>3].');
    assert.equal(markdown.match(/Mediator Brings/g)?.length, 1);
    assert.match(markdown, /\\\[2\\\].*\\\[3\\\].*Balkan Wire/);
    assert.match(markdown, /The same source is listed 2 times/);
  });

  it('is brief for many sources', () => {
    const markdown = hoverOf(`
      Heading
      A claim <|>[1-4].
      Sources
      - A: One title
      - B: Two title
      - C: Three title
      - D: Four title
    `);
    assert.equal(markdown?.split('\n').length, 4);
  });

  it('shows the address of a link that is its own source', () => {
    const links = ['dam', 'leak', 'k', 'dam', 'night'].map(
      (page) => `It held ([Lark Post](https://lark.example/${page})).`,
    );
    const markdown = hoverOf(`//- /a.md\n# The dam\n\n${links.join('\n').replace('Lark Post', 'Lark<|> Post')}\n`);
    assert.match(markdown ?? '', /^\*\*Lark Post\*\*/);
    assert.match(markdown ?? '', /https:\/\/lark\.example\/dam/);
    assert.match(markdown ?? '', /Cited 2 times in this file/);
  });

  it('shows that a number has no source', () => {
    assert.match(
      hoverOf('Heading\nA claim <|>[7].\nSources\n- A: One title\n') ?? '',
      /\\\[7\\\].*leads nowhere.*1 source/,
    );
  });
});

describe('hover of a source', () => {
  it('lists citations, duplicates and its address', () => {
    const { markdown } = hoverIn('strike.txt', '- Balkan <|>Wire');
    assert.match(markdown, /Cited for \[[^\]]+\]\(strike\.txt#L6,1\)\n- Also cited on \[line 3\]/);
    assert.match(markdown, /Listed again as \[\\\[3\\\]\]\(strike\.txt#L11,3\)/);
    assert.match(hoverIn('strike.txt', 'Idle <|>Cranes').markdown, /\]\(https:\/\/market\.example\/cranes\)/);
  });

  it('shows marks of Markdown in a title as they are', () => {
    const markdown = hoverOf('Heading\nA claim [1].\nSources\n- A: <|>Why *not* `_this_` [sic] <b>\n');
    assert.match(markdown ?? '', /\*\*Why \\\*not\\\* \\`\\_this\\_\\` \\\[sic\\\] \\<b\\>\*\*/);
  });

  it('says when nothing cites it', () => {
    assert.match(hoverOf('Heading\nA claim [1].\nSources\n- A: One title\n- B: Two <|>title\n') ?? '', /Never cited/);
  });
});

describe('hover of a date', () => {
  const cases: readonly [string, string, RegExp][] = [
    ['a day', 'March 20, 2025', /Thursday, 20 March 2025\n/],
    [
      'an approximate part of a month',
      'Early February 2025',
      /Part of a month, approximate.*`2025-02-01\/2025-02-10~`/,
    ],
    ['a weekday that is wrong', 'Friday, March 20, 2025', /Written as a Friday, but that day is a Thursday/],
    ['a day that no calendar has', '31 September 2025', /31 September 2025\*\* is not a day of the calendar/],
  ];
  for (const [name, written, expected] of cases) {
    it(name, () => {
      const markdown = hoverOf(
        `Heading\nTimeline\n<|>${written} – Exporters load a ship [1].\nSources\n- A: One title\n`,
      );
      assert.match(markdown ?? '', expected);
    });
  }

  it('says what a partial date was completed from', () => {
    const markdown = hoverOf(
      'Cranes Stand Still\n\nMarch 4, 2025\n\nThe owners met on <|>Feb. 20 in Sofia, and the union stayed away.\n',
    );
    assert.match(markdown ?? '', /Thursday, 20 February 2025/);
    assert.match(markdown ?? '', /Completed from/);
  });
});

describe('hover of an entry', () => {
  it('shows all accounts of the event by date, with their sources', () => {
    const { markdown } = hoverIn('strike.txt', 'ends its <|>nine-week');
    const [own, other] = [markdown.indexOf('**4 March 2025**'), markdown.indexOf('**14 March 2025**')];
    assert.ok(own >= 0 && other > own, markdown);
    assert.match(markdown, /- here: The dock workers' union ends .*\(Coast Courier \\\[1\\\]\\?\)/);
    assert.match(markdown, /⚠ \[grain\.txt, line 5\]\(grain\.txt#L5,1\).*Coast Courier \\\[2\\\]/);
    assert.match(markdown, /10 days apart/);
  });

  it('shows nothing for an event without other accounts', () => {
    const workspace = harbourWorkspace();
    assert.equal(
      hoverAt(workspace, factsOf(workspace, 'grain.txt'), cursorIn(workspace, 'grain.txt', 'ship <|>with')),
      undefined,
    );
  });
});

describe('hover elsewhere', () => {
  it('shows nothing on prose, on headings and in unknown files', () => {
    const workspace = harbourWorkspace();
    assert.equal(
      hoverAt(workspace, factsOf(workspace, 'strike.txt'), cursorIn(workspace, 'strike.txt', 'Time<|>line')),
      undefined,
    );
    assert.equal(
      hoverAt(workspace, factsOf(workspace, 'strike.txt'), cursorIn(workspace, 'strike.txt', 'promised <|>higher')),
      undefined,
    );
  });
});
