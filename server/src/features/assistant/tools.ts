// All tools for assistants, in the order in which they are listed. Adding one: a file beside this one, a row here, `npm run generate`.

import { checkFiles } from './checkFiles';
import { explainContradiction } from './explainContradiction';
import { findQuote } from './findQuote';
import { getAccounts } from './getAccounts';
import { listSources } from './listSources';
import type { Tool } from './tool';
import { verifyClaim } from './verifyClaim';

/** Each of them only reads. */
export const tools: readonly Tool[] = [
  checkFiles,
  getAccounts,
  findQuote,
  explainContradiction,
  listSources,
  verifyClaim,
];
