// Plain text and Markdown as copies, for those that are no articles of the workspace. An article of the workspace needs no importer.

import { formOf } from '../syntax/form';
import { parseArticle } from '../syntax/parse';
import { sliceOf } from '../syntax/span';
import { withoutUnsaid } from '../syntax/unsaid';
import { savedFrom } from '../text/savedFrom';
import { type CopyReading, maxCopyText } from '../workspace/copies/copy';
import { decodeText } from './decode';
import type { Importer, ImportInput } from './importer';

export const plainText: Importer = {
  read: readPlainText,
};

function readPlainText({ name, bytes }: ImportInput): CopyReading {
  const decoded = decodeText(bytes);
  if (decoded.text === undefined) return { notChecked: 'damaged' };
  if (decoded.text.length > maxCopyText) return { notChecked: 'too-large' };
  const article = parseArticle(decoded.text, formOf(name, decoded.text));
  // Marks and addresses of Markdown would stand between the words of a quotation.
  const text = article.unsaid.length > 0 ? withoutUnsaid(article, 0, article.text.length) : article.text;
  if (text.trim() === '') return { notChecked: 'no-text' };
  return {
    copies: [
      {
        title: article.headline ? sliceOf(article.text, article.headline.content) : '',
        addresses: savedFrom(article.text),
        publishedOn: article.published && sliceOf(article.text, article.published),
        text,
        readable: { start: 0, end: text.length },
      },
    ],
  };
}
