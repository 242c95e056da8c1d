// Settings: each value for itself, and the same defaults as in the manifest.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allRules } from '../../server/src/rules/all';
import { parseConfigurationFile } from '../../server/src/settings/configurationFile';
import { parseSettings } from '../../server/src/settings/parseSettings';
import { defaultSettings } from '../../server/src/settings/settings';

const allRuleIds = allRules.map(({ meta }) => meta.id);
const ruleIds = ['some-rule', 'other-rule'];
const parse = (raw: unknown) => parseSettings(raw, ruleIds);

describe('settings', () => {
  it('are the defaults when there are none', () => {
    for (const raw of [undefined, null, {}]) {
      assert.deepEqual(parse(raw), { settings: defaultSettings, complaints: [] });
    }
  });

  it('have the defaults that the manifest shows', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const properties: Record<string, { default: unknown }> = Object.assign(
      {},
      ...[manifest.contributes.configuration].flat().map((part: { properties: object }) => part.properties),
    );
    const { rules: _, ...others } = defaultSettings;
    const flat = Object.entries(others).flatMap(([name, value]): [string, unknown][] =>
      typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).map(([inner, part]) => [`${name}.${inner}`, part])
        : [[name, value]],
    );
    for (const [name, value] of flat) assert.deepEqual(properties[`provenance.${name}`]?.default, value, name);
    const everything = JSON.stringify(
      Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, property.default])),
    );
    const { complaints } = parseConfigurationFile(everything, allRuleIds);
    assert.deepEqual(complaints, [], 'nothing that the editor sends is a stranger');
  });

  it('take what is good and say what is bad, value by value', () => {
    const { settings, complaints } = parse({
      scope: 'open',
      include: ['*.txt', 7],
      exclude: [`${'{a,b}'.repeat(20)}`],
      numericDateOrder: 'day-first',
      detectArticles: false,
      trace: { server: 'off' },
      rules: { 'some-rule': 'off', 'other-rule': null },
    });
    assert.deepEqual(settings, {
      ...defaultSettings,
      scope: 'open',
      numericDateOrder: 'day-first',
      rules: { 'some-rule': 'off' },
    });
    assert.equal(complaints.length, 2);
    assert.match(
      complaints[0]?.message ?? '',
      /^provenance\.include is \["\*\.txt",7\], which is not a list of glob patterns; .*"\*\*\/\*\.markdown"\] is used\.$/,
    );
  });

  it('do not fall over anything', () => {
    for (const raw of [
      7,
      'x',
      [],
      [1],
      true,
      { rules: 7 },
      { rules: [] },
      { __proto__: null },
      { scope: {} },
      { include: {} },
    ]) {
      const { settings } = parse(raw);
      assert.deepEqual(settings, defaultSettings);
    }
    const [complaint] = parse({ scope: 'x'.repeat(10_000) }).complaints;
    assert.ok(complaint && complaint.message.length < 200);
  });
});

describe('the configuration file', () => {
  const read = (value: unknown) => parseConfigurationFile(JSON.stringify(value), ruleIds);

  it('leaves an archive, which is a folder of the machine, to the settings of the user', () => {
    const text = '{"provenance.archive": "/elsewhere", "provenance.scope": "open"}';
    const project = parseConfigurationFile(text, ruleIds, true);
    assert.deepEqual([project.settings.archive, project.settings.scope], ['', 'open']);
    assert.deepEqual(
      project.complaints.map(({ message }) => message),
      ['provenance.archive is a setting of the editor alone; it is ignored.'],
    );
    assert.equal(parseConfigurationFile(text, ruleIds).settings.archive, '/elsewhere');
  });

  it('may be nested, dotted, or with the prefix of the editor', () => {
    for (const value of [
      { scope: 'open', rules: { 'some-rule': 'hint' } },
      { scope: 'open', 'rules.some-rule': 'hint' },
      { 'provenance.scope': 'open', 'provenance.rules.some-rule': 'hint', 'editor.fontSize': 3 },
      { provenance: { scope: 'open', 'rules.some-rule': 'hint' } },
      { 'provenance.rules': { 'some-rule': 'hint' }, 'provenance.scope': 'open' },
    ]) {
      const { settings, complaints } = read(value);
      assert.deepEqual(
        settings,
        { ...defaultSettings, scope: 'open', rules: { 'some-rule': 'hint' } },
        JSON.stringify(value),
      );
      assert.deepEqual(complaints, []);
    }
  });

  it('cannot reach beyond itself', () => {
    parseConfigurationFile(
      '{"__proto__":{"polluted":1},"rules":{"__proto__":{"polluted":1}},"__proto__.polluted":1}',
      ruleIds,
    );
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('is complained of when it is no object', () => {
    for (const value of [null, 7, [], 'x']) assert.equal(read(value).complaints.length, 1, JSON.stringify(value));
    const { broken, complaints } = parseConfigurationFile('{\n  "scope" 1}', ruleIds);
    assert.deepEqual([broken, complaints], [true, [{ line: 2, column: 11, message: 'not JSON: expected a colon' }]]);
  });
});
