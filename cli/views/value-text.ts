const range = /^(.+) → (.+?)(?: by \d{4}-\d\d-\d\d)?$/;
const unitWord = /\s\S+$/;

/**
 * Where a number stands and which way it goes, as short as can be: `335 (420 → 260 tickets/week)`. A unit that all
 * values share is written once, and the date of the target left out.
 *
 * @param current the newest value; null where nobody reported one
 * @param measure as `measureText` writes it
 */
export function valueText(current: string | null, measure: string | null): string {
  const [, from, to] = range.exec(measure ?? '') ?? [];
  if (!from || !to) return [current, measure && `(${measure})`].filter(Boolean).join(' ');
  const shared = unitWord.exec(to)?.[0];
  const unit = shared && from.endsWith(shared) ? shared : undefined;
  const bare = (text: string) => (unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text);
  return [current && bare(current), `(${bare(from)} → ${to})`].filter(Boolean).join(' ');
}
