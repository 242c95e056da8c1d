// Reads marks and reviews. Apart from the rest, because it brings the schema library with it, which most checks never need.

import type { FileId } from '../../workspace/account';
import { readSuppressionFile } from '../intentional/suppressionFile';
import { readReviewFile } from '../reviews/reviewFile';
import { isReviewFile } from '../reviews/reviewFileName';
import type { BesideFile } from './besideFile';

/** Reads the text of a file beside the articles, by its name. Never throws. */
export function readBesideFile(file: FileId, text: string): BesideFile {
  return isReviewFile(file) ? readReviewFile(file, text) : readSuppressionFile(file, text);
}
