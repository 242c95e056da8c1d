// Texts as reviews compare them: spaces, line breaks, kinds of quotation marks and dashes, and invisible characters make no difference; every
// word, letter and figure does.

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const doubleQuotes = /[“”„‟«»″]/g;
const singleQuotes = /[‘’‚‛′]/g;
const dashes = /[‐‑‒–—―−]/g;
const spaceBeforeMark = / (?=[.,;:!?])/g;

/** @returns the text on one line, in the form that reviews keep and compare. Linear. */
export function anchorText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'")
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')
    .replace(spaceBeforeMark, '')
    .trim();
}

/** The beginning of a text in whole words, of at most `most` UTF-16 units. A text that fits is kept as it is. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return text.slice(0, end > 0 ? end : most).replace(/[\uD800-\uDBFF]$/, '');
}
