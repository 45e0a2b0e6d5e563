import { say } from '../language/values/say.js';
import { bar } from './card/bar.js';
import { statusGlyph } from './card/status-glyph.js';
import type { Layout } from './layout/layout-types.js';
import { type Shape, shape } from './shape.js';
import { statuses, statusLooks } from './statuses.js';
import { fonts } from './text/fonts.js';
import { textWidth } from './text/widths.js';
import { linkWords } from './words.js';

/** A sign and what it means. */
interface Entry {
  text: string;
  signWidth: number;
  sign: Shape;
}

const rowHeight = 26;
const pageMargin = 32;

/** What the signs of a picture mean: only of those that occur in it. @param options `forPage` adds the signs of the preview */
export function legend(
  layout: Layout,
  width: number,
  { forPage = false }: { forPage?: boolean } = {},
): { shape: Shape; height: number; text: string } {
  const margin = forPage ? 8 : pageMargin;
  let [x, y] = [margin, forPage ? 8 : 0];
  const entries = forPage ? [...entriesOf(layout), ...entriesOfPage()] : entriesOf(layout);
  const drawn: Shape[] = [];
  for (const { text, sign, signWidth } of entries) {
    const textStart = signWidth + 7;
    const entryWidth = textStart + textWidth(text, fonts.label);
    if (x > margin && x + entryWidth > width - margin) [x, y] = [margin, y + rowHeight];
    drawn.push(
      shape(
        'g',
        { transform: `translate(${Math.round(x)} ${y})` },
        sign,
        shape('text', { class: 'font-label muted', x: textStart, y: 12 }, text),
      ),
    );
    x += entryWidth + 24;
  }
  return {
    shape: shape('g', { class: 'legend' }, ...drawn),
    height: y + rowHeight,
    text: entries.map(({ text }) => text).join(', '),
  };
}

/** Signs that only the preview shows. */
const entriesOfPage = (): readonly Entry[] => [
  {
    text: say`an earlier value`,
    signWidth: 40,
    sign: bar({ progress: { ratio: 0.6, explanation: '' } }, 0, 5, 40, 0.3),
  },
  {
    text: say`moved towards its target`,
    signWidth: 12,
    sign: shape(
      'g',
      { class: 'moved moved-on', transform: 'translate(1 3)' },
      shape('path', { d: 'M5 0L10 9H0Z' }),
    ),
  },
  {
    text: say`moved away from it`,
    signWidth: 12,
    sign: shape(
      'g',
      { class: 'moved moved-back', transform: 'translate(1 3)' },
      shape('path', { d: 'M5 9.5L0 .5H10Z' }),
    ),
  },
];

function entriesOf({ nodes, links }: Layout): Entry[] {
  const drawn = new Set(nodes.map(({ node }) => node.status));
  const sample = { progress: { ratio: 0.4, explanation: '' } };
  const pace = nodes.some(({ node }) => node.expected !== undefined);
  const quiet = (kind: string) => links.some(({ link, isTree }) => !isTree && link.kind === kind);
  const entries: (Entry | false)[] = [
    ...statuses
      .filter((status) => drawn.has(status))
      .map((status) => ({ text: statusLooks[status].word, signWidth: 12, sign: statusGlyph(status, 0, 2) })),
    pace && {
      text: say`expected by today`,
      signWidth: 40,
      sign: bar({ ...sample, expected: 0.7 }, 0, 5, 40),
    },
    nodes.some(({ node }) => node.disguised) && {
      text: say`counts output, not a change`,
      signWidth: 40,
      sign: shape('g', { class: 'is-disguised' }, bar({ ...sample, disguised: true }, 0, 5, 40)),
    },
    quiet('predicts') && { text: linkWords.predicts, signWidth: 34, sign: lineSample('predicts') },
    quiet('depends-on') && { text: linkWords['depends-on'], signWidth: 34, sign: lineSample('depends-on') },
    quiet('guards') && { text: linkWords.guards, signWidth: 34, sign: lineSample('guards') },
    (quiet('drives') || quiet('supports')) && {
      text: say`also serves`,
      signWidth: 34,
      sign: lineSample('supports'),
    },
  ];
  return entries.filter((entry) => entry !== false);
}

function lineSample(kind: string): Shape {
  return shape(
    'g',
    { class: `link link-${kind} link-quiet` },
    shape('path', { class: 'link-line', d: 'M0 8H34' }),
    shape('path', { class: 'link-arrow', d: 'M28 4.5L34 8L28 11.5' }),
  );
}
