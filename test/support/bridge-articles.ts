// Small articles about one bridge, for tests of what happens between files: same event, dates as asked for.

/** A digest whose timeline has the opening of the bridge on `date`. Nothing else in it is a problem. */
export function bridgeDigest(date: string, headline = 'Harbour Bridge Opens to Traffic'): string {
  return [
    headline,
    'Updated (2 articles)',
    'Timeline',
    `${date} – Mayor Elena Vostrikova opens the rebuilt Harbour Bridge in Kalmar after fourteen months of repairs [1][2].`,
    'Sources',
    '- Kalmar Post: Mayor Vostrikova opens the rebuilt Harbour Bridge',
    '- Baltic Wire: Ferries idle as Kalmar traffic rolls again',
    '',
  ].join('\n');
}

/** A digest about something else, with a citation `[9]` that leads nowhere and no other problem. */
export function brokenDigest(): string {
  return [
    'Old Fish Market Closes Its Doors',
    'Updated (2 articles)',
    'Timeline',
    'May 20, 2025 – Councillor Anton Myhr signs the order that closes the fish market of Visby for good [1][2][9].',
    'Sources',
    '- Visby Chronicle: Councillor Myhr signs away the fish market',
    '- Gotland Radio: Traders of the closed market look for stalls',
    '',
  ].join('\n');
}

/** 0-based line of the entry in both. */
export const entryLine = 3;
