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
import { formatDocument, formatOnType, formatRange, formattingTriggers } from '../../features/formatting';
import type { FileEdit } from '../../rules/rule';
import type { Article } from '../../syntax/tree';
import { documentIn, placeIn, spanIn } from '../params';
import { rangeOf } from '../positions';
import type { Verb } from './handler';
import { articleOf } from './places';

const [firstTrigger, ...moreTriggers] = formattingTriggers;

export const formatting: Verb<DocumentFormattingParams, TextEdit[] | null> = {
  type: DocumentFormattingRequest.type,
  capabilities: { documentFormattingProvider: true },
  nothing: null,
  answer(params, { workspace, settings }) {
    const file = documentIn(params);
    return textEdits(articleOf(workspace, file), formatDocument(workspace, file, settings.formatting));
  },
};

export const rangeFormatting: Verb<DocumentRangeFormattingParams, TextEdit[] | null> = {
  type: DocumentRangeFormattingRequest.type,
  capabilities: { documentRangeFormattingProvider: true },
  nothing: null,
  answer(params, { workspace, settings }) {
    const file = documentIn(params);
    const article = articleOf(workspace, file);
    if (!article) return null;
    const range = spanIn(params.range, article);
    return textEdits(article, formatRange(workspace, file, range, settings.formatting));
  },
};

export const onTypeFormatting: Verb<DocumentOnTypeFormattingParams, TextEdit[] | null> = {
  type: DocumentOnTypeFormattingRequest.type,
  capabilities: {
    documentOnTypeFormattingProvider: { firstTriggerCharacter: firstTrigger, moreTriggerCharacter: [...moreTriggers] },
  },
  nothing: null,
  answer(params, { workspace, settings }) {
    const place = placeIn(params, workspace);
    if (!place || typeof params.ch !== 'string') return null;
    const edits = formatOnType(workspace, place.file, place.offset, params.ch, settings.formatting);
    return textEdits(place.article, edits);
  },
};

function textEdits(article: Article | undefined, edits: readonly FileEdit[]): TextEdit[] | null {
  return article ? edits.map(({ span, newText }) => ({ range: rangeOf(article, span), newText })) : null;
}
