// How well the sources of a list fit a claim: by the terms of publisher and title, and by the sources that others cite for the event.

import { sentencesIn } from '../syntax/sentences';
import { type Span, sliceOf, touches } from '../syntax/span';
import type { SourceBlock } from '../syntax/tree';
import { identityOf, termsOf } from '../text/terms';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { accountOfEntry } from './event';

/** Bonus of a source that another account of the event cites: more than a few shared words, less than a whole title. */
const citedElsewhere = 0.5;

/** The sources of the list, best fit to the claim around `offset` first; equals in list order. */
export function sourcesByFit(workspace: WorkspaceView, facts: FileFacts, offset: number): readonly SourceBlock[] {
  const scores = fitsOf(workspace, facts, offset);
  return facts.article.sources.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

/** A few shared words of weight; a lower score is chance. */
const minFit = 0.15;

/** Those of them that do fit, best first. */
export function sourcesThatFit(workspace: WorkspaceView, facts: FileFacts, offset: number): readonly SourceBlock[] {
  const scores = fitsOf(workspace, facts, offset);
  return sourcesByFit(workspace, facts, offset).filter((source) => (scores.get(source) ?? 0) >= minFit);
}

function fitsOf(workspace: WorkspaceView, facts: FileFacts, offset: number): ReadonlyMap<SourceBlock, number> {
  const { sources } = facts.article;
  const claim = claimAround(facts, offset);
  if (!claim) return new Map();
  const terms = facts.summary.sources.map(({ publisher, title }) => termsOf(`${publisher}: ${title}`));
  const weight = weightsOf(terms);
  const wanted = termsOf(sliceOf(facts.article.text, claim));
  const known = keysForEvent(workspace, facts, offset);
  return new Map(
    sources.map((source, at) => {
      const likeness = cosineOf(wanted, terms[at] ?? noTerms, weight);
      return [source, likeness + (known.has(facts.summary.sources[at]?.key ?? '') ? citedElsewhere : 0)];
    }),
  );
}

/** The claim of an entry or the sentence of a paragraph that a citation at `offset` would support. */
function claimAround(facts: FileFacts, offset: number): Span | undefined {
  const { article, chronology } = facts;
  for (const block of article.blocks) {
    if (block.start > offset) break;
    if (!touches(block, offset)) continue;
    if (block.type === 'entry') return chronology.entries[block.ordinal]?.claim;
    if (block.type !== 'paragraph') continue;
    const sentences = sentencesIn(article.text, block.content);
    return sentences.findLast((sentence) => sentence.start < offset) ?? block.content;
  }
  return undefined;
}

const noTerms: readonly number[] = [];

/** 0..1: the weight of shared terms over the geometric mean of both totals. Both lists are sorted by identity. */
function cosineOf(a: readonly number[], b: readonly number[], weight: (identity: number) => number): number {
  const squared = (term: number) => weight(identityOf(term)) ** 2;
  const total = (terms: readonly number[]) => terms.reduce((sum, term) => sum + squared(term), 0);
  let shared = 0;
  for (let at = 0, other = 0; at < a.length && other < b.length; ) {
    const [mine, theirs] = [identityOf(a[at] ?? 0), identityOf(b[other] ?? 0)];
    if (mine === theirs) shared += squared(a[at] ?? 0);
    if (mine <= theirs) at++;
    if (theirs <= mine) other++;
  }
  return shared === 0 ? 0 : shared / Math.sqrt(total(a) * total(b));
}

/** Terms that few of the titles have weigh more: in a digest on one topic, the topic's own words distinguish nothing. */
function weightsOf(terms: readonly (readonly number[])[]): (identity: number) => number {
  const counts = new Map<number, number>();
  for (const list of terms) {
    for (const term of list) counts.set(identityOf(term), (counts.get(identityOf(term)) ?? 0) + 1);
  }
  return (identity) => Math.log(1 + terms.length / ((counts.get(identity) ?? 0) + 0.5));
}

function keysForEvent(workspace: WorkspaceView, facts: FileFacts, offset: number): ReadonlySet<string> {
  const entry = facts.article.entries.find((block) => touches(block, offset));
  const ref = entry && accountOfEntry(facts, entry.ordinal);
  const keys = new Set<string>();
  for (const other of ref ? workspace.events.otherAccountsOf(ref) : []) {
    if (other.ref.file === facts.file) continue;
    for (const key of workspace.summary(other.ref.file)?.accounts[other.ref.ordinal]?.sources ?? []) keys.add(key);
  }
  return keys;
}
