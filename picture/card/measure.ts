import { say } from '../../language/values/say.js';
import { boundText } from '../bound.js';
import { directionOf, movementOf, progressMovement } from '../movement.js';
import { spelledIf, spelledValue } from '../spelled-value.js';
import { fonts } from '../text/fonts.js';
import { lineOfText } from '../text/text-shape.js';
import { textWidth } from '../text/widths.js';
import { percent } from '../words.js';
import { bar } from './bar.js';
import type { CardPart } from './part.js';
import { sparkline } from './sparkline.js';

const sparklineWidth = 92;

/** For a key result: its newest value, its change, and its place between baseline and target. */
export const measure: CardPart = {
  height: ({ measure: measured }) => (measured?.from || measured?.to || measured?.bound ? 62 : 46),
  draw(node, { x, y, width }, { since }) {
    const { progress, measure: measured, disguised } = node;
    const current = spelledIf(node.current);
    const movement = since === undefined ? undefined : movementOf(node, since);
    const share = progress.ratio === undefined ? undefined : percent(progress.ratio);
    const bound = measured?.bound === undefined ? '' : boundText(measured.bound);
    const target = spelledValue(measured?.to ?? bound);
    const from = withoutUnitOf(target, spelledValue(measured?.from ?? ''));
    const [now, unit] = withUnitApart(withoutUnitOf(target, current ?? share ?? '–'));
    const was = movement && directionOf(movement) !== 0 ? movement.from : undefined;
    const further = was ? [say`was ${was}`] : current === undefined || disguised ? [unit] : [share, unit];
    const room = width - sparklineWidth - 8;
    const nowWidth = Math.min(textWidth(now, fonts.value), room);
    const fromWidth = Math.min(textWidth(from, fonts.label), width / 2);
    return [
      lineOfText(now, 'value', { x, y: y + 20, width: nowWidth + 1, look: 'value' }),
      lineNextTo(further, x + nowWidth + 7, y + 20, room - nowWidth - 7),
      sparkline(node, { x: x + width - sparklineWidth, y, width: sparklineWidth - 4, height: 24 }),
      bar(node, x, y + 32, width, movement?.before),
      from ? lineOfText(from, 'label', { x, y: y + 54, width: fromWidth + 1, look: 'muted' }) : undefined,
      target
        ? lineOfText(target, 'label', {
            ...{ x: x + fromWidth + 12, y: y + 54, width: width - fromWidth - 12, look: 'muted' },
            anchor: 'end',
          })
        : undefined,
    ];
  },
};

const unitApart = /^(\S*\d\S*) (.+)$/;

/** `430 tickets` next to the target `280 tickets` is only `430`: the unit is there once. */
function withoutUnitOf(target: string, value: string): string {
  const unit = unitApart.exec(value)?.[2];
  return unit !== undefined && target.endsWith(` ${unit}`) ? value.slice(0, -unit.length - 1) : value;
}

function withUnitApart(value: string): [value: string, unit?: string] {
  const [, number, unit] = unitApart.exec(value) ?? [];
  return number === undefined ? [value] : [number, unit];
}

/** Small words after a large one, if there is room for them. */
function lineNextTo(words: readonly (string | undefined)[], x: number, y: number, width: number) {
  const text = words.filter(Boolean).join(' · ');
  return text && width > 24 ? lineOfText(text, 'label', { x, y, width, look: 'muted' }) : undefined;
}

/** For an objective: the progress of all its key results. */
export const share: CardPart = {
  height: () => 24,
  draw(node, { x, y, width }, { plan, since }) {
    const movement = since === undefined ? undefined : progressMovement(node, since, plan);
    const { ratio } = node.progress;
    return [
      bar(node, x, y + 10, width - 48, movement?.before),
      lineOfText(ratio === undefined ? '–' : percent(ratio), 'strong', {
        ...{ x: x + width - 42, y: y + 17, width: 42 },
        anchor: 'end',
      }),
    ];
  },
};
