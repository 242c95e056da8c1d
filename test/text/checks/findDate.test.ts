// The search for a date of a claim among those of a copy, on copies that are made to cost much.

import assert from 'node:assert/strict';
import { readChronology } from '../../../server/src/dates/article/chronology';
import { parseArticle } from '../../../server/src/syntax/parse';
import { findDate } from '../../../server/src/text/checks/findDate';
import { identitiesIn, SentenceTerms } from '../../../server/src/text/checks/sentenceTerms';

describe('a date of a claim', () => {
  const readingsIn = (text: string) =>
    readChronology(parseArticle(text, 'plain'), { numericOrder: 'day-first' }).mentions.map(({ reading }) => reading);
  const text = `The dam held.\n\n${'On 3 May 2020 the dam held in Arden.\n\n'.repeat(1000)}On 5 May 2020 it broke.\n`;
  const copy = {
    text,
    readings: readingsIn(text),
    published: undefined,
    yearless: [],
    sentences: SentenceTerms.of(text, { start: 0, end: text.length }),
  };
  let weighed = 0;
  const context = {
    about: identitiesIn('the dam broke in Arden'),
    anchorsIn: () => {
      weighed++;
      return 0;
    },
    hasOther: () => false,
  };

  it('is found behind a thousand others, of which only hundreds are weighed', () => {
    const [claimed] = readingsIn('The dam broke in Arden on 5 May 2020.\n');
    assert.ok(claimed);
    assert.equal(copy.readings.length, 1001);
    assert.equal(findDate(copy, claimed, context).state, 'found');
    assert.ok(weighed >= 100 && weighed <= 400, `${weighed} dates weighed`);
  });
});
