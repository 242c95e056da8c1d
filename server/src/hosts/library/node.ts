// Entry point of the npm package where Node is: dist/library.js. Importing it does nothing.

import { UsageError } from '../cli/arguments';
import { Input } from '../cli/input';
import { checkFilesQuietly } from '../cli/makeReport';
import { readSettings } from '../cli/readSettings';
import type * as api from './api';
import { assertPaths, checkTexts, noting, resultOf, settingsFrom } from './shared';

export { createWorkspace, readArticle, version } from './shared';

export const checkFiles: typeof api.checkFiles = async (paths = ['.'], options = {}) => {
  const { read, settings: given, config } = options;
  if (read) return checkTexts(paths, read, options);
  assertPaths(paths);
  const { onNote, unreadable } = noting(options.onNote);
  try {
    const settings = given ? settingsFrom(given, onNote) : await readSettings(config, paths, onNote);
    const input = new Input(undefined, onNote);
    const { report } = await checkFilesQuietly(input, paths, settings, onNote);
    if (input.failed) throw unreadable();
    return resultOf(report);
  } catch (error) {
    if (error instanceof UsageError) throw new Error(error.message);
    throw error;
  }
};
