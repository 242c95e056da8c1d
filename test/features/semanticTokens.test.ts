// Semantic tokens of citations, dates and sources.

import assert from 'node:assert/strict';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { harbourWorkspace, textOf } from './harbour';

const workspace = harbourWorkspace();

describe('semantic tokens', () => {
  const tokensOf = (source: string) => {
    const coloured = workspaceOf(parseFixture(source));
    const text = textOf(coloured, 'article.txt');
    return semanticTokens(factsOf(coloured, 'article.txt')).map(
      ({ span, type, modifiers }) => `${[type, ...modifiers].join('.')} ${text.slice(span.start, span.end)}`,
    );
  };

  it('show which citations have a source, dates were read and sources are cited', () => {
    const tokens = tokensOf(`
      Ferry Line Opens
      Rain falls [1][7].
      Timeline
      Early August 2025 – The ferry sails on Aug. 4, 2025 [1].
      31 September 2025 – The ferry rests [1].
      Sources
      - Wire: Alpha title
      - Post: Beta title
    `);
    assert.deepEqual(tokens, [
      'citation 1',
      'citation.undefined 7',
      'date.approximate Early August 2025',
      'date Aug. 4, 2025',
      'citation 1',
      'date.unread 31 September 2025',
      'citation 1',
      'publisher Wire',
      'title Alpha title',
      'publisher.uncited Post',
      'title.uncited Beta title',
    ]);
  });

  it('are in order, apart from each other, and in the range', () => {
    for (const file of workspace.files()) {
      const tokens = semanticTokens(factsOf(workspace, file));
      for (const [at, { span }] of tokens.entries()) {
        assert.ok(span.start < span.end && span.start >= (tokens[at - 1]?.span.end ?? 0));
      }
    }
    const text = textOf(workspace, 'strike.txt');
    const range = { start: text.indexOf('Early'), end: text.indexOf('March 4') };
    assert.deepEqual(
      semanticTokens(factsOf(workspace, 'strike.txt'), range).map(({ type }) => type),
      ['date', 'citation', 'citation'],
    );
  });

  it('write a range whose middle is not written out only once', () => {
    assert.deepEqual(tokensOf('Ferry\nRain falls [1-3].\nSources\n- A: One\n- B: Two\n- C: Three\n').slice(0, 2), [
      'citation 1',
      'citation 3',
    ]);
  });
});
