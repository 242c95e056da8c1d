// What the signals of two accounts weigh. Fitted and written by `npm run quality -- --fit`; not to be edited by hand.

import type { Coefficients } from './confidence';

/** See `Signals`. Fitted on pairs of news, histories and topics of our own that are known to be of one event, or of two. */
export const fittedCoefficients: Coefficients = {
  base: -6.53,
  likeness: 5.25,
  shared: 0.37,
  gap: -0.68,
  between: -0.71,
  oneYearOff: 2.62,
  datesAgree: 1.45,
  margin: 2.41,
  overallMargin: 0.96,
  context: 2.97,
  subjectsDiffer: -1.38,
  background: -0.71,
  figuresDiffer: -0.24,
  sameAct: 0.28,
  actsDiffer: -0.33,
  planThenDone: -1.15,
  uncovered: -2.93,
};
