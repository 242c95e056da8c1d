// Reads settings from outside, value by value: one bad value costs only itself, and the complaint names the value that is used instead.

import * as z from 'zod/mini';
import type { RuleSeverities } from '../rules/rule';
import { compileGlob } from './globs';
import { defaultSettings, type Settings } from './settings';

export interface ParsedSettings {
  readonly settings: Settings;
  readonly complaints: readonly SettingComplaint[];
}

/** One bad value. */
export interface SettingComplaint {
  /** Where it was found: `['rules', 'uncited-claim']`; empty when the settings as a whole are wrong. */
  readonly path: readonly string[];
  /** One line: what it is, what it should be, what is used instead. */
  readonly message: string;
}

const maxGlobLength = 1000;
const maxPathLength = 4096;
const globs = z.array(
  z.string().check(z.refine((glob) => glob.length <= maxGlobLength && compileGlob(glob) !== undefined)),
);
const severities = ['error', 'warning', 'information', 'hint', 'off', 'default'] as const;

/** An object of booleans, each true where it is left out. */
function switches<N extends string>(...names: readonly N[]) {
  const on = z._default(z.boolean(), true);
  return z.object(Object.fromEntries(names.map((name) => [name, on])) as Record<N, typeof on>);
}

/** One row a setting: its schema, and what a good value is, in words. */
const table = {
  scope: { schema: z.enum(['workspace', 'open']), good: '"workspace" or "open"' },
  include: { schema: globs, good: 'a list of glob patterns' },
  exclude: { schema: globs, good: 'a list of glob patterns' },
  numericDateOrder: { schema: z.enum(['month-first', 'day-first']), good: '"month-first" or "day-first"' },
  contradictions: {
    schema: z.object({ show: z._default(z.enum(['sure', 'likely', 'all']), 'likely') }),
    good: 'an object whose show is "sure", "likely" or "all"',
  },
  codeLens: { schema: switches('sources', 'entries'), good: 'an object whose sources and entries are true or false' },
  inlayHints: {
    schema: switches('publishers', 'intervals', 'numbers'),
    good: 'an object whose publishers, intervals and numbers are true or false',
  },
  formatting: {
    schema: z.object({ dash: z._default(z.enum(['–', '—', '-']), '–') }),
    good: 'an object whose dash is "–", "—" or "-"',
  },
  archive: {
    schema: z.string().check(z.maxLength(maxPathLength)),
    good: 'the path of a folder',
  },
};

const severity = {
  schema: z.enum(severities),
  good: `one of ${severities.map((name) => `"${name}"`).join(', ')}`,
};

/** Settings of the extension alone, which the server ignores. */
const clientOnlySettings: ReadonlySet<string> = new Set([
  'detectArticles',
  'renumbering',
  'reviews',
  'search',
  'trace',
]);

/** Settings that a project file cannot have: those of the extension, and a path that the user alone may name. */
export const editorSettings: ReadonlySet<string> = new Set([...clientOnlySettings, 'archive']);

/**
 * @param raw what the client or the configuration file says; nothing (`null`, `undefined`) stands for what is in `base`
 * @param ruleIds the rules there are; a setting for another one is complained of
 * @param base what holds where `raw` says nothing
 */
export function parseSettings(raw: unknown, ruleIds: readonly string[], base = defaultSettings): ParsedSettings {
  const complaints: SettingComplaint[] = [];
  if (raw === undefined || raw === null) return { settings: base, complaints };
  const values = z.record(z.string(), z.unknown()).safeParse(raw);
  if (!values.success) {
    const message = 'The settings are not an object; the defaults are used.';
    return { settings: base, complaints: [{ path: [], message }] };
  }
  const { rules, ...others } = values.data;
  for (const name of Object.keys(others)) {
    if (Object.hasOwn(table, name) || clientOnlySettings.has(name)) continue;
    complaints.push({ path: [name], message: `There is no setting ${shown(`provenance.${name}`)}; it is ignored.` });
  }
  const read = <K extends keyof typeof table>(name: K): Settings[K] => {
    const value = values.data[name];
    if (value === undefined || value === null) return base[name];
    const result = table[name].schema.safeParse(above(base[name], value));
    if (result.success) return result.data as Settings[K];
    complaints.push(complaint([name], value, table[name].good, JSON.stringify(base[name])));
    return base[name];
  };
  const settings: Settings = {
    ...base,
    scope: read('scope'),
    include: read('include'),
    exclude: read('exclude'),
    numericDateOrder: read('numericDateOrder'),
    rules: { ...base.rules, ...parseRules(rules, ruleIds, complaints) },
    contradictions: read('contradictions'),
    codeLens: read('codeLens'),
    inlayHints: read('inlayHints'),
    formatting: read('formatting'),
    archive: read('archive'),
  };
  return { settings, complaints };
}

/** Settings of one group stand above those of `base` one by one; anything else replaces what is in `base`. */
function above(base: unknown, value: unknown): unknown {
  return isObject(base) && isObject(value) ? { ...base, ...value } : value;
}

function parseRules(raw: unknown, ruleIds: readonly string[], complaints: SettingComplaint[]): RuleSeverities {
  if (raw === undefined || raw === null) return {};
  const values = z.record(z.string(), z.unknown()).safeParse(raw);
  if (!values.success) {
    complaints.push(complaint(['rules'], raw, 'an object with a severity for each rule', 'the default of every rule'));
    return {};
  }
  const rules: Record<string, z.infer<typeof severity.schema>> = {};
  for (const [id, value] of Object.entries(values.data)) {
    if (value === undefined || value === null) continue;
    const result = severity.schema.safeParse(value);
    if (!ruleIds.includes(id)) {
      complaints.push({ path: ['rules', id], message: `There is no rule ${shown(id)}; its setting is ignored.` });
    } else if (result.success) rules[id] = result.data;
    else complaints.push(complaint(['rules', id], value, severity.good, '"default"'));
  }
  return rules;
}

function complaint(path: readonly string[], value: unknown, good: string, instead: string): SettingComplaint {
  return {
    path,
    message: `provenance.${path.join('.')} is ${shown(value)}, which is not ${good}; ${instead} is used.`,
  };
}

/** A value on one line, cut when it is long. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}

/** Whether a value of JSON is an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
