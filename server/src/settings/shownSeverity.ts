// The severity of a problem in the editor: that of contradictions depends on a setting, all others keep theirs.

import type { Severity } from '../../rules/rule';
import type { ContradictionOptions } from '../../settings/settings';

/** Editors do not list hints among the problems: unwanted contradictions become hints, and wanted hints become information. */
export function shownSeverity(rule: string, severity: Severity, show: ContradictionOptions['show']): Severity {
  if (rule !== 'contradictory-dates') return severity;
  if (show === 'sure' && severity === 'information') return 'hint';
  return show === 'all' && severity === 'hint' ? 'information' : severity;
}
