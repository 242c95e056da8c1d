// The claims of one file in the words by which reviews know them, and the one that an anchor means. Two claims are never guessed between.

import { keptFor } from '../../syntax/keptFor';
import { groupedBy, maxOf } from '../../syntax/lists';
import { proseOf } from '../../syntax/prose';
import { sliceOf } from '../../syntax/span';
import { anchorText, beginningOf } from '../../text/anchorText';
import type { CitedClaim } from '../../text/checks/claims';
import { commonIn, identitiesIn } from '../../text/checks/sentenceTerms';
import { sha256 } from '../../text/sha256';
import { sharedInOrder } from '../../text/wordOrder';
import type { FileFacts } from '../facts';
import { type ClaimAnchor, maxQuoted } from './review';

export type ClaimLocation =
  /** The same words. `context`: those around it are the same too. */
  | { readonly state: 'same'; readonly claim: CitedClaim; readonly context: boolean }
  /** Other words, yet clearly this claim. */
  | { readonly state: 'changed'; readonly claim: CitedClaim }
  | { readonly state: 'ambiguous' }
  | { readonly state: 'gone' };

/** Words before and behind a claim that are compared, out of so many UTF-16 units. */
const contextWords = 5;
const contextReach = 120;

/** So much of the longer one of two claims must be in both, in order. */
const minShared = 0.65;
/** A second claim that is nearly as much alike makes it a guess. */
const minMargin = 0.1;
const maxCompared = 12;
const maxWords = 300;

export class FileClaims {
  private byWords: Map<string, CitedClaim[]> | undefined;

  constructor(
    private readonly facts: FileFacts,
    readonly claims: readonly CitedClaim[],
  ) {}

  /** The date of an entry and the words of a claim, without citations and marks of Markdown. */
  readonly textOf = keptFor((claim: CitedClaim): string => {
    const { article, chronology } = this.facts;
    const entry = claim.entry === undefined ? undefined : chronology.entries[claim.entry];
    const date = entry?.date ?? entry?.under;
    const words = proseOf(article, claim);
    return anchorText(date ? `${sliceOf(article.text, date)} – ${words}` : words);
  });

  /** What identifies a claim now and after edits around it. */
  anchorOf(claim: CitedClaim): ClaimAnchor {
    const text = this.textOf(claim);
    const { before, after } = this.contextOf(claim);
    const words = beginningOf(text, maxQuoted);
    return {
      words,
      ...(words.length < text.length && { hash: this.hashOf(claim) }),
      ...(before !== '' && { before }),
      ...(after !== '' && { after }),
    };
  }

  /** The claim that an anchor means. Linear in the claims; those that are compared word by word are few. */
  locate(anchor: ClaimAnchor): ClaimLocation {
    const candidates = this.beginningWith(anchor.words);
    const same = candidates.filter((claim) => this.isSame(claim, anchor));
    const [only] = same;
    if (only && same.length === 1) return { state: 'same', claim: only, context: this.contextFit(only, anchor) > 0 };
    if (only) return this.byContext(same, anchor);
    const [changed] = candidates;
    if (changed && candidates.length === 1) return { state: 'changed', claim: changed };
    return this.mostAlike(anchor);
  }

  private isSame(claim: CitedClaim, { words, hash }: ClaimAnchor): boolean {
    return hash === undefined ? this.textOf(claim) === words : this.hashOf(claim) === hash;
  }

  private readonly hashOf = keptFor((claim: CitedClaim): string => sha256(this.textOf(claim)));

  private beginningWith(words: string): readonly CitedClaim[] {
    this.byWords ??= groupedBy(this.claims, (claim) => beginningOf(this.textOf(claim), maxQuoted));
    return this.byWords.get(words) ?? [];
  }

  private byContext(claims: readonly CitedClaim[], anchor: ClaimAnchor): ClaimLocation {
    const fits = claims.map((claim) => this.contextFit(claim, anchor));
    const best = maxOf(fits);
    const claim = claims[fits.indexOf(best)];
    if (!claim || best === 0 || fits.filter((fit) => fit === best).length > 1) return { state: 'ambiguous' };
    return { state: 'same', claim, context: true };
  }

  /** On how many sides the words around a claim are those of the anchor. */
  private contextFit(claim: CitedClaim, anchor: ClaimAnchor): number {
    const { before, after } = this.contextOf(claim);
    return Number(before === (anchor.before ?? '')) + Number(after === (anchor.after ?? ''));
  }

  private contextOf(claim: CitedClaim): { readonly before: string; readonly after: string } {
    const { article } = this.facts;
    const block = claim.entry === undefined ? undefined : article.entries[claim.entry];
    const start = block?.content.start ?? claim.start;
    const before = wordsIn(article.text.slice(Math.max(0, start - contextReach), start)).slice(-contextWords);
    const after = wordsIn(article.text.slice(claim.end, claim.end + contextReach)).slice(0, contextWords);
    return { before: before.join(' '), after: after.join(' ') };
  }

  private mostAlike({ words }: ClaimAnchor): ClaimLocation {
    const about = identitiesIn(words);
    const sought = wordsOf(words);
    const near = this.claims
      .map((claim) => ({ claim, common: commonIn(about, claim.about) }))
      .filter(({ common }) => common > 0 && common >= about.size / 2)
      .sort((a, b) => b.common - a.common)
      .slice(0, maxCompared)
      .map(({ claim }) => {
        const own = wordsOf(beginningOf(this.textOf(claim), maxQuoted));
        return { claim, share: sharedInOrder(sought, own) / Math.max(1, sought.length, own.length) };
      })
      .sort((a, b) => b.share - a.share);
    const [best, second] = near;
    if (!best || best.share < minShared || (second && best.share - second.share < minMargin)) return { state: 'gone' };
    return { state: 'changed', claim: best.claim };
  }
}

/** Words of letters alone: numbers of citations and lists change without any change of the text. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, maxWords);
}
