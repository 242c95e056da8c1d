// What the shapes of the timeline mean.

import { drawing, make } from './dom';
import { t } from './words';

type Shape = Parameters<typeof drawing>[1][number];

const rows: readonly (readonly [words: string, width: number, shapes: readonly Shape[]])[] = [
  [t('two or more sources'), 12, [['circle', { class: 'point', cx: '6', cy: '7', r: '4' }]]],
  [t('one source'), 12, [['circle', { class: 'ring', cx: '6', cy: '7', r: '4' }]]],
  [t('no source'), 12, [['circle', { class: 'ring broken', cx: '6', cy: '7', r: '4' }]]],
  [t('several days'), 24, [['rect', { class: 'point', x: '1', y: '3', width: '22', height: '8', rx: '3' }]]],
  [
    t('uncertain edge'),
    28,
    [
      ['rect', { class: 'point', x: '8', y: '3', width: '12', height: '8', rx: '3' }],
      ['rect', { class: 'soft', x: '1.5', y: '5', width: '6', height: '4' }],
      ['rect', { class: 'soft', x: '20.5', y: '5', width: '6', height: '4' }],
    ],
  ],
  [
    t('open end'),
    26,
    [
      ['rect', { class: 'point', x: '1', y: '3', width: '10', height: '8', rx: '3' }],
      ['path', { class: 'point', d: 'M11 6h7V3l6 4-6 4V8h-7z' }],
    ],
  ],
  [t('same event'), 24, [['path', { class: 'same', d: 'M2 2C2 8 22 6 22 12' }]]],
  [t('contradiction'), 24, [['path', { class: 'clash', d: 'M2 2C2 8 22 6 22 12' }]]],
  [t('likely contradiction'), 24, [['path', { class: 'clash broken', d: 'M2 2C2 8 22 6 22 12' }]]],
  [t('no entry for long'), 26, [['path', { class: 'gap', d: 'M1.5 3v8M24.5 3v8M3 7h20' }]]],
  [
    t('at the cursor'),
    16,
    [
      ['circle', { class: 'point', cx: '8', cy: '7', r: '3.5' }],
      ['circle', { class: 'cursor', cx: '8', cy: '7', r: '6' }],
    ],
  ],
];

/** Narrower pages begin without it. */
const minWidth = 700;

/** A list of shapes with their meaning, which can be folded away. */
export function makeLegend(): HTMLElement {
  const items = rows.map(([words, width, shapes]) =>
    make('li', {}, [drawing(width, shapes), make('span', { text: words })]),
  );
  const list = make('ul', { attributes: { 'aria-label': t('Legend') } }, items);
  const legend = make('details', { class: 'legend' }, [make('summary', { text: t('Legend') }), list]);
  legend.open = innerWidth >= minWidth;
  return legend;
}
