import { say } from '../values/say.js';

/** How many findings of one rule in one file people see. A longer list hides everything else, and slows editors down. */
const maximumShown = 100;

/** Findings that are counted and not listed: all of one rule in one file. */
export interface UnlistedFindings<Found> {
  /** The first one of them. */
  first: Found;
  count: number;
}

/**
 * Splits findings into those that editors and terminals list, and those that they count: the first 100 of a kind are listed.
 * Reports for other programs, exit codes and comparisons use all findings.
 *
 * @param kindOf names the rule, and the file if the findings are of several files
 * @returns both in the order of the findings
 */
export function firstFindings<Found>(
  findings: readonly Found[],
  kindOf: (finding: Found) => string,
): { listed: Found[]; unlisted: UnlistedFindings<Found>[] } {
  const listed: Found[] = [];
  const counts = new Map<string, number>();
  const unlisted = new Map<string, UnlistedFindings<Found>>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= maximumShown) listed.push(finding);
    else unlisted.set(kind, { first: unlisted.get(kind)?.first ?? finding, count: count - maximumShown });
  }
  return { listed, unlisted: [...unlisted.values()] };
}

/** Says how many findings of a rule are not listed. */
export function unlistedMessage(rule: string, count: number): string {
  const which = count === 1 ? say`1 more finding of \`${rule}\`` : say`${count} more findings of \`${rule}\``;
  return say`This file has ${which}. \`okr check --format json\` lists all of them.`;
}
