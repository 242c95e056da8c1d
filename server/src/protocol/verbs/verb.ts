// The form of an editor verb: one file each, a few lines from the protocol to a feature and back, and a row in table.ts.

import type { ServerCapabilities } from 'vscode-languageserver';
import type { FileId } from '../../index/account';
import type { WorkspaceView } from '../../index/workspace';
import type { ClientTraits } from '../clientTraits';
import type { AnyRequestType } from '../lifecycle';
import type { Settings } from '../settings/settings';

/** What a verb may look at: one state of everything, for as long as it answers. */
export interface Snapshot {
  readonly workspace: WorkspaceView;
  readonly settings: Settings;
  readonly client: ClientTraits;
  /** The URI by which the client knows a file. */
  uriOf(file: FileId): string;
}

export interface Verb<Params, Result> {
  readonly type: AnyRequestType<Params, Result>;
  readonly capabilities: Partial<ServerCapabilities>;
  /** The answer when there is nothing to say, or when `answer` throws. */
  readonly nothing: Result;
  answer(params: Params, snapshot: Snapshot): Result;
}

/** A verb whatever it takes and gives: a row of the table. */
// biome-ignore lint/suspicious/noExplicitAny: rows differ in their types, and each is checked where it is written.
export type AnyVerb = Verb<any, any>;
