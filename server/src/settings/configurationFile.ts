// The file of `--config`: JSON with comments, with the same settings as the editor's, written nested or as `provenance.*` keys.

import { lineStartsOf, positionAt } from '../syntax/lines';
import { isJsonError, jsonValueOf, readJsonc } from './jsonc';
import { type ParsedSettings, parseSettings } from './parse';

/**
 * @param text of the file. Keys may be those of `settings.json` (`"provenance.rules.uncited-claim": "off"`), and then keys of
 *   other extensions beside them do no harm; or without the prefix, nested or dotted.
 * @throws SyntaxError when it is not JSON, with the reason on one line
 */
export function parseConfigurationFile(text: string, ruleIds: readonly string[]): ParsedSettings {
  const root = readJsonc(text);
  if (isJsonError(root)) {
    const { line, character } = positionAt({ text, lineStarts: lineStartsOf(text) }, root.span.start);
    throw new SyntaxError(`${root.reason} (line ${line + 1}, column ${character + 1})`);
  }
  const raw = jsonValueOf(root);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return parseSettings(raw ?? [], ruleIds);
  const entries = Object.entries(raw);
  const prefix = 'provenance';
  const ours = entries.filter(([key]) => key === prefix || key.startsWith(`${prefix}.`));
  const settings: Record<string, unknown> = {};
  for (const [key, value] of ours.length > 0 ? ours : entries) {
    const path = key.split('.');
    if (path[0] === prefix) path.shift();
    place(settings, path, value);
  }
  return parseSettings(settings, ruleIds);
}

/** Sets what `path` leads to; an object joins what is there already. */
function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name, ...rest] = path;
  if (name === undefined) {
    if (isObject(value)) for (const [key, inner] of Object.entries(value)) place(target, key.split('.'), inner);
  } else if (rest.length === 0 && !isObject(value)) {
    define(target, name, value);
  } else {
    const existing = Object.hasOwn(target, name) ? target[name] : undefined;
    const inner: Record<string, unknown> = isObject(existing) ? existing : {};
    define(target, name, inner);
    if (rest.length > 0) place(inner, rest, value);
    else for (const [key, part] of Object.entries(value as object)) place(inner, key.split('.'), part);
  }
}

/** As its own property, whatever its name: `__proto__` in a file is a bad setting and nothing more. */
function define(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
