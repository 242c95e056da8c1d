// With which severity an editor shows a problem: contradictions as surely as the user wants them listed, all others as they are.

import type { Severity } from '../../rules/rule';
import type { ContradictionOptions } from '../../settings/settings';

/** Editors list no hint among the problems: what is not wanted becomes one, and what is wanted is none. */
export function shownSeverity(rule: string, severity: Severity, show: ContradictionOptions['show']): Severity {
  if (rule !== 'contradictory-dates') return severity;
  if (show === 'sure' && severity === 'information') return 'hint';
  return show === 'all' && severity === 'hint' ? 'information' : severity;
}
