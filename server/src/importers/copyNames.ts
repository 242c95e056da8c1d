// Which files are read as saved copies, by the ends of their names. Loads no importer, so a walk through folders can ask it.

/** The importer of each ending, in lower case; of endings that end alike, the longest comes first. */
const importersByEnding = {
  '.txt': 'plainText',
  '.text': 'plainText',
  '.md': 'plainText',
  '.markdown': 'plainText',
  '.article': 'plainText',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.mhtml': 'mail',
  '.mht': 'mail',
  '.eml': 'mail',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.warc.gz': 'warc',
  '.warc': 'warc',
  '.wacz': 'wacz',
} as const;

export type ImporterName = (typeof importersByEnding)[keyof typeof importersByEnding];

const importers = Object.entries(importersByEnding);

/** The ends of the names of files that are read as copies besides articles. */
export const copyEndings: readonly string[] = importers.flatMap(([ending, importer]) =>
  importer === 'plainText' ? [] : ending,
);

/** Which importer reads a file of this name; undefined when none does. */
export function importerFor(name: string): ImporterName | undefined {
  const lower = name.toLowerCase();
  return importers.find(([ending]) => lower.endsWith(ending))?.[1];
}

/** Whether a file with this name can be a saved copy that is no article. */
export function isCopyName(name: string): boolean {
  const importer = importerFor(name);
  return importer !== undefined && importer !== 'plainText';
}
