// What comes from outside beside articles: date expressions, settings, suppression files, patterns, names.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { civilOf } from '../../../server/src/dates/calendar/calendar';
import { openEnd } from '../../../server/src/dates/calendar/reading';
import { readDates } from '../../../server/src/dates/resolve/readDates';
import { referenceAnchor } from '../../../server/src/report/records/dates';
import { allRules } from '../../../server/src/rules/all';
import { parseConfigurationFile } from '../../../server/src/settings/configurationFile';
import { compileGlob } from '../../../server/src/settings/globs';
import { readSuppressionFile } from '../../../server/src/settings/intentional/suppressionFile';
import { parseSettings } from '../../../server/src/settings/parseSettings';
import { defaultSettings } from '../../../server/src/settings/settings';
import { canonicalUri } from '../../../server/src/settings/uris';
import { jsonText, oneLine } from '../../../server/src/text/visible';
import { webAddress } from '../../../server/src/text/webAddress';
import { anyText } from '../../support/anyText';
import { type Exercise, tried } from '../exercise';

const dateWords = (
  'May March Dec. Sept 12 13 31 0 2024 2025 24 1990s 99999 the of in on from to between and or – - / , . ( ) [ ] early mid late end first ' +
  'third week month year quarter half Friday last next that ago later after before two a few days years Q3 H1 spring fall Christmas ' +
  'around c. about 2024-05-13 13.12.2025 5/12 9th twenty nineteen hundred thousand every fiscal weekend yesterday at 5 p.m. BC AD ' +
  'troops said will expected $ % present until since \u2011 \u2019 \n \ud83d\ude00 \ud800'
).split(' ');
const dateText = fc
  .tuple(fc.array(fc.constantFrom(...dateWords), { maxLength: 10 }), fc.constantFrom(' ', ' ', ' ', ''))
  .map(([words, between]) => words.join(between));

const dates = tried(
  {
    name: 'dates',
    promise:
      'Expressions made of the words of dates: readings in order, inside, first day not after the last, within four-digit years',
    inputs: 'expressions',
    fixed: 20_000,
    share: 2,
  },
  fc.tuple(dateText, fc.constantFrom(undefined, '2025-03-04', '9999-12-30', '0001-01-01')),
  ([text, day]) => {
    const options = day === undefined ? {} : { anchor: referenceAnchor(day) };
    const { readings, impossible } = readDates(text, { start: 0, end: text.length }, options);
    let end = 0;
    for (const reading of readings) {
      assert.ok(reading.start >= end && reading.start < reading.end && reading.end <= text.length);
      end = reading.end;
      assert.equal(reading.text, text.slice(reading.start, reading.end));
      assert.ok(Number.isSafeInteger(reading.first) && reading.first <= reading.last);
      assert.ok(civilOf(reading.last).year <= 9999 || reading.last >= openEnd, text);
      assert.ok(reading.hull.first <= reading.first && reading.last <= reading.hull.last);
      assert.notEqual(reading.edtf, '');
    }
    for (const date of impossible) assert.equal(date.text, text.slice(date.start, date.end));
  },
);

const ids = allRules.map(({ meta }) => meta.id);
const settingNames = [
  'scope',
  'include',
  'exclude',
  'rules',
  'codeLens',
  'inlayHints',
  'formatting',
  'numericDateOrder',
  '__proto__',
  'constructor',
];
const someValue = fc.jsonValue({ maxDepth: 2 });
const settingsValue = fc.oneof(
  fc.dictionary(
    fc.constantFrom(...settingNames, ...settingNames.map((name) => `provenance.${name}`), 'rules.uncited-claim'),
    someValue,
    { maxKeys: 4 },
  ),
  someValue,
);

const settings = tried(
  {
    name: 'settings',
    promise:
      'Any value as settings, any text as a settings file: known values or the defaults, a line for each bad one',
    inputs: 'values and files',
    fixed: 4000,
  },
  fc.tuple(settingsValue, fc.nat(200), fc.constantFrom('', '//', ',', '}', '"', '\u0000')),
  ([value, cut, stray]) => {
    const names = Object.keys(defaultSettings).sort();
    const { settings, complaints } = parseSettings(value, ids);
    assert.deepEqual(Object.keys(settings).sort(), names);
    for (const { message } of complaints) assert.ok(!message.includes('\n'), message);
    const whole = JSON.stringify(value);
    for (const text of [whole, whole.slice(0, cut) + stray + whole.slice(cut)]) {
      const read = parseConfigurationFile(text, ids, cut % 2 === 0);
      assert.deepEqual(Object.keys(read.settings).sort(), names);
      for (const { line, column, message } of read.complaints) {
        assert.ok(line > 0 && column > 0 && !message.includes('\n'), message);
      }
    }
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  },
);

const mark = fc.record({
  reason: fc.oneof(fc.string({ maxLength: 8 }), fc.constant(1)),
  accounts: fc.array(
    fc.record(
      {
        quote: fc.string({ maxLength: 8 }),
        date: fc.constantFrom('May 2024', '', '2'),
        file: fc.constantFrom('a.txt', '../a', '', '/'),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 3 },
  ),
});
const suppressionFiles = tried(
  {
    name: 'side files',
    promise: 'Any text as a side file: marks that are whole, and complaints whose places lie inside',
    inputs: 'files',
    fixed: 4000,
  },
  fc.tuple(
    fc.oneof(fc.array(mark, { maxLength: 3 }), someValue),
    fc.nat(200),
    fc.constantFrom('', '/*', ',', ']', '"', '\\', '\r'),
  ),
  ([value, cut, stray]) => {
    const whole = JSON.stringify(value, undefined, cut % 3);
    for (const text of [whole, whole.slice(0, cut) + stray + whole.slice(cut)]) {
      const read = readSuppressionFile('file:///f/provenance-intentional.json', text);
      assert.equal(read.marks.length, read.places.length);
      for (const { span } of read.complaints)
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    }
  },
);

const globPiece = fc.constantFrom(
  '*',
  '**',
  '/',
  '?',
  '{',
  '}',
  ',',
  '[',
  ']',
  '!',
  '-',
  'a',
  '.txt',
  '\\',
  '(',
  '\ud800',
);
const names = tried(
  {
    name: 'patterns and names',
    promise:
      'Any glob, address and file name: compiled or refused; nothing left that could act in an address or an output',
    inputs: 'names',
    fixed: 8000,
    share: 2,
  },
  fc.tuple(
    fc.array(globPiece, { maxLength: 12 }).map((all) => all.join('')),
    anyText(20),
  ),
  ([pattern, name]) => {
    const glob = compileGlob(pattern);
    assert.equal(typeof (glob?.matches(name) ?? false), 'boolean');
    assert.equal(typeof (glob?.matches(pattern) ?? false), 'boolean');
    assert.deepEqual(JSON.parse(jsonText({ [name]: pattern })), { [name]: pattern });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    assert.doesNotMatch(oneLine(name), /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    for (const written of [name, `https://${name}`, `${pattern}:${name}`, `mailto:${name}`]) {
      const target = webAddress(written);
      if (target !== undefined) assert.match(target, /^(?:https?:\/\/|mailto:)[^\s"<>\\]+$/i);
    }
    const uri = canonicalUri(`file:///${name}`);
    assert.equal(canonicalUri(uri), uri);
  },
);

export const outside: readonly Exercise[] = [dates, settings, suppressionFiles, names];
