// provenance/reviewsChanged: reviews, or whether they hold, may be others now. Sent once until the client has asked again, and never where there
// are no reviews.

import { ProtocolNotificationType } from 'vscode-languageserver';

export const reviewsChanged = new ProtocolNotificationType<Record<string, never>, void>('provenance/reviewsChanged');

export class ReviewsReporter {
  private hadSome = false;
  private isNotified = false;

  constructor(private readonly notify: () => void) {}

  /** Something has changed. @param hasSome whether there are reviews now */
  touch(hasSome: boolean): void {
    const concerns = hasSome || this.hadSome;
    this.hadSome = hasSome;
    if (!concerns || this.isNotified) return;
    this.isNotified = true;
    this.notify();
  }

  /** The client has asked: what comes now is news again. */
  answered(): void {
    this.isNotified = false;
  }
}
