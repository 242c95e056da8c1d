// What a web page says of itself: its title, its addresses, who published it and when. From the tags of its head, its structured data,
// and the comments with which programs mark the pages that they save.

/** As much of a document as is needed. */
export interface PageDocument {
  readonly title: string;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

export interface PageData {
  readonly title: string;
  readonly addresses: readonly string[];
  readonly publisher: string | undefined;
  readonly author: string | undefined;
  readonly publishedOn: string | undefined;
  readonly capturedAt: string | undefined;
}

/** A page is marked in its first lines. */
const maxMark = 4000;
/** Longer ones are no titles and no names. */
const maxValue = 500;
const maxJson = 200_000;

const savedFromMark = /<!--\s*saved from url=(?:\(\d+\))?(https?:\/\/[^\s>]+)/i;
const singleFileMark =
  /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/\S+)(?:\s+saved date:\s*([^\n\r]{8,80}))?/i;

/** The title of a page that leaves out the tag of its head. */
function titleBesideHead(document: PageDocument): string {
  const [title] = document.querySelectorAll('html > title');
  return title?.textContent ?? '';
}

/**
 * @param document the page
 * @param source the page as written, for its marks
 */
export function pageData(document: PageDocument, source: string): PageData {
  const head = source.slice(0, maxMark);
  const meta = metaOf(document);
  const json = structuredData(document);
  const canonical = [...document.querySelectorAll('link[rel~="canonical"]')].map((link) => link.getAttribute('href'));
  const [, singleFile, savedOn] = singleFileMark.exec(head) ?? [];
  const addresses = [
    ...canonical,
    meta.get('og:url'),
    json.url,
    savedFromMark.exec(head)?.[1],
    singleFile,
    meta.get('citation_public_url'),
  ];
  const heading = [...document.querySelectorAll('h1')].map(({ textContent }) => clean(textContent)).find(Boolean);
  return {
    title:
      json.headline ??
      meta.get('og:title') ??
      meta.get('citation_title') ??
      (clean(document.title || titleBesideHead(document)) || (heading ?? '')),
    addresses: [...new Set(addresses.flatMap((address) => webOnly(address)))],
    publisher:
      meta.get('og:site_name') ?? json.publisher ?? meta.get('citation_publisher') ?? meta.get('application-name'),
    author: json.author ?? meta.get('author') ?? meta.get('citation_author'),
    publishedOn:
      json.published ??
      meta.get('article:published_time') ??
      meta.get('citation_publication_date') ??
      meta.get('dcterms.issued') ??
      meta.get('date') ??
      meta.get('pubdate'),
    capturedAt: isoTime(savedOn),
  };
}

/** An instant in ISO 8601; undefined when the text names none. */
export function isoTime(written: string | undefined | null): string | undefined {
  if (!written) return undefined;
  const time = new Date(written.replace(/\s*\([^)]*\)\s*$/, ''));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function metaOf(document: PageDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? '').toLowerCase();
    const content = clean(tag.getAttribute('content'));
    if (name !== '' && content !== '' && !found.has(name)) found.set(name, content);
  }
  return found;
}

interface StructuredData {
  headline?: string | undefined;
  url?: string | undefined;
  publisher?: string | undefined;
  author?: string | undefined;
  published?: string | undefined;
}

/** The first article among the blocks of JSON-LD (schema.org); what is broken is passed by. */
function structuredData(document: PageDocument): StructuredData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > maxJson) continue;
    try {
      const article = articleIn(JSON.parse(text));
      if (article) return article;
    } catch {
      // Not the page's text: a defect in it is nobody's concern here.
    }
  }
  return {};
}

function articleIn(value: unknown): StructuredData | undefined {
  const graph = recordOf(value)?.['@graph'];
  const candidates = [value, graph].flatMap((one) => (Array.isArray(one) ? one.slice(0, 50) : [one]));
  for (const candidate of candidates) {
    const record = recordOf(candidate);
    const types = [record?.['@type']].flat().filter((type) => typeof type === 'string');
    if (!record || !types.some((type) => /Article|BlogPosting|Report|WebPage/.test(type))) continue;
    if (typeof record.headline !== 'string') continue;
    const address = record.url ?? recordOf(record.mainEntityOfPage)?.['@id'] ?? record.mainEntityOfPage;
    return {
      headline: clean(record.headline) || undefined,
      url: typeof address === 'string' ? address : undefined,
      publisher: nameOf(record.publisher),
      author: nameOf(record.author),
      published: typeof record.datePublished === 'string' ? clean(record.datePublished) : undefined,
    };
  }
  return undefined;
}

function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 5)
    .map((one) => (typeof one === 'string' ? one : recordOf(one)?.name));
  const written = names
    .filter((name) => typeof name === 'string')
    .map((name) => clean(name))
    .filter(Boolean);
  return written.length > 0 ? written.join(', ') : undefined;
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function clean(text: string | null | undefined): string {
  return (text ?? '')
    .slice(0, maxValue * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxValue);
}

function webOnly(address: string | null | undefined): string[] {
  return address && address.length < 4000 && /^https?:\/\/[^\s/]/i.test(address) ? [address] : [];
}
