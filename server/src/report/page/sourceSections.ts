// The sources of a report, by publisher: each once, with the files that list it and how often they cite it.

import type { Timeline, TimelineFile, TimelineSource } from '../../features/timeline/model';
import { counted } from '../../rules/wording';
import { groupedBy } from '../../syntax/lists';
import { webAddress } from '../../text/webAddress';
import { escapeHtml } from '../markup';

interface Listing {
  readonly file: TimelineFile;
  readonly source: TimelineSource;
}

export function* sourceSections({ files }: Timeline): Generator<string> {
  const sources = distinctSources(files);
  yield `<section id="sources" aria-labelledby="sources-title">\n<h2 id="sources-title">Sources</h2>\n`;
  if (sources.length === 0) yield '<p>No file has a list of sources.</p>\n';
  let publisher: string | undefined;
  for (const listings of sources) {
    const { source } = listings[0] as Listing;
    if (source.publisher !== publisher) {
      if (publisher !== undefined) yield '</ul>\n';
      publisher = source.publisher;
      yield `<h3>${escapeHtml(publisher || 'No publisher named')}</h3>\n<ul class="sources">\n`;
    }
    yield item(source, listings);
  }
  if (publisher !== undefined) yield '</ul>\n';
  yield '</section>\n';
}

/** Listings of one source together, by publisher and title. */
function distinctSources(files: readonly TimelineFile[]): Listing[][] {
  const all = files.flatMap((file) => file.sources.map((source): Listing => ({ file, source })));
  const byKey = groupedBy(all, ({ file, source }) => source.key || source.url || `${file.file} ${source.number}`);
  const nameOf = ([first]: Listing[]) =>
    `${first?.source.publisher.toLowerCase()}\n${first?.source.title.toLowerCase()}`;
  const named = [...byKey.values()].map((listings) => ({ listings, name: nameOf(listings) }));
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return named.map(({ listings }) => listings);
}

function item({ title, url }: TimelineSource, listings: readonly Listing[]): string {
  const address = webAddress(listings.find(({ source }) => source.url !== '')?.source.url ?? url);
  const name = escapeHtml(title || url || 'No title');
  const link = address ? `<a href="${escapeHtml(address)}" rel="noopener noreferrer nofollow">${name}</a>` : name;
  const cited = listings.reduce((sum, { source }) => sum + source.cited, 0);
  const where = listings.map(({ file, source }) => `${file.name} [${source.label}]`).join(', ');
  const repeated = new Set(listings.map(({ file }) => file.file)).size < listings.length;
  const marks = [...(cited === 0 ? ['never cited'] : []), ...(repeated ? ['listed twice in one file'] : [])];
  const times = cited === 0 ? '' : `, cited ${counted(cited, 'time')}`;
  return `<li>${link} <span class="place">${escapeHtml(where)}${times}</span>${marks.map((mark) => ` <span class="mark">${mark}</span>`).join('')}</li>\n`;
}
