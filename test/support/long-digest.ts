// A digest as long as asked for, whose entries are about different things: what it takes is the reading of it.

const syllables = [
  'ka',
  'lo',
  'mer',
  'vi',
  'sta',
  'run',
  'del',
  'po',
  'ris',
  'ten',
  'u',
  'gal',
  'no',
  'fe',
  'quo',
  'bar',
];

/** Words that look like names and never come again soon. The same for the same `seed`. */
function* inventedWords(seed: number): Generator<string, never> {
  let state = seed;
  for (;;) {
    let word = '';
    for (let count = 0; count < 4; count++) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      word += syllables[(state >> 16) % syllables.length];
    }
    yield word;
  }
}

/**
 * @param length at least so many UTF-16 units
 * @returns in order; its last timeline entry is dated May 20, 2025 and cites [9], which leads to no source
 */
export function longDigest(length: number): string {
  const words = inventedWords(7);
  const name = () => {
    const { value } = words.next();
    return value.charAt(0).toUpperCase() + value.slice(1);
  };
  const claim = () =>
    `${name()} ${name()} moves the ${words.next().value} ${words.next().value} of ${name()} to the ${words.next().value}`;
  const paragraphs: string[] = [];
  const entries: string[] = [];
  for (let size = 0, day = 0; size < length; day++) {
    const date = new Date(Date.UTC(1980, 0, 1 + day));
    const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
    const entry = `${month} ${date.getUTCDate()}, ${date.getUTCFullYear()} – ${claim()} [${1 + (day % 2)}].`;
    const paragraph = `${claim()}, and ${claim()} [${1 + (day % 2)}].`;
    paragraphs.push(paragraph);
    entries.push(entry);
    size += entry.length + paragraph.length + 3;
  }
  entries.push(
    'May 20, 2025 – Councillor Anton Myhr signs the order that closes the fish market of Visby for good [1][9].',
  );
  return [
    'The Long Record',
    '',
    paragraphs.join('\n\n'),
    '',
    'Timeline',
    ...entries,
    'Sources',
    '1. Visby Chronicle: Councillor Myhr signs away the fish market',
    '2. Gotland Radio: Traders of the closed market look for stalls',
    '',
  ].join('\n');
}
