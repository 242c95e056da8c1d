// Leaves to the editor's Markdown support what it does itself: the outline and formatting.

import type { BaseLanguageClient, DocumentSelector, ServerCapabilities } from 'vscode-languageclient';

const doubled = [
  'textDocument/documentSymbol',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/onTypeFormatting',
];

interface InitializableFeature {
  initialize(capabilities: ServerCapabilities, selector: DocumentSelector | undefined): void;
}

/** Registers these features of `client` for the documents of `selector` alone. Call it before it starts. */
export function yieldToMarkdown(client: BaseLanguageClient, selector: DocumentSelector): void {
  for (const method of doubled) {
    const feature = client.getFeature(method as 'textDocument/formatting') as InitializableFeature | undefined;
    if (!feature) continue;
    const initialize = feature.initialize.bind(feature);
    feature.initialize = (capabilities) => initialize(capabilities, selector);
  }
}
