// impossible-date: written like a date, but in no calendar. A weekday that does not fit is weekday-mismatch's.

import type { FileRule } from './rule';
import { quoted } from './wording';

export const impossibleDate: FileRule = {
  scope: 'file',
  meta: {
    id: 'impossible-date',
    summary: 'A date that no calendar has, or a range that ends before it begins.',
    severity: 'error',
  },
  *check({ chronology }) {
    for (const { start, end, text, why, reason } of chronology.impossible) {
      yield {
        span: { start, end },
        message: `${quoted(text)} is not a date: ${why}. ${reason === 'reversed-range' ? 'Put its ends in order' : 'Correct it'} from the source, because nothing can be compared with it as it stands.`,
      };
    }
  },
};
