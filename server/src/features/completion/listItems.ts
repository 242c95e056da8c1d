// Completion in the source list: sources and publishers that other files of the workspace know and this list lacks.

import { counted, shortened } from '../../rules/wording';
import { lineAt } from '../../syntax/lines';
import type { Span } from '../../syntax/span';
import { foldTitle } from '../../text/fold';
import type { FileId } from '../../workspace/account';
import type { FileFacts, SourceFact } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import type { CompletionItem, Completions } from './item';

const maxItems = 60;
/** Files that share a source are on the same topic; more of them than this add nothing new. */
const maxNeighbours = 40;

/** Items for an offset in an entry of the list; undefined elsewhere. */
export function listItems(workspace: WorkspaceView, facts: FileFacts, offset: number): Completions | undefined {
  const replace = typedSource(facts, offset);
  if (!replace) return undefined;
  const typed = foldTitle(facts.article.text.slice(replace.start, offset));
  const own = new Set(facts.summary.sources.map(({ key }) => key));
  const known = new Map<string, { readonly file: FileId; readonly source: SourceFact }>();
  const offer = (key: string, file: FileId, number: number) => {
    if (key === '' || own.has(key) || known.has(key) || !key.replace('|', ' ').includes(typed)) return;
    const source = workspace.summary(file)?.sources.find((candidate) => candidate.number === number);
    if (source) known.set(key, { file, source });
  };
  for (const file of neighboursOf(workspace, facts)) {
    for (const { key, number } of workspace.summary(file)?.sources ?? []) offer(key, file, number);
  }
  if (typed.length > 1) {
    for (const key of workspace.sources.keys()) {
      if (known.size >= maxItems) break;
      if (!key.replace('|', ' ').includes(typed)) continue;
      const listing = workspace.sources.anyListing(key);
      if (listing) offer(key, listing.file, listing.number);
    }
  }
  const sources = [...known.values()].slice(0, maxItems);
  return {
    items: [
      ...sources.map(({ file, source }) => sourceItem(workspace, replace, file, source)),
      ...publisherItems(
        sources.map(({ source }) => source),
        facts.summary.sources,
        replace,
      ),
    ],
    incomplete: true,
  };
}

/** What has been typed of a source at `offset`, from behind its marker on. */
function typedSource({ article }: FileFacts, offset: number): Span | undefined {
  const section = article.sections.find(
    ({ kind, start, end }) => kind === 'sources' && start <= offset && offset <= end,
  );
  if (!section?.heading || offset < section.heading.end) return undefined;
  const lineStart = article.lineStarts[lineAt(article.lineStarts, offset)] ?? 0;
  const marker = /^\s*(?:(?:[-*•]|\d{1,3}[.)]|\[\d{1,4}\])\s+)?/.exec(article.text.slice(lineStart, offset));
  const start = lineStart + (marker?.[0].length ?? 0);
  return { start, end: offset };
}

function* neighboursOf(workspace: WorkspaceView, facts: FileFacts): Generator<FileId> {
  const seen = new Set<FileId>([facts.file]);
  for (const key of new Set(facts.summary.sources.map((source) => source.key))) {
    for (const { file } of key === '' ? [] : workspace.sources.listing(key)) {
      if (seen.has(file)) continue;
      seen.add(file);
      yield file;
      if (seen.size > maxNeighbours) return;
    }
  }
}

function sourceItem(workspace: WorkspaceView, replace: Span, file: FileId, source: SourceFact): CompletionItem {
  const name = [source.publisher, source.title].filter(Boolean).join(': ');
  const text = source.url ? `${name} ${source.url}` : name;
  const files = workspace.sources.fileCount(source.key);
  return {
    kind: 'source',
    label: shortened(name, 100),
    description: files > 1 ? counted(files, 'file') : workspace.displayName(file),
    detail: name,
    replace,
    newText: text,
    filterText: name,
    origin: { kind: 'source', file, index: source.number },
  };
}

function publisherItems(
  known: readonly SourceFact[],
  own: readonly SourceFact[],
  replace: Span,
): readonly CompletionItem[] {
  const counts = new Map<string, number>();
  for (const { publisher } of [...own, ...known]) {
    if (publisher) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([publisher]) => ({
      kind: 'publisher',
      label: publisher,
      description: 'publisher',
      detail: '',
      replace,
      newText: `${publisher}: `,
      filterText: publisher,
      origin: undefined,
    }));
}
