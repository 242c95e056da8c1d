// Makes text inert where it is shown: control and bidirectional characters, and commands to a CI runner, become visible. Every
// name and every word of an article passes through here on its way to a terminal, a log or a report.

/** C0 and C1 controls, DEL, the bidirectional marks, embeddings, overrides and isolates, U+2028 and U+2029. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible.
const acting = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** `##[command]` and `##vso[command]` act anywhere in a line, `::command::` where it begins one. */
const command = /##(?=[a-z]*\[)/gi;
const leadingCommand = /^(\s*):(?=:)/;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `text` on one line, with visible escapes such as `\n` and `\u001b` in place of what could act. For names of files. */
export function visible(text: string): string {
  return text
    .replace(acting, (character) => short[character] ?? unicodeEscape(character))
    .replace(command, '#\\u0023')
    .replace(leadingCommand, '$1\\u003a');
}

/** The same for a message: its line breaks and tabs become single spaces. */
export function oneLine(text: string): string {
  return visible(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '));
}

/** The same, line by line: line feeds stay. For texts of several lines that are ours. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** `value` as JSON on one line. Active characters are written as `\u` escapes, so parsing gives the value unchanged. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(acting, unicodeEscape).replace(command, '#\\u0023');
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
