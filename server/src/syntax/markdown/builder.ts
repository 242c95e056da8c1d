// Turns the units of Markdown into blocks and sections. Every character is in exactly one block.

import type { CitationScanner } from '../citations';
import { BlockCollector } from '../collector';
import { directiveOf } from '../comments';
import { withoutEmphasis } from '../emphasis';
import { updateLineOf } from '../headings';
import { lineAt } from '../lines';
import { addTo } from '../lists';
import { lastBegunBy, type Span } from '../span';
import type { HeadingBlock, SectionKind } from '../tree';
import type { MarkdownDocument, MarkdownHeading } from './document';
import type { SourcePlan } from './sourcePlan';
import type { EntryPlan, Timelines } from './timelines';
import type { Unit } from './units';

export class MarkdownBuilder extends BlockCollector {
  /** The label of each source as written. */
  readonly sourceLabels: (string | undefined)[] = [];
  private at = 0;
  private hasUpdate = false;
  private readonly plansByUnit = new Map<number, EntryPlan[]>();
  private readonly sourcesByUnit = new Map<number, SourcePlan>();
  /** Headings with entries, or with sources, right below them. */
  private readonly overEntries = new Set<number>();
  private readonly overSources = new Set<number>();

  constructor(
    private readonly document: MarkdownDocument,
    plans: readonly SourcePlan[],
    private readonly timelines: Timelines,
    private readonly scanner: CitationScanner,
    private readonly lineStarts: readonly number[],
  ) {
    super();
    for (const plan of timelines.entries) {
      addTo(this.plansByUnit, plan.first, plan);
      if (!document.headings[plan.first]) this.overEntries.add(document.parents[plan.first] ?? -1);
    }
    for (const plan of plans) {
      this.sourcesByUnit.set(plan.first, plan);
      if (!plan.listed) this.overSources.add(document.parents[plan.first] ?? -1);
      else for (const heading of document.ancestors(plan.first)) this.overSources.add(heading);
    }
  }

  build(): this {
    const { units, frontMatter, text } = this.document;
    if (frontMatter) {
      const { title, end } = frontMatter;
      this.add(
        title
          ? { type: 'headline', start: 0, end, content: title }
          : { type: 'blank', start: 0, end, content: { start: 0, end: 0 } },
      );
      this.at = end;
    }
    for (let index = 0; index < units.length; ) {
      const unit = units[index] as Unit;
      this.addBlanks(unit.start);
      index = this.addUnit(unit, index);
      this.at = Math.max(this.at, units[index - 1]?.end ?? 0);
    }
    this.addBlanks(text.length);
    return this;
  }

  /** Adds the block that begins with unit `index`; returns the unit behind it. */
  private addUnit(unit: Unit, index: number): number {
    const { document } = this;
    const source = this.sourcesByUnit.get(index);
    if (source) return this.addSource(source);
    const plans = this.plansByUnit.get(index);
    if (plans && unit.kind === 'code') return this.addDiagram(unit, index, plans);
    if (plans?.[0]) return this.addPlanned(plans[0]);
    if (index === document.title && !document.frontMatter?.title) return this.addTitle(unit, index);
    const heading = document.headings[index];
    if (heading) return this.addHeading(unit, heading, index);
    const isPlain = (unit.kind === 'paragraph' || unit.kind === 'row') && unit.from < unit.to;
    if (!isPlain) return this.addQuiet(unit, index);
    const update = this.hasUpdate || unit.kind !== 'paragraph' ? undefined : updateLineOf(document.text, unit);
    if (update) {
      this.hasUpdate = true;
      this.scanner.scan(unit.from, unit.to, 'body');
      this.add({
        type: 'update',
        start: unit.start,
        end: unit.end,
        content: this.contentOf(unit),
        count: update.count,
      });
      return index + 1;
    }
    return this.addParagraph(unit, index);
  }

  private addTitle(unit: Unit, index: number): number {
    const content = this.document.headings[index]?.content ?? this.contentOf(unit);
    this.scanner.scan(unit.from, unit.to, 'body');
    this.add({ type: 'headline', start: unit.start, end: unit.end, content });
    return index + 1;
  }

  private addHeading(unit: Unit, found: MarkdownHeading, index: number): number {
    const section = this.sectionUnder(found, index);
    const isInside = this.timelines.dateHeadings.has(index) && this.section?.kind === 'timeline';
    this.scanner.scan(unit.from, unit.to, section);
    const { content } = found;
    const count = section === 'body' ? undefined : found.count;
    const heading: HeadingBlock = { type: 'heading', start: unit.start, end: unit.end, content, section, count };
    if (!isInside) this.openSection(section, heading, unit.start);
    this.add(heading);
    return index + 1;
  }

  private sectionUnder(found: MarkdownHeading, index: number): SectionKind {
    if (this.overSources.has(index)) return 'sources';
    if (this.overEntries.has(index) || this.timelines.dateHeadings.has(index)) return 'timeline';
    return found.section === 'tickers' ? 'tickers' : 'body';
  }

  private addParagraph(unit: Unit, index: number): number {
    if (this.section && !this.section.heading && this.section.kind !== 'body')
      this.openSection('body', undefined, unit.start);
    const content = this.contentOf(unit);
    const groups = this.scanner.scan(content.start, content.end, this.section?.kind ?? 'body');
    this.addPlain({ type: 'paragraph', start: unit.start, end: unit.end, content, runIn: undefined, groups });
    return index + 1;
  }

  private addPlanned(plan: EntryPlan): number {
    const { units } = this.document;
    const start = units[plan.first]?.start ?? plan.start;
    const end = units[plan.last]?.end ?? plan.end;
    this.ensure('timeline', start);
    const content = withoutEmphasis(this.document.text, plan.start, plan.end);
    const groups = this.scanner.scan(content.start, content.end, 'timeline');
    const { dated, under, named } = plan;
    this.addEntry({ type: 'entry', start, end, content, ordinal: this.entries.length, groups, dated, under, named });
    return plan.last + 1;
  }

  private addDiagram(unit: Unit, index: number, plans: readonly EntryPlan[]): number {
    this.ensure('timeline', unit.start);
    for (const { start, end } of plans) {
      const line = lineAt(this.lineStarts, start);
      const first = this.lineStarts[line] ?? start;
      const last = this.lineStarts[line + 1] ?? this.document.text.length;
      this.addBlanks(first);
      const content = { start, end };
      this.addEntry({
        type: 'entry',
        start: first,
        end: last,
        content,
        ordinal: this.entries.length,
        groups: [],
        under: [],
        isDrawn: true,
      });
      this.at = last;
    }
    this.addBlanks(unit.end);
    return index + 1;
  }

  private addSource(plan: SourcePlan): number {
    const { units } = this.document;
    const start = units[plan.first]?.start ?? plan.content.start;
    const end = units[plan.last]?.end ?? plan.content.end;
    this.ensure('sources', start);
    const { content, label, aliases } = plan;
    // The library ends no line at a lone carriage return, so a marker may be left in the line before.
    const marker = plan.marker && plan.marker.start >= start ? plan.marker : undefined;
    const [publisher, title, url, date] = [plan.publisher, plan.title, plan.url, plan.date].map(unlessEmpty);
    const number = this.sources.length + 1;
    this.sourceLabels.push(label);
    const parts = { number, label: label ?? `${number}`, marker, publisher, title, url, date };
    this.addListed({ type: 'source', start, end, content, ...parts, ...(aliases ? { aliases } : {}) }, undefined);
    return plan.last + 1;
  }

  private addQuiet(unit: Unit, index: number): number {
    const { text } = this.document;
    const comment = unit.kind === 'quiet' ? this.commentOf(unit) : undefined;
    if (comment && directiveOf(text, comment))
      this.add({ type: 'directive', start: unit.start, end: unit.end, content: comment });
    else this.add({ type: 'blank', start: unit.start, end: unit.end, content: { start: unit.start, end: unit.start } });
    return index + 1;
  }

  private commentOf(unit: Unit): Span | undefined {
    const { comments } = this.document.inline;
    const comment = comments[lastBegunBy(comments, unit.end - 1)];
    return comment && unit.start <= comment.start && comment.end <= unit.end ? comment : undefined;
  }

  private ensure(kind: SectionKind, start: number): void {
    if (this.section?.kind !== kind) this.openSection(kind, undefined, start);
  }

  /** Lines up to `end` with nothing in them. */
  private addBlanks(end: number): void {
    while (this.at < end) {
      const next = Math.min(end, this.lineStarts[lineAt(this.lineStarts, this.at) + 1] ?? end);
      this.add({ type: 'blank', start: this.at, end: next, content: { start: this.at, end: this.at } });
      this.at = next;
    }
  }

  private contentOf(unit: Unit): Span {
    return withoutEmphasis(this.document.text, unit.from, unit.to);
  }
}

/** Drops empty parts: `[](address)` has no title. */
function unlessEmpty(part: Span | undefined): Span | undefined {
  return part && part.end > part.start ? part : undefined;
}
