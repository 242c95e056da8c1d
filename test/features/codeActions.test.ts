// Code actions: fixes of problems, silencing, renumbering; what is refused is shown with its reason.

import assert from 'node:assert/strict';
import { codeActions } from '../../server/src/features/codeActions';
import { applyEdits } from '../../server/src/rules/edit';
import { checkFile } from '../../server/src/rules/runRules';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { harbour } from './harbour';

function actionsIn(source: string) {
  const fixture = parseFixture(source);
  const workspace = workspaceOf(fixture);
  const { file, offset } = fixture.cursor;
  const text = workspace.facts(file)?.article.text ?? '';
  const actions = codeActions(
    workspace,
    factsOf(workspace, file),
    { start: offset, end: offset },
    checkFile(workspace, file, {}),
  );
  const titles = (kind: string) => actions.filter((action) => action.kind === kind).map(({ title }) => title);
  const after = (title: string) => {
    const choices = actions.flatMap(({ task }) => (task?.kind === 'silence' ? task.choices : []));
    const action = [...actions, ...choices].find((candidate) => candidate.title.startsWith(title));
    assert.ok(action, `«${title}» is among ${actions.map((candidate) => candidate.title).join('; ')}`);
    return applyEdits(
      text,
      action.edits.filter((edit) => edit.file === file),
    );
  };
  return { actions, titles, after, text };
}

describe('quick fixes', () => {
  const undefinedNumber = 'Ferry\nRain falls [<|>3].\nSources\n- Wire: Alpha title\n- Post: Beta title\n';

  it('are those of the problem at the cursor', () => {
    const { titles, after, actions } = actionsIn(undefinedNumber);
    assert.ok(titles('quickfix').includes('Change [3] to [2]'), titles('quickfix').join());
    assert.match(after('Change [3] to [2]'), /Rain falls \[2\]/);
    assert.equal(actions.find(({ title }) => title === 'Change [3] to [2]')?.problem?.rule, 'undefined-citation');
  });

  it('leave problems elsewhere alone', () => {
    const { titles } = actionsIn(undefinedNumber.replace('<|>', '').replace('Post', '<|>Post'));
    assert.ok(!titles('quickfix').some((title) => title.startsWith('Change [3]')));
  });
});

describe('the order of quick fixes', () => {
  it('at a duplicate source: merging first and preferred, also beside a broken citation; silencing last, as one entry', () => {
    const source =
      'Ferry\nRain [1][2], snow [9].\nSources\n- Wire: Alpha title\n- Wire: Alpha ti<|>tle\n- Post: Beta title\n';
    const { actions, titles, after } = actionsIn(source);
    assert.equal(titles('quickfix')[0], 'Merge source 2 into 1');
    assert.equal(actions[0]?.preferred, true);
    assert.equal(actions.at(-1)?.title, 'Silence duplicate-source…');
    assert.equal(actions.filter(({ title }) => title.startsWith('Silence')).length, 1);
    assert.equal(after('Merge'), 'Ferry\nRain [1], snow [9].\nSources\n- Wire: Alpha title\n- Post: Beta title');
  });

  it('at a contradiction: look, look at both, adopt this date or that one, mark, silence', () => {
    const { actions } = actionsIn(harbour.replace('March 4, 2025 – The', 'Ma<|>rch 4, 2025 – The'));
    assert.deepEqual(
      actions.map(({ title, task }) => title || task?.kind),
      [
        'Go to the other account in grain.txt',
        'Compare both side by side',
        'Write “March 14, 2025” here, as in grain.txt',
        'Write “March 4, 2025” in grain.txt, as here',
        'mark',
        'Silence contradictory-dates…',
      ],
    );
    const other = actions.find(({ title }) => title.startsWith('Write “March 4'));
    assert.deepEqual(
      other?.edits.map(({ file, newText }) => [file, newText]),
      [['grain.txt', 'March 4, 2025']],
    );
  });

  it('at a claim without a source: those of the list that fit, before the full stop or after it as the article does', () => {
    const source = (cited: string) =>
      `Ferry\nThe crane is old${cited}\nThe harbour council doubles the price of the ferry tick<|>ets.\nSources\n- Wire: Old crane finds a buyer\n- Post: Ferry tickets cost double, council says\n`;
    const before = actionsIn(source(' [1].'));
    assert.deepEqual(
      before.titles('quickfix').filter((title) => title.startsWith('Cite')),
      ['Cite [2] Post: Ferry tickets cost double, council says'],
    );
    assert.match(before.after('Cite'), /ferry tickets \[2\]\.\n/);
    assert.match(actionsIn(source('. [1]')).after('Cite'), /ferry tickets\. \[2\]\n/);
  });

  it('at a number that leads nowhere: first those of the list that fit its claim', () => {
    const source = (mark: string, list: string) =>
      `Ferry\nThe crane is old ${mark.replace(/9/, '1').replace('<|>', '')}. The harbour council doubles the price of the ferry tickets ${mark}.\nSources\n${list}`;
    const plain = actionsIn(
      source(
        '[<|>9]',
        '- Wire: Old crane finds a buyer\n- Post: Ferry tickets cost double, council says\n- AFP: Snow\n',
      ),
    );
    assert.deepEqual(plain.titles('quickfix').slice(0, 2), [
      'Cite [2] Post: Ferry tickets cost double, council says',
      'Change [9] to [3]',
    ]);
    assert.match(plain.after('Cite'), /old \[1\]\. .* tickets \[2\]\.\n/);
  });
});

describe('silencing', () => {
  const uncited =
    'Ferry\nA claim [1].\nTimeline\nJan 6, 2025 – Rain falls on the qu<|>ay.\nSources\n- Wire: Alpha title\n';
  const problemsAfter = (text: string) => {
    const workspace = workspaceOf(parseFixture(text));
    return checkFile(workspace, 'article.txt', {}).map(({ rule }) => rule);
  };

  it('puts a comment above the line, and the problem is gone', () => {
    const { after, text } = actionsIn(uncited);
    assert.ok(problemsAfter(text).includes('uncited-claim'));
    const silenced = after('Silence uncited-claim for this line');
    assert.match(silenced, /\n<!-- provenance-disable-next-line uncited-claim -->\nJan 6, 2025/);
    assert.ok(!problemsAfter(silenced).includes('uncited-claim'));
  });

  it('silences the whole file', () => {
    const silenced = actionsIn(uncited).after('Silence uncited-claim for this file');
    assert.ok(!problemsAfter(silenced).includes('uncited-claim'));
    assert.deepEqual(
      problemsAfter(silenced).filter((rule) => rule !== 'uncited-claim'),
      problemsAfter(uncited.replace('<|>', '')).filter((rule) => rule !== 'uncited-claim'),
    );
  });

  it('goes above the dash of a source, and not between the two', () => {
    const source = 'Ferry\nA claim [1].\nSources\n-\nWire: Alpha title\n-\nPost: Beta <|>title';
    assert.match(actionsIn(source).after('Silence uncited-source for this line'), /\n<!-- [^\n]* -->\n-\nPost/);
  });
});

describe('renumbering actions', () => {
  it('merge equal sources, move and remove at a source', () => {
    const { titles, after: textAfter } = actionsIn(harbour.replace('- Balkan Wire', '- Balkan <|>Wire'));
    assert.deepEqual(titles('refactor.renumber'), [
      'Merge source 3 into 2, the same source',
      'Insert a source before this one',
      'Move this source up',
      'Move this source down',
      'Remove source 2 and its citations',
      'Number sources by first use',
    ]);
    assert.match(
      textAfter('Merge source 3'),
      /in Sofia \[2\]\.[\s\S]*\(3 articles\)\n- Coast[^\n]*\n- Balkan[^\n]*\n- Market/,
    );
    assert.match(textAfter('Insert a source'), /\(5 articles\)\n- Coast[^\n]*\n- Publisher: Title\n- Balkan/);
    assert.match(textAfter('Move this source up'), /\(4 articles\)\n- Balkan[^\n]*\n- Coast/);
  });

  it('leave a merge to the fix of the repeated source', () => {
    const { titles } = actionsIn(
      harbour.replace(
        '- Balkan Wire: Mediator Brings Owners and Union to One Table\n- Market',
        '- Balkan <|>Wire: Mediator Brings Owners and Union to One Table\n- Market',
      ),
    );
    assert.ok(titles('quickfix').includes('Merge source 3 into 2'));
    assert.ok(!titles('refactor.renumber').some((title) => title.startsWith('Merge')));
  });

  it('number by first use where that changes something', () => {
    const source = 'Ferry\nRain [<|>2] falls [1].\nSources\n- Wire: Alpha title\n- Post: Beta title\n';
    assert.deepEqual(actionsIn(source).titles('refactor.renumber'), ['Number sources by first use']);
    assert.match(actionsIn(source).after('Number sources'), /Rain \[1\] falls \[2\]/);
  });

  it('are shown with the reason when they cannot be done', () => {
    const source = 'Ferry\nRain [<|>2] falls [1.\nSources\n- Wire: Alpha title\n- Post: Beta title\n';
    const action = actionsIn(source).actions.find(({ title }) => title === 'Number sources by first use');
    assert.match(action?.disabled ?? '', /on line 2 is not a whole citation/);
    assert.deepEqual(action?.edits, []);
  });

  it('are not offered on prose', () => {
    assert.deepEqual(
      actionsIn('Ferry\nRain <|>falls [2] and [1].\nSources\n- A: B c\n- D: E f\n').titles('refactor.renumber'),
      [],
    );
  });
});
