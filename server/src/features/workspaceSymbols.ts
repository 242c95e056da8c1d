// Workspace symbols: sources, events and headlines of all files that match a few typed letters. Places are looked up one by one
// when asked for, because that needs a file's full facts.

import { counted, shortened } from '../rules/wording';
import { keptFor } from '../syntax/keptFor';
import type { Span } from '../syntax/span';
import type { FileId } from '../workspace/account';
import { type Summary, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { bestScore, containsAll, type Query, queryOf, scatteredScoreOf, scoreOf } from './fuzzy';

export type WorkspaceSymbolKind = 'headline' | 'entry' | 'source';

export interface WorkspaceSymbol {
  readonly name: string;
  /** The file or date, for the second column. */
  readonly detail: string;
  readonly kind: WorkspaceSymbolKind;
  readonly file: FileId;
  /** Number of the source, ordinal of the account; 0 for a headline. */
  readonly index: number;
}

/**
 * The best `limit` symbols for `typed`, best first: headlines, entries and sources that hold all typed words; where nothing does,
 * headlines and sources that have their letters in order, and where those are none, entries. (An entry is a sentence: almost any
 * letters stand in it in almost any order.) A source that many files list is one symbol. Nothing typed: headlines.
 */
export function workspaceSymbols(workspace: WorkspaceView, typed: string, limit = 200): readonly WorkspaceSymbol[] {
  const query = queryOf(typed);
  const best = new TopCandidates(limit, bestScore(query));
  collectNames(workspace, query, best);
  collectSources(workspace, query, best, scoreOf);
  if (best.count === 0) {
    collectHeadlines(workspace, query, best);
    collectSources(workspace, query, best, scatteredScoreOf);
  }
  if (best.count === 0) collectScattered(workspace, query, best);
  return best.taken().map((candidate) => symbolOf(workspace, candidate));
}

/** Where a symbol stands; undefined when its file has changed since. */
export function symbolPlace(
  workspace: WorkspaceView,
  file: FileId,
  { kind, index }: Pick<WorkspaceSymbol, 'kind' | 'index'>,
): Span | undefined {
  const facts = workspace.facts(file);
  if (!facts) return undefined;
  if (kind === 'entry') return facts.accountPlaces[index]?.span;
  return kind === 'source' ? sourceOf(facts.article, index)?.content : facts.article.headline?.content;
}

interface Candidate {
  readonly kind: WorkspaceSymbolKind;
  readonly file: FileId;
  readonly index: number;
  readonly score: number;
}

/** Keeps the best so far, so that a query that all texts match does not sort them all. */
class TopCandidates {
  private kept: Candidate[] = [];
  private readonly seen = new Set<string>();
  private bar = 0;

  constructor(
    private readonly limit: number,
    private readonly perfect: number,
  ) {}

  get count(): number {
    return this.kept.length;
  }

  /** After so many perfect matches, the rest need not be looked at. */
  get isFull(): boolean {
    return this.bar > 0 && this.bar >= this.perfect;
  }

  offer(kind: WorkspaceSymbolKind, file: FileId, index: number, score: number): void {
    if (score <= this.bar) return;
    const id = `${kind} ${index} ${file}`;
    if (this.seen.has(id)) return;
    this.seen.add(id);
    this.kept.push({ kind, file, index, score });
    if (this.kept.length >= this.limit * 4) this.cut();
  }

  taken(): readonly Candidate[] {
    this.cut();
    return this.kept;
  }

  private cut(): void {
    this.kept = this.kept.sort((a, b) => b.score - a.score).slice(0, this.limit);
    if (this.kept.length === this.limit) this.bar = this.kept.at(-1)?.score ?? 0;
  }
}

/** Headlines and entries that hold the words. */
function collectNames(workspace: WorkspaceView, query: Query, best: TopCandidates): void {
  for (const file of workspace.files()) {
    if (best.isFull) return;
    const summary = workspace.summary(file);
    const names = summary && namesIn(summary);
    if (names === undefined || !containsAll(query, names)) continue;
    const [headline = '', ...entries] = names.split('\n');
    best.offer('headline', file, 0, scoreOf(query, headline));
    if (query.words.length === 0) continue;
    for (const [ordinal, name] of entries.entries())
      if (name !== '') best.offer('entry', file, ordinal, scoreOf(query, name));
  }
}

function collectHeadlines(workspace: WorkspaceView, query: Query, best: TopCandidates): void {
  for (const file of workspace.files()) {
    const summary = workspace.summary(file);
    if (summary && summary.kind !== 'other')
      best.offer('headline', file, 0, scatteredScoreOf(query, lowered(summary.headline)));
  }
}

function collectScattered(workspace: WorkspaceView, query: Query, best: TopCandidates): void {
  for (const file of workspace.files()) {
    const summary = workspace.summary(file);
    const names = summary && namesIn(summary);
    // Most files lack a letter sequence as a whole.
    if (!names || scatteredScoreOf(query, names) === 0) continue;
    for (const [at, name] of names.split('\n').entries())
      if (at > 0 && name !== '') best.offer('entry', file, at - 1, scatteredScoreOf(query, name));
  }
}

function collectSources(
  workspace: WorkspaceView,
  query: Query,
  best: TopCandidates,
  score: (query: Query, lower: string) => number,
): void {
  if (query.words.length === 0) return;
  for (const key of workspace.sources.keys()) {
    if (best.isFull) return;
    const points = score(query, key);
    const listing = points > 0 ? workspace.sources.anyListing(key) : undefined;
    if (listing) best.offer('source', listing.file, listing.number, points);
  }
}

/** The part of a claim that is shown, and so can be searched. */
const maxCharacters = 120;

/** The headline and, by ordinal, the entries in lower case, each on its line; accounts of other kinds are empty. */
const namesIn = keptFor((summary: Summary): string | undefined => {
  if (summary.kind === 'other') return undefined;
  const entries = summary.accounts.map(({ kind, text }) => (kind === 'entry' ? lowered(text) : ''));
  return [lowered(summary.headline), ...entries].join('\n');
});

/** Not tidied like a name that is shown, because this is done for every entry of the workspace. */
function lowered(text: string): string {
  return text.slice(0, maxCharacters).toLowerCase();
}

function symbolOf(workspace: WorkspaceView, { kind, file, index }: Candidate): WorkspaceSymbol {
  const name = nameOf(workspace.summary(file), kind, index) || workspace.displayName(file);
  return { name, detail: detailOf(workspace, kind, file, index), kind, file, index };
}

function nameOf(summary: Summary | undefined, kind: WorkspaceSymbolKind, index: number): string {
  if (kind === 'headline') return shortened(summary?.headline ?? '', maxCharacters);
  if (kind === 'entry') return shortened(summary?.accounts[index]?.text ?? '', maxCharacters);
  const source = summary?.sources.find(({ number }) => number === index);
  return source ? shortened(`${source.title} (${source.publisher})`, maxCharacters) : '';
}

function detailOf(workspace: WorkspaceView, kind: WorkspaceSymbolKind, file: FileId, index: number): string {
  const name = workspace.displayName(file);
  const summary = workspace.summary(file);
  if (kind === 'entry') return `${summary?.accounts[index]?.date.text ?? ''}, ${name}`;
  if (kind === 'headline') return name;
  const key = summary?.sources.find(({ number }) => number === index)?.key ?? '';
  const files = workspace.sources.fileCount(key);
  return files > 1 ? `${name} and ${counted(files - 1, 'other file')}` : name;
}
