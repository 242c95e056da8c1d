// Invariants of every parsed article: nothing is lost, every span is in its place.

import assert from 'node:assert/strict';
import { contains, type Span } from '../../server/src/syntax/span';
import type { Article } from '../../server/src/syntax/tree';

/** Asserts that `spans` lie in `outer`, in order, none reaching into the next. */
export function assertOrdered(what: string, outer: Span, spans: readonly Span[]): void {
  let end = outer.start;
  for (const span of spans) {
    assert.ok(
      span.start >= end && span.end >= span.start && span.end <= outer.end,
      `${what} ${span.start}..${span.end}`,
    );
    end = span.end;
  }
}

export function assertPartition(what: string, outer: Span, spans: readonly Span[]): void {
  assertOrdered(what, outer, spans);
  const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  assert.equal(covered, outer.end - outer.start, `${what} leave something out`);
}

export function assertWellFormed(article: Article): void {
  const whole = { start: 0, end: article.text.length };
  assertPartition('blocks', whole, article.blocks);
  assertPartition('sections', whole, article.sections);
  for (const section of article.sections) assertPartition('blocks of a section', section, section.blocks);
  assertSame(
    'blocks',
    article.sections.flatMap(({ blocks }) => blocks),
    article.blocks,
  );
  for (const block of article.blocks) {
    assert.ok(contains(block, block.content), `content of ${block.type}`);
    if (block.type === 'paragraph') assertOrdered('run-in', block.content, block.runIn ? [block.runIn] : []);
    if (block.type === 'paragraph' || block.type === 'entry') assertOrdered('groups', block.content, block.groups);
    if (block.type === 'source') {
      const parts = [block.publisher, block.title, block.date].filter((part) => part !== undefined);
      for (const part of parts) assert.ok(contains(block.content, part) && part.end > part.start, 'part of a source');
      // A linked label has the address itself.
      if (block.url) assert.ok(contains(block, block.url) && block.url.end > block.url.start, 'address of a source');
      if (block.marker) assert.ok(contains(block, block.marker), 'marker');
    }
  }
  assertOrdered('groups', whole, article.groups);
  assertOrdered('malformed', whole, article.malformed);
  assertSame(
    'citations',
    article.groups.flatMap(({ citations }) => citations),
    article.citations,
  );
  for (const group of article.groups) {
    for (const { bracket, digits, number } of group.citations) {
      assert.ok(contains(group, bracket) && contains(bracket, digits) && number > 0, 'citation');
    }
  }
  for (const { start, end, comment } of article.directives) {
    assert.ok(start >= 0 && end <= whole.end && start <= end && contains(whole, comment), 'directive');
  }
  const numbers = article.sources.map(({ number }) => number);
  assert.equal(new Set(numbers).size, numbers.length, 'numbers of sources differ');
}

/** The very same things. Comparing what is in them would take most of the time of a test that tries a million texts. */
function assertSame(what: string, one: readonly unknown[], other: readonly unknown[]): void {
  assert.equal(one.length, other.length, what);
  assert.ok(
    one.every((each, at) => each === other[at]),
    what,
  );
}
