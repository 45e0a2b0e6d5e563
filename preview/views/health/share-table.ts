import { say } from '../../../language/values/say.js';
import { shape } from '../../../picture/shape.js';
import { capitalised, percent, readingNames, readings, timingNames } from '../../../picture/words.js';
import { element } from '../../elements.js';
import { mountShape } from '../../mount-shape.js';
import type { Figures } from './figures.js';

/** Shows the readings of each team's key results: a bar of their shares, with the counts. */
export function readingTable(rows: readonly Figures[]): HTMLElement {
  const heads = [say`Team`, say`Share`, ...readings.map((reading) => capitalised(readingNames[reading]))];
  return table(
    say`Readings of key results, by team`,
    heads,
    ['', '', ...readings],
    rows.map((figures) => [
      teamName(figures),
      bar(
        readings.map((reading) => ({
          kind: reading,
          word: readingNames[reading],
          count: figures.readings[reading],
        })),
      ),
      ...readings.map((reading) => String(figures.readings[reading] || '–')),
    ]),
  );
}

/** Shows the balance of leading and lagging key results of each team. */
export function timingTable(rows: readonly Figures[]): HTMLElement {
  return table(
    say`Leading and lagging key results, by team`,
    [
      say`Team`,
      say`Balance`,
      capitalised(timingNames.leading),
      capitalised(timingNames.lagging),
      say`Unset`,
      '',
    ],
    ['', '', 'leading', 'lagging', 'unclear', ''],
    rows.map((figures) => [
      teamName(figures),
      bar([
        { kind: 'leading', word: timingNames.leading, count: figures.leading },
        { kind: 'lagging', word: timingNames.lagging, count: figures.lagging },
        { kind: 'unclear', word: say`Unset`, count: figures.unsaid },
      ]),
      String(figures.leading || '–'),
      String(figures.lagging || '–'),
      String(figures.unsaid || '–'),
      balanceText(figures),
    ]),
  );
}

/** Describes what a balance lacks; empty for a team without leading or lagging key results. */
export function balanceText({ leading, lagging }: Pick<Figures, 'leading' | 'lagging'>): string {
  if (leading === 0 && lagging === 0) return '';
  if (leading === 0) return say`nothing that moves early`;
  return lagging === 0 ? say`nothing that confirms the outcome` : '';
}

function table(
  caption: string,
  heads: readonly string[],
  kinds: readonly string[],
  rows: readonly (string | Element)[][],
): HTMLElement {
  return element(
    'table',
    {},
    element('caption', { class: 'visually-hidden' }, caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...heads.map((head, column) =>
          element(head ? 'th' : 'td', head ? { scope: 'col' } : {}, ...swatch(kinds[column]), head),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map(([first = '', ...cells]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, first),
          ...cells.map((cell) => element('td', {}, cell)),
        ),
      ),
    ),
  );
}

/** The colour of a kind in the bars, in front of the heading of its column. */
function swatch(kind: string | undefined): Element[] {
  if (!kind) return [];
  const square = shape('rect', { class: `part part-${kind}`, width: 10, height: 10, rx: 2 });
  return [
    mountShape(shape('svg', { class: 'swatch', width: 10, height: 10, 'aria-hidden': 'true' }, square)),
  ];
}

/** Parts side by side, each as wide as its share; empty ones are left out. */
function bar(parts: readonly { kind: string; word: string; count: number }[]): Element {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  const drawn = parts.flatMap(({ kind, word, count }) => {
    if (count === 0) return [];
    const width = count / total;
    const part = shape(
      'rect',
      { class: `part part-${kind}`, x: `${round(x)}%`, width: `${round(width)}%`, y: 0, height: 12 },
      shape('title', {}, say`${word}: ${`${count}, ${percent(width)}`}`),
    );
    x += width;
    return [part];
  });
  return mountShape(
    shape('svg', { class: 'bar', width: '100%', height: 12, 'aria-hidden': 'true' }, ...drawn),
  );
}

function round(ratio: number): number {
  return Math.round(ratio * 10_000) / 100;
}

function teamName({ team }: Figures): string {
  return team ?? say`no team`;
}
