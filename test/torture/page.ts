// Writes docs/reliability.md: what was tested, how often, and what always held.

import type { Exercise } from './exercise';

/** What all runs of an exercise came to. */
export interface Counts {
  readonly inputs: number;
  readonly seconds: number;
}

export function pageOf(exercises: readonly Exercise[], counts: Readonly<Record<string, Counts>>): string {
  const rows = exercises.map(({ name, promise, inputs, fixed }) => {
    const tried = counts[name]?.inputs ?? 0;
    return `| ${name} | ${promise} | ${inputs} | ${tried.toLocaleString('en')} | ${fixed.toLocaleString('en')} |`;
  });
  const sum = (wanted: (exercise: Exercise) => boolean) =>
    exercises.filter(wanted).reduce((total, { name }) => total + (counts[name]?.inputs ?? 0), 0);
  const seconds = exercises.reduce((total, { name }) => total + (counts[name]?.seconds ?? 0), 0);
  return `# Reliability

\`npm run torture\` tries the promises below on random inputs for as long as it is let, adds what it tried to
\`test/torture/counts.json\`, and writes this page. The figures are sums over several runs, during which the program went on being
changed; a run that broke a promise is not counted, and its input was made a test together with the repair. \`npm test\` tries the
inputs of the last column, always the same ones.

In all: **${sum(() => true).toLocaleString('en')} inputs**, ${sum(({ inputs }) => inputs === 'whole articles').toLocaleString('en')} of them whole articles, in ${(seconds / 60).toFixed(0)} minutes.

| exercise | tried, and what must hold | inputs | tried in all | in \`npm test\` |
| --- | --- | --- | ---: | ---: |
${rows.join('\n')}
`;
}
