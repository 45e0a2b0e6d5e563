import { fonts } from '../text/fonts.js';
import { lineOfText } from '../text/text-shape.js';
import { textWidth } from '../text/widths.js';
import { bar } from './bar.js';
import type { CardPart } from './part.js';
import { percent } from './percent.js';
import { sparkline } from './sparkline.js';

const sparklineWidth = 92;

/** Of a key result: its newest value, how it moved, and where that is between baseline and target. */
export const measure: CardPart = {
  height: () => 62,
  draw(node, { x, y, width }) {
    const { current, progress, measure: measured } = node;
    const text = progress.ratio === undefined ? undefined : percent(progress.ratio);
    const now = current ?? text ?? '–';
    const valueWidth = Math.min(textWidth(now, fonts.value), width - sparklineWidth - 40);
    const beside = current !== undefined && !node.disguised ? text : undefined;
    const half = (width - 12) / 2;
    return [
      lineOfText(now, 'value', { x, y: y + 20, width: valueWidth + 1, look: 'value' }),
      beside
        ? lineOfText(beside, 'label', { x: x + valueWidth + 6, y: y + 20, width: 40, look: 'muted' })
        : undefined,
      sparkline(node, { x: x + width - sparklineWidth, y, width: sparklineWidth - 4, height: 24 }),
      bar(node, x, y + 32, width),
      measured?.from
        ? lineOfText(measured.from, 'label', { x, y: y + 54, width: half, look: 'muted' })
        : undefined,
      lineOfText(measured?.to ?? measured?.bound ?? '', 'label', {
        ...{ x: x + width - half, y: y + 54, width: half, look: 'muted' },
        anchor: 'end',
      }),
    ];
  },
};

/** Of an objective: how far its key results are together. */
export const share: CardPart = {
  height: () => 24,
  draw(node, { x, y, width }) {
    const { ratio } = node.progress;
    return [
      bar(node, x, y + 10, width - 48),
      lineOfText(ratio === undefined ? '–' : percent(ratio), 'strong', {
        ...{ x: x + width - 42, y: y + 17, width: 42 },
        anchor: 'end',
      }),
    ];
  },
};
