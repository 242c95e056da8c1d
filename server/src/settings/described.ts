// How the settings are described to whoever sets them: what `npm run generate` writes into the manifest, in this order. Those of the
// extension alone stand here too; reading and checking is in parse.ts.

import { defaultSettings } from './settings';

/** A setting in the form that VS Code's manifest gives it (JSON Schema with a few words more). */
export interface DescribedSetting {
  readonly type: 'string' | 'boolean' | 'array';
  readonly description: string;
  readonly default: unknown;
  readonly scope: 'window' | 'resource';
  readonly [more: string]: unknown;
}

/** By name, without `provenance.`. The severities of the rules are not among them: they follow from the rules. */
export const describedSettings: Readonly<Record<string, DescribedSetting>> = {
  scope: {
    type: 'string',
    enum: ['open', 'workspace'],
    enumDescriptions: ['Only files that are open.', 'All files of the workspace, open or not.'],
    default: defaultSettings.scope,
    scope: 'window',
    order: 1,
    description: 'Which files are read, compared with each other, and have their problems shown.',
  },
  include: {
    type: 'array',
    items: { type: 'string' },
    default: defaultSettings.include,
    scope: 'window',
    order: 2,
    description: 'Glob patterns of the files that count as articles of the workspace.',
  },
  exclude: {
    type: 'array',
    items: { type: 'string' },
    default: defaultSettings.exclude,
    scope: 'window',
    order: 3,
    description: 'Glob patterns of files that are left out, even when they match the patterns to include.',
  },
  numericDateOrder: {
    type: 'string',
    enum: ['month-first', 'day-first'],
    enumDescriptions: ['3/4/2025 is the 4th of March.', '3/4/2025 is the 3rd of April.'],
    default: defaultSettings.numericDateOrder,
    scope: 'window',
    order: 4,
    description: 'How a date of numbers alone is read when both readings are possible.',
  },
  detectArticles: {
    type: 'boolean',
    default: true,
    scope: 'resource',
    order: 5,
    description:
      'Treat a plain-text document as an article when its content is a digest: citations with a source list or a timeline.',
  },
  'codeLens.sources': {
    type: 'boolean',
    default: defaultSettings.codeLens.sources,
    scope: 'window',
    order: 10,
    description: 'Show above each source how often it is cited and how many other files list it.',
  },
  'codeLens.entries': {
    type: 'boolean',
    default: defaultSettings.codeLens.entries,
    scope: 'window',
    order: 11,
    description: 'Show above a timeline entry how many accounts of its event there are, and how many contradict it.',
  },
  'inlayHints.publishers': {
    type: 'boolean',
    default: defaultSettings.inlayHints.publishers,
    scope: 'window',
    order: 12,
    description: 'Show the publisher behind each citation.',
  },
  'inlayHints.intervals': {
    type: 'boolean',
    default: defaultSettings.inlayHints.intervals,
    scope: 'window',
    order: 13,
    description: 'Show behind a vague date which days it stands for.',
  },
  'inlayHints.numbers': {
    type: 'boolean',
    default: defaultSettings.inlayHints.numbers,
    scope: 'window',
    order: 13,
    description: 'Show the number of each source in a list that has only dashes.',
  },
  'formatting.dash': {
    type: 'string',
    enum: ['–', '—', '-'],
    enumDescriptions: ['En dash.', 'Em dash.', 'Hyphen.'],
    default: defaultSettings.formatting.dash,
    scope: 'window',
    order: 14,
    description: 'The dash that formatting writes between date and claim.',
  },
  'renumbering.preview': {
    type: 'boolean',
    default: false,
    scope: 'resource',
    order: 15,
    description: 'Show what a command would renumber before it is done. Tick the file there to take all of it.',
  },
  'trace.server': {
    type: 'string',
    enum: ['off', 'messages', 'verbose'],
    default: 'off',
    scope: 'window',
    order: 6,
    description:
      "Write the messages between the editor and the language server to the output. They are shown when the output's log level is Trace.",
  },
};
