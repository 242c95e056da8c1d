// Measures everything there is data for, prints it, and puts it into docs/quality.md between its marks.
// `--said N` also lists what is said of the agencies' timelines, surest first; `--notes` what was missed of the
// statements that were tuned on; `--dates`, `--topics` and so on measure one part only.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDay } from '../../server/src/dates/calendar/calendar';
import { type CoefficientFit, calibratedFits, fitAll } from './coefficients';
import { type ContradictionQuality, measureContradictions } from './contradictions';
import { measureDates, renderDates } from './dates';
import { ecbFile, measureEcb, renderEcb } from './ecb';
import { judgedBy } from './endToEnd';
import { fitCalibrationOn, measureLevels } from './levels';
import { measureOwn } from './ownQuality';
import { readOwnTopics } from './ownTopics';
import { withPart } from './page';
import { measurePermutations, measureSlips } from './permutations';
import { renderContradictions, renderSameEvent, renderSeeds } from './render';
import { renderCases } from './renderCases';
import { renderCoefficients, renderLevels, renderOwn, renderPermutations } from './renderOwn';
import { measureSameEvent } from './sameEvent';
import {
  type CopyBatch,
  type CopyQuality,
  copyBatches,
  measureSavedCopies,
  readCopyTopics,
  renderSavedCopies,
} from './savedCopies';
import { checkSeeds } from './seeds';
import { measureStatements, notesOf, readStatements, renderStatements } from './statements';
import { writeCoefficients } from './writeCoefficients';

const shared = process.env.PROVENANCE_SHARED ?? join(process.cwd(), '..', 'shared');
const data = join(shared, 'eval');
const page = join(process.cwd(), 'docs', 'quality.md');

const topics = readOwnTopics();
let known: CoefficientFit | undefined;
const fitted = () => {
  known ??= calibratedFits(fitAll(data, topics), () => fitCalibrationOn(data, topics));
  return known;
};

/** A part of the page that is rewritten each time. */
interface Part {
  readonly name: string;
  /** Data that is not part of the project; undefined when there is no need of any. */
  readonly needs: string | undefined;
  readonly measure: () => string | Promise<string>;
}

const parts: readonly Part[] = [
  { name: 'dates', needs: join(data, 'dates.jsonl'), measure: () => renderDates(measureDates(data)) },
  {
    name: 'events',
    needs: join(data, 'pairs.jsonl'),
    measure: () => renderSameEvent(measureSameEvent(data, fitted().without)),
  },
  {
    name: 'ecb',
    needs: ecbFile(data),
    measure: () => renderEcb(measureEcb(data, fitted().without)),
  },
  { name: 'contradictions', needs: join(data, 'timelines'), measure: measured },
  { name: 'topics', needs: undefined, measure: () => renderOwn('the coefficients of the product', measureOwn(topics)) },
  {
    name: 'topics-unseen',
    needs: join(data, 'timelines'),
    measure: () =>
      judgedBy(fitted().without, () => renderOwn('coefficients fitted without the topic', measureOwn(topics))),
  },
  { name: 'coefficients', needs: join(data, 'timelines'), measure: () => renderCoefficients(fitted()) },
  { name: 'cases', needs: join(shared, 'cases', 'forms'), measure: () => renderCases(join(shared, 'cases')) },
  {
    name: 'levels',
    needs: join(data, 'histories'),
    measure: () => judgedBy(fitted().without, () => renderLevels(measureLevels(data, topics))),
  },
  {
    name: 'statements',
    needs: undefined,
    measure: () => {
      const quality = measureStatements(readStatements());
      if (process.argv.includes('--notes')) console.log(notesOf(quality).join('\n'));
      return renderStatements(quality);
    },
  },
  {
    name: 'copies',
    needs: undefined,
    measure: async () => {
      const measured = new Map<CopyBatch, CopyQuality>();
      const batches = copyBatches.filter((batch) => !process.argv.includes('--batch') || process.argv.includes(batch));
      for (const batch of batches) measured.set(batch, measureSavedCopies(await readCopyTopics(batch)));
      if (process.argv.includes('--notes'))
        for (const [batch, { notes }] of measured) console.log(`${batch}\n${notes.join('\n')}`);
      return renderSavedCopies(measured);
    },
  },
  {
    name: 'permutations',
    needs: undefined,
    measure: () =>
      renderPermutations(measurePermutations(topics, false), measurePermutations(topics, true), measureSlips(topics)),
  },
  { name: 'seeds', needs: join(shared, 'seeds'), measure: () => renderSeeds(checkSeeds(join(shared, 'seeds'))) },
];

if (process.argv.includes('--fit')) writeCoefficients(fitted().onAll);

const only = parts.filter(({ name }) => process.argv.includes(`--${name}`));
const skipped: string[] = [];
let text = existsSync(page) ? readFileSync(page, 'utf8') : '';
for (const { name, needs, measure } of only.length > 0 ? only : parts) {
  if (needs !== undefined && !existsSync(needs)) {
    skipped.push(`SKIPPED ${name}, which stays as it is: there is no ${needs}.`);
    continue;
  }
  const figures = await measure();
  console.log(`## ${name}\n\n${figures}\n`);
  text = withPart(text, name, figures);
}
if (text !== '') writeFileSync(page, text);
if (skipped.length > 0) {
  console.log([...skipped, 'Set PROVENANCE_SHARED to the folder that has eval and seeds.'].join('\n'));
}

function measured(): string {
  const quality = measureContradictions(data, 'all');
  const unseen = judgedBy(fitted().without, () => measureContradictions(data, 'goals'));
  const at = process.argv.indexOf('--said');
  if (at >= 0) console.log(listSaid(quality, Number(process.argv[at + 1] ?? 50)));
  return renderContradictions(quality, unseen);
}

function listSaid({ said }: ContradictionQuality, count: number): string {
  return said
    .slice(0, count)
    .map(({ topic, reported, verdict }) => {
      const { confidence, weak, gapDays, entries, files } = reported;
      const lines = entries.map((entry, side) =>
        entry
          ? `    ${files[side]} ${isoDay(entry.first)} ${entry.text.slice(0, 200)}`
          : '    a clause inside an entry',
      );
      return [
        `${confidence.toFixed(2)} ${weak ? 'hint' : 'warning'} ${gapDays} days, ${topic}, ${verdict}`,
        ...lines,
      ].join('\n');
    })
    .join('\n');
}
