// Document links: URLs of sources, sources that are files of the workspace, entries whose event other files describe as well.

import { counted } from '../rules/wording';
import { type Span, sliceOf } from '../syntax/span';
import { webAddress } from '../text/webAddress';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { accountOfEntry, eventOf } from './event';
import type { FilePlace } from './place';
import { recordOfSource, reportsOf } from './related';

export interface DocumentLink {
  readonly span: Span;
  /** A web address, or a place in the workspace. */
  readonly target: string | FilePlace;
  readonly tooltip: string;
}

/** The links of a file, in document order, not overlapping. */
export function documentLinks(workspace: WorkspaceView, facts: FileFacts): readonly DocumentLink[] {
  return [...entryLinks(workspace, facts), ...sourceLinks(workspace, facts)].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function sourceLinks(workspace: WorkspaceView, facts: FileFacts): readonly DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const source of facts.article.sources) {
    const url = source.url && sliceOf(facts.article.text, source.url);
    const target = url && webAddress(url);
    if (source.url && target) links.push({ span: source.url, target, tooltip: 'Open the source' });
    const known = source.url ? undefined : webAddress(recordOfSource(workspace, facts, source)?.url ?? '');
    const [report] = source.title ? reportsOf(workspace, facts, source) : [];
    if (source.title && report) {
      const span = report.article.headline?.content ?? { start: 0, end: 0 };
      const tooltip = `Open ${workspace.displayName(report.file)}, which is this report`;
      links.push({ span: source.title, target: { file: report.file, span }, tooltip });
    } else if (source.title && known) {
      links.push({ span: source.title, target: known, tooltip: 'Open the address that the bibliography has' });
    }
  }
  return links;
}

function entryLinks(workspace: WorkspaceView, facts: FileFacts): readonly DocumentLink[] {
  return facts.chronology.entries.flatMap(({ block, date }) => {
    const ref = date && accountOfEntry(facts, block.ordinal);
    const others =
      (ref && eventOf(workspace, ref)?.accounts.filter((account) => account.ref.file !== facts.file)) ?? [];
    const surest = others.toSorted((a, b) => b.confidence - a.confidence)[0];
    const place = surest && workspace.facts(surest.ref.file)?.accountPlaces[surest.ref.ordinal];
    if (!date || !place) return [];
    const name = workspace.displayName(surest.ref.file);
    const more = others.length > 1 ? ` and ${counted(others.length - 1, 'other place')}` : '';
    const span = { start: date.start, end: date.end };
    return [{ span, target: { file: surest.ref.file, span: place.span }, tooltip: `Also described in ${name}${more}` }];
  });
}
