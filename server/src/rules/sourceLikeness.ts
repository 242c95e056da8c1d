// How similar two entries of source lists are, by publisher, title, URL and date, without the texts of the reports.

import { equalLists } from '../syntax/lists';
import { wordSet } from '../syntax/wordSet';
import { slipBetween } from '../text/oneSlip';

/** The parts of an entry, for comparison. */
export interface SourceTraits {
  /** Folded words. */
  readonly publisher: readonly string[];
  readonly title: readonly string[];
  /** Without scheme, `www.`, tracking and fragment, or the DOI; empty when there is none or it is only a site's front page. */
  readonly url: string;
  /** As written; empty when there is none. */
  readonly date: string;
  /** Which pages or parts of the report it names: "pg. 22-25", "schedule 1"; empty when there is none. */
  readonly place: string;
}

export type Likeness = 'same' | 'same-url' | 'same-doi' | 'near' | 'same-title' | 'different';

/**
 * Separates the parts of an entry.
 * @param publisher, title folded by `foldTitle`; missing parts are empty strings
 * @param url, date as written
 * @param written the whole entry, in which a DOI may stand without an address
 */
export function traitsOf(publisher: string, title: string, url: string, date: string, written: string): SourceTraits {
  const address = doiIn(url) || plainUrl(url) || doiIn(written);
  const place = Array.from(written.slice(0, maxPlaceText).matchAll(placeInReport), ([words]) => words.toLowerCase());
  return {
    publisher: wordsOf(publisher),
    title: wordsOf(title),
    url: address,
    date: date.trim(),
    place: place.join(' '),
  };
}

const maxPlaceText = 400;
/** The same document is rightly listed once for each part that is cited. */
const placeInReport =
  /\b(?:pp?|pgs?|pages?|paras?|paragraphs?|sections?|clauses?|chapters?|schedules?|appendix|annex|exhibits?|slides?)\.? ?\d[\d–-]{0,10}|§ ?\d[\d.]{0,10}/gi;

const DOI = /(?:^|[\s/:=(])(10\.\d{4,9}(?:\/|%2f)[^\s?#&"<>]+)/i;
/** What the pages of publishers add to the DOI of a paper. */
const DOI_VIEW = /\/(?:full|pdf|epdf|abstract|html|meta)$/;

/** The DOI in an address or an entry, as `doi:10.1000/xyz`; DOIs ignore case. Empty when there is none. */
function doiIn(text: string): string {
  const doi = DOI.exec(text)?.[1];
  if (doi === undefined) return '';
  return `doi:${doi
    .toLowerCase()
    .replace('%2f', '/')
    .replace(/[.,;:)\]]+$/, '')
    .replace(DOI_VIEW, '')}`;
}

/**
 * `same`: publisher and title are one after folding. `near`: small differences, or one title contained in the other.
 * `same-title`: one long title under two publishers, as agency copy has. Other dates or other numbers make other reports.
 */
export function likenessOf(a: SourceTraits, b: SourceTraits): Likeness {
  if (a.place !== b.place && a.place !== '' && b.place !== '') return 'different';
  if (a.url !== '' && a.url === b.url) return a.url.startsWith('doi:') ? 'same-doi' : 'same-url';
  if (a.title.length === 0 || b.title.length === 0 || (a.date !== b.date && a.date !== '' && b.date !== '')) {
    return 'different';
  }
  const publishers = comparePublishers(a.publisher, b.publisher);
  const sameTitle = equalLists(a.title, b.title);
  const otherUrl = a.url !== '' && b.url !== '' && a.url !== b.url;
  if (publishers === 'other') return sameTitle && a.title.length >= 6 && !otherUrl ? 'same-title' : 'different';
  // At two addresses, "arxiv.org" and "Daily Papers" are two pages of one site.
  if (sameTitle && otherUrl) return a.title.length >= minWords ? 'near' : 'different';
  if (sameTitle) return publishers === 'same' ? 'same' : 'near';
  return !otherUrl && areNearTitles(a.title, b.title, new Set([...a.publisher, ...b.publisher])) ? 'near' : 'different';
}

/** Folded words; letters that stand alone in a row are one abbreviation ("U.S." and "US" are the same word). */
function wordsOf(folded: string): string[] {
  if (folded === '') return [];
  const all = folded.split(' ');
  if (!all.some(isLetterAlone)) return all;
  const words: string[] = [];
  let letters = '';
  for (const word of all) {
    if (isLetterAlone(word)) {
      letters += word;
      continue;
    }
    if (letters !== '') words.push(letters);
    letters = '';
    words.push(word);
  }
  if (letters !== '') words.push(letters);
  return words;
}

function isLetterAlone(word: string): boolean {
  return word.length < 3 && /^\p{L}$/u.test(word);
}

function plainUrl(url: string): string {
  if (url === '') return '';
  const plain = url
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^www\./i, '')
    // "#L365" is a place of its own; "#:~:text=" and an empty one are none.
    .replace(/#(?::~:.*)?$/, '')
    .replace(/([?&])(?:utm_\w+|fbclid|gclid|ref)=[^&]*/gi, '$1')
    .replace(/[?&/]+$/, '');
  const slash = plain.indexOf('/');
  return slash < 0 ? '' : plain.slice(0, slash).toLowerCase() + plain.slice(slash);
}

function comparePublishers(a: readonly string[], b: readonly string[]): 'same' | 'alike' | 'other' {
  const [x, y] = [a, b].map((words) => words.filter((word) => word !== 'the'));
  if (!x || !y) return 'other';
  if (x.join(' ') === y.join(' ')) return 'same';
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.every((word) => long.includes(word)) ? 'alike' : 'other';
}

/** Shorter titles are standing titles ("Live updates"), which different reports share. */
const minWords = 4;
/** No title of a report is longer, and alignment costs the product of the lengths. */
const maxWords = 60;

/** Prefixes of agencies for a report that they send again: "UPDATE 2-", "WRAPUP 1-", "REFILE-". */
const sentAgain = new Set(['update', 'wrapup', 'refile', 'corrected', 'correction', 'recast']);

function withoutSentAgain(title: readonly string[]): readonly string[] {
  if (!sentAgain.has(title[0] ?? '')) return title;
  return title.slice(/^\d{1,2}$/.test(title[1] ?? '') ? 2 : 1);
}

function areNearTitles(one: readonly string[], other: readonly string[], publisher: ReadonlySet<string>): boolean {
  const [a, b] = [withoutSentAgain(one), withoutSentAgain(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < minWords || long.length > maxWords) return false;
  const maxExtra = Math.max(1, Math.floor(short.length / 3));
  // Most candidates fail this check, which is much cheaper than pairing their words.
  let ownWords = 0;
  for (const word of long) if (!publisher.has(word)) ownWords++;
  if (ownWords > short.length + maxExtra || !short.every((word) => hasLike(long, word))) return false;
  // "– CNN" at the end of CNN's own title says nothing.
  const extra = long.filter((word) => !publisher.has(word) && !hasLike(short, word));
  return extra.length <= maxExtra && !extra.some(isDistinguishing);
}

function hasLike(words: readonly string[], word: string): boolean {
  return words.includes(word) || words.some((other) => alikeWords(word, other));
}

/** Words whose presence alone makes another report of a title: numbers, negations, repetition, days and months. */
const distinguishingWords = wordSet(
  'no not never nor without non again another also second third fourth fifth sixth two three four five six seven eight ' +
    'nine ten former ex deputy vice anti pro more fewer monday tuesday wednesday thursday friday saturday sunday january ' +
    'february march april may june july august september october november december spring summer autumn winter before after',
);

function isDistinguishing(word: string): boolean {
  return /\p{N}/u.test(word) || distinguishingWords.has(word);
}

/** Equal, or the same but for an ending ("troop", "troops"), an initial ("n", "north") or one mistyped letter. */
function alikeWords(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.charCodeAt(0) !== b.charCodeAt(0) || /\p{N}/u.test(a + b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return compassWords.has(long);
  if (short.length < 4) return false;
  if (long.startsWith(short)) return endings.has(long.slice(short.length));
  return short.length >= 5 && slipBetween(short, long) !== undefined;
}

const compassWords = new Set(['north', 'south', 'east', 'west']);
const endings = new Set(['s', 'es', 'd', 'ed', 'n', 'ing']);
