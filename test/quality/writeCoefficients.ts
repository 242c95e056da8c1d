// Writes the coefficients of the product as they come out of the fit on all data.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fittedCoefficients } from '../../server/src/text/coefficients';
import type { Coefficients } from '../../server/src/text/confidence';

const file = join(process.cwd(), 'server', 'src', 'text', 'coefficients.ts');

/** Also puts them in place of those that this program was built with, so that what is measured next is measured with them. */
export function writeCoefficients(coefficients: Coefficients): void {
  const lines = Object.entries(coefficients).map(([name, value]) => [name, Number(value.toFixed(2))] as const);
  Object.assign(fittedCoefficients, Object.fromEntries(lines));
  const source = [
    '// What the signals of two accounts weigh. Fitted and written by `npm run quality -- --fit`; not to be edited by hand.',
    '',
    "import type { Coefficients } from './confidence';",
    '',
    '/** See `Signals`. Fitted on pairs of news, histories and topics of our own that are known to be of one event, or of two. */',
    'export const fittedCoefficients: Coefficients = {',
    ...lines.map(([name, value]) => `  ${name}: ${value},`),
    '};',
    '',
  ];
  writeFileSync(file, source.join('\n'));
}
