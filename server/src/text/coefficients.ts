// What the signals of two accounts weigh. Fitted and written by `npm run quality -- --fit`; not to be edited by hand.

import type { Coefficients } from './confidence';

/** See `Signals`. Fitted on pairs of news, histories and topics of our own that are known to be of one event, or of two. */
export const fittedCoefficients: Coefficients = {
  base: -6.1,
  likeness: 4.21,
  shared: 0.38,
  gap: -0.53,
  between: -0.6,
  isolation: 0.43,
  oneYearOff: 3.13,
  datesAgree: 1.23,
  margin: 2.19,
  overallMargin: 0.94,
  context: 2.66,
  subjectsDiffer: -1.49,
  background: -0.47,
  figuresDiffer: -0.28,
  sharedFigures: 0.35,
  strangers: -0.77,
  sameAct: 0.33,
  actsDiffer: -0.34,
  planThenDone: -1.21,
  uncovered: -2.7,
};
