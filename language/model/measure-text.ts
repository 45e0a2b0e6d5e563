import {
  isLimit,
  isReach,
  isTarget,
  type KeyResult,
  type Reach,
  type Target,
} from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { asLevel, textOfLevel } from './level.js';
import { measureOf } from './measure.js';

/**
 * Writes the measure of a key result on one line: `8.4% → 6.3% by 2026-12-15`, `reach >= 90%`, `keep <= 2%`, `commit “Pilot signed”,
 * target “3 pilots live”`.
 *
 * @returns undefined if the key result has no measure yet
 */
export function measureText(keyResult: KeyResult): string | undefined {
  const measure = measureOf(keyResult);
  if (!measure) return undefined;
  if (isTarget(measure)) {
    const from = measure.unknown ? 'unknown' : (writtenText(measure.baseline) ?? '…');
    if (asLevel(measure)) return `to ${textOfLevel(measure)}${by(measure)}`;
    return `${from} → ${writtenText(measure.target) ?? '…'}${by(measure)}`;
  }
  if (isReach(measure)) return `reach ${textOfLevel(measure)}${by(measure)}`;
  if (isLimit(measure)) return `keep ${writtenText(measure.bound) ?? '…'}`;
  return measure.zones.map(({ level, text }) => `${level} “${text ?? '…'}”`).join(', ') || 'zones';
}

function by({ deadline }: Target | Reach): string {
  return deadline ? ` by ${deadline}` : '';
}
