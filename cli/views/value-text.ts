import { say } from '../../language/values/say.js';
import { boundText } from '../../picture/bound.js';

const rangePattern = /^(.+) → (.+?)(?: by \d{4}-\d\d-\d\d)?$/;
const unitWord = /\s\S+$/;

/**
 * Writes the state of a number as briefly as possible: `335 (420 → 260 tickets/week)`, `26 (≤ 30 minutes)`. A unit that
 * all values share is written once, and the date of the target is left out.
 *
 * @param current the newest value; null if there is none
 * @param measure as `measureText` writes it
 * @param forecast the value at the deadline, by the judgement of the team
 */
export function valueText(
  current: string | null,
  measure: string | null,
  forecast: string | null = null,
): string {
  const [, from, to] = rangePattern.exec(measure ?? '') ?? [];
  const bound = (from && to) || measure === null ? undefined : boundText(measure);
  const last = to ?? bound;
  const shared = last && unitWord.exec(last)?.[0];
  const unit = shared && (!from || from.endsWith(shared)) && /\d\s\S+$/.test(last) ? shared : undefined;
  const bare = (text: string) => (unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text);
  const range = from && to ? `${bare(from)} → ${to}` : bound;
  const foreseen = forecast && say`forecast ${bare(forecast)}`;
  return [[current && bare(current), foreseen].filter(Boolean).join(', '), range && `(${range})`]
    .filter(Boolean)
    .join(' ');
}
