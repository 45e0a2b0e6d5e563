import type { Layout } from '../../picture/layout/layout-types.js';
import type { Camera } from '../state.js';
import { stillness } from './flight.js';
import type { Layers } from './layers.js';

/** The duration of a glide, in milliseconds. */
const duration = 240;
const easing = 'cubic-bezier(0.2, 0.7, 0.3, 1)';
/** More cards would not move smoothly. */
const mostCards = 400;

/** A layout as a camera shows it. */
interface Sight {
  layout: Layout;
  camera: Camera;
}

/**
 * Moves the drawn cards from their last places on the screen to their new ones. New cards and all lines appear slowly. It
 * does nothing if the person prefers reduced motion, if no card moves, or if too many cards are drawn.
 */
export function glide(layers: Layers, before: Sight, after: Sight): void {
  if (stillness.matches || layers.cards.size > mostCards) return;
  const moves = movesOf(before, after);
  if (![...moves.values()].some(Boolean)) return;
  for (const { node } of after.layout.nodes) {
    const frame = layers.cards.frameOf(node.id);
    if (!frame) continue;
    if (!moves.has(node.id)) frame.animate({ opacity: [0, 1] }, { duration, easing });
    const from = moves.get(node.id);
    if (from) frame.animate({ transform: [from, 'none'] }, { duration, easing });
  }
  for (const links of layers.lines) links.animate({ opacity: [0, 1] }, { duration, easing: 'ease-in' });
}

/** Returns a transform to the last place of each card that was drawn before; undefined for a card that stays. */
function movesOf(before: Sight, after: Sight): Map<string, string | undefined> {
  const places = new Map(before.layout.nodes.map(({ node, x, y }) => [node.id, { x, y }]));
  const scale = before.camera.scale / after.camera.scale;
  const moves = new Map<string, string | undefined>();
  for (const { node, x, y } of after.layout.nodes) {
    const from = places.get(node.id);
    if (!from) continue;
    const [dx, dy] = [
      (from.x * before.camera.scale + before.camera.x - after.camera.x) / after.camera.scale - scale * x,
      (from.y * before.camera.scale + before.camera.y - after.camera.y) / after.camera.scale - scale * y,
    ];
    const isStill = Math.abs(scale - 1) < 0.001 && Math.hypot(dx, dy) * after.camera.scale < 1;
    moves.set(node.id, isStill ? undefined : `translate(${dx}px, ${dy}px) scale(${scale})`);
  }
  return moves;
}
