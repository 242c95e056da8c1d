// What the timeline's view and the extension send each other, and what the server answers: schemas, so that each side checks what comes in.

import * as z from 'zod/mini';
import type { TimelineFile } from '../../../server/src/features/timeline/model';

const text = z.string();
const place = z.object({ file: text, ordinal: z.int() });
const interval = z.object({ first: z.number(), last: z.number() });
const level = z.enum(['warning', 'information', 'hint']);

const date = z.object({
  text,
  words: text,
  edtf: text,
  first: z.number(),
  last: z.number(),
  widest: interval,
  open: z.nullable(z.enum(['start', 'end'])),
});

const source = z.object({
  number: z.number(),
  label: text,
  publisher: text,
  title: text,
  url: text,
  key: text,
  titleKey: text,
  line: z.int(),
  cited: z.int(),
  copied: z.boolean(),
  reviewed: z.int(),
  outdated: z.int(),
});

const item = z.object({
  ordinal: z.int(),
  kind: z.enum(['entry', 'claim', 'prose']),
  line: z.int(),
  column: z.int(),
  date,
  text,
  sources: z.array(z.int()),
  same: z.array(z.object({ file: text, ordinal: z.int(), confidence: z.number() })),
});

const contradiction = z.object({
  ordinal: z.int(),
  other: place,
  gapDays: z.number(),
  atLeast: z.boolean(),
  confidence: z.number(),
  level,
  scope: z.enum(['entry', 'file']),
  likely: z.nullable(z.enum(['day', 'month', 'year', 'swapped'])),
  reasons: z.array(text),
  doubts: z.array(text),
});

const intention = z.object({ ordinal: z.int(), other: place, gapDays: z.number(), atLeast: z.boolean(), reason: text });

const file = z.object({
  file: text,
  uri: text,
  name: text,
  kind: z.enum(['digest', 'report']),
  headline: text,
  titleKey: text,
  sources: z.array(source),
  items: z.array(item),
  contradictions: z.array(contradiction),
  intended: z.array(intention),
});

/** A file of the timeline, with the client's own name for it. */
export type SentFile = TimelineFile & { readonly uri: string };

/** The answer of `provenance/timeline`; see docs/protocol.md. */
export const timelineAnswer = z.object({
  revision: z.int(),
  reading: z.boolean(),
  whole: z.boolean(),
  files: z.array(file) satisfies z.ZodMiniType<SentFile[]>,
  removed: z.array(text),
  leftOut: z.int(),
});

/** The answer of the server, which nobody changes. */
export interface TimelineAnswer {
  readonly revision: number;
  readonly reading: boolean;
  readonly whole: boolean;
  readonly files: readonly SentFile[];
  readonly removed: readonly string[];
  readonly leftOut: number;
}

/** `provenance/status`; see docs/protocol.md. */
export const statusParams = z.object({
  reading: z.boolean(),
  files: z.int(),
  digests: z.int(),
  contradictions: z.nullable(z.int()),
  notChecked: z.array(text),
  notCheckedCount: z.int(),
});
export type Status = z.infer<typeof statusParams>;

/** An item by its file and its place there. */
export type ItemRef = z.infer<typeof place>;

/** To the view. */
export const toView = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('timeline'),
    whole: z.boolean(),
    files: z.array(file),
    removed: z.array(text),
    reading: z.boolean(),
    leftOut: z.int(),
  }),
  /** The items on the line of the cursor. */
  z.object({ type: z.literal('cursor'), items: z.array(place) }),
  z.object({ type: z.literal('select'), item: place }),
]);
export type ToView =
  | ({ readonly type: 'timeline' } & Omit<TimelineAnswer, 'revision'>)
  | { readonly type: 'cursor'; readonly items: readonly ItemRef[] }
  | { readonly type: 'select'; readonly item: ItemRef };

/** From the view. */
export const fromView = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('open'), item: place, keepFocus: z.boolean() }),
  z.object({ type: z.literal('compare'), one: place, other: place }),
  z.object({ type: z.literal('openSample') }),
  z.object({ type: z.literal('newDigest') }),
]);
export type FromView = z.infer<typeof fromView>;

/** What a view keeps over a reload. Whatever does not fit is left at its default. */
export const viewState = z.object({
  lanesBy: z.catch(z.enum(['file', 'publisher', 'merged']), 'file'),
  mode: z.catch(z.enum(['timeline', 'list']), 'timeline'),
  words: z.catch(z.string(), ''),
  publisher: z.catch(z.string(), ''),
  file: z.catch(z.string(), ''),
  onlyContradictions: z.catch(z.boolean(), false),
  /** The days that are seen; null: all. */
  seen: z.catch(z.nullable(interval), null),
  selected: z.catch(z.nullable(place), null),
});
export type ViewState = z.infer<typeof viewState>;
