// Names of files in a timeline: two of one name in different folders are told apart by their folders.

import { fileNameOf } from '../../workspace/fileName';
import type { TimelineFile } from './model';

/** Of longer paths only so many folders are named. */
const maxFolders = 4;

/** The files, in their order; those that share a name have as many of their folders before it as tell them apart. */
export function withDistinctNames(files: readonly TimelineFile[]): readonly TimelineFile[] {
  const names = files.map(({ name }) => name);
  for (let folders = 1; folders <= maxFolders; folders++) {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (counts.size === names.length) break;
    files.forEach(({ file, name }, at) => {
      if (counts.get(names[at] ?? '') === 1) return;
      const parts = file.split('/').slice(0, -1);
      const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(file)?.[0] ?? '';
      const above = parts.slice(-folders).filter((part) => part !== '' && part !== scheme.slice(0, -2));
      // With the scheme in front an address is known for one, and its escapes are read.
      names[at] = [...above.map((folder) => fileNameOf(`${scheme}${folder}`)), name].join('/');
    });
  }
  return files.map((file, at) => (names[at] === file.name ? file : { ...file, name: names[at] ?? file.name }));
}
