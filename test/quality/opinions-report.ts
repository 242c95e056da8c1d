// Asks chrono-node, and Recognizers-Text where it is installed, about our own sentences and the annotated rows, and writes the
// outcome into docs/second-opinions.md.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureDates } from './dates';
import { chronoReader, disagreements, recognizersReader } from './dates-differential';
import { withPart } from './page';
import { renderOpinions } from './secondOpinions';

const data = join(process.env.PROVENANCE_SHARED ?? join(process.cwd(), '..', 'shared'), 'eval');
const page = join(process.cwd(), 'docs', 'second-opinions.md');

const chrono = chronoReader();
const recognizers = await recognizersReader();
let text = withPart(readFileSync(page, 'utf8'), 'chrono', renderOpinions(chrono));
if (recognizers) text = withPart(text, 'recognizers', renderOpinions(recognizers));
else console.log('SKIPPED Recognizers-Text: it is not installed, so its list stays as it is.');

if (!recognizers || !existsSync(join(data, 'dates.jsonl'))) {
  console.log(`SKIPPED the annotated rows: both readers and ${join(data, 'dates.jsonl')} are needed.`);
} else {
  const quality = measureDates(data);
  const rows = [chrono, recognizers].map((other) => {
    const list = disagreements(quality, other);
    const count = (right: string) => list.filter((item) => item.right === right).length;
    return `| ${other.name} | ${list.length} | ${count('we')} | ${count('the other')} | ${count('neither')} |`;
  });
  const head =
    '| reader | rows on which it differs | we are right | it is right | neither |\n|---|---:|---:|---:|---:|';
  text = withPart(text, 'annotated', [head, ...rows].join('\n'));
}
writeFileSync(page, text);
console.log(text);
