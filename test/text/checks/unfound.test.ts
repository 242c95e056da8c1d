// A figure that a copy does not have: reported where the copy gives another one for it; otherwise
// not checked, with the reason. And figures and dates that the copy says in other words, which are found.

import assert from 'node:assert/strict';
import { millisecondsOf } from '../../support/work';
import { workspaceOfTexts } from '../../support/workspace';

/** What comes of what `words` of a claim say, against one copy: the state, why it was not checked, or what it follows from. */
function resultOf(claim: string, words: string, copy: string): string {
  const copyText = `Mill to close in Lindholm\n\n5 March 2024\n\n${copy}\n`;
  const files: Record<string, string> = {
    'digest.txt': `The news\n${claim} [1].\nSources\n- Kyodo: Mill to close in Lindholm\n`,
    'copy.txt': copyText,
  };
  const workspace = workspaceOfTexts(Object.entries(files));
  const facts = workspace.facts('digest.txt');
  const text = files['digest.txt'] ?? '';
  const check = (facts ? workspace.checksOf(facts).all() : []).find(
    ({ span }) => text.slice(span.start, span.end) === words,
  );
  if (check?.from)
    return `follows from ${check.from.map((span) => copyText.slice(span.start, span.end)).join(' and ')}`;
  return check === undefined ? 'no check' : (check.reason ?? check.state);
}

/** A test for each row. */
function against(
  copy: string,
  rows: readonly (readonly [title: string, claim: string, words: string, result: string])[],
): void {
  for (const [title, claim, words, result] of rows) it(title, () => assert.equal(resultOf(claim, words, copy), result));
}

const mill =
  'The paper mill at Lindholm will close in the autumn, the owners said. It made 84,600 tonnes of board last year and employs 412 people, ' +
  'of whom 97 live in the village. Sales were 58.2 million euros. The roof cost 187 pence a tile. "It is like a death," said Ida Holm, 63, a ' +
  'fitter for 29 years.\n\nOn the night of Christmas Eve it was minus 21 degrees Celsius in the yard. The loan was signed in 2019 for eight ' +
  'years. Each of the three machines weighs 120 tonnes. It was the seventh mill to close.';

const regatta =
  'The ferry Ulma ran onto a bank off Tessby on Sunday and was freed on the following morning. Its master, Jan Rook, told the harbour board on Monday ' +
  'that two of its six pumps had failed. A third of the cargo was lost. The board will hear the crew on Friday. The pumps had been renewed last October.';

const port =
  'The port of Ammel handled 3.4 million tonnes in the first half, the board said on Friday. Turnover fell by 12 percent, while debt grew from 48 ' +
  'million euros to 61 million. The new crane cost 2.6 million more than planned. Fees have tripled since 2015. Every third berth is empty. The tug, bought for ' +
  '9.7 million, 4.4 million more than the old one, is said to have lost two fifths of its power, but it was 11 percent. The second ' +
  'quay, 640 metres long, was dredged for 85 days by a crew of 34, and pumps moved 90 litres a second.\n\nThe strike of 2 October had cost 7 million, ' +
  'and the pilots, who walked out on Tuesday, want 9 percent. A tug sank on 14 February, a week into the storm. Mayor Runa Ek called 2015 a lost year ' +
  'for ships. The harbour of Ammel opened in 1911. Some 68 percent of the captains have signed a letter.';

describe('what a copy says of the same figure', () => {
  against(port, [
    ['that it went the other way', 'Turnover in the port rose by 12 percent', '12 percent', 'not-found'],
    ['that it went that way', 'Turnover in the port dropped by 12 percent', '12 percent', 'found'],
    ['that it was so before', 'The debt of the port rose to 48 million euros', '48 million euros', 'not-found'],
    ['that it is so now', 'The debt of the port rose to 61 million euros', '61 million euros', 'found'],
    ['millions of the only currency', 'The new crane cost 2.6 million euros more', '2.6 million euros', 'found'],
    ['other millions of it', 'The new crane cost 6.2 million euros more', '6.2 million euros', 'not-found'],
    ['how many times as much', 'Fees in the port have doubled since 2015', 'doubled', 'not-found'],
    ['as many times as much', 'Fees in the port are three times as high as in 2015', 'three times', 'found'],
    ['a share in other words', 'A third of the berths are empty', 'A third', 'found'],
    ['another share in words', 'Half of the captains signed the letter', 'Half', 'not-found'],
    ['another place in a row', 'The third quay of the port was dredged', 'third', 'not-found'],
    ['a figure whose words stand before it', 'The tug lost 11 percent of its power', '11 percent', 'found'],
    ['a time in another unit', 'The quay was dredged for some twelve weeks', 'twelve', 'found'],
    ['another one beside a figure of the claim', 'The gear was used for 85 days by 43 divers', '43', 'not-found'],
    ['the same number of another unit', 'The second quay is 640 feet long', '640 feet', 'not-found'],
    ['the same number of another time', 'The quay was dredged for 85 weeks', '85', 'not-found'],
    ['that it went neither way', 'Business shrank by 9 percent', '9 percent', 'found'],
    ['what another one is more than', 'The old tug cost 5.3 million euros', '5.3 million euros', 'worked-out'],
    ['another period', 'Pumps moved 90 litres an hour', '90 litres', 'not-found'],
  ]);
});

describe('what a copy says of a day', () => {
  against(port, [
    ['that it is that of its publication', 'The pilots walked out on 5 March 2024', '5 March 2024', 'found'],
    ['the day before a length of time', 'The storm began on 7 February 2024', '7 February 2024', 'found'],
    ['the day of a year', 'The strike was on 2 October 2023', '2 October 2023', 'found'],
    ['that of a year too far away', 'The strike was on 2 October 2021', '2 October 2021', 'not-found'],
    ['another year of the same', 'The harbour of Ammel opened in 2015', '2015', 'not-found'],
  ]);
  const quay = 'The council of Lindholm sold the old quay to the harbour on Monday. Prices were low.';
  against(quay, [
    ['that it told of the day before', 'The council sold the old quay on 5 March 2024', '5 March 2024', 'not-found'],
    ['that it told of', 'The council sold the old quay on 4 March 2024', '4 March 2024', 'found'],
  ]);
});

describe('a figure or date that stands in a copy for something else', () => {
  against(regatta, [
    [
      'the day on which something else happened',
      'The ferry Ulma ran onto a bank on 5 March 2024',
      '5 March 2024',
      'not-found',
    ],
    ['the day of it', 'The ferry Ulma ran onto a bank on 3 March 2024', '3 March 2024', 'found'],
    ['the morning that followed', 'The ferry was afloat again on 4 March 2024', '4 March 2024', 'found'],
    ['a day to come', 'The crew will be heard on 8 March', '8 March', 'found'],
    [
      'the October that is told to be the last one',
      'The pumps were renewed in October 2022',
      'October 2022',
      'not-found',
    ],
    ['another small number of the same', 'Three of its six pumps had failed', 'Three', 'not-found'],
    ['another share in words', 'A quarter of the cargo was lost', 'A quarter', 'not-found'],
  ]);
});

describe('a figure or date that a copy does not have as such', () => {
  against(mill, [
    ['digits that changed places', 'The mill employs 421 people', '421', 'not-found'],
    ['digits that changed places, rounded', 'The mill made about 48,600 tonnes of board', '48,600 tonnes', 'not-found'],
    ['another number of the same thing', 'The mill employs 590 people', '590', 'not-found'],
    ['another age of the same person', '“It is like a death,” said Ida Holm, 58', '58', 'not-found'],
    ['an age behind an office', 'A fitter spoke: the woman, 36, saw it as a death', '36', 'not-found'],
    ['a number out of nowhere', 'The mill has 7,350 customers in Asia', '7,350', 'no-counterpart'],
    ['a remainder', 'Of its 412 people, 315 live elsewhere', '315', 'worked-out'],
    ['an average', 'With 412 people and 84,600 tonnes it made some 205 tonnes for each', '205 tonnes', 'worked-out'],
    ['a sum for several', 'The three machines weigh 360 tonnes together', '360 tonnes', 'worked-out'],
    ['another currency', 'Sales were 58.2 million euros ($63.1 million)', '$63.1 million', 'no-counterpart'],
    ['another scale of degrees', 'It was -21 °C (-6 °F) in the yard', '6 °F', 'found'],
    ['pounds for pence', 'A tile of the roof cost £1.87', '£1.87', 'found'],
    ['pounds for tonnes', 'Each machine weighs about 265,000 pounds', '265,000 pounds', 'found'],
    ['a part of a century', 'For a quarter of a century she was a fitter', 'a quarter', 'own-words'],
    ['a feast for its day', 'On 24 December 2023 the yard was cold', '24 December 2023', 'found'],
    ['a season without its year', 'The mill is to close in autumn 2024', 'autumn 2024', 'found'],
    ['a year that follows from another', 'The loan runs until 2027', '2027', 'worked-out'],
    ['another year', 'The loan was signed in 2018', '2018', 'not-found'],
  ]);

  const wood =
    'On 18,600 of its 42,000 hectares the spruce is dead, 85 years after it was planted. By August, 5.3 million cubic metres of timber had been lost, of which 3.1 ' +
    'million had been felled. The county gave 11.2 million euros. Tickets brought 4.9 million euros and sponsors 2.3 million. A ranger ' +
    'counted 19 species of bird in the dead wood, seven more than in the living. Tea rises from 4.20 to 4.80 euros. The damage is put at ' +
    '212 million pounds. Wardens stood 26 weeks of watch, and talks begin on Monday week. A further 40 posts were advertised on 15 February; 23 were ' +
    'filled by the end of the month. Only 300 years ago it was a heath. Rangers shut the wood on Friday, and had warned of it a week earlier.';
  against(wood, [
    ['a part of what is measured', 'The spruce died on 18,600 hectares', '18,600 hectares', 'found'],
    ['digits of it that changed places', 'The spruce died on 16,800 hectares', '16,800 hectares', 'not-found'],
    [
      'the rest of what is measured',
      'Of the timber lost, 2.2 million were still there',
      '2.2 million',
      'follows from 5.3 million cubic metres and 3.1 million',
    ],
    ['a sum of three', 'The wood has an income of 18.4 million euros', '18.4 million euros', 'worked-out'],
    ['what the copy compares', 'A ranger found twelve species of bird in living wood', 'twelve', 'worked-out'],
    ['hundredths of a price', 'Tea will cost 60 cents more', '60', 'follows from 4.20 and 4.80 euros'],
    ['so much for each measure', 'That is £40 for each cubic metre', '£40', 'no-counterpart'],
    ['a weekday and a week', 'Talks begin on 18 March 2024', '18 March 2024', 'found'],
    ['the weekday before it', 'Talks begin on 11 March 2024', '11 March 2024', 'less-precise'],
    ['a week before a day', 'Rangers warned on 23 February 2024', '23 February 2024', 'found'],
    ['a week behind it', 'Rangers warned on 8 March 2024', '8 March 2024', 'not-found'],
    [
      'another day of the month whose end is named',
      'Forty posts were advertised on 25 February 2024',
      '25 February 2024',
      'less-precise',
    ],
    ['a year so many years ago', 'The wood was planted in 1939', '1939', 'worked-out'],
  ]);

  const race =
    'Grace Wanjiru won in 2 hours 19 minutes and 41 seconds. Second came Almaz Bekele, 1 minute and 26 seconds back, and Erik Haugland beat ' +
    'Peter Kosgei by two seconds in 2:08:15. The bridge of the course, built in 1973 at a cost of $62 million, was shut. “We ran,” said Salma ' +
    'Idris, a 29-year-old teacher. Five of the eleven clocks were broken. The mayor, in office since 2012, gave a cup of 24 million crowns. There were 24 shots, fifteen of them wide, until the 34th minute. ' +
    'The timers were hired eight years and two months before the race. Steep slopes of more than 30 per cent: 84 per cent of the course. ' +
    'Tickets were sold on the Tuesday before the start. Water ran at 1,250 litres a minute, five times as much as usual.';
  against(race, [
    ['a time so much behind another', 'Almaz Bekele needed 2:21:07', '2:21:07', 'worked-out'],
    ['digits of a time that changed places', 'Erik Haugland beat Peter Kosgei in 2:08:51', '2:08:51', 'not-found'],
    ['the age of a thing', 'The bridge was 51 years old', '51', 'worked-out'],
    ['another age of the teacher', 'Salma Idris, a teacher of 92, ran', '92', 'not-found'],
    ['what is left of a whole', 'Six of the eleven clocks worked', 'Six', 'worked-out'],
    ['what is left of a whole that comes first', 'Nine of the 24 shots were good', 'Nine', 'worked-out'],
    ['another minute of a game', 'Erik Haugland fell in the 95th minute', '95th', 'no-counterpart'],
    ['years up to the day of the copy', 'The mayor has held office for twelve years', 'twelve', 'worked-out'],
    ['months that have the digits of millions', 'The mayor spoke of a cup for 42 months', '42', 'no-counterpart'],
    [
      'what was against what is',
      'It was 1,250 litres a minute, against 250 normally',
      '250',
      'follows from 1,250 litres and five times',
    ],
    ['a weekday before an event', 'Tickets were sold on 27 February 2024', '27 February 2024', 'less-precise'],
    ['a month so long ago', 'Timers were hired in January 2016', 'January 2016', 'worked-out'],
    ['another month', 'Timers were hired in June 2016', 'June 2016', 'not-found'],
    ['a share and the bound of it', '84 percent of the slopes are steep', '84 percent', 'found'],
    ['another weekday', 'Tickets were sold on 28 February 2024', '28 February 2024', 'not-found'],
  ]);

  const port =
    'Officers seized 303 kg worth Rs 1,500 crore between 2 January and 30 June 2023. Anna Berg, 31, won the 3,000m in 8:41.43 and Ida ' +
    'Lund in 8:49.81. The fund lost 190 members and about 16.5 tonnes of ore; it grew by 4.6 per cent, and the port by 1.8 per cent. ' +
    'Winds of 140 mph (225 km/h) blew. Otto Holt was keeper from 1963 until 1976, two years longer than Ida Lund. Five waves of four boats came, it said. Sales fell from 2.6 million euros to 1.6 million, and those of books by 13.8 per cent. His 1932 ' +
    'portrait of a clerk hangs there. On Harbour Island four churches fell and 17.8 in (450 mm) of rain. The work took nine days and was begun on 3 October 2023.';
  against(port, [
    ['crores', 'The drug is worth 15 billion rupees', '15 billion rupees', 'found'],
    ['metres of a race', 'Anna Berg won the 3,000 metres', '3,000 metres', 'found'],
    ['hundredths of a second', 'Ida Lund was 8.38 seconds slower', '8.38 seconds', 'worked-out'],
    ['inches', 'There were 17.8 inches of rain', '17.8 inches', 'found'],
    ['noughts that changed places', 'The fund lost 109 members', '109', 'not-found'],
    ['digits of what is approximate', 'It lost 15.6 tonnes of ore', '15.6 tonnes', 'not-found'],
    ['a number in words behind a name', 'On Harbour Island seven churches fell', 'seven', 'not-found'],
    ['a percentage with its digits in another order', 'The fund grew by 6.4 percent', '6.4 percent', 'not-found'],
    ['an end of a range', 'The seizures began on 2 January 2023', '2 January 2023', 'found'],
    ['another end of it', 'The seizures ended on 3 June 2023', '3 June 2023', 'not-found'],
    [
      'another day than that on which it began',
      'The work was begun on 12 October 2023',
      '12 October 2023',
      'not-found',
    ],
    ['a product of two figures of the claim', 'Five waves of four boats made 20 trips', '20', 'worked-out'],
    [
      'a change of two figures of the claim',
      'Sales fell from 2.6 to 1.6 million euros, or 38 percent',
      '38 percent',
      'worked-out',
    ],
    [
      'kilometres for kilometres an hour',
      'Winds blew at 140 miles an hour, about 225 kilometres',
      '225 kilometres',
      'found',
    ],
    ['years between two that are named', 'Otto Holt was keeper for 13 years', '13', 'worked-out'],
    ['a year that counts nothing', 'The portrait of 1932 hangs there', '1932', 'found'],
    ['both ends', 'It went on from January to June 2023', 'from January to June 2023', 'found'],
  ]);

  it('half a number more is part of it', () => {
    assert.equal(resultOf('She waited six and a half weeks', 'six and a half', 'She waited for 6½ weeks.'), 'found');
    assert.equal(
      resultOf('It ran for an hour and 37 minutes', 'an hour and 37 minutes', 'It ran for 97 minutes.'),
      'found',
    );
  });

  it('a rank is a number, and a number in a row a rank', () => {
    assert.equal(
      resultOf('The film is seventh in the charts', 'seventh', 'The film fell to No. 7 in the charts.'),
      'found',
    );
    assert.equal(
      resultOf('The mill lost money for 38 months', '38', 'The mill lost money for the 38th month in a row.'),
      'found',
    );
  });

  it('a copy with one figure after another takes time in step with its length', () => {
    const long = Array.from({ length: 1500 }, (_, at) => `Row ${at} has ${at * 17} boats and ${at + 3} men.`).join(' ');
    const took = millisecondsOf(() =>
      resultOf('The fleet has 999,983 oars in 12 harbours, 77 more than before, and 4,444 sails', '999,983', long),
    );
    assert.ok(took < 2000, `${took} ms`);
  });
});
