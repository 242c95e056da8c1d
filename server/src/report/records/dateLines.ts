// The line protocol of `provenance dates --records`: one JSON object in, one JSON object out. A bad line affects no other.

import type { NumericOrder } from '../../dates/calendar/reading';
import { jsonText } from '../../text/visible';
import { type DatedText, isOneHistory, readNext, recordsOf, referenceAnchor } from './dates';

export interface AnsweredLine {
  /** `{"dates":[...]}` on one line; with `"error"` beside no dates when the question was none. */
  readonly answer: string;
  readonly failed: boolean;
}

/**
 * Answers the lines of one run, in order. A line stands for itself, unless it names a `document`: successive lines of one document
 * are read as one narrative, so that "in October" takes the year of an earlier line. Lines that only name a `source`, as the
 * rows of a corpus do, go on from each other once they turn out to be a history; a source and a reference day belong together. The
 * two ends of a range are answered behind it, as dates of their own.
 */
export class DateLines {
  /** The document or source of the line before. */
  private whole: string | undefined;
  private previous: DatedText | undefined;

  /** @param usual the reference day of lines that give none */
  constructor(
    private readonly usual: string | undefined,
    private readonly numericOrder: NumericOrder,
  ) {}

  /**
   * @param line `{"text":"...","reference":"YYYY-MM-DD","document":"...","source":"..."}`; all but `text` may be left out or null
   */
  answer(line: string): AnsweredLine {
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      return failure('the line is not JSON');
    }
    const { text, reference, document, source } = (
      typeof record === 'object' && record !== null ? record : {}
    ) as Record<string, unknown>;
    if (typeof text !== 'string') return failure('"text" is not a string');
    if (document !== undefined && document !== null && typeof document !== 'string') {
      return failure('"document" is not a string');
    }
    const day = reference ?? this.usual;
    if (day !== undefined && typeof day !== 'string') return failure('"reference" is not a string');
    const anchor = day === undefined ? undefined : referenceAnchor(day);
    if (day !== undefined && !anchor) return failure('"reference" is not a day as YYYY-MM-DD');
    const named = typeof document === 'string';
    const whole = named ? document : typeof source === 'string' ? `${source}\n${day ?? ''}` : undefined;
    const before = whole !== undefined && whole === this.whole ? this.previous : undefined;
    this.whole = whole;
    const current = readNext(text, anchor, this.numericOrder, before);
    this.previous = current;
    const goesOn = named || before === undefined || isOneHistory(current);
    const { readings } = goesOn ? current : readNext(text, anchor, this.numericOrder, undefined);
    return { answer: jsonText({ dates: recordsOf(text, readings) }), failed: false };
  }
}

function failure(error: string): AnsweredLine {
  return { answer: jsonText({ dates: [], error }), failed: true };
}
