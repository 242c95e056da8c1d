// A settings file: JSON with comments, with the settings of the editor, nested or as `provenance.*` keys.

import { lineStartsOf, positionAt } from '../syntax/lines';
import type { Span } from '../syntax/span';
import { isJsonError, type JsonNode, jsonValueOf, readJsonc, spanOf } from './jsonc';
import { editorSettings, isObject, parseSettings } from './parseSettings';
import { defaultSettings, type Settings } from './settings';

/** The file of a project, which the editor and the command line both read. */
export const projectFileName = 'provenance.config.json';

export interface ConfigurationFile {
  readonly settings: Settings;
  readonly complaints: readonly FileComplaint[];
  /** It is not JSON, so none of its settings applies. */
  readonly broken: boolean;
}

/** What is wrong at one place of the file. Lines and columns count from 1. */
export interface FileComplaint {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const prefix = 'provenance';

/**
 * Reads the text of a file of settings. Never throws; the work is linear in the text.
 * @param text Keys may be those of `settings.json` (`"provenance.rules.uncited-claim": "off"`), or without the prefix, nested or dotted.
 * @param isProjectFile the file is for these settings alone, so keys of other extensions and settings of the editor alone are wrong in
 *   it; in another file, such as `settings.json`, they do no harm
 */
export function parseConfigurationFile(
  text: string,
  ruleIds: readonly string[],
  isProjectFile = false,
): ConfigurationFile {
  const table = { text, lineStarts: lineStartsOf(text) };
  const at = ({ start }: Span, message: string): FileComplaint => {
    const { line, character } = positionAt(table, start);
    return { line: line + 1, column: character + 1, message };
  };
  const root = readJsonc(text, true);
  if (isJsonError(root)) {
    const complaints = [at(root.span, `not JSON: ${root.reason}`)];
    return { settings: defaultSettings, complaints, broken: true };
  }
  const complaints: FileComplaint[] = [];
  const found = new FoundSettings();
  const members = root.type === 'object' ? (root.children ?? []) : [];
  const ours = members.filter((member) => isOurs(keyOf(member)));
  for (const member of ours.length > 0 ? ours : members) {
    const key = keyOf(member);
    if (key === '$schema') continue;
    const path = partsOf(key);
    if (path[0] === prefix) path.shift();
    found.add(path, member);
  }
  if (isProjectFile && ours.length > 0) {
    for (const member of members) {
      const key = keyOf(member);
      if (isOurs(key) || key === '$schema') continue;
      complaints.push(
        at(spanOf(member), `${JSON.stringify(key)} is not a setting of Source Provenance; it is ignored.`),
      );
    }
  }
  if (isProjectFile) {
    for (const name of Object.keys(found.raw)) {
      if (!editorSettings.has(name)) continue;
      const message = `provenance.${name} is a setting of the editor alone; it is ignored.`;
      complaints.push(at(found.spanOf([name]) ?? spanOf(root), message));
      delete found.raw[name];
    }
  }
  const raw = root.type === 'object' ? found.raw : (jsonValueOf(root) ?? []);
  const parsed = parseSettings(raw, ruleIds);
  for (const { path, message } of parsed.complaints) complaints.push(at(found.spanOf(path) ?? spanOf(root), message));
  complaints.sort((a, b) => a.line - b.line || a.column - b.column);
  return { settings: parsed.settings, complaints, broken: false };
}

function isOurs(key: string): boolean {
  return key === prefix || key.startsWith(`${prefix}.`);
}

function keyOf(member: JsonNode): string {
  return String(member.children?.[0]?.value ?? '');
}

/** No setting has a longer name, so longer keys are not split. */
const maxKeyLength = 200;

function partsOf(key: string): string[] {
  return key.length > maxKeyLength ? [key] : key.split('.');
}

/** Settings put together from nested and dotted keys, and where each stands. */
class FoundSettings {
  readonly raw: Record<string, unknown> = {};
  private readonly spans = new Map<string, Span>();

  /** Sets the value at `path`; an object is merged with the existing one. */
  add(path: readonly string[], member: JsonNode): void {
    const value = member.children?.[1];
    for (let length = 1; length <= path.length; length++) {
      this.spans.set(path.slice(0, length).join('.'), spanOf(member));
    }
    if (value?.type === 'object') {
      this.objectAt(path);
      for (const inner of value.children ?? []) this.add([...path, ...partsOf(keyOf(inner))], inner);
      return;
    }
    const name = path.at(-1);
    if (name !== undefined) define(this.objectAt(path.slice(0, -1)), name, value && jsonValueOf(value));
    // "provenance": 7 is wrong as a whole.
    else define(this.raw, prefix, value && jsonValueOf(value));
  }

  /** Where the value at `path`, or the innermost group around it, was written. */
  spanOf(path: readonly string[]): Span | undefined {
    for (let length = path.length; length > 0; length--) {
      const span = this.spans.get(path.slice(0, length).join('.'));
      if (span) return span;
    }
    return undefined;
  }

  private objectAt(path: readonly string[]): Record<string, unknown> {
    let target = this.raw;
    for (const name of path) {
      const existing = Object.hasOwn(target, name) ? target[name] : undefined;
      const inner: Record<string, unknown> = isObject(existing) ? existing : {};
      define(target, name, inner);
      target = inner;
    }
    return target;
  }
}

/** Sets an own property of any name: `__proto__` in a file is only a bad setting. */
function define(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
