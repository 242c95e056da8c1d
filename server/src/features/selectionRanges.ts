// Selection ranges: from the word over date or citation, sentence, claim, entry and section to the whole article.

import { append } from '../syntax/lists';
import { sentencesIn } from '../syntax/sentences';
import { contains, type Span, touches } from '../syntax/span';
import type { Block } from '../syntax/tree';
import type { FileFacts } from '../workspace/facts';
import { citationAt, nodeAt } from './place';

/** The spans around `offset`, each inside the next and larger; the last is the whole text. */
export function selectionRangesAt(facts: FileFacts, offset: number): readonly Span[] {
  const { article } = facts;
  const around: Span[] = [wordAt(article.text, offset), { start: 0, end: article.text.length }];
  const cited = citationAt(article, offset);
  if (cited) around.push(cited.citation.digits, cited.citation.bracket, cited.group);
  const node = nodeAt(facts, offset);
  if (node) around.push(node.span);
  const block = article.blocks.find((candidate) => candidate.start <= offset && offset < candidate.end);
  if (block) append(around, [...spansOfBlock(facts, block, offset), block.content, block]);
  append(
    around,
    article.sections.filter((section) => touches(section, offset)),
  );
  return nested(around, offset);
}

function spansOfBlock({ article, chronology }: FileFacts, block: Block, offset: number): readonly Span[] {
  const spans: Span[] = [];
  const sentences = (span: Span) => sentencesIn(article.text, span).filter((sentence) => touches(sentence, offset));
  if (block.type === 'entry') {
    const claim = chronology.entries[block.ordinal]?.claim;
    if (claim && touches(claim, offset)) append(spans, [...sentences(claim), claim]);
  } else if (block.type === 'paragraph') {
    append(spans, sentences(block.content));
    if (block.runIn) spans.push(block.runIn);
  } else if (block.type === 'source') {
    for (const part of [block.publisher, block.title, block.url]) if (part) spans.push(part);
  }
  return spans;
}

/** Those spans that hold `offset`, smallest first, without any that cuts across a smaller one. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const sorted = spans
    .filter((span) => span.end > span.start && touches(span, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const { start, end } of sorted) {
    const last = chain.at(-1);
    const larger = !last || (contains({ start, end }, last) && end - start > last.end - last.start);
    if (larger) chain.push({ start, end });
  }
  return chain;
}

/** Letters and digits around `offset`, with hyphens and apostrophes between them. */
function wordAt(text: string, offset: number): Span {
  const ofWord = /^[\p{L}\p{M}\p{N}]|^[-'’‐‑](?=\p{L})/u;
  let start = offset;
  let end = offset;
  while (start > 0 && ofWord.test(text.slice(start - 1, start + 1))) start--;
  while (end < text.length && ofWord.test(text.slice(end, end + 2))) end++;
  return { start, end };
}
