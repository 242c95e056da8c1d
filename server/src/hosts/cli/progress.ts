// The progress of counted work: how much is done, how fast, and how long the rest takes.

/** Earlier, the rate would mostly measure the start. */
const secondsBeforeRate = 1;

export class Progress {
  private readonly started: number;

  /**
   * @param noun what is done with what: "files read"
   * @param now milliseconds of a clock that never goes back
   */
  constructor(
    private readonly total: number,
    private readonly noun: string,
    private readonly now = () => performance.now(),
  ) {
    this.started = now();
  }

  /** "1,200 of 10,000 files read, 800 a second, 11 s left". */
  line(done: number): string {
    const number = (value: number) => Math.round(value).toLocaleString('en');
    const far = `${number(done)} of ${number(this.total)} ${this.noun}`;
    const seconds = (this.now() - this.started) / 1000;
    if (seconds < secondsBeforeRate || done === 0) return far;
    const rate = done / seconds;
    return `${far}, ${number(rate)} a second, ${durationOf((this.total - done) / rate)} left`;
  }
}

function durationOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 90 * 60 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
