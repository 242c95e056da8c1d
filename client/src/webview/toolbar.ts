// The controls above the timeline: what is looked for, how lanes are made, and which of the two views is shown.

import { noFilter } from '../../../server/src/features/timeline/filter';
import type { LanesBy } from '../../../server/src/features/timeline/layout';
import type { Timeline } from '../../../server/src/features/timeline/model';
import type { ViewState } from '../timeline/messages';
import { button, make } from './dom';
import { t } from './words';

export interface ToolbarActions {
  /** The state has changed; nothing but the named fields. */
  change(fields: Partial<ViewState>): void;
  zoomBy(factor: number): void;
  fit(): void;
  /** To the next contradiction, or with -1 to the one before. */
  goToContradiction(step: 1 | -1): void;
}

function isFiltered({ words, publisher, file, onlyContradictions }: ViewState): boolean {
  return words.trim() !== '' || publisher !== '' || file !== '' || onlyContradictions;
}

const typingMilliseconds = 120;

export class Toolbar {
  readonly element: HTMLElement;
  private readonly search = make('input', {
    attributes: { type: 'search', placeholder: t('Search entries'), 'aria-label': t('Search entries') },
  });
  private readonly lanes = this.choice(t('Lanes'), [
    ['file', t('By file')],
    ['publisher', t('By publisher')],
    ['merged', t('One lane')],
  ]);
  private readonly publisher = this.choice(t('Publisher'), [['', t('All publishers')]]);
  private readonly file = this.choice(t('File'), [['', t('All files')]]);
  private readonly only = make('input', { attributes: { type: 'checkbox' } });
  private readonly mode: readonly HTMLButtonElement[];
  private readonly zoom: HTMLElement;
  private readonly clashes: HTMLElement;
  private readonly clear: HTMLButtonElement;
  private readonly count = make('span', { class: 'count', attributes: { role: 'status' } });
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: ToolbarActions) {
    this.search.addEventListener('input', () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => actions.change({ words: this.search.value }), typingMilliseconds);
    });
    this.lanes.addEventListener('change', () => actions.change({ lanesBy: this.lanes.value as LanesBy }));
    this.publisher.addEventListener('change', () => actions.change({ publisher: this.publisher.value }));
    this.file.addEventListener('change', () => actions.change({ file: this.file.value }));
    this.only.addEventListener('change', () => actions.change({ onlyContradictions: this.only.checked }));
    this.mode = (['timeline', 'list'] as const).map((mode) =>
      button(mode === 'timeline' ? t('Timeline') : t('List'), () => actions.change({ mode }), {
        class: 'mode',
        attributes: { 'data-mode': mode },
      }),
    );
    this.clear = button(t('Clear filters'), () => actions.change(noFilter), { class: 'link clear' });
    const named = (words: string) => ({ attributes: { 'aria-label': words, title: words } });
    this.zoom = make('span', { class: 'group', attributes: { role: 'group', 'aria-label': t('Zoom') } }, [
      button('−', () => actions.zoomBy(1 / 1.6), named(t('Zoom out (−)'))),
      button('+', () => actions.zoomBy(1.6), named(t('Zoom in (+)'))),
      button(t('Fit'), () => actions.fit(), named(t('Fit everything (0)'))),
    ]);
    this.clashes = make('span', { class: 'group', attributes: { role: 'group', 'aria-label': t('Contradictions') } }, [
      button('↑', () => actions.goToContradiction(-1), named(t('Previous contradiction (Shift+N)'))),
      button('↓', () => actions.goToContradiction(1), named(t('Next contradiction (N)'))),
    ]);
    this.element = make('header', { class: 'toolbar' }, [
      this.search,
      this.lanes,
      this.publisher,
      this.file,
      make('label', { class: 'check' }, [this.only, document.createTextNode(t('Only contradictions'))]),
      this.clashes,
      this.zoom,
      make('span', { class: 'group', attributes: { role: 'group', 'aria-label': t('View') } }, this.mode),
      make('span', { class: 'counts' }, [this.clear, this.count]),
    ]);
  }

  /** Puts the controls into the state, and names what there is to choose from. */
  show(state: ViewState, timeline: Timeline, count: string): void {
    const publishers = new Set(timeline.items.flatMap(({ publishers }) => publishers));
    const files = timeline.files.filter(({ items }) => items.length > 0);
    offer(
      this.publisher,
      t('All publishers'),
      [...publishers].sort((a, b) => a.localeCompare(b)).map((name) => [name, name]),
      state.publisher,
    );
    offer(
      this.file,
      t('All files'),
      files.map(({ file, name }) => [file, name]),
      state.file,
    );
    if (document.activeElement !== this.search || state.words === '') this.search.value = state.words;
    this.clear.hidden = !isFiltered(state);
    this.lanes.value = state.lanesBy;
    this.only.checked = state.onlyContradictions;
    this.lanes.hidden = state.mode === 'list';
    this.zoom.hidden = state.mode === 'list';
    this.clashes.hidden = !timeline.contradictions.some(({ level }) => level !== 'hint');
    for (const each of this.mode) each.setAttribute('aria-pressed', String(each.dataset.mode === state.mode));
    if (this.count.textContent !== count) this.count.textContent = count;
  }

  focusSearch(): void {
    this.search.focus();
    this.search.select();
  }

  private choice(name: string, choices: readonly (readonly [string, string])[]): HTMLSelectElement {
    return make(
      'select',
      { attributes: { 'aria-label': name } },
      choices.map(([value, text]) => make('option', { text, attributes: { value } })),
    );
  }
}

/** Offers `choices` after one that chooses nothing; what is chosen stays on offer even when nothing has it any more. */
function offer(list: HTMLSelectElement, all: string, choices: readonly (readonly [string, string])[], chosen: string) {
  const missing = chosen !== '' && !choices.some(([value]) => value === chosen);
  const wanted = [['', all] as const, ...choices, ...(missing ? [[chosen, chosen] as const] : [])];
  const written = JSON.stringify(wanted);
  if (list.dataset.offered !== written) {
    list.dataset.offered = written;
    list.replaceChildren(...wanted.map(([value, text]) => make('option', { text, attributes: { value } })));
  }
  list.value = chosen;
}
