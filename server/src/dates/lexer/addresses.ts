// Which places of a text lie in an address: of a page, a file, a mailbox, the target of a Markdown link, or in a name that programs
// made of words and a day. No date stands there.

import type { Span } from '../../syntax/span';

/** How an address begins, inside a run without spaces; behind a link's target ")" the text goes on. */
const addressBeginning =
  /[a-z][a-z\d+.-]{1,12}:\/\/|(?<![a-z\d])www\.|\]\((?=[^)])|(?<![\w.@-])(?:[a-z\d-]+\.)+[a-z]{2,12}(?::\d+)?\/|(?<![\w.+-])[\w.+-]{1,64}@(?=[a-z\d-]+\.[a-z])|(?<=^|[\s("'<])(?:~|\.{1,2})?\/(?=[a-z_.]|\d+\/)|[a-z][._/](?=\d{4}-\d\d-\d\d)|(?<![\p{L}\d])(?=\d{4}-\d\d-\d\d(?:[-_][a-z][a-z\d]*){3})/iu;

/** A run is looked through in pieces of this length, so that a text without spaces costs no more than any other. */
const maxRun = 2000;

/** Answers for offsets that do not fall. */
export class Addresses {
  private readonly limit: number;
  private runEnd = 0;
  private address: Span | undefined;

  constructor(
    private readonly text: string,
    private readonly span: Span,
  ) {
    this.limit = Math.min(span.end, text.length);
    this.runEnd = span.start;
  }

  /** Whether what begins at `start` lies in an address. */
  holds(start: number): boolean {
    if (start >= this.runEnd) this.findRun(start);
    const { address } = this;
    return address !== undefined && address.start < start && start < address.end;
  }

  /** The run without spaces around `at`, and the address in it. */
  private findRun(at: number): void {
    const { text, limit } = this;
    const earliest = Math.max(this.runEnd, this.span.start, at - maxRun);
    let start = at;
    while (start > earliest && !isGap(text.charCodeAt(start - 1))) start--;
    let end = at;
    while (end < limit && end - at < maxRun && !isGap(text.charCodeAt(end))) end++;
    this.runEnd = Math.max(end, at + 1);
    const run = text.slice(start, end);
    const begins = addressBeginning.exec(run);
    if (begins === null) {
      this.address = undefined;
      return;
    }
    // What begins with a day is a name as a whole, the day too.
    const from = start + begins.index - (begins[0] === '' ? 1 : 0);
    const target = begins[0] === '](' ? text.indexOf(')', from + 2) : -1;
    this.address = { start: from, end: target > 0 && target < end ? target : end };
  }
}

function isGap(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x22 || code === 0x7c;
}
