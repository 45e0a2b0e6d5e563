import { canonicalCycleName } from '../values/cycles.js';

const named = /^(FY)?(\d+)(?:-([QH])([1-4]))?$/;
/** How many parts a year has. */
const parts: Readonly<Record<string, number>> = { Q: 4, H: 2 };

/** Returns the next cycle: `2027-Q1` follows `2026-Q4`. Undefined if the name does not contain the dates. */
export function nextCycle(name: string): string | undefined {
  const [, fiscal = '', year, kind, part] = named.exec(canonicalCycleName(name)) ?? [];
  if (year === undefined) return undefined;
  const isLast = !kind || Number(part) >= (parts[kind] as number);
  const nextYear = isLast ? String((Number(year) + 1) % 10 ** year.length).padStart(year.length, '0') : year;
  if (!kind) return `${fiscal}${nextYear}`;
  return `${fiscal}${nextYear}-${kind}${isLast ? 1 : Number(part) + 1}`;
}
