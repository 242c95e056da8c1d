// The parser of the library, with limits where its work on some texts would grow with the square of their length.

import {
  Autolink,
  type BlockContext,
  type LeafBlock,
  type LeafBlockParser,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  parser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';
import { append } from '../lists';

/**
 * The library looks for the beginning of each part among all that stand before it in the block: many in one block would take minutes. So what
 * is longer than this, in UTF-16 units, is read in stretches, and a part that lies across two of them is none.
 */
const maxStretch = 8192;

/** What may begin a part inside a block. */
const special = /[`<*_\\~&![\]]|https?:|www\./g;

/** Skips from one place that may begin an inline part to the next: the library would try a dozen parsers at every character. */
const fromPlaceToPlace: MarkdownConfig = {
  parseInline: [
    {
      name: 'Words',
      before: 'Escape',
      parse({ text, offset, end }, _next, at) {
        special.lastIndex = at - offset;
        const place = special.exec(text);
        if (!place) return end;
        return place.index === at - offset ? -1 : offset + place.index;
      },
    },
  ],
};

/** `parser`, but for what it makes of the inline parts of long blocks. */
function inStretches(parser: MarkdownParser): MarkdownParser {
  const parseInline = (text: string, offset: number) => {
    const elements: ReturnType<MarkdownParser['parseInline']> = [];
    for (let from = 0; from < text.length; ) {
      const to = stretchEnd(text, from);
      append(elements, parser.parseInline(text.slice(from, to), offset + from));
      from = to;
    }
    return elements;
  };
  return Object.create(parser, { parseInline: { value: parseInline } });
}

/** Where a stretch that begins at `from` ends: behind a line, a sentence or a word if it can be. */
function stretchEnd(text: string, from: number): number {
  const limit = from + maxStretch;
  if (limit >= text.length) return text.length;
  const stretch = text.slice(from, limit);
  const place = ['\n', '. ', ' '].map((mark) => stretch.lastIndexOf(mark)).find((at) => at >= 0);
  return place === undefined ? limit : from + place + 1;
}

/** The library reads a definition of a link anew from its beginning with each further line of the paragraph. A real one has few. */
const maxDefinitionLines = 8;

class DefinitionLimit implements LeafBlockParser {
  private lines = 1;

  constructor(private readonly definition: LeafBlockParser) {}

  nextLine(_context: BlockContext, _line: Line, leaf: LeafBlock): boolean {
    if (++this.lines === maxDefinitionLines) leaf.parsers = leaf.parsers.filter((each) => each !== this.definition);
    return false;
  }

  finish(): boolean {
    return false;
  }
}

const shortDefinitions: MarkdownConfig = {
  parseBlock: [
    {
      name: 'DefinitionLimit',
      after: 'LinkReference',
      leaf(_context, { content, parsers }) {
        // Only what begins with a bracket has such a parser, the first.
        return content.startsWith('[') && parsers[0] ? new DefinitionLimit(parsers[0]) : null;
      },
    },
  ],
};

/** The library looks at all lists and quotes around a block again for each that it finds. Nobody nests this many. */
const maxDepth = 64;

/** What is nested deeper is a paragraph. */
const depthLimit: MarkdownConfig = {
  parseBlock: [
    {
      name: 'DepthLimit',
      before: 'LinkReference',
      parse(context, line) {
        if (context.depth < maxDepth) return false;
        const start = context.lineStart + line.pos;
        context.addElement(context.elt('Paragraph', start, context.lineStart + line.text.length));
        context.nextLine();
        return true;
      },
    },
  ],
};

/** Reads Markdown with tables, tasks, struck words and bare addresses. Any text takes it time in proportion to its length. */
export const boundedParser = inStretches(
  parser.configure([Table, TaskList, Strikethrough, Autolink, fromPlaceToPlace, shortDefinitions, depthLimit]),
);
