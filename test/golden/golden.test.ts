// Compares every problem of the sample articles and of our own topics, without its message, with the committed list. An
// intended change updates the files: `UPDATE_GOLDEN=1 npm run unit -- --only test/golden`. Its author
// reviews the difference.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDay } from '../../server/src/dates/calendar/calendar';
import type { Problem } from '../../server/src/rules/rule';
import { checkFile } from '../../server/src/rules/runRules';
import { readOwnTopics } from '../quality/ownTopics';
import { workspaceOfTexts } from '../support/workspace';

const folder = join(process.cwd(), 'test/golden');
const updating = process.env.UPDATE_GOLDEN === '1';

describe('golden problems', () => {
  it('of the sample articles', () => {
    const seeds = join(process.cwd(), 'seeds');
    const texts = new Map(
      readdirSync(seeds)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => [name, readFileSync(join(seeds, name), 'utf8')]),
    );
    compare('seeds', problemLines(texts));
  });

  for (const { name, timelines } of readOwnTopics()) {
    it(`of the topic ${name}`, () => {
      const texts = new Map(
        timelines.map(({ author: teller, entries }) => [
          `${teller.replaceAll(' ', '-')}.txt`,
          [
            `${name}, by the ${teller}`,
            '',
            'Timeline:',
            '',
            ...entries.map(({ first, last, text }) => `${written(first, last)} - ${text}`),
            '',
          ].join('\n'),
        ]),
      );
      compare(name, problemLines(texts));
    });
  }
});

/** `2016-06-23`, or `2016-06` for a month. */
function written(first: number, last: number): string {
  const iso = isoDay(first);
  return first === last ? iso : iso.slice(0, 7);
}

function problemLines(texts: ReadonlyMap<string, string>): string[] {
  const workspace = workspaceOfTexts(texts);
  return [...texts.keys()].flatMap((file) => checkFile(workspace, file, {}).map((problem) => lineOf(file, problem)));
}

function lineOf(file: string, { span, rule, severity, related = [], data = {} }: Problem): string {
  const places = related.map((place) => `${place.file}:${place.span.start}-${place.span.end}`).join(' ');
  return `${file}:${span.start}-${span.end} ${severity} ${rule} [${places}] ${JSON.stringify(data, rounded)}`;
}

/** Probabilities are the same on every machine to two places. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

function compare(name: string, lines: readonly string[]): void {
  const path = join(folder, `${name}.golden`);
  if (updating) writeFileSync(path, `${lines.join('\n')}\n`);
  assert.ok(existsSync(path), `there is no ${path}; UPDATE_GOLDEN=1 writes it`);
  assert.deepEqual(lines, readFileSync(path, 'utf8').trimEnd().split('\n'));
}
