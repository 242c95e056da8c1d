// duplicate-source: one report under two numbers of a list, so that it looks like two independent sources.

import { listOfSource, sourceName } from '../syntax/labels';
import type { Article, Citation } from '../syntax/tree';
import { publisherOfKey } from '../text/fold';
import type { FileFacts } from '../workspace/facts';
import type { FileRule, Finding, RelatedPlace } from './rule';
import { areSlips } from './slips';
import { type Likeness, likenessOf, type SourceTraits, traitsOf } from './sourceLikeness';
import { listed, message, named } from './wording';

export const duplicateSource: FileRule = {
  scope: 'file',
  meta: {
    id: 'duplicate-source',
    summary: 'The same source twice in the list, exactly (a warning) or nearly (information).',
    severity: 'warning',
  },
  *check(facts) {
    const { sources } = facts.article;
    if (sources.length < 2) return;
    const traits = sources.map((_, at) => traitsAt(facts, at));
    const earlier = new EarlierSources(traits, sources.map(listOfSource));
    const among = { count: sources.length };
    const { citations } = facts.article;
    const numbers = new Set(sources.map(({ number }) => number));
    const leading = citations.filter(({ number }) => numbers.has(number));
    // A list that many numbers do not lead to is not theirs.
    const isTheirs = areSlips(citations.length - leading.length, citations.length);
    const cited = new Set(isTheirs ? leading.map(({ number }) => number) : []);
    // Notes with a mark each name a work again and again; an address that comes again is one page.
    const areNotes = leading.length === cited.size && leading.every((citation) => isNote(facts, citation));
    const isCited = (at: number) => cited.has(sources[at]?.number ?? 0);
    for (const at of traits.keys()) {
      const twins = earlier.similarTo(at);
      if (twins.length === 0) continue;
      // What nothing cites is further reading, and passes for no second witness.
      // At two addresses are two pages of one title.
      const isPage = twins.some((twin) => isExact(twin.likeness) || [at, twin.at].some((each) => !traits[each]?.url));
      const isWitness =
        isPage && !(areNotes && traits[at]?.url === '') && isCited(at) && twins.some((twin) => isCited(twin.at));
      yield { ...findingFor(facts, at, twins), ...(isWitness ? {} : { severity: 'hint' as const }), among };
    }
  },
};

/** `[^12]`, and no `[^1_6]` of an export, whose notes are addresses. */
function isNote({ article: { text } }: FileFacts, { label, bracket }: Citation): boolean {
  return text.startsWith('[^', bracket.start) && !/^\d+_\d/.test(label);
}

interface SimilarSource {
  readonly at: number;
  readonly likeness: Exclude<Likeness, 'different'>;
}

function traitsAt({ article, summary }: FileFacts, at: number): SourceTraits {
  const fact = summary.sources[at];
  const source = article.sources[at];
  const date = source?.date;
  return traitsOf(
    publisherOfKey(fact?.key ?? ''),
    fact?.titleKey ?? '',
    fact?.url ?? '',
    date ? article.text.slice(date.start, date.end) : '',
    source ? article.text.slice(source.content.start, source.content.end) : '',
  );
}

/** With more candidates than this, they share a standing title and not a report. */
const maxCandidates = 40;
/** Equal titles have nearly all words in common, so their rarest few words are enough to find one from the other. */
const maxWordsSought = 3;
/** A word that more titles have belongs to the topic. */
const maxSharing = 200;

/** Finds earlier entries that are similar to one, by the rarest words of its title, so that long lists stay cheap. */
class EarlierSources {
  private readonly byWord = new Map<string, number[]>();
  private readonly byUrl = new Map<string, number>();
  /** Places of exact repetitions. They are no candidates, because their first occurrence is one. */
  private readonly byKey = new Map<string, number[]>();

  /** @param lists by source, which list it is in: each part of a text may list what it cites */
  constructor(
    private readonly traits: readonly SourceTraits[],
    private readonly lists: readonly number[],
  ) {
    for (const [at, { title }] of traits.entries()) {
      for (const word of title) {
        const list = this.byWord.get(word);
        if (!list) this.byWord.set(word, [at]);
        else if (list.at(-1) !== at) list.push(at);
      }
    }
  }

  /** Equal sources when there are any, otherwise similar ones. Call it once for each place, in order. */
  similarTo(at: number): readonly SimilarSource[] {
    const here = this.traits[at];
    if (!here) return [];
    const key = `${this.lists[at]}|${here.publisher.join(' ')}|${here.title.join(' ')}|${here.url}|${here.date}|${here.place}`;
    const same = this.byKey.get(key);
    if (same && here.title.length > 0) {
      same.push(at);
      return same.slice(-1 - maxCandidates, -1).map((other) => ({ at: other, likeness: 'same' }));
    }
    this.byKey.set(key, [at]);
    const twins: SimilarSource[] = [];
    for (const other of this.candidatesFor(at, here)) {
      if (this.lists[other] !== this.lists[at]) continue;
      const likeness = likenessOf(this.traits[other] ?? here, here);
      if (likeness !== 'different') twins.push({ at: other, likeness });
    }
    if (here.url !== '') this.byUrl.set(here.url, at);
    const exact = twins.filter(({ likeness }) => isExact(likeness));
    return exact.length > 0 ? exact : twins;
  }

  private candidatesFor(at: number, { title, url }: SourceTraits): number[] {
    const postings: (readonly number[])[] = [];
    for (const word of title) {
      const list = this.byWord.get(word);
      if (list && list.length > 1 && list.length <= maxSharing && !postings.includes(list)) postings.push(list);
    }
    const candidates: number[] = [];
    const byUrl = this.byUrl.get(url);
    if (byUrl !== undefined) candidates.push(byUrl);
    if (postings.length > maxWordsSought) postings.sort((a, b) => a.length - b.length);
    for (const list of postings.slice(0, maxWordsSought)) {
      for (const other of list) {
        if (other >= at || candidates.length >= maxCandidates) break;
        if (!candidates.includes(other)) candidates.push(other);
      }
    }
    return candidates.sort((a, b) => a - b);
  }
}

function nameAt(article: Article, at: number): string {
  const source = article.sources[at];
  return source ? sourceName(article, source) : `${at + 1}`;
}

function isExact(likeness: Likeness): boolean {
  return likeness === 'same' || likeness === 'same-url' || likeness === 'same-doi';
}

function findingFor(facts: FileFacts, at: number, twins: readonly SimilarSource[]): Finding {
  const { article, summary, file } = facts;
  const here = article.sources[at];
  const fact = summary.sources[at];
  const labels = twins.map((twin) => nameAt(article, twin.at));
  const others = `${labels.length > 1 ? 'sources' : 'source'} ${listed(labels)}`;
  const likeness = twins[0]?.likeness ?? 'near';
  const name = fact ? named(fact) : '';
  const finding: Finding = {
    span: here?.content ?? { start: 0, end: 0 },
    message: messages[likeness](`Source ${nameAt(article, at)}`, others, name),
    related: twins.map((twin) => relatedPlace(file, article, twin)),
  };
  return isExact(likeness) ? finding : { ...finding, severity: 'information' };
}

const messages: Readonly<Record<SimilarSource['likeness'], (source: string, others: string, name: string) => string>> =
  {
    same: (source, others, name) =>
      message(
        `${source} repeats ${others}`,
        `Each is ${name}. Cited together they look like independent sources: keep one, and cite that one.`,
      ),
    'same-url': (source, others) =>
      message(
        `${source} has the same URL as ${others}`,
        'Cited together they look like independent sources: keep one, and cite that one.',
      ),
    'same-doi': (source, others) =>
      message(
        `${source} has the same DOI as ${others}`,
        'Cited together they look like independent sources: keep one, and cite that one.',
      ),
    near: (source, others, name) =>
      message(
        `${source} is almost the same as ${others}`,
        `It is ${name}. If it is the same report, keep one; if not, write titles that differ.`,
      ),
    'same-title': (source, others, name) =>
      message(
        `${source} has the title of ${others} under another publisher`,
        `It is ${name}. Copies of one agency report are one source, not several independent ones.`,
      ),
  };

function relatedPlace(file: string, article: Article, twin: SimilarSource): RelatedPlace {
  const source = article.sources[twin.at];
  return {
    file,
    span: source?.content ?? { start: 0, end: 0 },
    message: `source ${nameAt(article, twin.at)}${isExact(twin.likeness) ? ', the same' : ', almost the same'}`,
  };
}
