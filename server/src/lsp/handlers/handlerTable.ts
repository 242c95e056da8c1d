// All handlers. Adding one: a file beside this one, and a row here.

import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientTraits } from '../clientTraits';
import { assistant } from './assistant';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy';
import { codeAction } from './codeAction';
import { codeLens, codeLensResolve } from './codeLens';
import { completion, completionResolve } from './completion';
import { copyText } from './copyText';
import { definition } from './definition';
import { documentHighlight } from './documentHighlight';
import { documentLink } from './documentLink';
import { documentSymbol } from './documentSymbol';
import { foldingRange } from './foldingRange';
import { formatting, onTypeFormatting, rangeFormatting } from './formatting';
import type { AnyHandler } from './handler';
import { hover } from './hover';
import { inlayHint } from './inlayHint';
import { markIntentional } from './markIntentional';
import { paste } from './paste';
import { references } from './references';
import { prepareRename, rename } from './rename';
import { renumber } from './renumber';
import { reviewClaim, reviews, withdrawReview } from './reviews';
import { selectionRange } from './selectionRange';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semanticTokens';
import { willRename } from './willRename';
import { workspaceSymbol, workspaceSymbolResolve } from './workspaceSymbol';

export const handlers: readonly AnyHandler[] = [
  hover,
  definition,
  references,
  documentHighlight,
  documentSymbol,
  workspaceSymbol,
  workspaceSymbolResolve,
  foldingRange,
  selectionRange,
  documentLink,
  prepareCallHierarchy,
  incomingCalls,
  outgoingCalls,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  codeLens,
  codeLensResolve,
  inlayHint,
  completion,
  completionResolve,
  prepareRename,
  rename,
  codeAction,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  renumber,
  paste,
  markIntentional,
  reviews,
  reviewClaim,
  withdrawReview,
  copyText,
  willRename,
  assistant,
];

/** The capabilities of all handlers together. */
export function capabilitiesOf(client: ClientTraits): ServerCapabilities {
  const all = handlers.map(({ capabilities }) =>
    typeof capabilities === 'function' ? capabilities(client) : capabilities,
  );
  return Object.assign({}, ...all);
}
