// Entry point of the npm package where no Node is: dist/library.browser.mjs. Importing it does nothing.

import type * as api from './api';
import { checkTexts } from './shared';

export { createWorkspace, readArticle, version } from './shared';

export const checkFiles: typeof api.checkFiles = async (paths = [], options = {}) => {
  if (!options.read) throw new Error('There is no disk here: checkFiles needs the option "read".');
  return checkTexts(paths, options.read, options);
};
