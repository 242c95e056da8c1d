// A search for slow inputs: texts that repeat a few marks, for each scanner, at one length and at four times that length. A scanner that takes far
// more than four times as long is not linear.

import assert from 'node:assert/strict';
import { readDates } from '../../../server/src/dates/resolve/readDates';
import { plain, withoutMarkdown } from '../../../server/src/features/markdown';
import { checkAlone } from '../../../server/src/rules/runRules';
import { parseConfigurationFile } from '../../../server/src/settings/configurationFile';
import { compileGlob } from '../../../server/src/settings/globs';
import { readSuppressionFile } from '../../../server/src/settings/intentional/suppressionFile';
import { looksLikeDigest } from '../../../server/src/syntax/detect';
import { parseArticle } from '../../../server/src/syntax/parse';
import { sentencesIn } from '../../../server/src/syntax/sentences';
import { oneLine } from '../../../server/src/text/visible';
import { webAddress } from '../../../server/src/text/webAddress';
import { makeFacts } from '../../../server/src/workspace/summary';
import { marks } from '../../support/marks';
import { millisecondsOf } from '../../support/work';
import { Chance } from '../chance';
import type { Exercise } from '../exercise';

const whole = (text: string) => ({ start: 0, end: text.length });

const scanners: Readonly<Record<string, (text: string) => void>> = {
  plain: (text) => parseArticle(text, 'plain'),
  Markdown: (text) => parseArticle(text, 'markdown'),
  dates: (text) => readDates(text, whole(text), {}),
  sentences: (text) => sentencesIn(text, whole(text)),
  detection: looksLikeDigest,
  facts: (text) => makeFacts('a.txt', text, { numericOrder: 'month-first' }),
  rules: (text) => checkAlone(makeFacts('a.txt', text, { numericOrder: 'month-first' }), {}),
  'suppression file': (text) => readSuppressionFile('file:///a/provenance-intentional.json', text),
  settings: (text) => parseConfigurationFile(text, []),
  'a name against a pattern': (text) => compileGlob('**/*a*b?{c,d}*.txt')?.matches(text),
  hover: (text) => withoutMarkdown(plain(text)),
  address: (text) => webAddress(`https://${text}`),
  output: oneLine,
};

const short = 4_000;
const factor = 4;
/** Fast whatever its growth: nobody waits for so little. */
const unfelt = 60;

export const slow: readonly Exercise[] = [
  {
    name: 'slow inputs',
    promise: `A few marks over and over, for each scanner: ${factor} times the text takes about ${factor} times as long`,
    inputs: 'families',
    fixed: 150,
    share: 2,
    run(seed, count) {
      const chance = new Chance(seed);
      const names = Object.keys(scanners);
      for (let at = 0; at < count; at++) {
        const name = chance.pick(names);
        const scan = scanners[name];
        const opening = chance.pick([
          '',
          'Mill fire\nTimeline\n',
          'Mill fire\n[1].\nSources\n- ',
          '[',
          '# Mill\n## Timeline\n- ',
        ]);
        const unit = Array.from({ length: 1 + chance.below(4) }, () => chance.pick(marks)).join('');
        if (!scan) continue;
        const timeOf = (length: number) => {
          const text = opening + unit.repeat(Math.ceil(length / unit.length));
          return millisecondsOf(() => scan(text));
        };
        const grows = () => {
          const long = timeOf(factor * short);
          return long > unfelt && long > 2.5 * factor * Math.max(timeOf(short), 1);
        };
        // Twice by chance of the machine, but not again and again.
        const isSlow = grows() && grows() && grows();
        assert.ok(!isSlow, `${name}: ${JSON.stringify(opening)} and ${JSON.stringify(unit)} over and over`);
      }
      return count;
    },
  },
];
