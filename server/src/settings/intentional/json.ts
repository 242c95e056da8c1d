// JSON with the place of each value, so that what is wrong in a file can be shown where it stands. No comments, no trailing
// commas: whatever other programs take for JSON.

import type { Span } from '../../syntax/span';

export interface JsonNode extends Span {
  /** As `JSON.parse` gives it. */
  readonly value: unknown;
  /** Elements of an array. */
  readonly items: readonly JsonNode[];
  /** Members of an object by name; of equal names the last. */
  readonly members: ReadonlyMap<string, JsonNode>;
}

/** Why a text is not JSON, and where. */
export interface JsonTrouble {
  readonly offset: number;
  readonly reason: string;
}

/** Deeper than anything that is meant; the reader calls itself for each level. */
const deepest = 50;

/** Reads a whole text. Never throws; the work is linear in the text. */
export function readJson(text: string): JsonNode | JsonTrouble {
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (error instanceof Stop) return { offset: error.offset, reason: error.message };
    throw error;
  }
}

export function isTrouble(result: JsonNode | JsonTrouble): result is JsonTrouble {
  return 'reason' in result;
}

class Stop extends Error {
  constructor(
    readonly offset: number,
    reason: string,
  ) {
    super(reason);
  }
}

const none: ReadonlyMap<string, JsonNode> = new Map();
const space = /[ \t\r\n]*/y;
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): JsonNode {
    // A byte order mark is no part of the text, but some editors leave it in.
    if (this.text.startsWith('\ufeff')) this.at = 1;
    this.skip();
    const node = this.value(0);
    this.skip();
    if (this.at < this.text.length) throw new Stop(this.at, 'something stands behind the end');
    return node;
  }

  private value(depth: number): JsonNode {
    if (depth > deepest) throw new Stop(this.at, 'it is nested too deeply');
    switch (this.text[this.at]) {
      case '[':
        return this.array(depth);
      case '{':
        return this.object(depth);
      case '"':
        return this.string();
      default: {
        const start = this.at;
        const token = this.take(literal);
        if (token === undefined) throw new Stop(start, 'a value is missing or not written as JSON');
        return { start, end: this.at, value: JSON.parse(token), items: [], members: none };
      }
    }
  }

  private array(depth: number): JsonNode {
    const start = this.at;
    const items: JsonNode[] = [];
    this.list(']', () => items.push(this.value(depth + 1)));
    return { start, end: this.at, value: items.map((item) => item.value), items, members: none };
  }

  private object(depth: number): JsonNode {
    const start = this.at;
    const members = new Map<string, JsonNode>();
    this.list('}', () => {
      if (this.text[this.at] !== '"') throw new Stop(this.at, 'a name in quotation marks is missing');
      const name = this.string().value as string;
      this.skip();
      this.expect(':', 'a colon is missing');
      this.skip();
      members.set(name, this.value(depth + 1));
    });
    // No object is made by assignment, so that a member named `__proto__` is nothing but a member.
    const value = Object.fromEntries([...members].map(([name, node]) => [name, node.value]));
    return { start, end: this.at, value, items: [], members };
  }

  /** What stands between brackets, with commas between; `one` reads an element. */
  private list(close: string, one: () => void): void {
    this.at++;
    this.skip();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      one();
      this.skip();
      if (this.text[this.at] === close) break;
      this.expect(',', `a comma or ${close} is missing`);
      this.skip();
    }
    this.at++;
  }

  private string(): JsonNode {
    const start = this.at;
    const { text } = this;
    let end = start + 1;
    // No regular expression: those that loop over alternatives run out of room on long texts.
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    this.at = Math.min(end + 1, text.length);
    try {
      const value: unknown = JSON.parse(text.slice(start, this.at));
      return { start, end: this.at, value, items: [], members: none };
    } catch {
      throw new Stop(start, 'a text does not end, or holds something that must be escaped');
    }
  }

  private expect(character: string, reason: string): void {
    if (this.text[this.at] !== character) throw new Stop(this.at, reason);
    this.at++;
  }

  private skip(): void {
    space.lastIndex = this.at;
    space.test(this.text);
    this.at = space.lastIndex;
  }

  private take(token: RegExp): string | undefined {
    token.lastIndex = this.at;
    const found = token.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}
