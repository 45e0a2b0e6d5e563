import { canonicalCycleName } from '../values/cycles.js';

/** A cycle's name where it stands by itself in a path: `2026-Q4`, `2026q4`, `2026-10`, `FY27-Q1`. */
const cycleInPath = /(?<![A-Za-z0-9])(?:FY)?\d{2,4}(?:-?[QHT]\d|-\d{2})?(?![A-Za-z0-9])/gi;

/**
 * Returns the path of the plan for the next cycle: `sales/2026-Q4.okr` becomes `sales/2027-Q1.okr`. If the path does
 * not contain the name of the cycle, the new name is added.
 *
 * @param path relative to the project, with `/`
 */
export function carriedPath(path: string, from: string, to: string): string {
  const named = path.replace(cycleInPath, (name) => (canonicalCycleName(name) === from ? to : name));
  if (named !== path) return named;
  const other = path.split(from).join(to);
  return other !== path ? other : path.replace(/(\.okr)?$/, `-${to}.okr`);
}
