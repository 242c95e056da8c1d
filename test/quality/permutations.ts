// Digests of our own topics whose source lists were put in another order after the text was written: how many shifted-citations
// finds, how exactly, and what it says of digests that are right or have single wrong numbers; each digest alone, and beside another that
// cites the same sources for the same events in other words.

import { shiftedCitations } from '../../server/src/rules/shifted-citations';
import { Workspace } from '../../server/src/workspace/workspace';
import { type OwnTopic, tellOfOne } from './ownTopics';
import { asDigest, type Timeline, type TimelineEntry } from './timelines';

export interface PermutationScore {
  readonly digests: number;
  readonly permuted: number;
  readonly found: number;
  /** With the mapping that was made, sources that the very same claims cite aside. */
  readonly exact: number;
  /** With a fix, which is offered only for an order that is sure; and how many of these fixes are the order that was made. */
  readonly offered: number;
  readonly offeredExact: number;
  /** Reports on digests as they are, and on digests of which one citation in ten leads elsewhere. */
  readonly falseAsWritten: number;
  readonly falseSingle: number;
}

interface Digest {
  readonly entries: readonly TimelineEntry[];
  readonly titles: readonly string[];
  /** By entry: the source that it cites, from 0. */
  readonly cited: readonly number[];
  /** In step with the titles: what another digest cites each source for. */
  readonly elsewhere: readonly TimelineEntry[];
}

/** Digests of fewer sources have hardly any other order. */
const minSources = 3;
const titleWords = 9;

/** @param topics each author gives a digest, whose sources are titled as others describe the same events */
export function measurePermutations(topics: readonly OwnTopic[], isBesideAnother: boolean): PermutationScore {
  const score = {
    digests: 0,
    permuted: 0,
    found: 0,
    exact: 0,
    offered: 0,
    offeredExact: 0,
    falseAsWritten: 0,
    falseSingle: 0,
  };
  const random = randomFrom(20_261_128);
  const reported = (digest: Digest, order: readonly number[], cited: readonly number[]) =>
    reportedMapping(digest, order, cited, isBesideAnother);
  for (const digest of topics.flatMap(({ timelines }) => timelines.flatMap((one) => digestOf(one, timelines) ?? []))) {
    const identity = digest.titles.map((_, at) => at);
    score.digests++;
    if (reported(digest, identity, digest.cited)) score.falseAsWritten++;
    const single = digest.cited.map((source) =>
      random() < 0.1 ? Math.floor(random() * digest.titles.length) : source,
    );
    if (reported(digest, identity, single)) score.falseSingle++;
    const order = shuffled(identity, random);
    if (order.every((source, at) => source === at)) continue;
    score.permuted++;
    count(score, digest, order, reported(digest, order, digest.cited));
  }
  return score;
}

export interface SlipScore {
  readonly made: number;
  readonly found: number;
  readonly exact: number;
  readonly offered: number;
  readonly offeredExact: number;
}

const slipsOfEach = 6;

/** Lists in which a single source was moved, or two were exchanged; each digest alone. */
export function measureSlips(topics: readonly OwnTopic[]): SlipScore {
  const score = { made: 0, found: 0, exact: 0, offered: 0, offeredExact: 0 };
  const random = randomFrom(20_261_129);
  for (const digest of topics.flatMap(({ timelines }) => timelines.flatMap((one) => digestOf(one, timelines) ?? []))) {
    for (let round = 0; round < slipsOfEach; round++) {
      const order = slipped(
        digest.titles.map((_, at) => at),
        random,
      );
      score.made++;
      count(score, digest, order, reportedMapping(digest, order, digest.cited, false));
    }
  }
  return score;
}

type Report = { readonly mapping: ReadonlyMap<number, number>; readonly hasFix: boolean };

/** Counts what is reported of a digest whose list is in `order`. */
function count(
  score: { found: number; exact: number; offered: number; offeredExact: number },
  digest: Digest,
  order: readonly number[],
  report: Report | undefined,
): void {
  if (!report) return;
  const leadsTo = (number: number) => order[(report.mapping.get(number + 1) ?? number + 1) - 1];
  const isExact = [...new Set(digest.cited)].every((source) => leadsTo(source) === source);
  score.found++;
  if (isExact) score.exact++;
  if (report.hasFix) score.offered++;
  if (report.hasFix && isExact) score.offeredExact++;
}

/** Groups of entries that stand together cite one source, which is titled by another author's words for one of them. */
function digestOf(timeline: Timeline, all: readonly Timeline[]): Digest | undefined {
  const titles: string[] = [];
  const cited: number[] = [];
  const entries: TimelineEntry[] = [];
  const elsewhere: TimelineEntry[] = [];
  let pending: TimelineEntry[] = [];
  for (const entry of timeline.entries) {
    pending.push(entry);
    const other = all
      .filter((one) => one !== timeline)
      .flatMap((one) => one.entries)
      .find((candidate) => tellOfOne(candidate, entry) && !titles.includes(titleOf(candidate.text)));
    if (!other || titles.length >= 12) continue;
    elsewhere.push(
      all
        .flatMap((one) => (one === timeline ? [] : one.entries))
        .findLast((candidate) => tellOfOne(candidate, entry)) ?? other,
    );
    const source = titles.push(titleOf(other.text)) - 1;
    for (const one of pending.slice(-2)) {
      entries.push(one);
      cited.push(source);
    }
    pending = [];
  }
  return titles.length >= minSources ? { entries, titles, cited, elsewhere } : undefined;
}

function titleOf(text: string): string {
  return text
    .replace(/[:[\]]/g, '')
    .split(/\s+/)
    .slice(0, titleWords)
    .join(' ')
    .replace(/[.,;]+$/, '');
}

/** The mapping that is reported for the timeline, when the list has the sources in `order`; undefined when nothing is. */
function reportedMapping(
  { entries, titles, elsewhere }: Digest,
  order: readonly number[],
  cited: readonly number[],
  isBesideAnother: boolean,
): Report | undefined {
  const identity = titles.map((_, at) => at);
  const files = [{ file: 'a.txt', text: articleOf(entries, cited, order, titles) }];
  if (isBesideAnother) files.push({ file: 'b.txt', text: articleOf(elsewhere, identity, identity, titles) });
  const textOf = (file: string) => files.find((one) => one.file === file)?.text;
  const workspace = new Workspace({ numericOrder: 'month-first', readText: textOf });
  workspace.apply(files);
  const facts = workspace.facts('a.txt');
  const [finding] = facts ? [...shiftedCitations.check(facts, workspace)] : [];
  const mapping = finding?.data?.mapping as Record<string, number> | undefined;
  return (
    finding &&
    mapping && {
      mapping: new Map(Object.entries(mapping).map(([from, to]) => [Number(from), to])),
      hasFix: finding.fixes !== undefined && finding.fixes.length > 0,
    }
  );
}

/** A digest whose entries cite sources of `titles`, which it lists in `order`. */
function articleOf(
  entries: readonly TimelineEntry[],
  cited: readonly number[],
  order: readonly number[],
  titles: readonly string[],
): string {
  const plain = asDigest({
    topic: 'topic',
    author: 'author',
    entries: entries.map((entry) => ({ ...entry, text: entry.text.replace(/\[\d+\]/g, '') })),
  });
  let at = 0;
  const text = plain
    .slice(0, plain.indexOf('\nAll related articles'))
    .replace(/\[1\]$/gm, () => `[${(cited[at++] ?? 0) + 1}]`);
  return `${text}\nSources\n${order.map((source) => `- Agency: ${titles[source]}`).join('\n')}\n`;
}

/** One moved and those between make room, or two exchanged. */
function slipped(items: readonly number[], random: () => number): number[] {
  const result = [...items];
  const from = Math.floor(random() * result.length);
  const to = (from + 1 + Math.floor(random() * (result.length - 1))) % result.length;
  if (random() < 0.5) result.splice(to, 0, ...result.splice(from, 1));
  else [result[from], result[to]] = [result[to] as number, result[from] as number];
  return result;
}

function shuffled(items: readonly number[], random: () => number): number[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other] as number, result[at] as number];
  }
  return result;
}

/** A sequence that is the same on every machine (Park and Miller). */
function randomFrom(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
