// Numbers, names and lists in the words of messages, the same in all rules.

import type { SourceFact } from '../workspace/facts';

/** The most characters of the first line of a message: as many as a row of a problems panel shows. */
export const maxHeadline = 90;

/**
 * A message: on the first line what is wrong, below it why and what to do.
 * @param headline without a full stop, at most `maxHeadline` characters
 */
export function message(headline: string, advice: string): string {
  return `${headline}\n${advice}`;
}

/**
 * A headline that fits: `make` is called with less and less room for each text that it quotes.
 * @param make gets the most characters that a quoted text may have
 */
export function headline(make: (room: number) => string): string {
  for (let room = 64; room > 8; room -= 4) {
    const line = make(room);
    if (line.length <= maxHeadline) return line;
  }
  return shortened(make(8), maxHeadline - 1);
}

/** The last part of a file's name, cut at `most` characters: the folders before it are in the related place. */
export function fileNamed(displayName: string, most: number): string {
  const name = displayName.slice(displayName.lastIndexOf('/') + 1);
  return name.length > most ? `${name.slice(0, Math.max(1, most - 1)).replace(/[\uD800-\uDBFF]$/, '')}…` : name;
}

/** "1 source", "3 sources"; `plural` for words that do not just take an s. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** "a", "a and b", "a, b and c"; beyond `most` items, "a, b and 7 more". */
export function listed(items: readonly string[], most = 4): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  if (shown.length < 2) return shown[0] ?? '';
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Text in curly quotes, on one line, cut at a word near `most` characters. */
export function quoted(text: string, most = 70): string {
  return `“${shortened(text, most)}”`;
}

/** Text on one line, cut at a word near `most` characters. */
export function shortened(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  // A cut inside a surrogate pair would leave half a character behind.
  const whole = line.slice(0, cut > most / 2 ? cut : most).replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** "Yonhap, “Title”", as much of it as there is. */
export function named(source: Pick<SourceFact, 'publisher' | 'title' | 'url'>, most = 60): string {
  if (source.title === '') return source.publisher || source.url || 'a source without a name';
  const title = quoted(source.title, most);
  return source.publisher === '' ? title : `${source.publisher}, ${title}`;
}
