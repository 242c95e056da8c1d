// Wraps lines for a terminal: how many columns a text takes, and where it is broken.

/** Scripts whose characters take two columns, and pictures. */
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303f]/u;
const combining = /^(?:\p{M}|\p{Cf}|\p{Variation_Selector})$/u;
const ascii = /^[\x20-\x7e]*$/;

/** The columns that a text without control characters takes in a terminal. */
export function columnsOf(text: string): number {
  if (ascii.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** `text` in lines of at most `width` columns, broken at spaces, and within a word only where one is longer than a line. */
export function wrapped(text: string, width: number): string[] {
  if (width === Number.POSITIVE_INFINITY) return [text];
  const room = Math.max(width, 10);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const columns = columnsOf(word);
    if (used > 0 && used + 1 + columns > room) {
      lines.push(line);
      line = '';
      used = 0;
    }
    if (columns <= room) {
      line = used > 0 ? `${line} ${word}` : word;
      used += (used > 0 ? 1 : 0) + columns;
      continue;
    }
    for (const character of word) {
      const more = columnsOf(character);
      if (used + more > room) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += character;
      used += more;
    }
  }
  return [...lines, line];
}
