// The interface of a handler: one file each, a few lines from the protocol to a feature and back, and a row in handlerTable.ts.

import type { Range, ServerCapabilities } from 'vscode-languageserver';
import type { PlacedFindings } from '../../features/archived/placing';
import type { SuppressionFile } from '../../settings/intentional/suppressionFile';
import type { ReviewFile } from '../../settings/reviews/reviewFile';
import type { Settings } from '../../settings/settings';
import type { FileId } from '../../workspace/account';
import type { FileFacts } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import type { ClientTraits } from '../clientTraits';
import type { AnyRequestType } from '../lifecycle';
import { type DocumentParams, documentIn, type ParamsSchema } from '../params';

/** The state that a handler sees, constant while it answers. */
export interface Snapshot {
  readonly workspace: WorkspaceView;
  /** Those for the file that the request is about, or of the window. */
  readonly settings: Settings;
  settingsOf(file: FileId): Settings;
  readonly client: ClientTraits;
  /** The URI by which the client knows a file. */
  uriOf(file: FileId): string;
  /** The version of a document that is open. */
  versionOf(file: FileId): number | undefined;
  /** Whether the workspace has the text of a document as it is now. It has an earlier one of a long document that is being read. */
  isCurrent(file: FileId): boolean;
  /** Workspace folders, as canonical URIs without a slash at the end. */
  readonly folders: readonly string[];
  /** Files with marks of intended contradictions. */
  readonly suppressionFiles: ReadonlyMap<FileId, SuppressionFile>;
  /** Lists of reviews. */
  readonly reviewFiles: ReadonlyMap<FileId, ReviewFile>;
  /** Reads a file that is not open from its disk now, for an edit of it: the client's notice of a change may still be under way. */
  lookAgain(file: FileId): void;
  /** What an archive says of an open document as it is now. */
  archivedIn(facts: FileFacts): PlacedFindings;
  /** The client has asked for reviews, so that a change of them is news again. */
  reviewsAnswered(): void;
  readonly memory: HandlerMemory;
}

/** State of handlers between requests. */
export interface HandlerMemory {
  /** The semantic tokens sent last for each document. */
  readonly tokens: Map<FileId, { readonly resultId: string; readonly data: readonly number[] }>;
  tokensSent: number;
  /** Places of workspace symbols, valid for one revision. */
  places: { readonly revision: number; readonly known: Map<string, Range> };
}

export interface Handler<Params, Result> {
  // biome-ignore lint/suspicious/noExplicitAny: the protocol's result types are unions of which a handler gives one member.
  readonly type: AnyRequestType<Params, any>;
  /** The schema of the parameters. A request with other parameters is refused before `answer` sees it. */
  readonly params: ParamsSchema;
  /** The answer is an edit, or becomes one: it is made from the text as it is now, and never from an earlier reading. */
  readonly edits?: true;
  /** The server capabilities; a function gets the client's. */
  readonly capabilities?: Partial<ServerCapabilities> | ((client: ClientTraits) => Partial<ServerCapabilities>);
  /** The answer when `answer` throws. */
  readonly fallback: Result;
  answer(params: Params, snapshot: Snapshot): Result;
}

/**
 * A handler of a request about one document. When the workspace does not know the file, `fallback` is the answer.
 * @param handler its `answer` gets the facts of the document first
 */
export function aboutDocument<Params extends DocumentParams, Result>({
  answer,
  ...handler
}: Omit<Handler<Params, Result>, 'answer'> & {
  answer(facts: FileFacts, params: Params, snapshot: Snapshot): Result;
}): Handler<Params, Result> {
  return {
    ...handler,
    answer(params, snapshot) {
      const facts = snapshot.workspace.facts(documentIn(params));
      return facts ? answer(facts, params, snapshot) : handler.fallback;
    },
  };
}

/** A handler of any type: a row of the table. */
// biome-ignore lint/suspicious/noExplicitAny: rows differ in their types, and each is checked where it is written.
export type AnyHandler = Handler<any, any>;
