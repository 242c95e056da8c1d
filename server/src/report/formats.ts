// All formats of `check --format`. Adding one: a file beside this one, and a row here.

import { allRules } from '../rules/all';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import type { ReportFormat } from './report';
import { sarifFormat } from './sarif';
import { type Paint, textFormat } from './text';

export const formatNames = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type FormatName = (typeof formatNames)[number];

/** What a report says of the program that made it. */
export interface ProgramInfo {
  readonly version: string;
  /** Where the pages of the rules are on the web, up to the name of the rule. */
  readonly rulePages: string;
}

/** @param width of the terminal in columns, for text; undefined where nothing is wrapped */
export function formatNamed(
  name: FormatName,
  paint: Paint,
  { version, rulePages }: ProgramInfo,
  width?: number,
): ReportFormat {
  const formats: Readonly<Record<FormatName, ReportFormat>> = {
    text: textFormat(paint, width),
    json,
    sarif: sarifFormat(
      allRules.map(({ meta }) => meta),
      version,
      rulePages,
    ),
    github,
    junit,
  };
  return formats[name];
}
