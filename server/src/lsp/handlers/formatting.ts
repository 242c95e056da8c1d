// textDocument/formatting, rangeFormatting and onTypeFormatting, answered by features/formatting.

import {
  type DocumentFormattingParams,
  DocumentFormattingRequest,
  type DocumentOnTypeFormattingParams,
  DocumentOnTypeFormattingRequest,
  type DocumentRangeFormattingParams,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import { formatDocument, formatOnType, formatRange, formattingTriggers } from '../../features/formatting';
import type { FileEdit } from '../../rules/rule';
import type { Article } from '../../syntax/tree';
import { documentIn, documentParams, placeIn, position, rangeParams, spanIn, textDocument } from '../params';
import { rangeOf } from '../positions';
import type { Handler } from './handler';
import { articleOf } from './places';

const [firstTrigger, ...moreTriggers] = formattingTriggers;

const typingParams = z.object({ textDocument, position, ch: z.string() });

export const formatting: Handler<DocumentFormattingParams, TextEdit[] | null> = {
  type: DocumentFormattingRequest.type,
  params: documentParams,
  edits: true,
  capabilities: { documentFormattingProvider: true },
  fallback: null,
  answer(params, { workspace, settings }) {
    const file = documentIn(params);
    return textEdits(articleOf(workspace, file), formatDocument(workspace, file, settings.formatting));
  },
};

export const rangeFormatting: Handler<DocumentRangeFormattingParams, TextEdit[] | null> = {
  type: DocumentRangeFormattingRequest.type,
  params: rangeParams,
  edits: true,
  capabilities: { documentRangeFormattingProvider: true },
  fallback: null,
  answer(params, { workspace, settings }) {
    const file = documentIn(params);
    const article = articleOf(workspace, file);
    if (!article) return null;
    const range = spanIn(params.range, article);
    return textEdits(article, formatRange(workspace, file, range, settings.formatting));
  },
};

export const onTypeFormatting: Handler<DocumentOnTypeFormattingParams, TextEdit[] | null> = {
  type: DocumentOnTypeFormattingRequest.type,
  params: typingParams,
  edits: true,
  capabilities: {
    documentOnTypeFormattingProvider: { firstTriggerCharacter: firstTrigger, moreTriggerCharacter: [...moreTriggers] },
  },
  fallback: null,
  answer(params, { workspace, settings }) {
    const place = placeIn(params, workspace);
    if (!place) return null;
    const edits = formatOnType(workspace, place.file, place.offset, params.ch, settings.formatting);
    return textEdits(place.article, edits);
  },
};

function textEdits(article: Article | undefined, edits: readonly FileEdit[]): TextEdit[] | null {
  return article ? edits.map(({ span, newText }) => ({ range: rangeOf(article, span), newText })) : null;
}
