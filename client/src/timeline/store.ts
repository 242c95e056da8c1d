// The timeline of the workspace as the server gives it, kept up to date while anything shows it.

import * as vscode from 'vscode';
import { assembleTimeline } from '../../../server/src/features/timeline/assemble';
import type { PlacedItem, Timeline } from '../../../server/src/features/timeline/model';
import type { ServerConnection } from '../serverConnection';
import { askAgain } from './askAgain';
import { type ItemRef, type SentFile, type TimelineAnswer, timelineAnswer } from './messages';

/** What came last from the server. */
export type TimelineChange = Omit<TimelineAnswer, 'revision'>;

export class TimelineStore implements vscode.Disposable {
  private readonly files = new Map<string, SentFile>();
  private readonly changed = new vscode.EventEmitter<TimelineChange>();
  /** Fires after every answer of the server that brought something. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];
  private since: number | undefined;
  private assembled: Timeline | undefined;
  /** Whether the server has ever answered with what it has read. */
  isLoaded = false;
  isReading = false;
  leftOut = 0;

  /** @param isShown whether anything shows the timeline now; what changes meanwhile is asked for when something does again */
  constructor(
    private readonly server: ServerConnection,
    private readonly isShown: () => boolean,
  ) {
    this.subscriptions = [
      server.listen('provenance/timelineChanged', () => {
        if (this.isShown()) void this.refresh();
      }),
      server.onDidStart(() => {
        this.since = undefined;
        if (this.isShown()) void this.refresh();
      }),
    ];
  }

  /** All files together. */
  get timeline(): Timeline {
    this.assembled ??= assembleTimeline([...this.files.values()]);
    return this.assembled;
  }

  /** What all files are, as one change. */
  get whole(): TimelineChange {
    const files = [...this.files.values()];
    return { whole: true, files, removed: [], reading: this.isReading, leftOut: this.leftOut };
  }

  /** Asks the server for what has changed. Never rejects: without an answer what is known stays. */
  readonly refresh = askAgain(() => this.ask());

  uriOf(file: string): vscode.Uri | undefined {
    const known = this.files.get(file);
    return known && vscode.Uri.parse(known.uri);
  }

  itemOf({ file, ordinal }: ItemRef): PlacedItem | undefined {
    const { items, files } = this.timeline;
    return items.find((placed) => placed.item.ordinal === ordinal && files[placed.file]?.file === file);
  }

  /** Where the date of an item stands. */
  placeOf({ file, ordinal }: ItemRef): vscode.Location | undefined {
    const item = this.files.get(file)?.items.find((one) => one.ordinal === ordinal);
    const uri = this.uriOf(file);
    if (!item || !uri) return undefined;
    const start = new vscode.Position(item.line, item.column);
    return new vscode.Location(uri, new vscode.Range(start, start.translate(0, item.date.text.length)));
  }

  /** The items whose dates stand on a line of a document. */
  itemsOn(uri: vscode.Uri, line: number): readonly ItemRef[] {
    const key = uri.toString();
    for (const { file, uri: own, items } of this.files.values()) {
      if (vscode.Uri.parse(own).toString() !== key) continue;
      return items.filter((item) => item.line === line).map(({ ordinal }) => ({ file, ordinal }));
    }
    return [];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  private async ask(): Promise<void> {
    const { since } = this;
    let given: unknown;
    try {
      given = await this.server.ask('provenance/timeline', since === undefined ? {} : { since });
    } catch {
      // Why there is no server is on the screen already.
      return;
    }
    const answer = timelineAnswer.safeParse(given);
    if (!answer.success) return;
    const { revision, ...change } = answer.data;
    if (change.reading) {
      this.isReading = true;
      this.changed.fire({ ...change, whole: false, files: [], removed: [] });
      return;
    }
    this.isLoaded = true;
    this.isReading = false;
    this.leftOut = change.leftOut;
    this.since = revision;
    if (change.whole) this.files.clear();
    for (const file of change.removed) this.files.delete(file);
    for (const file of change.files) this.files.set(file.file, file);
    this.assembled = undefined;
    this.changed.fire(change);
  }
}
