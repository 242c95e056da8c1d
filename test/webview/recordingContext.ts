// A canvas context that draws nothing and remembers what it was told, with the colours and dashes that held at that moment.

import type { Context } from '../../client/src/webview/frame';

/** One stroke, fill or filled rectangle. */
export interface Drawing {
  readonly how: 'fill' | 'stroke' | 'fillRect';
  /** `fillStyle` or `strokeStyle`; the colours of a gradient, joined by "-". */
  readonly colour: string;
  readonly alpha: number;
  readonly dash: readonly number[];
  /** The parts of the path: what was called, and with which numbers. */
  readonly path: readonly (readonly [part: string, ...numbers: readonly number[]])[];
}

/** @returns the context, and the list that what is drawn is added to */
export function recordingContext(): { readonly context: Context; readonly drawings: Drawing[] } {
  const drawings: Drawing[] = [];
  let path: Drawing['path'][number][] = [];
  let dash: readonly number[] = [];
  const state: Pick<Context, 'globalAlpha' | 'fillStyle' | 'strokeStyle'> = {
    globalAlpha: 1,
    fillStyle: '',
    strokeStyle: '',
  };
  const add = (how: Drawing['how'], own: Drawing['path']) => {
    const colour = `${how === 'stroke' ? state.strokeStyle : state.fillStyle}`;
    drawings.push({ how, colour, alpha: state.globalAlpha, dash, path: own });
  };
  const part =
    (name: string) =>
    (...numbers: number[]) =>
      path.push([name, ...numbers]);
  const calls: Record<string, unknown> = {
    beginPath: () => {
      path = [];
    },
    arc: part('arc'),
    lineTo: part('lineTo'),
    moveTo: part('moveTo'),
    rect: part('rect'),
    roundRect: part('roundRect'),
    fill: () => add('fill', path),
    stroke: () => add('stroke', path),
    fillRect: (...numbers: number[]) => add('fillRect', [['rect', ...numbers]]),
    setLineDash: (given: readonly number[]) => {
      dash = given;
    },
    createLinearGradient: () => {
      const colours: string[] = [];
      return { addColorStop: (_: number, colour: string) => colours.push(colour), toString: () => colours.join('-') };
    },
  };
  const context = new Proxy(state, {
    get: (target, name) => calls[String(name)] ?? Reflect.get(target, name),
    set: Reflect.set,
  });
  return { context: context as unknown as Context, drawings };
}
