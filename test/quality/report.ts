// Measures everything there is data for, prints it, and puts it into docs/quality.md between its marks.
// `--said N` also lists what is said of the agencies' timelines, surest first; `--dates`, `--events` measure one part only.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fittedOdds } from '../../server/src/matching/confidence';
import { isoDay } from '../../server/src/temporal/calendar';
import { type ContradictionQuality, measureContradictions } from './contradictions';
import { measureDates, renderDates } from './dates';
import { judgedBy } from './endToEnd';
import { withPart } from './page';
import { renderContradictions, renderSameEvent, renderSeeds } from './render';
import { measureSameEvent, oddsWithout } from './sameEvent';
import { checkSeeds } from './seeds';

const shared = process.env.PROVENANCE_SHARED ?? join(process.cwd(), '..', 'shared');
const data = join(shared, 'eval');
const page = join(process.cwd(), 'docs', 'quality.md');

/** A part of the page that is written anew each time. */
interface Part {
  readonly name: string;
  readonly needs: string;
  readonly measure: () => string;
}

const parts: readonly Part[] = [
  { name: 'dates', needs: join(data, 'dates.jsonl'), measure: () => renderDates(measureDates(data)) },
  { name: 'events', needs: join(data, 'pairs.jsonl'), measure: () => renderSameEvent(measureSameEvent(data)) },
  { name: 'contradictions', needs: join(data, 'timelines'), measure: measured },
  { name: 'seeds', needs: join(shared, 'seeds'), measure: () => renderSeeds(checkSeeds(join(shared, 'seeds'))) },
];

const only = parts.filter(({ name }) => process.argv.includes(`--${name}`));
let text = existsSync(page) ? readFileSync(page, 'utf8') : '';
for (const { name, needs, measure } of only.length > 0 ? only : parts) {
  if (!existsSync(needs)) {
    console.log(
      `SKIPPED ${name}: there is no ${needs}. Set PROVENANCE_SHARED to the folder that has eval and seeds.\n`,
    );
    continue;
  }
  const figures = measure();
  console.log(`## ${name}\n\n${figures}\n`);
  text = withPart(text, name, figures);
}
if (text !== '') writeFileSync(page, text);

function measured(): string {
  const quality = measureContradictions(data);
  const others = oddsWithout(data);
  const unseen = judgedBy(
    (topic) => others.get(topic) ?? fittedOdds,
    () => measureContradictions(data),
  );
  const at = process.argv.indexOf('--said');
  if (at >= 0) console.log(listSaid(quality, Number(process.argv[at + 1] ?? 50)));
  return renderContradictions(quality, unseen);
}

function listSaid({ said }: ContradictionQuality, count: number): string {
  return said
    .slice(0, count)
    .map(({ topic, reported, verdict }) => {
      const { confidence, weak, gapDays, entries, files } = reported;
      const told = entries.map((entry, side) =>
        entry
          ? `    ${files[side]} ${isoDay(entry.first)} ${entry.text.slice(0, 200)}`
          : '    a clause inside an entry',
      );
      return [
        `${confidence.toFixed(2)} ${weak ? 'hint' : 'warning'} ${gapDays} days, ${topic}, ${verdict}`,
        ...told,
      ].join('\n');
    })
    .join('\n');
}
