import type { PlacedLink } from './layout/layout-types.js';
import { type Shape, shape } from './shape.js';

/** Whether a kind of link is drawn with an arrow: where the line alone does not tell which way it is read. */
const withArrow = new Set<string>(['predicts', 'depends-on', 'guards', 'supports', 'drives']);

/**
 * Draws a link: classes `link`, `link-KIND`, and `link-tree` or `link-quiet`; ids of both ends in `data-from` and `data-to`.
 */
export function linkShape({ link, id, path, isTree, isFar }: Omit<PlacedLink, 'box'>): Shape {
  const classes = [
    'link',
    `link-${link.kind}`,
    isTree ? 'link-tree' : 'link-quiet',
    link.crossTeam && 'is-cross-team',
    isFar && 'is-far',
  ];
  return shape(
    'g',
    {
      class: classes.filter(Boolean).join(' '),
      'data-id': id,
      'data-from': link.from,
      'data-to': link.to,
    },
    shape('path', { class: 'link-line', d: path }),
    !isTree && withArrow.has(link.kind)
      ? shape('path', { class: 'link-arrow', d: arrowAt(path) })
      : undefined,
  );
}

function numbersOf(path: string): number[] {
  return (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}

const size = 7;

/** Draws a head at the end of a curve, in the direction in which the curve arrives. */
function arrowAt(path: string): string {
  const [controlX = 0, controlY = 0, x = 0, y = 0] = numbersOf(path).slice(-4);
  const angle = Math.atan2(y - controlY, x - controlX);
  const side = (turn: number) => {
    const round = (value: number) => Math.round(value * 100) / 100;
    return `${round(x - size * Math.cos(angle + turn))} ${round(y - size * Math.sin(angle + turn))}`;
  };
  return `M${side(-0.5)}L${x} ${y}L${side(0.5)}`;
}
