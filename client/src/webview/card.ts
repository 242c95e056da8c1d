// The card of the selected entry: what happened, on which sources it rests, and every other account of its event, with what contradicts it
// and why both are held to be one event.

import type {
  PlacedContradiction,
  PlacedIntention,
  PlacedItem,
  Timeline,
} from '../../../server/src/features/timeline/model';
import { button, make } from './dom';
import { t, words } from './words';

/** An event that more files describe is shown by so many of them. */
const maxAccounts = 12;

/** What a card can have done. */
export interface CardActions {
  open(id: number): void;
  select(id: number): void;
  compare(one: number, other: number): void;
  close(): void;
}

export function makeCard(timeline: Timeline, placed: PlacedItem, actions: CardActions): HTMLElement {
  const event = timeline.events[placed.event];
  const clashes = (event?.contradictions ?? [])
    .flatMap((id) => timeline.contradictions[id] ?? [])
    .filter(({ from, to }) => from === placed.id || to === placed.id);
  const clashing = new Map(clashes.map((clash) => [clash.from === placed.id ? clash.to : clash.from, clash]));
  const intended = timeline.intended.filter(({ from, to }) => from === placed.id || to === placed.id);
  const marked = new Map(intended.map((pair) => [pair.from === placed.id ? pair.to : pair.from, pair]));
  const others = (event?.items ?? []).filter((id) => id !== placed.id);
  const agreeing = others.filter((id) => !clashing.has(id) && !marked.has(id));
  const close = button(t('Close'), actions.close, {
    class: 'link close',
    attributes: { 'aria-label': t('Close card') },
  });
  return make('div', { class: 'card-body' }, [
    make('div', { class: 'card-head' }, [make('h2', { text: dateInWords(placed) }), close]),
    account(timeline, placed, actions, false),
    placed.item.kind === 'entry' || placed.item.sources.length > 0
      ? make('p', { class: 'note', text: t('This event rests on {0}.', words.sources(event ?? { sources: 0 })) })
      : undefined,
    ...[...clashing].map(([id, clash]) => contradiction(timeline, placed.id, id, clash, actions)),
    ...[...marked].map(([id, pair]) => intention(timeline, placed.id, id, pair, actions)),
    ...accountsOf(timeline, agreeing, actions),
  ]);
}

/** The date as written, and as read where that says more: “Oct. 23” of which year, “early August” up to which day. */
export function dateInWords({ item: { date } }: PlacedItem): string {
  if (date.text === date.words) return date.text;
  const isPlain = /\d{3}/.test(date.text) && (date.first === date.last || !/^\d/.test(date.words));
  return isPlain && date.widest.last - date.widest.first === date.last - date.first
    ? date.text
    : `${date.text} (${date.words})`;
}

function account(timeline: Timeline, placed: PlacedItem, actions: CardActions, isOther: boolean): HTMLElement {
  const { item, file } = placed;
  const name = timeline.files[file]?.name ?? '';
  const where = button(words.place(name, item.line), () => actions.open(placed.id), { class: 'link' });
  const date = isOther
    ? button(dateInWords(placed), () => actions.select(placed.id), { class: 'link date' })
    : undefined;
  return make('div', { class: 'account' }, [
    date && make('p', { class: 'date' }, [date]),
    make('p', { text: item.text }),
    make('p', { class: 'where' }, [where]),
    sourcesOf(timeline, placed),
  ]);
}

function sourcesOf(timeline: Timeline, { file, item }: PlacedItem): HTMLElement | undefined {
  const listed = timeline.files[file];
  const cited = item.sources.flatMap((at) => listed?.sources[at] ?? []);
  if (cited.length === 0) {
    const text = listed?.kind === 'report' ? t('The report itself') : t('No source is cited');
    return make('p', { class: 'sources', text });
  }
  const rows = cited.map(({ label, publisher, title }) =>
    make('li', { text: `[${label}] ${publisher ? `${publisher}: ` : ''}${title}` }),
  );
  return make('ul', { class: 'sources' }, rows);
}

function contradiction(
  timeline: Timeline,
  own: number,
  id: number,
  clash: PlacedContradiction,
  actions: CardActions,
): HTMLElement | undefined {
  const other = timeline.items[id];
  if (!other) return undefined;
  const sure = clash.level === 'warning';
  const verdict = sure ? t('Both dates cannot be true.') : t('If this is one event, both dates cannot be true.');
  return make('section', { class: `clash ${clash.level}` }, [
    make('h3', { text: `${words.level(clash.level)}: ${words.gap(clash)}` }),
    make('p', { text: [verdict, slipInWords(clash.likely)].filter(Boolean).join(' ') }),
    account(timeline, other, actions, true),
    clash.reasons.length > 0
      ? make('p', { class: 'note', text: t('One event because {0}.', clash.reasons.join(', ')) })
      : undefined,
    clash.doubts.length > 0
      ? make('p', { class: 'note', text: t('Not sure, because {0}.', clash.doubts.join(', ')) })
      : undefined,
    make('p', {}, [button(t('Compare accounts'), () => actions.compare(own, id), { class: 'compare' })]),
  ]);
}

/** Two dates that somebody knows to differ, with the reason that was given. */
function intention(
  timeline: Timeline,
  own: number,
  id: number,
  pair: PlacedIntention,
  actions: CardActions,
): HTMLElement | undefined {
  const other = timeline.items[id];
  if (!other) return undefined;
  return make('section', { class: 'clash intended' }, [
    make('h3', { text: t('Marked as intentional: {0}', words.gap(pair)) }),
    make('p', { text: pair.reason === '' ? t('No reason is given.') : t('Reason: {0}', pair.reason) }),
    account(timeline, other, actions, true),
    make('p', {}, [button(t('Compare accounts'), () => actions.compare(own, id), { class: 'compare' })]),
  ]);
}

/** What may have gone wrong with one of the dates. */
function slipInWords(likely: PlacedContradiction['likely']): string {
  if (likely === 'day') return t('One may be a day off.');
  if (likely === 'month') return t('One may be a month off.');
  if (likely === 'year') return t('One may be a year off.');
  return likely === 'swapped' ? t('Day and month may be swapped in one.') : '';
}

function accountsOf(timeline: Timeline, ids: readonly number[], actions: CardActions): (HTMLElement | undefined)[] {
  if (ids.length === 0) return [];
  const shown = ids.slice(0, maxAccounts).flatMap((id) => timeline.items[id] ?? []);
  const more = ids.length - shown.length;
  return [
    make('h3', { text: ids.length === 1 ? t('Another account of the event') : t('Other accounts of the event') }),
    ...shown.map((placed) => account(timeline, placed, actions, true)),
    more > 0 ? make('p', { class: 'note', text: t('and {0} more', more) }) : undefined,
  ];
}
