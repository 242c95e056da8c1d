// What the signals of two accounts weigh. Fitted and written by `npm run quality -- --fit`; not to be edited by hand.

import type { Coefficients } from './confidence';

/** See `Signals`. Fitted on pairs of news, histories and topics of our own that are known to be of one event, or of two. */
export const fittedCoefficients: Coefficients = {
  base: -5.99,
  likeness: 4.37,
  shared: 0.39,
  gap: -0.54,
  between: -0.58,
  isolation: 0.43,
  oneYearOff: 3,
  datesAgree: 1.71,
  margin: 2.13,
  overallMargin: 0.89,
  context: 2.47,
  subjectsDiffer: -1.27,
  background: -1.09,
  figuresDiffer: -0.31,
  sharedFigures: 0.33,
  strangers: -1.15,
  sameAct: 0.2,
  actsDiffer: -0.43,
  planThenDone: -0.98,
  uncovered: -2.68,
};
