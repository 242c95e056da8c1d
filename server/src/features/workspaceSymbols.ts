// Workspace symbols: sources, events and headlines of all files by a few typed letters. Places are looked up one by one
// when asked for, because that needs a file's full facts.

import type { FileId } from '../index/account';
import { sourceOf } from '../index/facts';
import type { WorkspaceView } from '../index/workspace';
import { counted, shortened } from '../rules/wording';
import type { Span } from '../syntax/span';
import { type Query, queryOf, scoreOf } from './fuzzy';

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

/** The best `limit` symbols for `typed`, best first. A source that many files list is one symbol. Nothing typed: headlines. */
export function workspaceSymbols(workspace: WorkspaceView, typed: string, limit = 200): readonly WorkspaceSymbol[] {
  const query = queryOf(typed);
  const best = new Best(limit);
  for (const file of workspace.files()) {
    const summary = workspace.summary(file);
    if (!summary || summary.kind === 'other') continue;
    best.offer(query, summary.headline, 'headline', file, 0);
    if (query.words.length === 0) continue;
    summary.accounts.forEach((account, ordinal) => {
      if (account.kind === 'entry') best.offer(query, account.text, 'entry', file, ordinal);
    });
  }
  if (query.words.length > 0) {
    for (const key of workspace.sources.keys()) offerSource(workspace, best, query, key);
  }
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
  readonly text: string;
  readonly kind: WorkspaceSymbolKind;
  readonly file: FileId;
  readonly index: number;
  readonly score: number;
}

/** Keeps the best so far, so that a query that all texts match does not sort them all. */
class Best {
  private kept: Candidate[] = [];
  private bar = 0;

  constructor(private readonly limit: number) {}

  offer(query: Query, text: string, kind: WorkspaceSymbolKind, file: FileId, index: number): void {
    const score = scoreOf(query, text);
    if (score <= this.bar) return;
    this.kept.push({ text, kind, file, index, score });
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

function offerSource(workspace: WorkspaceView, best: Best, query: Query, key: string): void {
  const first = workspace.sources.anyListing(key);
  const source = first && workspace.summary(first.file)?.sources.find(({ number }) => number === first.number);
  if (first && source) best.offer(query, `${source.title} ${source.publisher}`, 'source', first.file, first.number);
}

function symbolOf(workspace: WorkspaceView, { text, kind, file, index }: Candidate): WorkspaceSymbol {
  const name = shortened(text, 120) || workspace.displayName(file);
  return { name, detail: detailOf(workspace, kind, file, index), kind, file, index };
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
