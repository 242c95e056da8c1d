// The text of a new project file, and the JSON schema by which editors check one.

import { allRules } from '../rules/all';
import { type DescribedSetting, settingGroups } from './described';
import { editorSettings } from './parseSettings';

/** Settings that a project file may have, by their full name. */
function projectSettings(): [name: string, setting: Omit<DescribedSetting, 'scope'>][] {
  const own = settingGroups.flatMap(({ settings }) =>
    Object.entries(settings).filter(([name]) => !editorSettings.has(name.split('.')[0] ?? '')),
  );
  const rules = allRules.map(({ meta }): [string, Omit<DescribedSetting, 'scope'>] => [
    `rules.${meta.id}`,
    {
      type: 'string',
      enum: ['default', 'error', 'warning', 'information', 'hint', 'off'],
      default: 'default',
      description: meta.summary,
    },
  ]);
  return [...own, ...rules].map(([name, setting]) => [`provenance.${name}`, setting]);
}

/** JSON with comments in which every setting stands with its default, none of them set. */
export function projectFileTemplate(): string {
  const lines = projectSettings().flatMap(([name, { description, default: value, enum: choices }]) => [
    `  // ${description}${Array.isArray(choices) ? ` One of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}.` : ''}`,
    `  // ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
    '',
  ]);
  return [
    '// Settings of Source Provenance for this folder and all below it, for the editor and the command line.',
    '// To change a setting, take the slashes before it away. What is set in the editor stands above this file.',
    '{',
    ...lines.slice(0, -1),
    '}',
    '',
  ].join('\n');
}

/** The schema of a project file, with the words for comments and trailing commas that editors know. */
export function projectFileSchema(): object {
  const properties = projectSettings().map(([name, { scope: _, order: __, ...setting }]) => [name, setting]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Source Provenance',
    description: 'Settings that the editor and the command line share.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
  };
}
