// The dates inside the dates: a range together with its two ends, for callers that ask what is written at one place.

import type { DateReading } from '../calendar/reading';

/** Every reading, each range followed by its near and its far end. */
export function withEnds(readings: readonly DateReading[]): readonly DateReading[] {
  return readings.flatMap((reading) => (reading.ends === undefined ? [reading] : [reading, ...withEnds(reading.ends)]));
}
