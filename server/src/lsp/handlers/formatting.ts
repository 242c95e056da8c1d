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
import { offsetAt } from '../../syntax/lines';
import type { Article } from '../../syntax/tree';
import { documentParams, position, rangeParams, spanIn, textDocument } from '../params';
import { rangeOf } from '../positions';
import { aboutDocument } from './handler';

const [firstTrigger, ...moreTriggers] = formattingTriggers;

const typingParams = z.object({ textDocument, position, ch: z.string() });

export const formatting = aboutDocument<DocumentFormattingParams, TextEdit[] | null>({
  type: DocumentFormattingRequest.type,
  params: documentParams,
  edits: true,
  capabilities: { documentFormattingProvider: true },
  fallback: null,
  answer: (facts, _, { settings }) => textEdits(facts.article, formatDocument(facts, settings.formatting)),
});

export const rangeFormatting = aboutDocument<DocumentRangeFormattingParams, TextEdit[] | null>({
  type: DocumentRangeFormattingRequest.type,
  params: rangeParams,
  edits: true,
  capabilities: { documentRangeFormattingProvider: true },
  fallback: null,
  answer: (facts, { range }, { settings }) =>
    textEdits(facts.article, formatRange(facts, spanIn(range, facts.article), settings.formatting)),
});

export const onTypeFormatting = aboutDocument<DocumentOnTypeFormattingParams, TextEdit[] | null>({
  type: DocumentOnTypeFormattingRequest.type,
  params: typingParams,
  edits: true,
  capabilities: {
    documentOnTypeFormattingProvider: { firstTriggerCharacter: firstTrigger, moreTriggerCharacter: [...moreTriggers] },
  },
  fallback: null,
  answer: (facts, { position, ch }, { settings }) =>
    textEdits(facts.article, formatOnType(facts, offsetAt(facts.article, position), ch, settings.formatting)),
});

function textEdits(article: Article, edits: readonly FileEdit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeOf(article, span), newText }));
}
