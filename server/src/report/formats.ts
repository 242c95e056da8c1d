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

export function formatNamed(name: FormatName, paint: Paint, version: string): ReportFormat {
  const formats: Readonly<Record<FormatName, ReportFormat>> = {
    text: textFormat(paint),
    json,
    sarif: sarifFormat(
      allRules.map(({ meta }) => meta),
      version,
    ),
    github,
    junit,
  };
  return formats[name];
}
