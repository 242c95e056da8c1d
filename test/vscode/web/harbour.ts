// The saved copies that are written before the tests run, in the folder `harbour` for a web worker and in `kept` for every host: their names and
// what stands in each.

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

/** Of the copies in `kept`, whose titles are others: of two alike ones neither is taken. */
export function keptTitleOf(name: string): string {
  return `Old ${streetOf(name)} Gate gets a new roof`;
}

export function keptSaidOf(name: string): string {
  return `Nobody had looked at the beams of the ${streetOf(name)} Gate since the fire,`;
}
