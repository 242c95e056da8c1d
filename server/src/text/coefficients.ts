// What the signals of two accounts weigh. Fitted and written by `npm run quality -- --fit`; not to be edited by hand.

import type { Coefficients } from './confidence';

/** See `Signals`. Fitted on pairs of news, histories and topics of our own that are known to be of one event, or of two. */
export const fittedCoefficients: Coefficients = {
  base: -6.4,
  likeness: 4.98,
  shared: 0.41,
  gap: -0.64,
  between: -0.67,
  oneYearOff: 2.92,
  datesAgree: 1.44,
  margin: 2.33,
  overallMargin: 0.88,
  context: 3.04,
  subjectsDiffer: -1.18,
  background: -0.88,
  figuresDiffer: -0.48,
  sameAct: 0.18,
  actsDiffer: -0.48,
  planThenDone: -1.11,
  uncovered: -2.81,
};
