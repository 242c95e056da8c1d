// Parts of HTML pages: text escaped for content and for attribute values in quotes, and the rows of tables.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters but tab and line breaks, marks that turn the reading order of what follows, and what is no character. */
const acting = /[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

/** @returns `text` escaped; acting characters and lone surrogates become U+FFFD */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string).replace(acting, '\ufffd');
}

export function tableHead(...names: readonly string[]): string {
  return `<thead><tr>${names.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>`;
}

/** @param cells escaped already */
export function tableCells(cells: readonly (string | number)[]): string {
  return cells.map((cell) => `<td>${cell}</td>`).join('');
}
