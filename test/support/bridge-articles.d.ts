/** A digest whose timeline has the opening of the bridge on `date`. Nothing else in it is a problem. */
export declare function bridgeDigest(date: string, headline?: string): string;
/** A digest about something else, with a citation `[9]` that leads nowhere and no other problem. */
export declare function brokenDigest(): string;
/** 0-based line of the entry in both. */
export declare const entryLine = 3;
