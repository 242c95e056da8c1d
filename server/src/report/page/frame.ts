// What every page of HTML begins and ends with. A page is self-contained: it may use one style sheet, its own, and load nothing.

import { escapeHtml } from '../markup';

export interface PageFrame {
  readonly title: string;
  /** When it was made: "28 November 2026". */
  readonly madeOn: string;
  /** The SHA-256 of a text, in Base64, by which the page allows its style sheet. */
  digest(text: string): string;
}

const generator = '<meta name="generator" content="Source Provenance">';

/** Whether a file that begins with this text is such a page, if perhaps one of an older version. */
export function beginsAsPage(head: string): boolean {
  return head.startsWith('<!doctype html>') && head.includes(generator);
}

/** Everything up to the sentence that says when and by what the page was made. The rest of the header follows. */
export function pageStart({ title, madeOn, digest }: PageFrame, style: string): string {
  const policy = `default-src 'none'; style-src 'sha256-${digest(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${generator}
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>Made by Source Provenance on ${escapeHtml(madeOn)}. `;
}

export const pageEnd = '</main>\n</body>\n</html>\n';
