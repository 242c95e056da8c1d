// What a key does in the drawn timeline. Pure: from the key and what is drawn to what shall be done.

import type { Layout } from '../../../server/src/features/timeline/layout';

export type KeyAction =
  | { readonly do: 'select'; readonly id: number | undefined }
  | { readonly do: 'open'; readonly id: number }
  | { readonly do: 'zoom'; readonly factor: number }
  | { readonly do: 'pan'; readonly share: number }
  | { readonly do: 'fit' }
  | { readonly do: 'search' }
  | { readonly do: 'contradiction'; readonly step: 1 | -1 };

/** What the keys go through. */
export interface Keyboard {
  /** The first day of an item. */
  readonly dayOf: (id: number) => number;
  /** Items that are shown, by date. */
  readonly order: readonly number[];
  readonly selected: number | undefined;
  readonly layout: Layout | undefined;
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Undefined for keys that are left to the editor. */
export function keyAction({ key, ctrlKey, metaKey, altKey }: Key, keyboard: Keyboard): KeyAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const { order, selected } = keyboard;
  const at = selected === undefined ? -1 : order.indexOf(selected);
  switch (key) {
    case 'ArrowRight':
      return selecting(order[Math.min(at + 1, order.length - 1)]);
    case 'ArrowLeft':
      return selecting(order[at < 0 ? order.length - 1 : Math.max(at - 1, 0)]);
    case 'Home':
      return selecting(order[0]);
    case 'End':
      return selecting(order.at(-1));
    case 'ArrowDown':
      return selecting(inNextLane(keyboard, 1) ?? selected ?? order[0]);
    case 'ArrowUp':
      return selecting(inNextLane(keyboard, -1) ?? selected ?? order[0]);
    case 'Enter':
      return selected === undefined ? undefined : { do: 'open', id: selected };
    case 'Escape':
      return selected === undefined ? undefined : { do: 'select', id: undefined };
    case '+':
    case '=':
      return { do: 'zoom', factor: 1.6 };
    case '-':
      return { do: 'zoom', factor: 1 / 1.6 };
    case '0':
      return { do: 'fit' };
    case 'PageDown':
      return { do: 'pan', share: 0.8 };
    case 'PageUp':
      return { do: 'pan', share: -0.8 };
    case '/':
      return { do: 'search' };
    case 'n':
      return { do: 'contradiction', step: 1 };
    case 'N':
      return { do: 'contradiction', step: -1 };
    default:
      return undefined;
  }
}

function selecting(id: number | undefined): KeyAction | undefined {
  return id === undefined ? undefined : { do: 'select', id };
}

/** The item of the next lane below or above that lies nearest. */
function inNextLane({ selected, layout, dayOf }: Keyboard, step: 1 | -1): number | undefined {
  const box = selected === undefined ? undefined : layout?.boxes[selected];
  const lane = box && layout?.lanes[box.lane + step];
  if (!box || !lane) return undefined;
  const day = dayOf(box.id);
  let nearest: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const other of lane.rows.flat()) {
    const away = Math.abs(dayOf(other.id) - day);
    if (away < distance) {
      distance = away;
      nearest = other.id;
    }
  }
  return nearest;
}
