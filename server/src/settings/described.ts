// The descriptions of the settings, which `npm run generate` writes into the manifest in this order. Those of the
// extension alone are here too. `parseSettings.ts` reads the settings.

import { maxReviewer } from '../workspace/reviews/review';
import { defaultSettings } from './settings';

/** A setting in the form that VS Code's manifest gives it (JSON Schema with a few words more). */
export interface DescribedSetting {
  readonly type: 'string' | 'boolean' | 'array';
  readonly description: string;
  readonly default: unknown;
  /** `application`: only the user's own settings can hold it. `machine-overridable`: it is about a machine, and is not synchronised. */
  readonly scope: 'window' | 'resource' | 'application' | 'machine-overridable';
  readonly [more: string]: unknown;
}

/** Settings that the editor shows under one title, in this order. */
export interface SettingGroup {
  readonly title: string;
  /** By name, without `provenance.`. */
  readonly settings: Readonly<Record<string, DescribedSetting>>;
}

const articles: SettingGroup['settings'] = {
  scope: {
    type: 'string',
    enum: ['open', 'workspace'],
    enumDescriptions: ['Only files that are open.', 'All files of the workspace, open or not.'],
    default: defaultSettings.scope,
    scope: 'window',
    description: 'Which files are read, compared with each other, and have their problems shown.',
  },
  include: {
    type: 'array',
    items: { type: 'string' },
    default: defaultSettings.include,
    scope: 'resource',
    description: 'Glob patterns of the files that count as articles of the workspace.',
  },
  exclude: {
    type: 'array',
    items: { type: 'string' },
    default: defaultSettings.exclude,
    scope: 'resource',
    description: 'Glob patterns of files that are left out, even when they match the patterns to include.',
  },
  numericDateOrder: {
    type: 'string',
    enum: ['month-first', 'day-first'],
    enumDescriptions: ['3/4/2025 is the 4th of March.', '3/4/2025 is the 3rd of April.'],
    default: defaultSettings.numericDateOrder,
    scope: 'resource',
    description: 'How a date of numbers alone is read when both readings are possible.',
  },
  detectArticles: {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description:
      'Treat a plain-text document as an article when its content is a digest (citations with a source list or a timeline), or a report in a folder with a digest.',
  },
};

const shown: SettingGroup['settings'] = {
  'contradictions.show': {
    type: 'string',
    enum: ['sure', 'likely', 'all'],
    enumDescriptions: [
      'Only those that are almost certain: at least nine of ten are true.',
      'Also likely ones, as information: at least three of five are true.',
      'Also guesses, as information.',
    ],
    default: defaultSettings.contradictions.show,
    scope: 'resource',
    description:
      'Which contradictions between dates are listed among the problems, and in the text of a check. Its other formats always list all.',
  },
  'codeLens.sources': {
    type: 'boolean',
    default: defaultSettings.codeLens.sources,
    scope: 'resource',
    description: 'Show above each source how often it is cited and how many other files list it.',
  },
  'codeLens.entries': {
    type: 'boolean',
    default: defaultSettings.codeLens.entries,
    scope: 'resource',
    description: 'Show above a timeline entry how many accounts of its event there are, and how many contradict it.',
  },
  'inlayHints.publishers': {
    type: 'boolean',
    default: defaultSettings.inlayHints.publishers,
    scope: 'resource',
    description: 'Show the publisher behind each citation.',
  },
  'inlayHints.intervals': {
    type: 'boolean',
    default: defaultSettings.inlayHints.intervals,
    scope: 'resource',
    description: 'Show behind a vague date which days it stands for.',
  },
  'inlayHints.numbers': {
    type: 'boolean',
    default: defaultSettings.inlayHints.numbers,
    scope: 'resource',
    description: 'Show the number of each source in a list that has only dashes.',
  },
};

const editing: SettingGroup['settings'] = {
  'formatting.dash': {
    type: 'string',
    enum: ['–', '—', '-'],
    enumDescriptions: ['En dash.', 'Em dash.', 'Hyphen.'],
    default: defaultSettings.formatting.dash,
    scope: 'resource',
    description: 'The dash that formatting writes between date and claim.',
  },
  'renumbering.preview': {
    type: 'boolean',
    default: false,
    scope: 'resource',
    description: 'Show what a command would renumber before it is done. Tick the file there to take all of it.',
  },
};

const copies: SettingGroup['settings'] = {
  'search.address': {
    type: 'string',
    default: '',
    scope: 'window',
    description:
      'The address of a search, with %s for the title, that “Look for This Source” opens in the browser for a source without an address. Empty: none.',
  },
};

const archive: SettingGroup['settings'] = {
  archive: {
    type: 'string',
    default: defaultSettings.archive,
    scope: 'machine-overridable',
    description:
      'The folder of an archive that open articles are compared with: absolute, below ~, or relative to the folder of the window. “provenance archive build” makes one. Empty: none.',
  },
};

const reviews: SettingGroup['settings'] = {
  'reviews.reviewer': {
    type: 'string',
    default: '',
    maxLength: maxReviewer,
    scope: 'application',
    description:
      'The name that signs your reviews of claims. It is asked for at the first review, and never taken from the system or from git.',
  },
};

const languageServer: SettingGroup['settings'] = {
  'trace.server': {
    type: 'string',
    enum: ['off', 'messages', 'verbose'],
    enumDescriptions: ['Nothing is written.', 'The names of the messages.', 'The messages with their content.'],
    default: 'off',
    scope: 'window',
    description:
      "Write the messages between the editor and the language server to the output. They are shown when the output's log level is Trace.",
  },
};

/** All but the severities of the rules, which follow from the rules. */
export const settingGroups: readonly SettingGroup[] = [
  { title: 'Articles', settings: articles },
  { title: 'Contradictions, Code Lenses and Hints', settings: shown },
  { title: 'Editing', settings: editing },
  { title: 'Saved Copies', settings: copies },
  { title: 'Archive', settings: archive },
  { title: 'Reviews', settings: reviews },
  { title: 'Language Server', settings: languageServer },
];
