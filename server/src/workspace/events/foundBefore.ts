// What the answer about one file has found out and those about others will ask for again. Holds only until anything changes.

import type { FileRecord } from './fileTable';
import type { Link } from './links';

/** So many agreements are remembered. */
const mostAgreements = 1024;

/** So many links and answers without any wait to be asked for once more; what comes beyond that is found twice. */
const mostWaiting = 100_000;

/** The accounts that agree with one, and the files that were asked for them. */
export interface Agreement {
  readonly links: readonly Link[];
  readonly asked: readonly string[];
}

export class FoundBefore {
  /** By account: all that contradict one another ask for the same, one soon after the other. */
  private readonly agreements = new Map<number, Agreement>();
  /** Between two files, by their numbers, until the second of them asks. */
  private readonly links = new Map<number, Map<number, readonly Link[]>>();
  private waiting = 0;

  agreementOf(account: number, find: () => Agreement): Agreement {
    let agreement = this.agreements.get(account);
    if (!agreement) {
      agreement = find();
      if (this.agreements.size >= mostAgreements) this.agreements.clear();
      this.agreements.set(account, agreement);
    }
    return agreement;
  }

  /** Links between two files, to be asked for twice: once for either file. */
  linksBetween(low: FileRecord, high: FileRecord, find: () => readonly Link[]): readonly Link[] {
    const others = this.links.get(low.number);
    const known = others?.get(high.number);
    if (known) {
      if (others?.size === 1) this.links.delete(low.number);
      else others?.delete(high.number);
      this.waiting -= known.length + 1;
      return known;
    }
    const found = find();
    const size = found.length + 1;
    if (this.waiting + size > mostWaiting) return found;
    this.waiting += size;
    if (others) others.set(high.number, found);
    else this.links.set(low.number, new Map([[high.number, found]]));
    return found;
  }

  clear(): void {
    this.agreements.clear();
    this.links.clear();
    this.waiting = 0;
  }
}
