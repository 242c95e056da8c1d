// The page of the timeline: puts picture, list, card and controls together, and speaks with the extension. It loads nothing and keeps
// nothing but its own state.

import { assembleTimeline } from '../../../server/src/features/timeline/assemble';
import { itemsThatPass, noFilter } from '../../../server/src/features/timeline/filter';
import type { PlacedItem, Timeline } from '../../../server/src/features/timeline/model';
import {
  type FromView,
  type ItemRef,
  type SentFile,
  type ToView,
  toView,
  type ViewState,
  viewState,
} from '../timeline/messages';
import { dateInWords, makeCard } from './card';
import { button, make } from './dom';
import { keyAction } from './keys';
import { makeLegend } from './legend';
import { describeItem, EntryList } from './list';
import { TimelinePicture } from './picture';
import { Toolbar } from './toolbar';
import { t, words } from './words';

/** What the editor gives a page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  getState(): unknown;
  setState(state: ViewState): void;
};

const host = acquireVsCodeApi();

class TimelinePage {
  private state: ViewState = viewState.parse(host.getState() ?? {});
  private readonly files = new Map<string, SentFile>();
  private timeline: Timeline = assembleTimeline([]);
  private shown: ReadonlySet<number> = new Set();
  /** Those of `shown`, by date. */
  private order: readonly number[] = [];
  private selected: number | undefined;
  private atCursor: ReadonlySet<number> = new Set();
  private cursorItems: readonly ItemRef[] = [];
  private isReading = true;
  private leftOut = 0;
  private isFresh = true;
  private readonly picture = new TimelinePicture(() => this.keep({ seen: this.picture.seenDays() }));
  private readonly list = new EntryList((id) => {
    this.select(id);
    this.open(id, true);
  });
  private readonly toolbar = new Toolbar({
    change: (fields) => this.change(fields),
    zoomBy: (factor) => this.zoomBy(factor),
    fit: () => this.fitAll(),
    goToContradiction: (step) => this.goToContradiction(step),
  });
  private readonly card = make('aside', { class: 'card', attributes: { 'aria-label': t('Selected entry') } });
  private readonly message = make('div', { class: 'message' });
  private readonly tip = make('div', { class: 'tip', attributes: { 'aria-hidden': 'true' } });
  private readonly voice = make('div', { class: 'unseen', attributes: { 'aria-live': 'polite' } });
  private readonly legend = makeLegend();

  constructor() {
    const keys = make('p', {
      class: 'unseen',
      text: t(
        'Left and right arrows go from entry to entry, up and down from lane to lane. Enter opens the line, N goes to the next contradiction, plus and minus zoom, 0 fits everything, slash searches. The list shows the same entries.',
      ),
      attributes: { id: 'keys' },
    });
    const title = make('h1', { class: 'unseen', text: t('Timeline') });
    const view = make('div', { class: 'view' }, [
      this.picture.stage,
      this.picture.overview.element,
      this.list.element,
      this.message,
      this.tip,
    ]);
    const body = make('div', { class: 'body' }, [view, this.card]);
    document.body.append(make('main', {}, [title, this.toolbar.element, body, this.legend, keys, this.voice]));
    this.tip.hidden = true;
    this.listenToPointer();
    this.picture.stage.addEventListener('keydown', (event) => this.onKey(event));
    addEventListener('message', ({ data }) => this.receive(data));
    this.update();
    host.postMessage({ type: 'ready' });
  }

  private receive(data: unknown): void {
    const read = toView.safeParse(data);
    if (read.success) this.take(read.data);
  }

  private take(message: ToView): void {
    if (message.type === 'cursor') {
      this.cursorItems = message.items;
      this.findCursor();
      this.drawPicture();
    } else if (message.type === 'select') {
      const id = this.idOf(message.item);
      if (id === undefined) this.state = { ...this.state, selected: message.item };
      else this.select(id);
    } else {
      this.isReading = message.reading;
      this.leftOut = message.leftOut;
      if (message.whole) this.files.clear();
      for (const file of message.removed) this.files.delete(file);
      for (const file of message.files) this.files.set(file.file, file);
      this.timeline = assembleTimeline([...this.files.values()]);
      this.update();
    }
  }

  /** Brings everything in line with the timeline and the state. */
  private update(): void {
    const { words: wanted, publisher, file, onlyContradictions, selected } = this.state;
    this.shown = itemsThatPass(this.timeline, { words: wanted, publisher, file, onlyContradictions });
    this.order = this.timeline.items.filter(({ id }) => this.shown.has(id)).map(({ id }) => id);
    this.selected = selected ? this.idOf(selected) : undefined;
    if (this.selected !== undefined && !this.shown.has(this.selected)) this.selected = undefined;
    this.findCursor();
    const isList = this.state.mode === 'list';
    this.message.replaceChildren(...this.emptyState());
    const isEmpty = this.message.childNodes.length > 0;
    this.message.hidden = !isEmpty;
    this.picture.stage.hidden = isList || isEmpty;
    this.legend.hidden = isList || isEmpty;
    this.list.element.hidden = !isList || isEmpty;
    this.toolbar.element.hidden = this.timeline.items.length === 0;
    this.toolbar.show(this.state, this.timeline, this.countInWords());
    if (isList) this.list.show(this.timeline, this.order);
    this.drawPicture();
    this.showCard();
  }

  private drawPicture(): void {
    if (this.timeline.items.length === 0 || this.state.mode === 'list') {
      this.picture.hide(this.timeline);
      return;
    }
    const { timeline, shown, selected, atCursor } = this;
    const picture = { timeline, shown, lanesBy: this.state.lanesBy, selected, atCursor };
    this.picture.show(picture, this.isFresh ? this.state.seen : undefined);
    this.isFresh = false;
  }

  private emptyState(): Node[] {
    if (this.timeline.items.length === 0) {
      if (this.isReading) return [make('h2', { text: t('Reading the folder…') }), make('progress')];
      return [
        make('h2', { text: t('No dated entries yet') }),
        make('p', {
          text: t(
            'A digest has lines such as “May 3, 2025 – What happened [1].” Open a folder that has some, or try the samples.',
          ),
        }),
        make('p', { class: 'buttons' }, [
          button(t('Open sample folder'), () => host.postMessage({ type: 'openSample' })),
          button(t('New digest'), () => host.postMessage({ type: 'newDigest' }), { class: 'secondary' }),
        ]),
      ];
    }
    if (this.shown.size > 0) return [];
    return [
      make('h2', { text: t('No entry matches the filters') }),
      make('p', { class: 'buttons' }, [button(t('Clear filters'), () => this.change(noFilter))]),
    ];
  }

  private countInWords(): string {
    const all = this.timeline.items.length;
    const entries =
      this.shown.size === all
        ? words.entries(all)
        : t('{0} of {1} entries', words.number(this.shown.size), words.number(all));
    const clashes = this.timeline.contradictions.filter(({ level }) => level !== 'hint').length;
    const parts = [
      entries,
      clashes === 0
        ? t('no contradiction')
        : clashes === 1
          ? t('1 contradiction')
          : t('{0} contradictions', words.number(clashes)),
      this.leftOut > 0 ? t('{0} files left out', words.number(this.leftOut)) : '',
      this.isReading ? t('reading…') : '',
    ];
    return parts.filter(Boolean).join(', ');
  }

  private change(fields: Partial<ViewState>): void {
    this.keep(fields);
    this.update();
    if (fields.mode === 'list') this.list.mark(this.selected);
    // Other lanes, or other entries in them: what was looked at lies elsewhere.
    else this.bringInSoon(this.selected);
  }

  private keep(fields: Partial<ViewState>): void {
    this.state = { ...this.state, ...fields };
    host.setState(this.state);
  }

  /** Around the selected entry, so that it stays in sight. */
  private zoomBy(factor: number): void {
    const date = this.selected === undefined ? undefined : this.timeline.items[this.selected]?.item.date;
    this.picture.zooming.zoomBy(factor, date && (date.first + date.last + 1) / 2);
  }

  private fitAll(): void {
    this.picture.fit(null);
    this.keep({ seen: null });
  }

  private select(id: number | undefined): void {
    this.selected = id;
    const placed = id === undefined ? undefined : this.timeline.items[id];
    this.keep({ selected: placed ? this.refOf(placed) : null });
    if (placed && !this.shown.has(placed.id)) this.change(noFilter);
    this.showCard();
    this.drawPicture();
    if (id === undefined || !placed) return;
    if (this.state.mode === 'list') this.list.mark(id);
    else this.bringInSoon(id);
    this.voice.textContent = describeItem(this.timeline, placed);
  }

  /** After the next frame: until then neither the room that the card leaves nor the height of the lanes is known. */
  private bringInSoon(id: number | undefined): void {
    if (id !== undefined) requestAnimationFrame(() => this.picture.bringIn(id));
  }

  private showCard(): void {
    const placed = this.selected === undefined ? undefined : this.timeline.items[this.selected];
    this.card.hidden = !placed;
    if (!placed) {
      this.card.replaceChildren();
      return;
    }
    const scrolled = this.card.scrollTop;
    const actions = {
      open: (id: number) => this.open(id, false),
      select: (id: number) => this.select(id),
      compare: (one: number, other: number) => this.compare(one, other),
      close: () => {
        this.select(undefined);
        this.picture.stage.focus();
      },
    };
    this.card.replaceChildren(makeCard(this.timeline, placed, actions));
    this.card.scrollTop = scrolled;
  }

  private open(id: number, keepFocus: boolean): void {
    const placed = this.timeline.items[id];
    if (placed) host.postMessage({ type: 'open', item: this.refOf(placed), keepFocus });
  }

  private compare(one: number, other: number): void {
    const [left, right] = [this.timeline.items[one], this.timeline.items[other]];
    if (left && right) host.postMessage({ type: 'compare', one: this.refOf(left), other: this.refOf(right) });
  }

  private goToContradiction(step: 1 | -1): void {
    const places = this.timeline.contradictions
      .filter(({ level, from, to }) => level !== 'hint' && (this.shown.has(from) || this.shown.has(to)))
      .map(({ from }) => from);
    const targets = [...new Set(places)].sort((a, b) => a - b);
    const now = this.selected ?? (step > 0 ? -1 : Number.POSITIVE_INFINITY);
    const next = step > 0 ? targets.find((id) => id > now) : targets.findLast((id) => id < now);
    const id = next ?? (step > 0 ? targets[0] : targets.at(-1));
    if (id !== undefined) this.select(id);
  }

  private onKey(event: KeyboardEvent): void {
    const dayOf = (id: number) => this.timeline.items[id]?.item.date.first ?? 0;
    const layout = this.picture.layoutNow();
    const action = keyAction(event, { order: this.order, selected: this.selected, layout, dayOf });
    if (!action) return;
    event.preventDefault();
    if (action.do === 'select') this.select(action.id);
    else if (action.do === 'open') this.open(action.id, false);
    else if (action.do === 'zoom') this.zoomBy(action.factor);
    else if (action.do === 'pan') this.picture.zooming.pan(action.share);
    else if (action.do === 'fit') this.fitAll();
    else if (action.do === 'search') this.toolbar.focusSearch();
    else this.goToContradiction(action.step);
  }

  private listenToPointer(): void {
    const { stage } = this.picture;
    stage.addEventListener('pointerdown', () => stage.focus({ preventScroll: true }));
    stage.addEventListener('pointermove', ({ clientX, clientY, buttons }) => {
      const { top, left } = stage.getBoundingClientRect();
      const { item } = buttons === 0 ? this.picture.under(clientX - left, clientY - top) : {};
      this.picture.hover(item);
      this.showTip(item, clientX - left, clientY - top);
    });
    stage.addEventListener('pointerleave', () => {
      this.picture.hover(undefined);
      this.showTip(undefined, 0, 0);
    });
    stage.addEventListener('click', ({ clientX, clientY }) => {
      const { top, left } = stage.getBoundingClientRect();
      const { item, contradiction } = this.picture.under(clientX - left, clientY - top);
      if (contradiction !== undefined) this.select(this.timeline.contradictions[contradiction]?.from);
      else if (item === undefined) this.select(undefined);
      else {
        this.select(item);
        this.open(item, true);
      }
    });
  }

  private showTip(id: number | undefined, x: number, y: number): void {
    const placed = id === undefined ? undefined : this.timeline.items[id];
    this.tip.hidden = !placed || id === this.selected;
    if (this.tip.hidden || !placed) return;
    const { item, file } = placed;
    this.tip.replaceChildren(
      make('strong', { text: dateInWords(placed) }),
      make('span', { text: ` ${item.text}` }),
      make('div', { class: 'where', text: words.place(this.timeline.files[file]?.name ?? '', item.line) }),
    );
    const { clientWidth, clientHeight } = this.picture.stage;
    this.tip.style.left = `${Math.max(4, Math.min(x + 14, clientWidth - this.tip.offsetWidth - 4))}px`;
    const below = y + 18 + this.tip.offsetHeight < clientHeight;
    this.tip.style.top = `${below ? y + 18 : Math.max(4, y - this.tip.offsetHeight - 10)}px`;
  }

  private findCursor(): void {
    this.atCursor = new Set(this.cursorItems.flatMap((item) => this.idOf(item) ?? []));
  }

  private refOf({ file, item }: PlacedItem): ItemRef {
    return { file: this.timeline.files[file]?.file ?? '', ordinal: item.ordinal };
  }

  private idOf({ file, ordinal }: ItemRef): number | undefined {
    const { files, items } = this.timeline;
    return items.find((placed) => placed.item.ordinal === ordinal && files[placed.file]?.file === file)?.id;
  }
}

new TimelinePage();
