// Saved web pages: what a browser saves, and SingleFile. The whole text, and in it the article that a reader would read.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { Span } from '../syntax/span';
import { type CopyReading, type CopyText, maxCopyText } from '../workspace/copies/copy';
import { decodeText } from './decode';
import type { Importer, ImportInput } from './importer';
import { type PageDocument, pageData } from './pageData';
import { type PageNode, textOfPage } from './pageText';

export const html: Importer = {
  read: ({ bytes }: ImportInput) => readPage(decodePage(bytes)),
};

/** Elements beyond which the article in a page is not looked for: the whole page is then its readable part. */
const maxElements = 50_000;
/** Nobody nests so deep; the libraries take time that grows with the square of it. */
const maxDepth = 2000;
const maxDepthForArticle = 400;
/** The longest page of a book has fewer elements and texts. */
const maxNodes = 400_000;
const maxAttributes = 400_000;
/** A page names its encoding in its first bytes. */
const maxHead = 2048;
/** Shorter lines stand in more than one place of a page. */
const minAnchor = 24;

interface ParsedPage {
  readonly document: PageDocument & { readonly documentElement: PageNode };
}

/** What a page is besides its text, given by who brought it: an archive, a message. */
export type PageOrigin = Partial<Pick<CopyText, 'part' | 'title' | 'capturedAt' | 'publishedOn'>> & {
  readonly addresses?: readonly string[];
};

/** @returns the page's text, or the reason why there is none. Never throws */
export function readPage(source: string | undefined, origin: PageOrigin = {}): CopyReading {
  if (source === undefined) return { notChecked: 'damaged' };
  const depth = depthOf(source);
  if (depth > maxDepth) return { notChecked: 'too-large' };
  try {
    const { document } = parseHTML(withRoot(source)) as unknown as ParsedPage;
    // The parser ends fewer elements by themselves than browsers do, so their tags do not say how deep they are.
    const tree = sizeOf(document.documentElement);
    if (tree.depth > maxDepth || tree.nodes > maxNodes || tree.attributes > maxAttributes)
      return { notChecked: 'too-large' };
    const text = textOfPage(document.documentElement, maxCopyText);
    if (text === undefined) return { notChecked: 'too-large' };
    if (text === '') return { notChecked: 'no-text' };
    const { addresses, ...data } = pageData(document, source);
    const copy: CopyText = {
      part: origin.part,
      ...data,
      title: data.title || (origin.title ?? ''),
      addresses: [...new Set([...addresses, ...(origin.addresses ?? [])])],
      publishedOn: data.publishedOn ?? origin.publishedOn,
      capturedAt: origin.capturedAt ?? data.capturedAt,
      text,
      readable:
        Math.max(depth, tree.depth) > maxDepthForArticle
          ? { start: 0, end: text.length }
          : readablePart(document, text),
    };
    return { copies: [copy] };
  } catch {
    return { notChecked: 'damaged' };
  }
}

/** How deep the tree of a page is, and how much it has. Without recursion, because it may be as deep as it likes. */
function sizeOf(root: PageNode): { readonly depth: number; readonly nodes: number; readonly attributes: number } {
  let [depth, deepest, nodes, attributes] = [0, 0, 0, 0];
  for (let node: PageNode | null = root; node; ) {
    nodes++;
    attributes += node.attributes?.length ?? 0;
    if (nodes > maxNodes || attributes > maxAttributes) break;
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      if (depth > deepest) deepest = depth;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return { depth: deepest, nodes, attributes };
}

/** A page need not write its outermost element, but the library takes the first element for it, and all others would be lost. */
function withRoot(source: string): string {
  if (/<html[\s>]/i.test(source)) return source;
  const [doctype = ''] = /^\s*<!doctype[^>]{0,500}>/i.exec(source) ?? [];
  return `${doctype || '<!doctype html>'}<html>${source.slice(doctype.length)}</html>`;
}

/** Elements that hold nothing, and those whose end need not be written: the next one ends them. */
const shallow = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup html head body rp rt colgroup'.split(
    ' ',
  ),
);

/** About how deep the elements of a page are nested, from its tags alone. */
function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of source.matchAll(/<(\/?)([a-z][\w-]{0,30})/gi)) {
    if (shallow.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** In the encoding that its mark or its head names; otherwise as any text. Undefined for what is no text. */
export function decodePage(bytes: Uint8Array, named?: string): string | undefined {
  const marked = bytes[0] === 0xef || bytes[0] === 0xfe || bytes[0] === 0xff;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, maxHead));
  const encoding = marked
    ? undefined
    : (named ?? /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1]);
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) {
    try {
      return new TextDecoder(encoding).decode(bytes);
    } catch {
      // An encoding that nobody knows.
    }
  }
  return decodeText(bytes).text;
}

/** Changes the document, so it comes last. Where the article is not found in the text, all of it is read. */
function readablePart(document: unknown, text: string): Span {
  const all = { start: 0, end: text.length };
  try {
    // biome-ignore lint/suspicious/noExplicitAny: the library wants the type of a browser's document.
    const article = new Readability(document as any, { maxElemsToParse: maxElements, charThreshold: 200 }).parse();
    if (!article?.content) return all;
    const { document: part } = parseHTML(
      `<!doctype html><html><body>${article.content}</body></html>`,
    ) as unknown as ParsedPage;
    const lines = (textOfPage(part.documentElement, maxCopyText) ?? '')
      .split('\n')
      .filter((line) => line.length >= minAnchor);
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return all;
    const start = text.indexOf(first);
    const end = text.lastIndexOf(last);
    return start >= 0 && end >= start ? { start, end: end + last.length } : all;
  } catch {
    return all;
  }
}
