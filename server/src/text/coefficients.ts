// What the signals of two accounts weigh. Fitted and written by `npm run quality -- --fit`; not to be edited by hand.

import type { Coefficients } from './confidence';

/** See `Signals`. Fitted on pairs of news, histories and topics of our own that are known to be of one event, or of two. */
export const fittedCoefficients: Coefficients = {
  base: -6.27,
  likeness: 4.7,
  shared: 0.4,
  gap: -0.65,
  between: -0.69,
  oneYearOff: 3,
  datesAgree: 1.66,
  margin: 2.37,
  overallMargin: 0.94,
  context: 2.67,
  subjectsDiffer: -1.06,
  background: -0.9,
  figuresDiffer: -0.42,
  sharedFigures: 0.38,
  strangers: -1.54,
  sameAct: 0.23,
  actsDiffer: -0.49,
  planThenDone: -1.1,
  uncovered: -2.89,
};
