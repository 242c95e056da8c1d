// Dates as newspapers write them, in sentences of our own; what other readers make of them is in docs/second-opinions.md.

import { newspaperDates } from '../support/newspaperDates';
import { newspaperSentences } from '../support/newspaperSentences';
import { checkSentences } from './reading-support';

describe('dates in newspapers: written forms', () => checkSentences(newspaperDates));
describe('dates in newspapers: in their sentences', () => checkSentences(newspaperSentences));
