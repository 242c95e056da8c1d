// JSON with comments: what is read, where each value stands, and why a text cannot be read.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { childAt, isJsonError, type JsonNode, jsonValueOf, readJsonc, spanOf } from '../../server/src/settings/jsonc';

describe('JSON with comments', () => {
  it('is what JSON.parse reads, and comments @slow', () => {
    const structure = fc.json({ maxDepth: 6 });
    const nearly = fc.array(
      fc.constantFrom('[', ']', '{', '}', '"', ',', ':', '1', '-', 'true', ' ', '\\', '\n', '"a"'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          structure,
          nearly.map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          const result = readJsonc(text);
          let expected: unknown;
          try {
            expected = JSON.parse(text);
          } catch {
            assert.ok(isJsonError(result) || /^\ufeff|\/[/*]/.test(text), `«${text}» is not JSON`);
            return;
          }
          assert.ok(!isJsonError(result));
          assert.deepEqual(JSON.parse(JSON.stringify(jsonValueOf(result))), JSON.parse(JSON.stringify(expected)));
          checkPlaces(text, result);
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  /** Each value stands where its span says. */
  function checkPlaces(text: string, node: JsonNode): void {
    const { start, end } = spanOf(node);
    assert.deepEqual(JSON.parse(text.slice(start, end)), JSON.parse(JSON.stringify(jsonValueOf(node))));
    for (const child of node.children ?? []) checkPlaces(text, child.type === 'property' ? valueNode(child) : child);
  }

  function valueNode({ children }: JsonNode): JsonNode {
    assert.ok(children?.[1]);
    return children[1];
  }

  it('gives the place of a member, of equal names the last', () => {
    const text = '\ufeff{ "a": [1, "two"], /* again */ "a": [3] } // end';
    const root = readJsonc(text);
    assert.ok(!isJsonError(root));
    const list = childAt(root, 'a');
    const item = list && childAt(list, 0);
    assert.ok(item);
    assert.equal(text.slice(spanOf(item).start, spanOf(item).end), '3');
    assert.equal(childAt(root, 'b'), undefined);
    assert.equal(childAt(item, 'a'), undefined);
  });

  const errors: readonly [text: string, offset: number, reason: RegExp][] = [
    ['', 0, /expected a value/],
    ['[1,]', 3, /expected a value/],
    ['[1 2]', 3, /expected a comma/],
    ['[1', 2, /expected \]/],
    ['{"a": 1,}', 8, /expected a name in quotation marks/],
    ['{"a" 1}', 5, /expected a colon/],
    ['["a]', 1, /the string does not end/],
    ['["\n"]', 1, /the string does not end/],
    ['["\\x"]', 1, /not a valid escape/],
    ['[] []', 3, /unexpected text after the end/],
    ['[1] /* x', 4, /the comment does not end/],
    ['[1.]', 1, /not a valid number/],
    ['['.repeat(100_000), 50, /nested too deeply/],
    ['{"a":'.repeat(100_000), 250, /nested too deeply/],
    [`["${'a'.repeat(500_000)}`, 1, /the string does not end/],
  ];
  for (const [text, offset, reason] of errors) {
    it(`says why ${JSON.stringify(text.slice(0, 20))} cannot be read, and where`, () => {
      const result = readJsonc(text);
      assert.ok(isJsonError(result));
      assert.match(result.reason, reason);
      assert.equal(result.span.start, offset);
    });
  }
});
