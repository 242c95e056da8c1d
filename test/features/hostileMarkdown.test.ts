// What an article says stays text in every hover and card: rendered by two Markdown libraries, with GitHub's additions and HTML
// allowed, it gives no tag but our own and no link but to the web, to mail and to a file of the workspace.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { Marked } from 'marked';
import { completionDetails } from '../../server/src/features/completion';
import { documentLinks } from '../../server/src/features/documentLinks';
import { hoverAt } from '../../server/src/features/hover';
import { bold, bullets, code, lines, paragraphs, plain, quote, webLink } from '../../server/src/features/markdown';
import { Workspace } from '../../server/src/workspace/workspace';
import { factsOf } from '../support/check';

const marked = new Marked({ gfm: true });
const markdownIt = new MarkdownIt({ html: true, linkify: true });

/** As VS Code renders a hover, and as a stricter reader does. */
function rendered(markdown: string): string[] {
  return [marked.parse(markdown, { async: false }), markdownIt.render(markdown)];
}

const ownTags = /^<\/?(?:p|strong|em|a|ul|li|hr|br|code|blockquote)(?: href="[^"<>]*")?\s*\/?>$/;

function checkHtml(html: string, markdown: string) {
  for (const [tag] of html.matchAll(/<[^>]*>?/g)) assert.match(tag, ownTags, `${markdown}\n--\n${html}`);
  for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) {
    assert.match(href, /^(?:https?:\/\/|mailto:|[ab]\.txt#L\d+,\d+$)/i, `${markdown}\n--\n${html}`);
  }
}

const pieces = [
  ...[
    'http://e.org/',
    'https://',
    'www.',
    'e.org',
    'ftp://e.org/',
    '//e.org',
    'a@e.org',
    'command:foo',
    'javascript:x',
    'vscode:x',
  ],
  ...[
    '<img src=x>',
    '<a href="command:x">',
    '</p>',
    '<!--',
    '<?',
    '<![CDATA[',
    '&lt;',
    '&#60;',
    '&colon;',
    '<command:x>',
    '<http://e.org>',
  ],
  ...[
    '[x](command:y)',
    '![x](http://e.org)',
    '[x]: command:y',
    '[x][y]',
    '](',
    '[',
    ']',
    '(',
    ')',
    '[^1]',
    '[ ]',
    '`',
    '``',
    '```',
    '~~~',
  ],
  ...[
    '\\',
    '\\\\',
    '*',
    '**',
    '_',
    '~~',
    '|',
    '---|---',
    '---',
    '===',
    '#',
    '>',
    '-',
    '+',
    '1.',
    '2)',
    '    ',
    '\t',
    '!',
    '^',
    '$',
    '{',
    '}',
  ],
  ...[
    '"',
    "'",
    ':',
    '/',
    '@',
    '.',
    ',',
    ';',
    '=',
    '%',
    '\u00a0',
    '\u2028',
    '\u202e',
    '\u0000',
    '\u001b',
    '\ud83d',
    'word',
    'Ä',
    '7',
    ' ',
  ],
];
const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }).map((all) => all.join(''));

describe('hostile text in Markdown', () => {
  it('stays text in every part of the writer @slow', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const markdown = paragraphs(
          lines(`${bold(one)} ${plain(other)}: ${plain(one)}`, webLink(one), `${code(other)} ${plain(other)}`),
          bullets([plain(one), webLink(`http://e.org/${other}`)]),
          quote([one, other]),
          plain(`http://e.org/${one}`),
        );
        for (const html of rendered(markdown)) checkHtml(html, markdown);
      }),
      { numRuns: 300 },
    );
  });

  it('stays text in hovers and completions, and leads nowhere as a link of the document @slow', () => {
    const digest = (title: string, url: string, entry: string) =>
      [
        `The ${title} Opens`,
        'Updated (2 articles)',
        `A claim of some length is made ${title} here [1][2].`,
        'Timeline',
        `March 3, 2025 – Mayor Elena Vostrikova opens the rebuilt Harbour Bridge ${entry} in Kalmar [1].`,
        'All related articles (2 articles)',
        `- Reuters: [Ferry ${title} halted](${url})`,
        `- ${title}: Bridge ${entry} opened ${url}`,
        '',
      ].join('\n');
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, url, entry) => {
        const texts = new Map([
          ['a.txt', digest(title, url, entry)],
          ['b.txt', digest(entry, `https://e.org/${url}`, title).replace('March 3', 'March 9')],
        ]);
        const workspace = new Workspace({ numericOrder: 'month-first', readText: (file) => texts.get(file) });
        workspace.apply([...texts].map(([file, text]) => ({ file, text, open: true })));
        for (const [file, text] of texts) {
          for (let offset = 0; offset < text.length; offset += 11) {
            const hover = hoverAt(workspace, factsOf(workspace, file), offset);
            if (hover) for (const html of rendered(hover.markdown)) checkHtml(html, hover.markdown);
          }
          for (const { target } of documentLinks(workspace, factsOf(workspace, file))) {
            if (typeof target === 'string') assert.match(target, /^(?:https?:\/\/|mailto:)[^\s<>"\\]+$/i);
            else assert.ok(texts.has(target.file));
          }
          const { markdown } = completionDetails(workspace, 'b.txt', { kind: 'source', file, index: 1 });
          for (const html of rendered(markdown ?? '')) checkHtml(html, markdown ?? '');
        }
      }),
      { numRuns: 15 },
    );
  });
});
