// The cases as Markdown: how many are right, and each that is wrong with what does not hold.

import { casesWithoutExpectation, checkCases } from './cases';

/** @param folder the one that holds the cases */
export function renderCases(folder: string): string {
  const results = checkCases(folder);
  for (const { name, wrong } of results) console.log(`${wrong.length === 0 ? 'right' : 'WRONG'}  ${name}`);
  const wrong = results.filter((result) => result.wrong.length > 0);
  return [
    `${results.length - wrong.length} of ${results.length} cases are read and reported as they should be.`,
    ...(wrong.length > 0 ? [''] : []),
    ...wrong.flatMap((result) => [`- ${result.name}: ${result.wrong.join('; ')}`]),
    ...casesWithoutExpectation(folder).map((name) => `- ${name}: nothing is expected of it yet`),
  ].join('\n');
}
