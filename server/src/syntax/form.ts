// How a file is written, by its name.

import type { ArticleForm } from './tree';

/** The form of the file that `name` ends (a path, a URI or a name): Markdown by its extension, otherwise plain. */
export function formOf(name: string): ArticleForm {
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain';
}
