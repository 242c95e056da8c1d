// The options of `provenance check`, and which of them cannot be used together.

import { type FormatName, formatNames } from '../../report/formats';
import { allRules } from '../../rules/all';
import { isFolder } from '../disk/regularFile';
import { assertNotEmpty, choiceOf, countOf, readArguments, UsageError } from './arguments';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly quiet: boolean;
  readonly maxWarnings: number;
  readonly config: string | undefined;
  readonly cache: boolean;
  /** `dry`: only shown. */
  readonly fix: 'no' | 'dry' | 'write';
  readonly watch: boolean;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly changedSince: string | undefined;
  /** Undefined: all rules. */
  readonly rules: ReadonlySet<string> | undefined;
  /** The name under which standard input is checked. */
  readonly stdin: string | undefined;
}

export const checkArguments = {
  format: { type: 'string', default: 'text' },
  quiet: { type: 'boolean' },
  'max-warnings': { type: 'string', default: '0' },
  config: { type: 'string' },
  'no-cache': { type: 'boolean' },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  watch: { type: 'boolean' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  'changed-since': { type: 'string' },
  rule: { type: 'string', multiple: true },
  stdin: { type: 'string' },
} as const;

/** @throws UsageError when an option is unknown, has a bad value, or does not go with another one */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = readArguments(args, checkArguments);
  const ruleIds = allRules.map(({ meta }) => meta.id);
  for (const rule of values.rule ?? []) choiceOf('--rule', rule, ruleIds);
  const { stdin, baseline } = values;
  const given = new Set(Object.keys(values).filter((name) => values[name as keyof typeof values] !== undefined));
  const apart = (one: string, ...others: readonly string[]) => {
    if (!given.has(one)) return;
    for (const other of others) if (given.has(other)) throw new UsageError(`--${one} does not go with --${other}`);
  };
  apart('fix', 'fix-dry-run', 'watch', 'stdin');
  apart('watch', 'fix-dry-run', 'stdin', 'update-baseline');
  apart('update-baseline', 'changed-since', 'rule', 'fix-dry-run');
  if (given.has('update-baseline') && baseline === undefined) {
    throw new UsageError('--update-baseline needs --baseline FILE');
  }
  assertNotEmpty('--stdin', stdin);
  assertNotEmpty('--config', values.config);
  assertNotEmpty('--baseline', baseline);
  if (stdin !== undefined && isFolder(stdin)) throw new UsageError('--stdin needs the name of a file, not of a folder');
  const own = stdin === undefined ? [] : [stdin];
  return {
    paths: positionals.length + own.length > 0 ? [...positionals, ...own] : ['.'],
    format: choiceOf('--format', values.format, formatNames),
    quiet: values.quiet ?? false,
    maxWarnings: countOf('--max-warnings', values['max-warnings']),
    config: values.config,
    cache: !values['no-cache'],
    fix: values.fix ? 'write' : values['fix-dry-run'] ? 'dry' : 'no',
    watch: values.watch ?? false,
    baseline,
    updateBaseline: values['update-baseline'] ?? false,
    changedSince: values['changed-since'],
    rules: values.rule ? new Set(values.rule) : undefined,
    stdin,
  };
}
