// Prints how well dates are read on the annotated rows beside the checkout. `--errors` lists the rows that are not right,
// `--differential` what other readers say.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listErrors, measureDates, renderDates } from './dates';
import { chronoReader, disagreements, recognizersReader, renderDisagreements } from './dates-differential';

const dataFolder = process.env.PROVENANCE_DATA ?? join(process.cwd(), '..', 'shared', 'eval');

if (!existsSync(join(dataFolder, 'dates.jsonl'))) {
  console.log(`SKIPPED: no annotated dates in ${dataFolder}; set PROVENANCE_DATA to the folder that has dates.jsonl.`);
} else {
  const quality = measureDates(dataFolder);
  console.log(renderDates(quality));
  if (process.argv.includes('--errors')) console.log(listErrors(quality).join('\n'));
  if (process.argv.includes('--differential')) {
    const recognizers = await recognizersReader();
    if (recognizers === undefined) console.log('Recognizers-Text is not installed; asking chrono-node alone.\n');
    for (const other of [chronoReader(), ...(recognizers === undefined ? [] : [recognizers])]) {
      console.log(renderDisagreements(disagreements(quality, other)));
    }
  }
}
