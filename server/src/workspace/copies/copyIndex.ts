// Which files are saved copies of which sources: by address, by title, by the name of the file, and as `provenance-sources.json` says.
// Knows no text.

import type { Day } from '../../dates/calendar/reading';
import { readDates } from '../../dates/resolve/readDates';
import { equalLists } from '../../syntax/lists';
import { dateBehind } from '../../syntax/referenceParts';
import { SetsByKey } from '../../syntax/setsByKey';
import { addressKey, siteOfKey } from '../../text/addressKey';
import { isReadme, nameInAddress, nameKey, nameOfFile } from '../../text/documentName';
import { foldTitle } from '../../text/fold';
import { type ComparedTitle, comparedTitle, isSameTitle, titleBucket } from '../../text/titleMatch';
import type { FileId } from '../account';
import type { SourceFact, Summary } from '../facts';
import type { CopyFailure, CopyId } from './copy';
import { addressMark, keysOf } from './records';

/** What a copy says of itself, by which it is matched. */
export interface CopyEntry {
  readonly id: CopyId;
  readonly file: FileId;
  readonly title: string;
  readonly addresses: readonly string[];
  readonly publisher: string;
  /** When it was published. */
  readonly day?: Day | undefined;
  /** Why it has no text. */
  readonly failure?: CopyFailure | undefined;
}

/** A row of `provenance-sources.json`: which file is the copy of which source. */
export interface SourceLink {
  readonly publisher?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly copy: FileId;
}

export type SourceCopies =
  | { readonly copies: readonly CopyId[] }
  /** `ambiguous`: several copies of unlike documents have its title. */
  | { readonly copies: readonly CopyId[]; readonly missing: 'not-saved' | 'ambiguous-copy' };

interface ListedLink extends SourceLink {
  readonly list: FileId;
  readonly keys: readonly string[];
}

interface Known extends CopyEntry {
  readonly keys: readonly string[];
  readonly compared: ComparedTitle;
  readonly bucket: string;
  /** The key of its file's name; empty for a document of an archive. */
  readonly name: string;
}

export class CopyIndex {
  private readonly entries = new Map<CopyId, Known>();
  /** Counts changes of copies and links. */
  private version = 0;
  /** Many sources have titles that begin alike, and each is asked for at every keystroke in its digest. */
  private readonly found = new WeakMap<
    SourceFact,
    { readonly version: number; readonly digest: FileId; readonly copies: SourceCopies }
  >();
  private readonly idsOfFile = new Map<FileId, readonly CopyId[]>();
  private readonly byAddress = new SetsByKey<string, CopyId>();
  private readonly byTitle = new SetsByKey<string, CopyId>();
  private readonly byName = new SetsByKey<string, CopyId>();
  /** Digests by what their sources can be matched by. */
  private readonly digests = new SetsByKey<string, FileId>();
  private readonly lists = new Map<FileId, readonly ListedLink[]>();
  /** Links by what sources can be matched by, and by the file that they name. */
  private readonly links = new SetsByKey<string, ListedLink>();
  private readonly linksTo = new SetsByKey<FileId, ListedLink>();

  get isEmpty(): boolean {
    return this.entries.size === 0 && this.lists.size === 0;
  }

  entry(id: CopyId): CopyEntry | undefined {
    return this.entries.get(id);
  }

  /** The copies that a file holds: one, or those of an archive. */
  idsIn(file: FileId): readonly CopyId[] {
    return this.idsOfFile.get(file) ?? [];
  }

  /**
   * Puts what an article is and lists in place of what it was and listed.
   * @returns the digests whose sources may have another copy now
   */
  replace(file: FileId, before: Summary | undefined, after: Summary | undefined): Set<FileId> {
    if (before?.sources !== after?.sources) {
      for (const key of keysOfSources(before?.sources ?? [])) this.digests.delete(key, file);
      for (const key of keysOfSources(after?.sources ?? [])) this.digests.add(key, file);
    }
    const entry = after && entryOfArticle(file, after);
    const [old] = this.idsIn(file).map((id) => this.entries.get(id));
    if (!entry && !old) return new Set();
    const isSame = entry && old && entry.title === old.title && entry.day === old.day;
    if (isSame && equalLists(entry.addresses, old.addresses)) return new Set();
    return this.replaceCopies(file, entry ? [entry] : []);
  }

  /** Puts the documents of a file in place of those that it had. @returns the digests that may be concerned */
  replaceCopies(file: FileId, entries: readonly CopyEntry[]): Set<FileId> {
    this.version++;
    const concerned = this.citing(file);
    for (const id of this.idsIn(file)) this.remove(id);
    this.idsOfFile.delete(file);
    if (entries.length > 0)
      this.idsOfFile.set(
        file,
        entries.map((entry) => this.add(entry)),
      );
    for (const digest of this.citing(file)) concerned.add(digest);
    return concerned;
  }

  /** Takes the links of a list; none when it is gone. @returns the digests that may be concerned */
  replaceLinks(list: FileId, links: readonly SourceLink[] | undefined): Set<FileId> {
    this.version++;
    const before = this.lists.get(list) ?? [];
    const after = (links ?? []).map((link): ListedLink => ({ ...link, list, keys: keysOf(link) }));
    for (const link of before) {
      for (const key of link.keys) this.links.delete(key, link);
      this.linksTo.delete(link.copy, link);
    }
    for (const link of after) {
      for (const key of link.keys) this.links.add(key, link);
      this.linksTo.add(link.copy, link);
    }
    if (after.length > 0) this.lists.set(list, after);
    else this.lists.delete(list);
    const concerned = new Set<FileId>();
    for (const { keys } of [...before, ...after]) this.addDigests(keys, concerned);
    return concerned;
  }

  /** The files that links name. */
  linkedFiles(): Iterable<FileId> {
    return this.linksTo.keys();
  }

  /** Digests that list a source of which `file` may hold the copy. */
  citing(file: FileId): Set<FileId> {
    const concerned = new Set<FileId>();
    for (const id of this.idsIn(file)) {
      const entry = this.entries.get(id);
      if (!entry) continue;
      const { keys, bucket, name } = entry;
      this.addDigests([...keys.map((key) => addressMark + key), bucket, nameMark + name], concerned);
    }
    for (const { keys } of this.linksTo.get(file) ?? []) this.addDigests(keys, concerned);
    concerned.delete(file);
    return concerned;
  }

  private addDigests(keys: readonly string[], concerned: Set<FileId>): void {
    for (const key of keys) for (const digest of this.digests.get(key) ?? []) concerned.add(digest);
  }

  /** Whether some source of `summary` has a copy. */
  isCopied(file: FileId, { sources }: Summary): boolean {
    return !this.isEmpty && sources.some((source) => this.copiesOf(source, file).copies.length > 0);
  }

  /**
   * The copies of a source, surest kind of match only: those that a list names, else those with its address, else those with its title,
   * else those whose file has its name.
   * @param digest the file that lists it, which is no copy of its own sources
   */
  copiesOf(source: SourceFact, digest: FileId): SourceCopies {
    const known = this.found.get(source);
    if (known && known.version === this.version && known.digest === digest) return known.copies;
    const copies = this.findCopies(source, digest);
    this.found.set(source, { version: this.version, digest, copies });
    return copies;
  }

  private findCopies(source: SourceFact, digest: FileId): SourceCopies {
    const linked = this.linkedTo(source, digest);
    if (linked.length > 0) return { copies: linked };
    const key = source.url === '' ? undefined : addressKey(source.url);
    const atAddress =
      key === undefined ? [] : [...(this.byAddress.get(key) ?? [])].filter((id) => this.isOther(id, digest));
    if (atAddress.length > 0) return { copies: atAddress.sort() };
    const titled = this.titledLike(source, key, digest);
    const named = 'missing' in titled && titled.missing === 'not-saved' ? this.namedLike(source, key, digest) : [];
    return named.length > 0 ? { copies: named } : titled;
  }

  /** One document may be kept in several formats, all under one name. */
  private namedLike(source: SourceFact, key: string | undefined, digest: FileId): CopyId[] {
    const ids = new Set(namesOf(source).flatMap((name) => [...(this.byName.get(name) ?? [])]));
    // "executive-summary.md" in several folders is what each of them has.
    if (new Set(Array.from(ids, (id) => id.slice(0, id.lastIndexOf('/') + 1))).size > 1) return [];
    const isIt = (copy: Known | undefined) => copy && copy.file !== digest && !isElsewhere(copy, key);
    return [...ids].filter((id) => isIt(this.entries.get(id))).sort();
  }

  private linkedTo(source: SourceFact, digest: FileId): CopyId[] {
    if (this.lists.size === 0) return [];
    const found = new Set<CopyId>();
    for (const key of keysOfSources([source])) {
      for (const link of this.links.get(key) ?? []) {
        if (!isBeside(link.list, digest) || !isLinkOf(link, source)) continue;
        for (const id of this.idsOfLinked(link.copy)) found.add(id);
      }
    }
    return [...found].sort();
  }

  /** A linked file that was not read is named all the same, so that somebody says why. */
  private idsOfLinked(file: FileId): readonly CopyId[] {
    const ids = this.idsIn(file);
    return ids.length > 0 ? ids : [file];
  }

  private titledLike(source: SourceFact, key: string | undefined, digest: FileId): SourceCopies {
    const notSaved = { copies: [], missing: 'not-saved' } as const;
    if (source.title === '') return notSaved;
    const title = comparedTitle(source.title);
    const whole = wholeTitle(source);
    const named = undated(source);
    const buckets = [title, whole, ...(named ? [named] : [])].map(titleBucket);
    const ids = new Set(buckets.flatMap((bucket) => [...(this.byTitle.get(bucket) ?? [])]));
    const isTitled = ({ compared, day }: Known) =>
      isSameTitle(title, compared) ||
      compared.folded === whole.folded ||
      (named !== undefined && compared.folded === named.folded && day === named.day);
    const likely = [...ids]
      .map((id) => this.entries.get(id) as Known)
      .filter((copy) => copy.file !== digest && isTitled(copy) && !isElsewhere(copy, key));
    const ofPublisher = likely.filter((copy) => isPublisher(source.publisher, copy));
    const best = ofPublisher.length > 0 ? ofPublisher : likely;
    const exact = [whole, title].map(({ folded }) => best.filter(({ compared }) => compared.folded === folded));
    const chosen = exact.find(({ length }) => length > 0) ?? best;
    if (chosen.length === 0) return notSaved;
    if (!areOneDocument(chosen)) return { copies: [], missing: 'ambiguous-copy' };
    return { copies: chosen.map(({ id }) => id).sort() };
  }

  private isOther(id: CopyId, digest: FileId): boolean {
    return this.entries.get(id)?.file !== digest;
  }

  private add(entry: CopyEntry): CopyId {
    const keys = [...new Set(entry.addresses.flatMap((address) => addressKey(address) ?? []))];
    const compared = comparedTitle(entry.title);
    const bucket = titleBucket(compared);
    const name = entry.id === entry.file ? nameOfFile(entry.file) : '';
    this.entries.set(entry.id, { ...entry, keys, compared, bucket, name });
    if (name !== '') this.byName.add(name, entry.id);
    for (const key of keys) this.byAddress.add(key, entry.id);
    if (bucket !== '') this.byTitle.add(bucket, entry.id);
    return entry.id;
  }

  private remove(id: CopyId): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.entries.delete(id);
    for (const key of entry.keys) this.byAddress.delete(key, id);
    this.byTitle.delete(entry.bucket, id);
    this.byName.delete(entry.name, id);
  }
}

/** No folded title has this mark. */
const nameMark = '#';

/** Any text may be the copy of a source, but a digest only when it says where it was saved from, or is called README. */
function entryOfArticle(file: FileId, { kind, headline, addresses, dateline }: Summary): CopyEntry | undefined {
  if (kind === 'digest' && addresses.length === 0 && !isReadme(file)) return undefined;
  const day = dateline && dateline.first === dateline.last ? dateline.first : undefined;
  return { id: file, file, title: kind === 'digest' ? '' : headline, addresses, publisher: '', day };
}

function keysOfSources(sources: readonly SourceFact[]): Set<string> {
  const keys = new Set<string>();
  for (const source of sources) {
    const key = source.url === '' ? undefined : addressKey(source.url);
    if (key !== undefined) keys.add(addressMark + key);
    if (source.titleKey !== '')
      for (const title of [{ folded: source.titleKey }, wholeTitle(source), undated(source)])
        if (title) keys.add(titleBucket(title));
    for (const name of namesOf(source)) keys.add(nameMark + name);
  }
  return keys;
}

/** By what names a file may be its copy: that of the page, and its title. */
function namesOf({ url, title }: Pick<SourceFact, 'url' | 'title'>): string[] {
  return [nameInAddress(url), nameKey(title)].filter((name) => name !== '');
}

/** A source as its list writes it: "Letter, Keeper to council, 4 May 2024". */
function wholeTitle({ publisher, title, date }: SourceFact): { readonly folded: string } {
  return { folded: foldTitle(`${publisher} ${title} ${date}`) };
}

/** "Reward offered, May 3, 2024": the title without the day behind it, which a copy of that title must have been published on. */
function undated({ title }: SourceFact): { readonly folded: string; readonly day: Day } | undefined {
  const written = title.slice(0, maxDatedTitle);
  const dated = dateBehind.exec(written);
  if (!dated) return undefined;
  const [read] = readDates(written, { start: dated.index, end: written.length }).readings;
  return read && read.first === read.last
    ? { folded: foldTitle(written.slice(0, dated.index)), day: read.first }
    : undefined;
}

const maxDatedTitle = 400;

/** What a link says of its source must all hold; it says an address or a title at least. A title may go on with the date of the source. */
function isLinkOf({ url, title, publisher }: SourceLink, source: SourceFact): boolean {
  const key = url === undefined ? undefined : addressKey(url);
  if (key !== undefined && source.url !== '') return key === addressKey(source.url);
  if (title === undefined || !isSameTitle(comparedTitle(title), comparedTitle(source.title))) return false;
  const rest = foldTitle(title).slice(source.titleKey.length + 1);
  if (source.date !== '' && /\d/.test(rest) && rest !== foldTitle(source.date)) return false;
  return publisher === undefined || source.publisher === '' || foldTitle(publisher) === foldTitle(source.publisher);
}

/** A list speaks of the digests in its folder and below. */
function isBeside(list: FileId, digest: FileId): boolean {
  const folder = list.slice(0, list.lastIndexOf('/') + 1);
  return digest.startsWith(folder);
}

/** Both have an address, and not the same: equal titles of two pages. */
function isElsewhere({ keys }: Known, key: string | undefined): boolean {
  return key !== undefined && keys.length > 0 && !keys.includes(key);
}

function isPublisher(publisher: string, copy: Known): boolean {
  const folded = foldTitle(publisher);
  if (folded === '') return false;
  if (copy.publisher !== '' && foldTitle(copy.publisher) === folded) return true;
  const name = folded.replaceAll(' ', '');
  return copy.keys.some((key) =>
    siteOfKey(key)
      .replace(/[^a-z0-9]/g, '')
      .includes(name),
  );
}

/** One document saved several times: its addresses and publishers do not differ, and only one file is a plain report without either. */
function areOneDocument(copies: readonly Known[]): boolean {
  if (copies.length === 1) return true;
  const [first] = copies;
  if (!first) return false;
  return copies.every(
    (copy) =>
      copy === first ||
      (copy.keys.some((key) => first.keys.includes(key)) && copy.compared.folded === first.compared.folded),
  );
}
