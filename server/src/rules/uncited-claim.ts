// uncited-claim: a paragraph or timeline entry of a digest without a citation. Menus and captions of web pages are no claims.

import type { DatedEntry } from '../dates/article/entryReader';
import { contains, type Span } from '../syntax/span';
import type { Article, EntryBlock, ParagraphBlock } from '../syntax/tree';
import type { FileFacts } from '../workspace/facts';
import type { FileRule } from './rule';
import { areSlips } from './slips';
import { counted, message } from './wording';

export const uncitedClaim: FileRule = {
  scope: 'file',
  meta: {
    id: 'uncited-claim',
    summary: 'A paragraph or timeline entry of a digest without a citation.',
    severity: 'information',
  },
  *check(facts) {
    const { article } = facts;
    // A text without citations is not expected to have any: timelines of agencies, and reports with a list below them.
    if (article.kind !== 'digest' || article.isDocumentation) return;
    const isCited = article.citations.some(({ isLink }) => !isLink) || article.malformed.length > 0;
    if (!isCited) return;
    // missing-source-list speaks first: which source could be added here?
    if (article.sources.length === 0) return;
    const { sections, cited } = uncitedIn(facts);
    const all = sections.flat();
    // Where most claims of a text cite nothing, that is how it is written.
    const isStyle = !areSlips(all.length, cited + all.length) && sections.filter(({ length }) => length > 0).length > 1;
    const parts = isStyle ? [all] : sections;
    for (const uncited of parts) {
      const [first] = uncited;
      if (first && uncited.length > maxSingly) {
        const where = isStyle ? 'file' : 'section';
        yield { span: first.span, message: message(headlineOf(uncited, where), advice) };
      } else {
        for (const { span, isEntry } of uncited)
          yield { span, message: message(`This ${isEntry ? 'entry' : 'paragraph'} cites no source`, advice) };
      }
    }
  },
};

interface Uncited {
  readonly span: Span;
  readonly isEntry: boolean;
}

/** Claims without a citation, by section; and how many blocks cite something. */
function uncitedIn({ article, chronology }: FileFacts) {
  let malformed = 0;
  let cited = 0;
  const sections: Uncited[][] = [];
  for (const section of article.sections) {
    if (section.kind === 'sources' || section.kind === 'tickers') continue;
    const uncited: Uncited[] = [];
    sections.push(uncited);
    for (const block of section.blocks) {
      if (block.type !== 'paragraph' && block.type !== 'entry') continue;
      if (block.groups.length > 0 || (block.type === 'entry' && block.named)) {
        cited++;
        continue;
      }
      if (isQuoted(article, block) || (cited === 0 && isAboutText(article, block))) continue;
      if (isDateline(article, block, chronology.dateline)) continue;
      // Who wrote `[3` did cite; malformed-citation speaks of it.
      while ((article.malformed[malformed]?.start ?? block.start) < block.start) malformed++;
      if ((article.malformed[malformed]?.start ?? block.end) < block.end) continue;
      const claim = block.type === 'entry' ? claimOfEntry(block, chronology.entries) : claimOfParagraph(article, block);
      if (!claim || hasOtherReference(article.text, block)) continue;
      uncited.push({ span: lastWord(article.text, claim), isEntry: block.type === 'entry' });
    }
    // One paragraph between the title and the first heading introduces what the sections then cite sources for.
    if (article.form === 'markdown' && sections.length === 1 && cited === 0 && uncited.length === 1) uncited.pop();
  }
  return { sections, cited };
}

/** More than these in one section are reported once, with their count, because the section is written without citations. */
const maxSingly = 3;
const advice = 'Readers cannot check it. Add the number of its source, such as [1], after what it supports.';

function headlineOf(uncited: readonly Uncited[], where: string): string {
  const entries = uncited.filter(({ isEntry }) => isEntry).length;
  const paragraphs = uncited.length - entries;
  const counts = [
    ...(entries > 0 ? [counted(entries, 'entry', 'entries')] : []),
    ...(paragraphs > 0 ? [counted(paragraphs, 'paragraph')] : []),
  ];
  return `${counts.join(' and ')} of this ${where} cite no source, this one first`;
}

/** What is quoted as a whole is cited by the words around it. */
function isQuoted({ text, form }: Article, { start }: Span): boolean {
  return form === 'markdown' && /^ {0,3}>/.test(text.slice(start, start + 4));
}

/** Before the first claim, a short paragraph, or one in italics, is about the text: who prepared it, in which zone its times are. */
function isAboutText({ text }: Article, { type, content: { start, end } }: ParagraphBlock | EntryBlock): boolean {
  const words =
    type === 'paragraph' ? text.slice(start, Math.min(end, start + 300)).match(/\p{L}[\p{L}\p{M}'’]*/gu) : null;
  if (words && words.length < statementWords) return true;
  const mark = text.charAt(start - 1);
  return (mark === '*' || mark === '_') && mark !== text.charAt(start - 2) && mark === text.charAt(end);
}

/** Whether a block says when the article was written, and by whom, but claims nothing. */
function isDateline({ text }: Article, block: Span, dateline: Span | undefined): boolean {
  return dateline !== undefined && contains(block, dateline) && wordsIn(text.slice(dateline.end, block.end)) < minWords;
}

function claimOfEntry(block: EntryBlock, entries: readonly DatedEntry[]): Span | undefined {
  if (block.isDrawn) return undefined;
  const claim = entries[block.ordinal]?.claim ?? block.content;
  return claim.start < claim.end ? claim : undefined;
}

/** Fewer words are a label, a caption or a button, whatever their punctuation. */
const minWords = 6;
/** So many words are a statement even without a full stop. */
const statementWords = 14;

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
}

function claimOfParagraph(article: Article, { content }: ParagraphBlock): Span | undefined {
  // A row of a table is a record.
  if (article.form === 'markdown' && article.text[content.start] === '|') return undefined;
  // No statement needs more than this to be distinguished from furniture, and a line may be ten million characters long.
  const text = article.text.slice(content.start, Math.min(content.end, content.start + 2000));
  const words = wordsIn(text);
  const tail = article.text.slice(Math.max(content.start, content.end - 12), content.end);
  if (label.test(text) || selfReferences.test(text)) return undefined;
  // Questions ask, and claim nothing.
  if (/\?["'”’»)\]*_]*\s*$/.test(tail)) return undefined;
  const isSentence = /[.!?…]["'”’»)\]]*\s*$/.test(tail);
  if (words >= statementWords || (words >= minWords && isSentence)) return content;
  return undefined;
}

/** Labels of paragraphs about the text itself and not about the world, and of what a fact-check sets out to check. */
const label =
  /^[^\p{L}]*(?:editor(?:s|['’]s|s['’])? note|notes?|corrections?|clarifications?|updated?|disclaimer|credits?|photos?|photographs?|images?|caption|graphic|video|illustration|read more|see also|also read|related|further reading|claim|verdict|(?:our )?rating|q|question|confidence|methodology|status|scope|times?)\b[^:!?\n]{0,40}:/iu;
const selfReferences =
  /^[^\p{L}[©]*(?:\[\^[^\]]{1,30}\]:|©|copyright\b|\p{L}+ and \p{L}+ by\b|(?:(?:additional )?reporting|writing|editing|with reporting) by\b|(?:compiled|edited|prepared|produced|drafted|written|generated|translated)(?: \p{L}+){0,3} (?:by|with)\b|read more (?:on|about|from|here)\b|this (?:article|story|digest|page|post|report) (?:was|has been|is)\b|an? (?:earlier|previous) version\b|good (?:morning|afternoon|evening)\b|hello\b|here(?:['’]s| is| are) (?:what|a |the |some |\p{L}+ things|an )|you(?:['’]re| are) (?:getting|receiving)\b|thank(?:s| you) for reading)/iu;

/** Footnote marks, raised figures and links lead to a source as well. */
function hasOtherReference(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, Math.min(end, start + 4000));
  return /\[\^|\]\(|[\p{L}\p{P}][¹²³⁴-⁹]|<sup>|【\d|\[[A-Z]{1,3}\d{1,3}\]|https?:\/\//u.test(written);
}

/** Where the citation belongs. Underlining the whole paragraph would make it unreadable while it is being written. */
function lastWord(text: string, claim: Span): Span {
  const from = Math.max(claim.start, claim.end - 80);
  const word = /\S+\s*$/.exec(text.slice(from, claim.end));
  return { start: word ? from + word.index : from, end: claim.end };
}
