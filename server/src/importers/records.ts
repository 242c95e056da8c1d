// Bibliographies: CSL-JSON, BibTeX and RIS as programs that manage references write them.

import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { RecordReading } from '../workspace/copies/recordNames';
import type { SourceRecord } from '../workspace/copies/records';
import { decodeText } from './decode';

/** More is no bibliography of a folder of articles. */
const maxText = 20_000_000;
const maxRecords = 50_000;
const maxValue = 1000;
/** Of one field of a record: more authors are not named. */
const maxValues = 500;
/** BibTeX braces nest a few deep; the library would run out of stack. */
const maxBraces = 100;

/**
 * The records of a file. Never throws.
 * @param name its name, which says how it is read
 */
export function readRecords(name: string, bytes: Uint8Array): RecordReading {
  const { text } = decodeText(bytes);
  if (text === undefined) return { trouble: 'not a text' };
  if (text.length > maxText) return { trouble: `longer than ${maxText / 1_000_000} million characters` };
  try {
    if (/\.bib$/i.test(name)) return { records: fromBibtex(text) };
    if (/\.ris$/i.test(name)) return { records: fromRis(text) };
    return fromJson(text);
  } catch {
    return { trouble: 'not a bibliography that can be read' };
  }
}

function fromBibtex(text: string): SourceRecord[] {
  let depth = 0;
  for (const brace of text) {
    if (brace === '{') depth++;
    else if (brace === '}') depth--;
    if (depth > maxBraces) throw new Error('braces nest too deep');
  }
  const items = itemsOf(plugins.input.chain(text, { forceType: '@biblatex/text', generateGraph: false }));
  // The library reads no attachments.
  const files = new Map(
    [...text.matchAll(/@\w{1,40}\s*\{\s*([^\s,{}]{1,200})\s*,((?:(?!\n@)[\s\S]){0,20000})/g)].map(
      ([, key, body = '']) => {
        const [, file = ''] = /(?:^|\n|,)\s*file\s*=\s*[{"]([^{}"\n]{1,2000})[}"]/i.exec(body) ?? [];
        return [key, attachment(file)] as const;
      },
    ),
  );
  return items.map((item) => recordOf(item, files.get(String(item['citation-key'] ?? item.id))));
}

/** "Full Text:files/12/a.pdf:application/pdf", several behind semicolons; or a path alone. */
function attachment(written: string): string | undefined {
  const [first = ''] = written.split(';');
  const parts = first.replace(/\\([:;\\])/g, '$1').split(':');
  const path = parts.length >= 3 ? parts.slice(1, -1).join(':') : first;
  return path.trim() || undefined;
}

/** Lines of a tag and a value; a record ends with ER. Read here, because the library knows only one way to write a date. */
function fromRis(text: string): SourceRecord[] {
  const records: SourceRecord[] = [];
  let fields = new Map<string, string[]>();
  for (const [, tag = '', value = ''] of text.matchAll(/^([A-Z][A-Z0-9]) {2}- ?(.*)$/gm)) {
    if (tag !== 'ER') {
      const values = fields.get(tag);
      if (!values) fields.set(tag, [value.slice(0, maxValue).trim()]);
      else if (values.length < maxValues) values.push(value.slice(0, maxValue).trim());
      continue;
    }
    const first = (...tags: readonly string[]) => textOf(tags.flatMap((one) => fields.get(one) ?? [])[0]);
    const url = first('UR');
    const copy = [...(fields.get('L1') ?? []), ...(fields.get('L4') ?? [])].find((path) => !/^https?:/i.test(path));
    const [, year, month = '', day = ''] =
      /^(\d{4})(?:[/-](\d{2}))?(?:[/-](\d{2}))?/.exec(first('DA', 'PY', 'Y1')) ?? [];
    if (fields.size > 0) {
      records.push({
        title: first('TI', 'T1'),
        publisher: first('T2', 'JO', 'JF', 'PB'),
        author: [...(fields.get('AU') ?? []), ...(fields.get('A1') ?? [])].map(givenFirst).filter(Boolean).join(', '),
        issued: [year, month, day].filter(Boolean).join('-'),
        url: /^https?:\/\//i.test(url) ? url : '',
        copy,
      });
    }
    fields = new Map();
    if (records.length >= maxRecords) break;
  }
  return records;
}

/** "Ek, Nils" as "Nils Ek". */
function givenFirst(name: string): string {
  const [family = '', given = ''] = name.split(/,\s*/);
  return [given, family].filter(Boolean).join(' ');
}

function fromJson(text: string): RecordReading {
  const value: unknown = JSON.parse(text);
  const list = Array.isArray(value) ? value : (value as { items?: unknown } | null)?.items;
  if (!Array.isArray(list)) return { trouble: 'not a list of CSL-JSON items' };
  return { records: itemsOf(list).map((item) => recordOf(item, undefined)) };
}

type Item = Readonly<Record<string, unknown>>;

function itemsOf(list: unknown): Item[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, maxRecords).filter((item): item is Item => typeof item === 'object' && item !== null);
}

function recordOf(item: Item, copy: string | undefined): SourceRecord {
  return {
    title: textOf(item.title),
    publisher: textOf(item['container-title']) || textOf(item['collection-title']) || textOf(item.publisher),
    author: namesOf(item.author) || namesOf(item.reporter),
    issued: dateOf(item.issued),
    url: /^https?:\/\//i.test(textOf(item.URL)) ? textOf(item.URL) : '',
    copy: copy?.slice(0, maxValue),
  };
}

function textOf(value: unknown): string {
  const text = Array.isArray(value) ? value[0] : value;
  if (typeof text !== 'string') return '';
  return text
    .replace(/<\/?[a-z][^<>]{0,100}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxValue);
}

function namesOf(value: unknown): string {
  if (typeof value === 'string') return textOf(value);
  if (!Array.isArray(value)) return '';
  const names = value.slice(0, 20).map((name) => {
    const { given, family, literal } = (name ?? {}) as Item;
    return textOf(literal) || [textOf(given), textOf(family)].filter(Boolean).join(' ');
  });
  return names.filter(Boolean).join(', ');
}

function dateOf(value: unknown): string {
  const { 'date-parts': parts, raw } = (value ?? {}) as Item;
  const [first] = Array.isArray(parts) ? parts : [];
  if (Array.isArray(first) && first.length > 0 && first.every((part) => /^-?\d{1,4}$/.test(String(part)))) {
    const [year, ...rest] = first.map((part) => String(part));
    return [String(year).padStart(4, '0'), ...rest.slice(0, 2).map((part) => part.padStart(2, '0'))].join('-');
  }
  const [written = ''] = /^\d{4}(?:-\d{2}){0,2}/.exec(textOf(raw)) ?? [];
  return written;
}
