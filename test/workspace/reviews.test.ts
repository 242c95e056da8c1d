// What a review is tied to: the claim by its words and what stands around it, a moved file by its claim alone, and never another claim.

import assert from 'node:assert/strict';
import { newReview, sourcesOfClaim } from '../../server/src/features/reviews';
import type { Review } from '../../server/src/workspace/reviews/review';
import type { Workspace } from '../../server/src/workspace/workspace';
import { workspaceOfTexts } from '../support/workspace';

const list = 'provenance-reviews.json';
const signOff = { verdict: 'supported', by: 'Ines Holm', on: '2026-11-28', note: '' } as const;

const digestOf = (...claims: readonly string[]) =>
  `Bridge news\n${claims.map((claim) => `${claim} [1]`).join('\n')}\nSources\n- Kyodo: Lindholm bridge closed\n`;
const opening = 'The town of Lindholm has waited for a new bridge for years.';
const cracks = 'Divers found cracks in 14 of 38 piers.';
const ferries = 'Ferries carry commuters until the bridge is open.';

function workspaceWith(files: Readonly<Record<string, string>>): Workspace {
  const workspace = workspaceOfTexts(Object.entries(files));
  return workspace;
}

/** The review of a claim that begins with these words. */
function reviewed(workspace: Workspace, file: string, words: string): Review {
  const facts = workspace.facts(file);
  assert.ok(facts);
  const claims = workspace.claimsOf(facts);
  const claim = claims.claims.find((one) => claims.textOf(one).startsWith(words));
  const [source] = claim ? sourcesOfClaim(facts, claim) : [];
  assert.ok(claim && source, words);
  return newReview(workspace, facts, claim, source, signOff);
}

/** "cracks…: current", for each review of a file. */
function statesOf(workspace: Workspace, file: string): string[] {
  const facts = workspace.facts(file);
  assert.ok(facts);
  return workspace
    .reviewsOf(facts)
    .map(({ claim, outdated }) => `${claim && facts.article.text.slice(claim.start, claim.start + 12)}: ${outdated}`);
}

describe('reviews of a workspace', () => {
  it('know one of two claims of the same words by what stands around it', () => {
    const workspace = workspaceWith({ 'a.txt': digestOf(opening, cracks, ferries, cracks) });
    const review = reviewed(workspace, 'a.txt', 'Divers');
    workspace.takeReviews(list, [review]);
    assert.deepEqual(statesOf(workspace, 'a.txt'), ['Divers found: undefined']);
    workspace.apply([{ file: 'a.txt', text: digestOf(cracks, cracks) }]);
    assert.deepEqual(statesOf(workspace, 'a.txt'), ['undefined: claim-ambiguous']);
    workspace.apply([{ file: 'a.txt', text: digestOf(ferries) }]);
    assert.deepEqual(statesOf(workspace, 'a.txt'), ['undefined: claim-gone']);
    const facts = workspace.facts('a.txt');
    assert.equal(facts && workspace.reviews.lossOf('a.txt', review), 'claim-gone');
  });

  it('notice a change behind the words that a long claim is quoted by', () => {
    const long = `The council ${'of the town and of the harbour '.repeat(14)}met on Friday.`;
    const workspace = workspaceWith({ 'a.txt': digestOf(long, ferries) });
    const review = reviewed(workspace, 'a.txt', 'The council');
    assert.ok(review.claim.words.length <= 300 && review.claim.hash);
    workspace.takeReviews(list, [review]);
    assert.deepEqual(statesOf(workspace, 'a.txt'), ['The council : undefined']);
    workspace.apply([{ file: 'a.txt', text: digestOf(long.replace('Friday', 'Monday'), ferries) }]);
    assert.deepEqual(statesOf(workspace, 'a.txt'), ['The council : claim-changed']);
  });

  it('follow a file to its new name when one file alone has the claim, and come back with it', () => {
    const text = digestOf(opening, cracks, ferries);
    const workspace = workspaceWith({ 'a.txt': text });
    workspace.takeReviews(list, [reviewed(workspace, 'a.txt', 'Divers')]);
    const moved = workspace.apply([
      { file: 'a.txt', text: undefined },
      { file: 'may/b.txt', text },
    ]);
    assert.ok(moved.touched.has('may/b.txt') && moved.touched.has(list));
    const facts = () => workspace.reviews.of('may/b.txt').length;
    assert.equal(facts(), 1);
    workspace.apply([{ file: 'c.txt', text }]);
    assert.deepEqual([facts(), workspace.reviews.of('c.txt').length], [0, 0], 'two files have it');
    workspace.apply([{ file: 'c.txt', text: digestOf(ferries, cracks) }]);
    assert.equal(facts(), 1, 'elsewhere other words stand around it');
    workspace.apply([{ file: 'a.txt', text }]);
    assert.deepEqual([facts(), workspace.reviews.of('a.txt').length], [0, 1]);
  });

  it('concern only the files whose reviews have changed', () => {
    const workspace = workspaceWith({ 'a.txt': digestOf(cracks), 'b.txt': digestOf(ferries) });
    const [one, other] = [reviewed(workspace, 'a.txt', 'Divers'), reviewed(workspace, 'b.txt', 'Ferries')];
    assert.deepEqual([...workspace.takeReviews(list, [one, other]).touched].sort(), ['a.txt', 'b.txt', list]);
    const note = { ...other, note: 'By phone.' };
    assert.deepEqual([...workspace.takeReviews(list, [note, one]).touched].sort(), ['b.txt', list]);
    assert.deepEqual([...workspace.takeReviews(list, undefined).touched].sort(), ['a.txt', 'b.txt', list]);
    assert.equal(workspace.reviews.isEmpty, true);
  });
});
