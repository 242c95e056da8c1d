// What the signals of two accounts weigh. Fitted and written by `npm run quality -- --fit`; not to be edited by hand.

import type { Coefficients } from './confidence';

/** See `Signals`. Fitted on pairs of news, histories and topics of our own that are known to be of one event, or of two. */
export const fittedCoefficients: Coefficients = {
  base: -5.83,
  likeness: 4.56,
  shared: 0.39,
  gap: -0.59,
  between: -0.61,
  oneYearOff: 2.68,
  datesAgree: 1.3,
  margin: 2.15,
  overallMargin: 0.8,
  context: 2.6,
  subjectsDiffer: -1.09,
  background: -0.91,
  figuresDiffer: -0.37,
  sameAct: 0.18,
  actsDiffer: -0.46,
  planThenDone: -1.03,
  uncovered: -2.64,
};
