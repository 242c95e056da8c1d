// impossible-date: written like a date, but in no calendar. A weekday that does not fit is weekday-mismatch's.

import type { FileRule } from './rule';
import { headline, message, quoted } from './wording';

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
        message: message(
          headline((room) => `${quoted(text, room)} is not a date: ${why}`),
          reason === 'reversed-range'
            ? 'As it stands it is compared with nothing. Look it up in the source and put its ends in order.'
            : 'As it stands it is compared with nothing. Look the day up in the source.',
        ),
      };
    }
  },
};
