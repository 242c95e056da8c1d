// The list of reviews beside the articles: its form, and its reading. It is JSON with one review a line, each line beginning with a comma
// behind a first line that names the form, so that a new review changes no other line.

import * as z from 'zod/mini';
import { type LineTable, lineStartsOf } from '../../syntax/lines';
import type { Span } from '../../syntax/span';
import type { FileId } from '../../workspace/account';
import {
  maxName,
  maxNote,
  maxPassage,
  maxQuoted,
  maxReviewer,
  type Review,
  verdicts,
} from '../../workspace/reviews/review';
import { childAt, isJsonError, type JsonNode, jsonValueOf, readJsonc, spanOf } from '../jsonc';
import { readWithoutBrokenLines } from './brokenLines';
import { reviewedFileAt } from './reviewFileName';

/** A list of reviews. A bad record costs only itself. */
export interface ReviewFile extends LineTable {
  readonly kind: 'reviews';
  readonly file: FileId;
  readonly reviews: readonly Review[];
  /** Where each stands, in step with `reviews`. */
  readonly places: readonly JsonNode[];
  readonly complaints: readonly { readonly span: Span; readonly message: string }[];
  /** The list of all records; undefined when the text is no list. */
  readonly list: JsonNode | undefined;
}

/** More than a newsroom signs off in one folder. */
const maxReviews = 100_000;

const words = (most: number) => z.string().check(z.maxLength(most), z.regex(/[\p{L}\p{N}]/u));
const short = z.string().check(z.maxLength(maxName));
const hash = z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/)));
/** One line, so that nobody's name passes for something else where it is shown. */
const reviewer = z
  .string()
  .check(z.maxLength(maxReviewer), z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*\S[^\p{Cc}\p{Zl}\p{Zp}]*$/u));

const record = z.object({
  file: short,
  claim: words(maxQuoted),
  claimHash: hash,
  before: z.optional(short),
  after: z.optional(short),
  source: z.object({
    publisher: z.optional(short),
    title: z.optional(short),
    url: z.optional(short),
    label: z.optional(short),
  }),
  passage: z.optional(
    z.object({
      copy: short,
      text: words(maxQuoted),
      length: z.optional(z.int().check(z.positive(), z.maximum(maxPassage))),
      hash,
    }),
  ),
  verdict: z.enum(verdicts),
  by: reviewer,
  on: z.string().check(z.regex(/^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}(?:Z|[+-]\d\d:\d\d)?)?$/)),
  note: z.optional(z.string().check(z.maxLength(maxNote))),
});

/** The fields of a record that this program knows. Others are kept. */
export const knownFields: ReadonlySet<string> = new Set(Object.keys(record.shape));

/**
 * Reads the text of a list. Never throws.
 * @param file its URI or path, from which names of files in it are taken
 */
export function readReviewFile(file: FileId, text: string): ReviewFile {
  const own = { kind: 'reviews', file, text, lineStarts: lineStartsOf(text) } as const;
  const nothing = { ...own, reviews: [], places: [], list: undefined };
  const whole = readJsonc(text);
  const mended = isJsonError(whole) ? readWithoutBrokenLines(text) : undefined;
  const root = mended?.root ?? whole;
  if (isJsonError(root)) {
    if (text.trim() === '') return { ...nothing, complaints: [] };
    return { ...nothing, complaints: [{ span: root.span, message: notJson(root.reason) }] };
  }
  if (root.type !== 'array') {
    const message =
      'This file is no list of reviews\nIt should be [{"version":1},{"file":"...","claim":"...", ...}, ...].';
    return { ...nothing, complaints: [{ span: { start: root.offset, end: root.offset + 1 }, message }] };
  }
  const reviews: Review[] = [];
  const places: JsonNode[] = [];
  const complaints: ReviewFile['complaints'][number][] = [...(mended?.complaints ?? [])];
  const items = root.children ?? [];
  for (const [at, item] of items.slice(0, maxReviews).entries()) {
    if (at === 0 && isHeader(item)) continue;
    const review = reviewIn(file, item);
    if ('complaint' in review) complaints.push({ span: review.span, message: review.complaint });
    else {
      reviews.push(review);
      places.push(item);
    }
  }
  // A broken list is mended by hand before anything is written into it.
  return { ...own, reviews, places, complaints, list: mended ? undefined : root };
}

/** The first line, which says which form the others have. */
function isHeader(item: JsonNode): boolean {
  return item.type === 'object' && childAt(item, 'version') !== undefined && childAt(item, 'claim') === undefined;
}

function notJson(reason: string): string {
  return `This file is not JSON: ${reason}\nNo review counts until it is fixed.`;
}

function reviewIn(list: FileId, item: JsonNode): Review | { readonly complaint: string; readonly span: Span } {
  const result = record.safeParse(jsonValueOf(item));
  if (!result.success) {
    const [step] = result.error.issues[0]?.path ?? [];
    const place = (step !== undefined && childAt(item, step)) || item;
    const where = step === undefined ? 'This review' : `“${String(step).slice(0, 40)}” of this review`;
    return { span: spanOf(place), complaint: `${where} is missing or not as it should be\n${leftAside}` };
  }
  const { file: name, claim, claimHash, before, after, passage, note = '', ...rest } = result.data;
  const file = reviewedFileAt(list, name);
  const copy = passage && reviewedFileAt(list, passage.copy);
  if (file === undefined || (passage && copy === undefined)) {
    const complaint = `A review names a file outside of this folder\nNames of files are paths in this folder or below, with /. ${leftAside}`;
    return { span: spanOf(childAt(item, 'file') ?? item), complaint };
  }
  return {
    ...rest,
    file,
    claim: { words: claim, hash: claimHash, before, after },
    ...(passage && copy !== undefined && { passage: { ...passageOf(passage), copy } }),
    note,
  };
}

function passageOf({
  text,
  length,
  hash,
}: {
  readonly text: string;
  readonly length?: number | undefined;
  readonly hash?: string | undefined;
}) {
  return { words: text, length, hash };
}

const leftAside = 'The review is ignored, and the others count. The documentation has the form of a review.';
