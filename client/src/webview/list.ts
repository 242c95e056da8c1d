// The timeline as a list: the same entries in the order of their dates, for screen readers and for people who prefer text to a picture.

import type { PlacedItem, Timeline } from '../../../server/src/features/timeline/model';
import { dateInWords } from './card';
import { button, make } from './dom';
import { t, words } from './words';

/** So many entries are put on the page at a time. */
const batch = 200;

/** One entry in a sentence or two, as it is also read out. */
export function describeItem(timeline: Timeline, placed: PlacedItem): string {
  const { item, file, event } = placed;
  const name = timeline.files[file]?.name ?? '';
  const clashes = clashesOf(timeline, placed);
  const sources = words.sources(timeline.events[event] ?? { sources: 0 });
  const where = `${words.place(name, item.line)}, ${sources}.`;
  return [
    `${dateInWords(placed)}: ${item.text}`,
    where,
    ...clashes.map((clash) => t('Contradicted: {0}.', clash)),
  ].join(' ');
}

function clashesOf(timeline: Timeline, { id, event, file }: PlacedItem): string[] {
  const found = (timeline.events[event]?.contradictions ?? []).flatMap((at) => timeline.contradictions[at] ?? []);
  return found
    .filter(({ from, to, level }) => (from === id || to === id) && level !== 'hint')
    .map((clash) => {
      const other = timeline.items[clash.from === id ? clash.to : clash.from];
      const date = other?.item.date.text ?? '';
      // In the same file its name says nothing, and the line does.
      if (other?.file === file) return t('{0} from {1} in line {2}', words.gap(clash), date, other.item.line + 1);
      return t('{0} from {1} in {2}', words.gap(clash), date, timeline.files[other?.file ?? -1]?.name ?? '');
    });
}

export class EntryList {
  readonly element = make('div', { class: 'list' });
  private readonly rows = make('ol', { attributes: { 'aria-label': t('Entries by date') } });
  private readonly more = button(t('Show more entries'), () => this.add(), { class: 'more' });
  private timeline: Timeline | undefined;
  private ids: readonly number[] = [];
  private count = 0;

  /** @param choose called for the entry that is pressed */
  constructor(private readonly choose: (id: number) => void) {
    this.element.append(this.rows, this.more);
  }

  /** Shows these entries in this order. */
  show(timeline: Timeline, ids: readonly number[]): void {
    this.timeline = timeline;
    this.ids = ids;
    const shown = Math.max(batch, Math.min(this.count, ids.length));
    this.count = 0;
    this.rows.replaceChildren();
    while (this.count < Math.min(shown, ids.length)) this.add();
    this.more.hidden = this.count >= ids.length;
  }

  /** Marks the entry that is selected, and puts it on the page. */
  mark(id: number | undefined): void {
    const at = id === undefined ? -1 : this.ids.indexOf(id);
    while (at >= this.count) this.add();
    for (const row of this.rows.querySelectorAll('[aria-current]')) row.removeAttribute('aria-current');
    const row = this.rows.children[at]?.querySelector('button');
    row?.setAttribute('aria-current', 'true');
    row?.scrollIntoView({ block: 'nearest' });
  }

  private add(): void {
    const { timeline } = this;
    if (!timeline) return;
    const next = this.ids.slice(this.count, this.count + batch);
    this.rows.append(...next.flatMap((id) => this.rowOf(timeline, timeline.items[id]) ?? []));
    this.count += next.length;
    this.more.hidden = this.count >= this.ids.length;
  }

  private rowOf(timeline: Timeline, placed: PlacedItem | undefined): HTMLElement | undefined {
    if (!placed) return undefined;
    const { item, file, event, id } = placed;
    const row = make('button', { attributes: { type: 'button' } }, [
      make('span', { class: 'date', text: dateInWords(placed) }),
      make('span', { class: 'text', text: item.text }),
      make('span', {
        class: 'where',
        text: `${words.place(timeline.files[file]?.name ?? '', item.line)} · ${words.sources(timeline.events[event] ?? { sources: 0 })}`,
      }),
      ...clashesOf(timeline, placed).map((text) => make('span', { class: 'clash', text })),
    ]);
    row.addEventListener('click', () => this.choose(id));
    return make('li', {}, [row]);
  }
}
