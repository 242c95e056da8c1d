// The hover of a source and of a citation group: what the source is, where it is cited, who else lists it, and how the
// report itself begins when the workspace has it.

import { dayFromIso } from '../../dates/calendar/calendar';
import { formatDay } from '../../dates/calendar/wordedDates';
import { counted, shortened } from '../../rules/wording';
import { sourceMark } from '../../syntax/labels';
import { positionAt } from '../../syntax/lines';
import { contains, sliceOf, touches } from '../../syntax/span';
import type { CitationGroup, SourceBlock } from '../../syntax/tree';
import type { SourceRecord } from '../../workspace/copies/records';
import { type FileFacts, sourceOf } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { dateInName } from '../dateWording';
import { bold, bullets, lines, paragraphs, placeLink, plain, quote, ruled, webLink } from '../markdown';
import { citationsOf, citationText } from '../place';
import { factOfSource, listingsElsewhere, placeOfListing, recordOfSource, reportsOf } from '../related';

/** Beyond this many sources a group is shown in one line each: `[1-9]` should not fill the screen. */
const fullCards = 3;
const maxPlaces = 8;
const maxFiles = 6;

/** Markdown for a group as one: its sources in order, the same source once. */
export function groupCard(workspace: WorkspaceView, facts: FileFacts, group: CitationGroup): string {
  const cards: { readonly numbers: number[]; readonly source: SourceBlock | undefined; readonly key: string }[] = [];
  for (const { number } of group.citations) {
    const source = sourceOf(facts.article, number);
    const key = (source && factOfSource(facts, source)?.key) || `#${number}`;
    const same = cards.find((card) => card.key === key);
    if (!same) cards.push({ numbers: [number], source, key });
    else if (!same.numbers.includes(number)) same.numbers.push(number);
  }
  const brief = cards.length > fullCards;
  const written = cards.map(({ numbers, source }) => {
    if (!source) return undefinedCard(facts, numbers[0] ?? 0);
    return brief ? nameOf(facts, source, numbers) : cardOf(workspace, facts, source, numbers, group);
  });
  return brief ? lines(...written) : ruled(written);
}

/** Markdown for one source of the list. */
export function sourceCard(workspace: WorkspaceView, facts: FileFacts, source: SourceBlock): string {
  return cardOf(workspace, facts, source, [source.number], undefined);
}

function undefinedCard({ article }: FileFacts, number: number): string {
  const length = article.sources.length;
  const cited = citationsOf(article, number);
  const [first] = cited;
  // Without a list, an address is its own source.
  if (first?.url && length === 0) {
    const name = first.isLink ? plain(sliceOf(article.text, first.digits)) : citationText(article, number);
    const times = cited.length > 1 ? [`Cited ${cited.length} times in this file`] : [];
    return paragraphs(lines(bold(name), webLink(sliceOf(article.text, first.url))), bullets(times));
  }
  const list = length === 0 ? 'this file has no source list' : `the list has ${counted(length, 'source')}`;
  return `${bold(citationText(article, number))} leads nowhere: ${list}.`;
}

function cardOf(
  workspace: WorkspaceView,
  facts: FileFacts,
  source: SourceBlock,
  numbers: readonly number[],
  hovered: CitationGroup | undefined,
): string {
  const record = recordOfSource(workspace, facts, source);
  const url = source.url ? sliceOf(facts.article.text, source.url) : record?.url;
  const dates = datesCitedFor(facts, numbers);
  return paragraphs(
    lines(nameOf(facts, source, numbers), record && recordLine(record), url && webLink(url)),
    bullets(
      [
        dates.length > 0
          ? `Cited for ${several(dates.map(({ text, start }) => linkHere(facts, text, start)))}`
          : undefined,
        placesThatCite(facts, numbers, hovered, dates.slice(0, maxPlaces)),
        duplicates(facts, source, numbers),
        listedElsewhere(workspace, facts, source),
      ].filter((item) => item !== undefined),
    ),
    ...reportsOf(workspace, facts, source)
      .slice(0, 2)
      .map((report) => openingOf(workspace, report)),
  );
}

/** "By Nils Ek, 3 March 2025": what a bibliography knows. Empty when it knows neither. */
function recordLine({ author, issued }: SourceRecord): string {
  const day = dayFromIso(issued);
  const date = day === undefined ? issued : formatDay(day);
  return plain([author && `By ${author}`, date].filter(Boolean).join(', '));
}

/** "**[4] [5]** Yonhap: **Title**", the numbers as links to their lines of the list. */
function nameOf(facts: FileFacts, source: SourceBlock, numbers: readonly number[]): string {
  const fact = factOfSource(facts, source);
  const labels = numbers.map((number) => {
    const listed = sourceOf(facts.article, number) ?? source;
    return placeLink(
      bold(sourceMark(facts.article, listed)),
      facts.file,
      positionAt(facts.article, listed.content.start),
    );
  });
  const title = fact?.title ? bold(fact.title) : 'no title';
  return `${labels.join(' ')} ${fact?.publisher ? `${plain(fact.publisher)}: ` : ''}${title}`;
}

/** A date of an entry or sentence that cites a source. */
interface CitedDate {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly start: number;
}

/** In the order of time, each date once. */
function datesCitedFor(facts: FileFacts, numbers: readonly number[]): readonly CitedDate[] {
  const dates: CitedDate[] = [];
  for (const { block, date } of facts.chronology.entries) {
    const cited = block.groups.some((group) => group.citations.some(({ number }) => numbers.includes(number)));
    if (date && cited) dates.push({ ...date, text: dateInName(date) });
  }
  const marks = numbers.flatMap((number) => citationsOf(facts.article, number));
  facts.accountPlaces.forEach((place, ordinal) => {
    const account = facts.summary.accounts[ordinal];
    if (account?.kind !== 'prose' || !marks.some(({ bracket }) => touches(place.span, bracket.start))) return;
    dates.push({ ...account.date, start: place.date.start });
  });
  dates.sort((a, b) => a.first - b.first || a.last - b.last || a.start - b.start);
  return dates.filter(({ first, last }, at) => dates[at - 1]?.first !== first || dates[at - 1]?.last !== last);
}

/** @param dates are links already, and the lines that they lead to are not named again */
function placesThatCite(
  facts: FileFacts,
  numbers: readonly number[],
  hovered: CitationGroup | undefined,
  dates: readonly CitedDate[],
): string | undefined {
  const { article } = facts;
  const places = article.groups.filter(
    (group) => group !== hovered && group.citations.some(({ number }) => numbers.includes(number)),
  );
  if (places.length === 0) return hovered ? 'Cited only here' : 'Never cited';
  const dated = new Set(dates.map(({ start }) => positionAt(article, start).line));
  const links = places.flatMap(({ start }) => {
    const { line } = positionAt(article, start);
    return dated.has(line) ? [] : [linkHere(facts, `line ${line + 1}`, start)];
  });
  if (links.length === 0) return undefined;
  return `${hovered || dates.length > 0 ? 'Also cited' : 'Cited'} on ${several(links)}`;
}

function duplicates(facts: FileFacts, source: SourceBlock, numbers: readonly number[]): string | undefined {
  const key = factOfSource(facts, source)?.key;
  if (!key) return undefined;
  const same = facts.article.sources.filter((other) => other !== source && factOfSource(facts, other)?.key === key);
  if (same.length === 0) return undefined;
  const links = same.map((other) => linkHere(facts, sourceMark(facts.article, other), other.content.start));
  return numbers.length > 1
    ? `The same source is listed ${counted(same.length + 1, 'time')}`
    : `Listed again as ${several(links)}`;
}

function listedElsewhere(workspace: WorkspaceView, facts: FileFacts, source: SourceBlock): string | undefined {
  const listings = listingsElsewhere(workspace, facts, source);
  if (listings.length === 0) return undefined;
  const links = listings.slice(0, maxFiles).map(({ file, numbers }) => {
    const place = placeOfListing(workspace, file, numbers[0] ?? 0);
    const name = plain(workspace.displayName(file));
    return `${place ? placeLink(name, file, place) : name} as ${numbers.map((number) => plain(`[${number}]`)).join(' ')}`;
  });
  const more = listings.length - links.length;
  return `Also listed in ${links.join(', ')}${more > 0 ? ` and ${counted(more, 'more file', 'more files')}` : ''}`;
}

/** Dateline and first paragraphs of the report that the source is. */
function openingOf(workspace: WorkspaceView, report: FileFacts): string {
  const { article, chronology, file } = report;
  const { dateline } = chronology;
  const start = article.headline?.content.start ?? 0;
  const name = placeLink(bold(workspace.displayName(file)), file, positionAt(article, start));
  let published = dateline?.text;
  const opening: string[] = [];
  let length = 0;
  for (const { content } of article.paragraphs) {
    if (length > 240 || opening.length === 3) break;
    const text = shortened(sliceOf(article.text, content), 280);
    if (dateline && contains(content, dateline) && text.length < 80) {
      published = text;
    } else if (content.start >= start) {
      opening.push(text);
      length += text.length;
    }
  }
  const author = article.author ? `, by ${plain(sliceOf(article.text, article.author))}` : '';
  return paragraphs(`The report itself: ${name}${author}${published ? `, ${plain(published)}` : ''}`, quote(opening));
}

function linkHere(facts: FileFacts, label: string, offset: number): string {
  return placeLink(plain(label), facts.file, positionAt(facts.article, offset));
}

/** Markdown items with commas, the last with "and"; items beyond `maxPlaces` are only counted. */
function several(items: readonly string[]): string {
  const more = items.length - maxPlaces;
  const shown = more > 0 ? [...items.slice(0, maxPlaces), `${more} more`] : items;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
