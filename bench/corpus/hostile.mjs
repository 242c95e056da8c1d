// Texts that are long in one way only: the worst cases of one step each. Every family takes a length and gives one text.

const days = (at) => `${months[at % 12]} ${1 + (at % 28)}, ${2010 + (at % 14)}`;
const months = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const things = ['harbour', 'viaduct', 'archive', 'orchard', 'customs house', 'lighthouse', 'foundry', 'theatre'];
const thing = (at) => things[at % things.length];
const people = ['the warden', 'the pilot', 'the auditor', 'the minister', 'the surgeon', 'the ranger', 'the clerk'];

const digest = (lines) =>
  [
    'A Long Text Has a Headline',
    'Updated (1 articles)',
    ...lines,
    'All related articles (1 articles)',
    '-',
    'The Gazette: A long text',
  ].join('\n');
const timeline = (count, claim) =>
  digest(['Timeline', ...Array.from({ length: count }, (_, at) => `${days(at)} – ${claim(at)} [1].`)]);
const oneLine = (count, piece) => digest([`${Array.from({ length: count }, (_, at) => piece(at)).join(' ')} [1].`]);

/**
 * By name: the text of `length` pieces, and a length at which the work stands out from the start of a process.
 * @type {Record<string, { text: (length: number) => string, length: number }>}
 */
export const hostileFamilies = {
  'quotations that differ by a word': {
    text: (length) =>
      timeline(
        length,
        (at) => `“We shall not sell the ${thing(at)} or the ${thing(at + at / 8)},” says ${people[at % 7]}`,
      ),
    length: 1000,
  },
  'counts of one event, one day': {
    text: (length) =>
      digest([
        'Timeline',
        ...Array.from(
          { length },
          (_, at) =>
            `May 5, 2021 – The flood injures ${at} farmers and ${at + 3} drivers near the ${thing(at)} of Ostheim [1].`,
        ),
      ]),
    length: 1000,
  },
  'entries of like wording': {
    text: (length) =>
      timeline(
        length,
        (at) => `Northern rockets hit the ${thing(at)} of Ostheim, killing ${at} people and wounding ${at + 2}`,
      ),
    length: 2000,
  },
  'equal entries': {
    text: (length) => timeline(length, () => 'The council of Ostheim votes to sell the viaduct'),
    length: 25_000,
  },
  'a chain of ISO ranges': {
    text: (length) => digest([`${Array(length).fill('2023-07-09').join('/')} [1].`]),
    length: 20_000,
  },
  'days joined by hyphens': {
    text: (length) => digest([`Dec ${Array.from({ length }, (_, at) => 1 + (at % 28)).join('-')} [1].`]),
    length: 25_000,
  },
  'distances one after another': { text: (length) => oneLine(length, () => 'four weeks later,'), length: 20_000 },
  'nested quotations': {
    text: (length) => oneLine(length, () => '“never sell the viaduct again,” said'),
    length: 10_000,
  },
  'dated sentences in one line': {
    text: (length) =>
      oneLine(length, (at) => `On ${days(at)} the council met at the ${thing(at)} and ${people[at % 7]} spoke.`),
    length: 20_000,
  },
};
