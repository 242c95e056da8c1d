// Call hierarchy, where "calls" means "is based on": a claim on the sources that it cites, a source on the report that it is,
// an event on its accounts. Incoming calls are the claims of a source and the other accounts of an event.

import { shortened } from '../rules/wording';
import { sourceMark } from '../syntax/labels';
import { addTo, append } from '../syntax/lists';
import { type Span, sliceOf } from '../syntax/span';
import type { Block, SourceBlock } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import { type FileFacts, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { dateInName } from './dateWording';
import { accountOfEntry, eventOf } from './event';
import { citationsOf, nodeAt, titleLine } from './place';
import { listingsElsewhere, reportsOf } from './related';

export interface HierarchyItem {
  readonly kind: 'source' | 'claim' | 'entry' | 'report';
  readonly name: string;
  readonly detail: string;
  readonly file: FileId;
  readonly span: Span;
  /** Passing its start as `offset` finds the item again. */
  readonly selection: Span;
}

/** One step: the item that it leads to, and the places that it is seen from. */
export interface HierarchyStep {
  readonly item: HierarchyItem;
  /** Incoming: in the file of `item`. Outgoing: in the file that was asked about. */
  readonly from: readonly Span[];
}

/** What the hierarchy can start from at `offset`: a source (also from a citation of it), an entry, a paragraph. */
export function hierarchyItemsAt(workspace: WorkspaceView, facts: FileFacts, offset: number): readonly HierarchyItem[] {
  const node = nodeAt(facts, offset);
  if (node?.kind === 'citation') {
    const source = sourceOf(facts.article, node.citation.number);
    return source ? [sourceItem(workspace, facts, source)] : [];
  }
  if (node?.kind === 'source') return [sourceItem(workspace, facts, node.source)];
  const block = claimBlockAt(facts, offset);
  return block ? [claimItem(workspace, facts, block)] : [];
}

/** Incoming calls of the item at `offset`: claims that cite the source, in all files that list it; other accounts of the event. */
export function incomingAt(workspace: WorkspaceView, facts: FileFacts, offset: number): readonly HierarchyStep[] {
  const node = nodeAt(facts, offset);
  if (node?.kind === 'source') {
    const steps = claimsCiting(workspace, facts, node.source.number);
    for (const { file: other, numbers } of listingsElsewhere(workspace, facts, node.source)) {
      const otherFacts = workspace.facts(other);
      for (const number of otherFacts ? numbers : []) {
        append(steps, claimsCiting(workspace, otherFacts as FileFacts, number));
      }
    }
    return steps;
  }
  const block = claimBlockAt(facts, offset);
  return block?.type === 'entry' ? otherAccounts(workspace, facts, block.ordinal) : [];
}

/** Outgoing calls of the item at `offset`: the sources that a claim cites; the report that a source is. */
export function outgoingAt(workspace: WorkspaceView, facts: FileFacts, offset: number): readonly HierarchyStep[] {
  const node = nodeAt(facts, offset);
  if (node?.kind === 'source') {
    return reportsOf(workspace, facts, node.source).map((report) => ({
      item: reportItem(workspace, report),
      from: [node.source.title ?? node.span],
    }));
  }
  const block = claimBlockAt(facts, offset);
  const bySource = new Map<SourceBlock, Span[]>();
  for (const { number, bracket } of block?.groups.flatMap((group) => group.citations) ?? []) {
    const source = sourceOf(facts.article, number);
    if (source) addTo(bySource, source, bracket);
  }
  return [...bySource].map(([source, from]) => ({ item: sourceItem(workspace, facts, source), from }));
}

type ClaimBlock = Extract<Block, { readonly type: 'paragraph' | 'entry' }>;

function claimBlockAt({ article }: FileFacts, offset: number): ClaimBlock | undefined {
  const block = article.blocks.find((candidate) => candidate.start <= offset && offset < candidate.end);
  return block?.type === 'paragraph' || block?.type === 'entry' ? block : undefined;
}

function claimsCiting(workspace: WorkspaceView, facts: FileFacts, number: number): HierarchyStep[] {
  const byBlock = new Map<ClaimBlock, Span[]>();
  for (const { bracket } of citationsOf(facts.article, number)) {
    const block = claimBlockAt(facts, bracket.start);
    if (block) addTo(byBlock, block, bracket);
  }
  return [...byBlock].map(([block, from]) => ({ item: claimItem(workspace, facts, block), from }));
}

function otherAccounts(workspace: WorkspaceView, facts: FileFacts, entry: number): readonly HierarchyStep[] {
  const ref = accountOfEntry(facts, entry);
  const accounts = (ref && eventOf(workspace, ref)?.accounts) ?? [];
  return accounts.flatMap((account) => {
    const other = workspace.facts(account.ref.file);
    const place = other?.accountPlaces[account.ref.ordinal];
    const block = other && place && claimBlockAt(other, place.span.start);
    if (account.here || !other || !place || !block) return [];
    return [{ item: claimItem(workspace, other, block), from: [place.date] }];
  });
}

function sourceItem(workspace: WorkspaceView, { file, article }: FileFacts, source: SourceBlock): HierarchyItem {
  const name = `${sourceMark(article, source)} ${titleLine(article, source) || 'Source without a title'}`;
  const span = { start: source.start, end: source.end };
  const detail = workspace.displayName(file);
  return { kind: 'source', name, detail, file, span, selection: source.content };
}

function claimItem(workspace: WorkspaceView, facts: FileFacts, block: ClaimBlock): HierarchyItem {
  const { file, article, chronology } = facts;
  const entry = block.type === 'entry' ? chronology.entries[block.ordinal] : undefined;
  const claim = entry?.claim ?? (block.type === 'paragraph' ? block.runIn : undefined) ?? block.content;
  const date = entry?.date ? `${dateInName(entry.date)} – ` : '';
  const name = date + (shortened(sliceOf(article.text, claim), 100) || 'Claim');
  const detail = workspace.displayName(file);
  const span = { start: block.start, end: block.end };
  return { kind: entry ? 'entry' : 'claim', name, detail, file, span, selection: block.content };
}

function reportItem(workspace: WorkspaceView, { file, article, chronology }: FileFacts): HierarchyItem {
  const selection = article.headline?.content ?? { start: 0, end: 0 };
  const name = shortened(sliceOf(article.text, selection), 100) || workspace.displayName(file);
  const detail = [workspace.displayName(file), chronology.dateline?.text].filter(Boolean).join(', ');
  return { kind: 'report', name, detail, file, span: { start: 0, end: article.text.length }, selection };
}
