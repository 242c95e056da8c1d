// ECB+: same event or another event of its type, by sentences of news that people annotated. Read from the data beside the checkout.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coefficients } from '../../server/src/text/confidence';
import { accountOf } from '../support/accounts';
import { type Example, probability } from './fit';
import { SignalIndex, signalsBetween } from './signals';
import { table } from './tables';

interface Row {
  readonly label: string;
  readonly topic: string;
  readonly a: string;
  readonly b: string;
  readonly docA: string;
  readonly docB: string;
}

/** How well pairs of one event are told from others. */
export interface EcbScore {
  readonly against: string;
  readonly same: number;
  readonly others: number;
  /** Share of pairs of a true and a false one in which the true one is ranked higher. */
  readonly ranked: number;
  /** Share of the true ones above the threshold from which on nine of ten are true. */
  readonly recall: number;
}

/** Labels of ECB+ that stand for another event, in order of their likeness to the event. */
const others = ['same-type-other-event', 'same-story-different-event', 'unrelated'];

/** One day for all: dates are not what is measured. */
const day = 20000;

export function ecbFile(dataFolder: string): string {
  return join(dataFolder, 'ecb-dev.jsonl');
}

/**
 * @param dataFolder where `ecb-dev.jsonl` is
 * @param coefficientsFor by topic, coefficients that were fitted without it
 */
export function measureEcb(dataFolder: string, coefficientsFor: (topic: string) => Coefficients): EcbScore[] {
  const scored = signalsOfRows(rowsIn(dataFolder)).map(
    ({ row, signals }): Scored => ({
      ...row,
      score: signals ? probability(signals, coefficientsFor(foldOf(row.topic))) : 0,
    }),
  );
  const scoresOf = (wanted: string) => scored.filter(({ label }) => label === wanted).map(({ score }) => score);
  const same = scoresOf('same-main');
  return others.map((label) => {
    const other = scoresOf(label);
    return {
      against: label,
      same: same.length,
      others: other.length,
      ranked: ranked(same, other),
      recall: recall(same, other),
    };
  });
}

export function renderEcb(scores: readonly EcbScore[]): string {
  return table(
    ['one event against', 'pairs of one event', 'others', 'ranked right', 'found with nine of ten true'],
    scores.map(({ against, same, others: count, ranked: share, recall: found }) => [
      against.replaceAll('-', ' '),
      same,
      count,
      share.toFixed(3),
      `${Math.round(100 * found)} %`,
    ]),
  );
}

interface Scored extends Row {
  readonly score: number;
}

/** So that each topic can be judged by coefficients that were fitted without it, in a few fits: all topics of one remainder are left out at once. */
const folds = 5;

function foldOf(topic: string): string {
  return `ECB+ ${Number(topic) % folds}`;
}

/** Of these, the ones to learn from: what is unrelated is told apart by its words anyway. */
const taught: ReadonlySet<string> = new Set(others.slice(0, 2));

/** Pairs of one event, and of other events of its type or its story, for fitting. */
export function ecbExamples(dataFolder: string, weight: number): Example[] {
  return signalsOfRows(rowsIn(dataFolder)).flatMap(({ row, signals }) => {
    const same = row.label === 'same-main';
    return signals && (same || taught.has(row.label)) ? [{ topic: foldOf(row.topic), signals, same, weight }] : [];
  });
}

function rowsIn(dataFolder: string): Row[] {
  const lines = readFileSync(ecbFile(dataFolder), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Row);
}

/** Every document is a file, and every sentence an account of one day. */
function signalsOfRows(rows: readonly Row[]) {
  const index = new SignalIndex();
  const documents = new Map<string, Map<string, number>>();
  for (const { a, b, docA, docB } of rows) {
    for (const [document, sentence] of [
      [docA, a],
      [docB, b],
    ] as const) {
      const sentences = documents.get(document) ?? new Map<string, number>();
      documents.set(document, sentences);
      if (!sentences.has(sentence)) sentences.set(sentence, sentences.size);
    }
  }
  for (const [document, sentences] of documents)
    index.add(
      document,
      [...sentences.keys()].map((sentence) => accountOf(sentence, day)),
    );
  index.finish();
  return rows.map((row) => {
    const [left, right] = [index.file(row.docA), index.file(row.docB)];
    const mine = left?.indexed[documents.get(row.docA)?.get(row.a) ?? -1];
    const theirs = right?.indexed[documents.get(row.docB)?.get(row.b) ?? -1];
    const signals =
      left && right && mine && theirs ? signalsBetween(index.comparisonOf(left, right), mine, theirs) : undefined;
    return { row, signals };
  });
}

function ranked(same: readonly number[], other: readonly number[]): number {
  let ahead = 0;
  for (const a of same) for (const b of other) ahead += a > b ? 1 : a === b ? 0.5 : 0;
  return ahead / (same.length * other.length || 1);
}

function recall(same: readonly number[], other: readonly number[]): number {
  const all = [...same.map((score) => ({ score, is: true })), ...other.map((score) => ({ score, is: false }))];
  all.sort((a, b) => b.score - a.score);
  let [right, best] = [0, 0];
  for (const [at, { score, is }] of all.entries()) {
    if (is) right++;
    if (all[at + 1]?.score !== score && right >= 0.9 * (at + 1)) best = right;
  }
  return best / (same.length || 1);
}
