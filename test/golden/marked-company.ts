import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A company of `test/golden`, with what its own comments say will be found in it. */
export interface MarkedCompany {
  /** Plans and configurations by their path. */
  files: Record<string, string>;
  /** What a plan said when its goals were agreed, where it said something else. */
  before: Record<string, string>;
  /** As `file:line rule`, lines from 1, in the order that `sortedPlaces` gives. */
  expected: string[];
}

const pastFolder = 'history/';
const marker = /\/\/ expect: ([a-z-]+(?:, [a-z-]+)*)$/;

/**
 * Reads a company. `// expect: RULE, RULE` at the end of a line names what is found on that line; alone on its line,
 * what is found on the next.
 */
export function readCompany(name: string): MarkedCompany {
  const folder = join('test', 'golden', name);
  const company: MarkedCompany = { files: {}, before: {}, expected: [] };
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(okr|json)$/.test(entry)) continue;
    const path = entry.replaceAll('\\', '/');
    const text = readFileSync(join(folder, entry), 'utf8');
    if (path.startsWith(pastFolder)) company.before[path.slice(pastFolder.length)] = text;
    else {
      company.files[path] = text;
      company.expected.push(...expectedIn(path, text));
    }
  }
  company.expected = sortedPlaces(company.expected);
  return company;
}

function expectedIn(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const rules = marker.exec(line)?.[1]?.split(', ') ?? [];
    const number = line.trimStart().startsWith('//') ? index + 2 : index + 1;
    return rules.map((rule) => `${path}:${number} ${rule}`);
  });
}

/** Orders places by their characters, so that two lists of them can be compared. */
export function sortedPlaces(places: readonly string[]): string[] {
  return [...places].sort();
}

/** How many key results a company's plans have. */
export function countKeyResults({ files }: MarkedCompany): number {
  return (
    Object.values(files)
      .join('\n')
      .match(/^ *key result /gm)?.length ?? 0
  );
}
