// Finds the source list of a Markdown text: footnotes, labelled lines, items and rows under a heading that names sources. A list with
// labels takes precedence over one without. When in doubt, there is none.

import { skipSpaces } from '../characters';
import { keyForm, raisedNumber } from '../citationMarks';
import type { Span } from '../span';
import { isCited } from './citedList';
import type { MarkdownDocument } from './document';
import { citesByReference } from './referenceLinks';
import { endBeforeBackLink, sourceItemParts } from './sourceItem';
import { areSources, isReference, isSource, type SourcePlan } from './sourcePlan';
import { sourceRows, tablesOf } from './tables';
import type { Unit } from './units';

/** The sources of the text, in order. */
export function sourcesOf(document: MarkdownDocument): SourcePlan[] {
  const found = new SourceFinder(document).find();
  const isLabelled = found.some(
    ({ kind, listed }) =>
      kind === 'footnote' || ((kind === 'bracket' || kind === 'number') && listed) || kind === 'bracket',
  );
  return isLabelled ? found.filter(({ label }) => label !== undefined) : found;
}

interface Label {
  readonly label: string;
  readonly kind: 'footnote' | 'bracket' | 'definition';
  readonly marker: Span;
  readonly contentStart: number;
  readonly url: Span | undefined;
  /** `[\[1\]](address) [\[3\]](address) Title`: the labels behind the first. */
  readonly aliases?: readonly string[];
}

const footnoteLabel = /^\[\^([^\]\s[]{1,60}?)\^?\]:[ \t]*/;
const bracketLabel = new RegExp(
  String.raw`^(?:\*\*|__)?\\?\[\s?(?:\^(?=\d{1,3}\^))?(\d{1,3}|[A-Z]{1,3}-?\d{1,3}|${keyForm})\^?\s?\\?\](?:\*\*|__)?(?!\()[.:)]?(?=\s|\S)(?:\s*[-–—]\s)?\s*`,
);
/** "- **src-001**: Title" */
const boldKey = new RegExp(String.raw`^(?:\*\*|__|\`)(${keyForm})(?:(?:\*\*|__|\`)(?::|\.|\s[-–—])|:(?:\*\*|__))\s+`);
/** "¹ Title", "<sup>1</sup> Title" */
const raisedLabel = /^(?:([⁰¹²³⁴-⁹]{1,3})|<sup>\[?(\d{1,3})\]?<\/sup>)[.):]?\s*(?=\S)/;
const linkedLabel = /^\[\\?\[?\^?(\d{1,3})\\?\]?\]\(/;
const nameLabel = /^(?:\*\*|__)?([A-Z]{1,3}-?\d{1,3})(?:\*\*|__)?(?::|\.|\)|\s[-–—])(?:\*\*|__)?\s+/;

class SourceFinder {
  private readonly plans: SourcePlan[] = [];
  private readonly taken = new Set<number>();
  /** The last numbers of lists without a heading: one that goes on with the next is the rest of it. */
  private readonly lastNumbers = new Set<number>();
  /** The last item with a number, and the unit behind it. */
  private counted: { readonly written: number; readonly number: number; readonly next: number } | undefined;
  /** Where the text cites first. */
  private firstCitation: number | undefined;
  /** Headings that name sources, as far as what stands below them is a list. */
  private readonly listHeadings: ReadonlySet<number>;

  constructor(private readonly document: MarkdownDocument) {
    const named = document.headings.flatMap((heading, index) => (heading?.section === 'sources' ? [index] : []));
    this.listHeadings = new Set(named);
  }

  find(): SourcePlan[] {
    const { document } = this;
    this.addFootnotes();
    document.units.forEach((unit, index) => {
      if (this.taken.has(index) || document.headings[index] || !this.isListed(index)) return;
      if (unit.kind === 'paragraph' || unit.kind === 'definition') this.addListed(unit, index);
    });
    this.addRuns();
    if (this.plans.length === 0) this.addClosingList();
    this.addTables();
    this.dropScattered();
    return this.plans.sort((a, b) => a.first - b.first);
  }

  private isListed(index: number): boolean {
    for (const at of this.document.ancestors(index)) {
      const heading = this.document.headings[at];
      if (this.headsEntry(at)) return false;
      if (this.listHeadings.has(at))
        return this.endsText(at) || ![...this.document.ancestors(at)].some((above) => this.headsEntry(above));
      if (heading?.section === 'timeline' || heading?.section === 'tickers') return false;
    }
    return false;
  }

  /** A line "Sources" without hashes, and the only one, behind the last of several dated headings: the list of the whole text. */
  private endsText(heading: number): boolean {
    const isLine = this.document.units[heading]?.kind !== 'heading';
    return isLine && this.listHeadings.size === 1 && this.document.subtreeEnd(heading) === this.document.units.length;
  }

  /** "Sources:" below a dated heading belongs to that entry; a title may have a date, and heads all of the text. */
  private headsEntry(heading: number): boolean {
    return heading !== this.document.title && this.document.headings[heading]?.date !== undefined;
  }

  /** Definitions of footnotes are sources when most of them name one; otherwise they are remarks. */
  private addFootnotes(): void {
    const { units, text } = this.document;
    const plans: SourcePlan[] = [];
    units.forEach((unit, index) => {
      if (unit.kind !== 'paragraph' && unit.kind !== 'definition') return;
      const match = footnoteLabel.exec(text.slice(unit.from, Math.min(unit.to, unit.from + 80)));
      if (!match?.[1]) return;
      const marker = { start: unit.from, end: unit.from + 4 + match[1].length };
      plans.push(this.planFor(index, index, unit.from + match[0].length, unit.to, match[1], marker, 'footnote'));
    });
    if (this.nameSources(plans)) for (const plan of plans) this.add(plan);
  }

  /** Whether at least half of them have the form of a source. */
  private nameSources(plans: readonly SourcePlan[]): boolean {
    const whole = plans.filter((plan) => isSource(plan) || isReference(this.document.slice(plan.content)));
    return whole.length * 2 >= plans.length;
  }

  private addListed(unit: Unit, index: number): void {
    const { document } = this;
    const label = this.labelOf(unit);
    const item = unit.marker ? document.items[unit.item] : undefined;
    const last = item && item.first === index ? item.end - 1 : this.lastOf(index);
    const to = document.units[last]?.to ?? unit.to;
    if (label) {
      this.add(this.labelledPlan(index, last, to, label));
      return;
    }
    if (unit.marker && unit.depth === 1 && item) {
      const number = /^\d{1,4}/.exec(document.slice(unit.marker))?.[0];
      const plan = this.planFor(
        index,
        last,
        unit.from,
        to,
        number && String(this.countedNumber(Number(number), index, last)),
        unit.marker,
        number ? 'number' : 'bullet',
      );
      if (number || isSource(plan)) this.add(plan);
      return;
    }
    if (unit.depth > 0 || unit.quoted > 0) return;
    const plan = this.planFor(index, last, unit.from, to, undefined, undefined, 'bullet');
    if (plan.url && isSource(plan) && !document.slice({ start: unit.from, end: to }).includes('. ')) this.add(plan);
  }

  /** The number that a reader sees: where each item is written `1.`, Markdown counts. */
  private countedNumber(written: number, index: number, last: number): number {
    const before = this.counted;
    const number = before?.next === index && before.written === written ? before.number + 1 : written;
    this.counted = { written, number, next: last + 1 };
    return number;
  }

  /** An address alone in the paragraph below belongs to the source above. */
  private lastOf(index: number): number {
    const next = this.document.units[index + 1];
    if (next?.kind !== 'paragraph' || next.item >= 0) return index;
    return /^<?(?:https?:\/\/|www\.)\S+>?$/i.test(this.document.wordsOf(next)) ? index + 1 : index;
  }

  private labelOf(unit: Unit): Label | undefined {
    const { text } = this.document;
    const anchor =
      /^(?:<a\b[^>]{0,80}>(?:<\/a>)?\s*)+/i.exec(text.slice(unit.from, Math.min(unit.to, unit.from + 200)))?.[0]
        .length ?? 0;
    const from = unit.from + anchor;
    const head = text.slice(from, Math.min(unit.to, from + 80));
    const bracket =
      bracketLabel.exec(head) ??
      (this.document.headings.length > 0 && unit.marker ? (nameLabel.exec(head) ?? boldKey.exec(head)) : null) ??
      (anchor > 0 ? /^(\d{1,3})[.)]\s+/.exec(head) : null);
    if (bracket?.[1]) {
      const start = from + bracket[0].indexOf(bracket[1]);
      const open = text.lastIndexOf('[', start);
      const isBracket = open >= from;
      const marker = isBracket
        ? { start: open, end: text.indexOf(']', start) + 1 }
        : { start, end: start + bracket[1].length };
      const kind = unit.kind === 'definition' ? 'definition' : 'bracket';
      const label = /^\d/.test(bracket[1]) ? String(Number(bracket[1])) : bracket[1];
      return { label, kind, marker, contentStart: from + bracket[0].length, url: undefined };
    }
    const raised = raisedLabel.exec(head);
    if (raised) {
      const label = raised[2] ? String(Number(raised[2])) : String(raisedNumber(raised[1] ?? ''));
      const marker = { start: from, end: from + raised[0].trimEnd().length };
      return { label, kind: 'bracket', marker, contentStart: from + raised[0].length, url: undefined };
    }
    const linked = linkedLabel.exec(head);
    const link = linked?.[1] ? this.document.linkIn(unit.from, unit.to) : undefined;
    if (!linked?.[1] || !link || link.span.start !== unit.from) return undefined;
    const marker = { start: unit.from, end: link.span.end };
    const aliases: string[] = [];
    let contentStart = skipSpaces(text, link.span.end, unit.to);
    for (;;) {
      const further = linkedLabel.exec(text.slice(contentStart, Math.min(unit.to, contentStart + 12)))?.[1];
      const next = further === undefined ? undefined : this.document.linkIn(contentStart, unit.to);
      if (further === undefined || next?.span.start !== contentStart) break;
      aliases.push(String(Number(further)));
      contentStart = skipSpaces(text, next.span.end, unit.to);
    }
    return { label: String(Number(linked[1])), kind: 'bracket', marker, contentStart, url: link.url, aliases };
  }

  /** Lines `[1] ...`, `[2] ...` or `[S1] ...`, `[S2] ...` without a heading, each of which names a source: below the text, or below each part of it. */
  private addRuns(): void {
    const { units } = this.document;
    let run: SourcePlan[] = [];
    let numbers = new Set<number>();
    let expected = 1;
    const close = () => {
      const isList = run.length > 0 && areSources(run);
      if (isList && (this.citedAbove(run[0]?.first ?? 0) || this.isTitledReferences(run))) {
        for (const plan of run) this.add(plan);
        this.lastNumbers.add(expected - 1);
      }
      run = [];
      numbers = new Set();
      expected = 1;
    };
    for (let index = 0; index < units.length; index++) {
      const unit = units[index] as Unit;
      if (unit.kind === 'quiet') continue;
      const isOpen = !this.taken.has(index) && !this.document.headings[index];
      const label =
        isOpen && (unit.kind === 'paragraph' || unit.kind === 'definition') ? this.labelOf(unit) : undefined;
      const series = label?.label.replace(/\d+$/, '');
      if (!label || series !== run[0]?.label?.replace(/\d+$/, '')) close();
      if (!label) continue;
      const number = Number(label.label.slice(series?.length));
      if (number !== expected) close();
      if (run.length === 0 && this.lastNumbers.has(number - 1)) expected = number;
      if (number !== expected) continue;
      // Where lines have several labels, the next line begins with the lowest number that none has had.
      for (const alias of label.aliases ?? []) numbers.add(Number(alias));
      do expected++;
      while (numbers.has(expected));
      const last = this.lastOf(index);
      run.push(this.labelledPlan(index, last, units[last]?.to ?? unit.to, label));
      index = last;
    }
    close();
  }

  /** The numbered list from 1 on with which the text ends, when most of it names sources and the text above cites its numbers. */
  private addClosingList(): void {
    const { units, items, text, headings } = this.document;
    const list: SourcePlan[] = [];
    for (let index = units.length - 1; index >= 0; index--) {
      const unit = units[index] as Unit;
      const item = items[unit.item];
      if (unit.kind === 'quiet' || (item && item.first !== index && item.parent < 0)) continue;
      if (headings[index] || unit.kind !== 'paragraph' || unit.quoted > 0) break;
      const label = this.labelOf(unit);
      const { marker } = unit;
      const number = marker && unit.depth === 1 ? /^\d{1,3}/.exec(this.document.slice(marker))?.[0] : undefined;
      if (!label && !number) break;
      const last = item && item.first === index ? item.end - 1 : index;
      const to = units[last]?.to ?? unit.to;
      list.push(
        label
          ? this.labelledPlan(index, last, to, label)
          : this.planFor(index, last, unit.from, to, String(Number(number)), unit.marker, 'number'),
      );
      if (list.at(-1)?.label === '1') break;
    }
    const isCounted = list.reverse().every(({ label }, at) => label === `${at + 1}`);
    const above = text.slice(0, units[list[0]?.first ?? 0]?.from);
    if (list.length < minClosing || !isCounted || !this.nameSources(list)) return;
    if (isCited(above, list.length, 1)) for (const plan of list) this.add(plan);
  }

  /** Definitions most of which give a title, cited by reference links in round brackets. */
  private isTitledReferences(run: readonly SourcePlan[]): boolean {
    const titled = run.filter(({ kind, title }) => kind === 'definition' && title !== undefined).length;
    return titled * 2 >= run.length && citesByReference(this.document.text);
  }

  /** Whether anything before the list cites in brackets. */
  private citedAbove(first: number): boolean {
    const { text, units } = this.document;
    this.firstCitation ??= cites.exec(text)?.index ?? text.length;
    return this.firstCitation < (units[first]?.from ?? 0);
  }

  private addTables(): void {
    const { document } = this;
    for (const table of tablesOf(document.units)) {
      const listed = this.isListed(table.head);
      if (!listed) continue;
      for (const { row, label, title, publisher, url } of sourceRows(document, table)) {
        const unit = document.units[row];
        const first = unit?.cells.find(({ start, end }) => start < end);
        if (!unit || !first) continue;
        const name = label && cellLabel.exec(document.slice(label))?.[0];
        const content = { start: first.start, end: unit.cells.at(-1)?.end ?? unit.to };
        this.add({
          first: row,
          last: row,
          content,
          label: name,
          marker: label,
          kind: 'row',
          listed,
          title,
          publisher,
          url,
          date: undefined,
        });
      }
    }
  }

  /** Whether links stand under each of several incidents, which is no list of sources. */
  private dropScattered(): void {
    const under = new Set<number>();
    for (const { kind, first } of this.plans) if (kind === 'bullet') under.add(this.document.parents[first] ?? -1);
    const places = [...under].filter((heading) => this.listHeadings.has(heading));
    if (places.length < 2) return;
    for (let at = this.plans.length - 1; at >= 0; at--) {
      const plan = this.plans[at];
      if (plan?.kind === 'bullet') this.plans.splice(at, 1);
    }
  }

  private labelledPlan(first: number, last: number, to: number, found: Label): SourcePlan {
    const { contentStart, label, marker, kind, url, aliases } = found;
    const plan = this.planFor(first, last, contentStart, to, label, marker, kind, url);
    return aliases && aliases.length > 0 ? { ...plan, aliases } : plan;
  }

  private planFor(
    first: number,
    last: number,
    from: number,
    to: number,
    label: string | undefined,
    marker: Span | undefined,
    kind: SourcePlan['kind'],
    url?: Span,
  ): SourcePlan {
    const start = Math.min(from, to);
    const content = { start, end: endBeforeBackLink(this.document.text, start, to) };
    const parts = sourceItemParts(this.document, start, content.end);
    return { ...parts, url: url ?? parts.url, first, last, content, label, marker, kind, listed: this.isListed(first) };
  }

  private add(plan: SourcePlan): void {
    for (let at = plan.first; at <= plan.last; at++) if (this.taken.has(at)) return;
    for (let at = plan.first; at <= plan.last; at++) this.taken.add(at);
    this.plans.push(plan);
  }
}

const minClosing = 3;

const cellLabel = new RegExp(String.raw`${keyForm}|\d{1,3}|[A-Z]{1,3}-?\d{1,3}`, 'u');

const cites = /(?<!\])\[(?:[A-Z]{1,3}-?)?\d{1,3}(?:\]|, )(?![:(])|\[\\?\[\d{1,3}|\]\(https?:|【\d/;
