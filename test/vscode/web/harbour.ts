// The saved copies in the folder `harbour`, which are written before the tests run: their names and what stands in each.

/** One of every kind that is read; the bibliography names none. */
export const copyNames = ['a.html', 'b.mhtml', 'c.eml', 'd.pdf', 'e.docx', 'f.warc.gz', 'g.wacz'] as const;

const streets = ['Quay', 'Mill', 'Church', 'Castle', 'Market', 'Tower', 'Station'];

/** The street that one copy is about. */
function streetOf(name: string): string {
  return streets[copyNames.findIndex((one) => one.startsWith(name))] ?? 'Long';
}

export function titleOf(name: string): string {
  return `${streetOf(name)} Street Bridge reopens`;
}

/** What is quoted in a copy. */
export function saidOf(name: string): string {
  return `We have waited long enough for the bridge in ${streetOf(name)} Street,`;
}
