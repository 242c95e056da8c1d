// The text of a web page as a reader sees it: blocks on lines of their own, nothing of what is hidden. Walks without recursion, because
// a page may nest its elements as deep as it likes.

/** As much of a node of the tree as is needed. */
export interface PageNode {
  readonly nodeType: number;
  /** In lower case, of elements. */
  readonly localName?: string | undefined;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  /** Of text. */
  readonly data?: string | undefined;
  readonly attributes?: { readonly length: number } | undefined;
  getAttribute?(name: string): string | null;
}

const element = 1;
const textNode = 3;

/** What no reader sees, or what is no text. */
const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'canvas',
  'select',
  'button',
  'input',
  'textarea',
]);

/** Elements that are a line or a paragraph of their own. */
const blocks = new Set(
  'address article aside blockquote body br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * @param root whose text is wanted
 * @param maxLength in UTF-16 units
 * @returns lines of text with single spaces; undefined when there is more of it
 */
export function textOfPage(root: PageNode, maxLength: number): string | undefined {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  const endLine = () => {
    const written = line.trim();
    if (written !== '') lines.push(written);
    length += written.length + 1;
    line = '';
  };
  let node: PageNode | null = root;
  while (node) {
    if (node.nodeType === textNode && node.data) {
      const words = node.data.replace(/[\s\u00ad\u200b\ufeff]+/g, (blank) =>
        /[^\u00ad\u200b\ufeff]/.test(blank) ? ' ' : '',
      );
      line += line === '' || line.endsWith(' ') ? words.replace(/^ /, '') : words;
    } else if (isBlock(node)) endLine();
    if (length + line.length > maxLength) return undefined;
    if (node.firstChild && !isUnseen(node)) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && isBlock(node)) endLine();
    }
    if (!node || node === root) break;
    // An element without children ends where it begins.
    if (isBlock(node)) endLine();
    node = node.nextSibling;
  }
  endLine();
  return lines.join('\n');
}

function isBlock(node: PageNode): boolean {
  return node.nodeType === element && blocks.has(node.localName ?? '');
}

function isUnseen(node: PageNode): boolean {
  if (node.nodeType !== element) return false;
  if (unseen.has(node.localName ?? '')) return true;
  const style = node.getAttribute?.('style');
  return node.getAttribute?.('hidden') != null || (style != null && hiddenStyle.test(style.slice(0, 400)));
}
