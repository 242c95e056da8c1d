// All formats of `export --format`. Adding one: a file beside this one, and a row here.

import { cslJson } from './cslJson';
import { csv } from './csv';
import type { ExportFormat } from './exportFormat';
import { ical } from './ical';
import { markwhen } from './markwhen';
import { timelinejs } from './timelinejs';

export const exportNames = ['timelinejs', 'markwhen', 'csv', 'ical', 'csl-json'] as const;
export type ExportName = (typeof exportNames)[number];

export const exportFormats: Readonly<Record<ExportName, ExportFormat>> = {
  timelinejs,
  markwhen,
  csv,
  ical,
  'csl-json': cslJson,
};
