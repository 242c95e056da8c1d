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
  const score = { digests: 0, permuted: 0, found: 0, exact: 0, falseAsWritten: 0, falseSingle: 0 };
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
    const mapping = reported(digest, order, digest.cited);
    if (!mapping) continue;
    score.found++;
    const leadsTo = (number: number) => order[(mapping.get(number + 1) ?? number + 1) - 1];
    if ([...new Set(digest.cited)].every((source) => leadsTo(source) === source)) {
      score.exact++;
    }
  }
  return score;
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
): ReadonlyMap<number, number> | undefined {
  const identity = titles.map((_, at) => at);
  const files = [{ file: 'a.txt', text: articleOf(entries, cited, order, titles) }];
  if (isBesideAnother) files.push({ file: 'b.txt', text: articleOf(elsewhere, identity, identity, titles) });
  const textOf = (file: string) => files.find((one) => one.file === file)?.text;
  const workspace = new Workspace({ numericOrder: 'month-first', readText: textOf });
  workspace.apply(files);
  const facts = workspace.facts('a.txt');
  const [finding] = facts ? [...shiftedCitations.check(facts, workspace)] : [];
  const mapping = finding?.data?.mapping as Record<string, number> | undefined;
  return mapping && new Map(Object.entries(mapping).map(([from, to]) => [Number(from), to]));
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
