// Collects the blocks and sections of one article for both readers.

import type { Block, EntryBlock, HeadingBlock, ParagraphBlock, SectionKind, SourceBlock } from './tree';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A section whose end moves as blocks are added to it. */
export interface GrowingSection {
  kind: SectionKind;
  start: number;
  end: number;
  heading: HeadingBlock | undefined;
  blocks: Block[];
}

/** The result of a reader, for `parseArticle`. */
export class BlockCollector {
  readonly blocks: Block[] = [];
  readonly sections: GrowingSection[] = [];
  readonly paragraphs: Mutable<ParagraphBlock>[] = [];
  readonly entries: EntryBlock[] = [];
  readonly sources: Mutable<SourceBlock>[] = [];
  /** The label of each source as written, in document order; undefined for a bullet. */
  readonly labels: (number | undefined)[] = [];
  protected section: GrowingSection | undefined;

  protected add(block: Block): void {
    if (!this.section) this.openSection('body', undefined, block.start);
    this.blocks.push(block);
    const section = this.section as GrowingSection | undefined;
    section?.blocks.push(block);
    if (section) section.end = block.end;
  }

  protected openSection(kind: SectionKind, heading: HeadingBlock | undefined, start: number): void {
    this.section = { kind, start, end: heading?.end ?? start, heading, blocks: [] };
    this.sections.push(this.section);
  }

  protected addPlain(paragraph: Mutable<ParagraphBlock>): void {
    this.paragraphs.push(paragraph);
    this.add(paragraph);
  }

  protected addEntry(entry: EntryBlock): void {
    this.entries.push(entry);
    this.add(entry);
  }

  protected addListed(source: Mutable<SourceBlock>, label: number | undefined): void {
    this.sources.push(source);
    this.labels.push(label);
    this.add(source);
  }

  protected lastType(): Block['type'] | undefined {
    return this.blocks[this.blocks.length - 1]?.type;
  }
}
