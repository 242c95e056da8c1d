// The settings under `provenance.*` with their defaults. `parseSettings.ts` reads them.

import type { CodeLensOptions } from '../features/codeLenses';
import type { FormattingOptions } from '../features/formatting';
import type { InlayHintOptions } from '../features/inlayHints';
import type { RuleSeverities } from '../rules/rule';
import type { ReadingOptions } from '../workspace/summary';

export interface ContradictionOptions {
  /**
   * What an editor lists as problems: `sure` warnings alone, `likely` what is information, too, `all` also hints, which editors list
   * nowhere. The text of a check lists the same, its other formats all.
   */
  readonly show: 'sure' | 'likely' | 'all';
}

export interface Settings {
  /** `open`: only files that are open in the editor. */
  readonly scope: 'workspace' | 'open';
  /** Globs of the files that count as articles, relative to their folder. */
  readonly include: readonly string[];
  /** Globs of files to ignore even if they are included. */
  readonly exclude: readonly string[];
  /** How "03/04/2025" is read. */
  readonly numericDateOrder: 'month-first' | 'day-first';
  /** By rule id. */
  readonly rules: RuleSeverities;
  readonly contradictions: ContradictionOptions;
  readonly codeLens: CodeLensOptions;
  readonly inlayHints: InlayHintOptions;
  readonly formatting: FormattingOptions;
  /** The folder of an archive that open documents are compared with; empty: none. Only an editor has it, and no project file. */
  readonly archive: string;
  /**
   * Set by no user but by the host, which has a clock: the year of today, later than which no article is taken to be written. A
   * report without a dateline may fit a year to come as well.
   */
  readonly latestYear?: number | undefined;
  /**
   * Set by no user but by the host: the folder (a path or a URI, as the host names files) that the globs are relative to, when they come
   * from a file in it. Otherwise they are relative to the folder that is read.
   */
  readonly globRoot?: string | undefined;
}

/** What the settings say of reading dates. */
export function readingOptions(settings: Pick<Settings, 'numericDateOrder' | 'latestYear'>): ReadingOptions {
  return { numericOrder: settings.numericDateOrder, latestYear: settings.latestYear };
}

/** Folders of dependencies and build output. */
const excludedFolders = [
  'node_modules',
  '.git',
  'dist',
  'build',
  'out',
  'target',
  'vendor',
  'third_party',
  '.venv',
  'venv',
  'env',
  '.tox',
  'site-packages',
  '__pycache__',
  '.next',
  '.nuxt',
  '.cache',
  'coverage',
  'bower_components',
];

/** The same as in the manifest of the extension; a test compares the two. */
export const defaultSettings: Settings = {
  scope: 'workspace',
  contradictions: { show: 'likely' },
  include: ['**/*.article', '**/*.digest', '**/*.txt', '**/*.md', '**/*.markdown'],
  exclude: excludedFolders.map((folder) => `**/${folder}/**`),
  numericDateOrder: 'month-first',
  rules: {},
  codeLens: { sources: true, entries: true },
  inlayHints: { publishers: true, intervals: true, numbers: true },
  formatting: { dash: '–' },
  archive: '',
};
