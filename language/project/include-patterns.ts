import picomatch from 'picomatch';
import { marked, translated } from '../values/say.js';

/**
 * Returns the part of a pattern before its first wildcard, without a leading `./`: the folder that contains all
 * matches, or the whole path of a pattern without wildcards; empty if the pattern may match anywhere.
 */
export function fixedPart(pattern: string): string {
  const { base, negated } = picomatch.scan(pattern);
  return negated ? '' : base;
}

/**
 * Says why a pattern of `include` cannot match a plan, with any files.
 *
 * @param exclude the patterns of `exclude`
 * @returns a sentence; undefined if the pattern may match a plan
 */
export function whyMatchesNothing(pattern: string, exclude: readonly string[] = []): string | undefined {
  // A negated pattern matches everything else.
  if (pattern.startsWith('!')) return undefined;
  const reasons = alternatives(pattern.replace(/^\.\//, '')).map((one) => whyOneMatchesNothing(one, exclude));
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

interface Obstacle {
  when(pattern: string, segments: readonly string[], exclude: readonly string[]): boolean;
  /** Follows the pattern in quotes. */
  message: string;
}

/** What no pattern can reach, the plainest first. */
const obstacles: readonly Obstacle[] = [
  {
    when: (pattern) => /^(?:\/|[A-Za-z]:[\\/])/.test(pattern),
    message: marked('starts at the root of the disk. Write a path from this folder, such as `goals/**`.'),
  },
  {
    when: (_, segments) => segments.some((segment) => segment === '..' || segment === '.'),
    message: marked(
      'leads out of this folder. A project holds what is below its folder: put the configuration into a folder around both.',
    ),
  },
  {
    when: (pattern) => /\\[\p{L}\p{N}_-]/u.test(pattern),
    message: marked('has `\\` between folders. Write `/`, on every system.'),
  },
  {
    when: (_, segments) => segments.includes('node_modules'),
    message: marked('is in node_modules, which is always left out.'),
  },
  {
    when: (_, segments) => segments.some((segment) => segment.startsWith('.')),
    message: marked('is in a hidden folder. Hidden files and folders are always left out.'),
  },
  {
    when: (_, segments) => !mayNamePlan(segments.at(-1) ?? ''),
    message: marked(
      'names no plan: the name of a plan ends in `.okr`. For all plans of a folder, write `FOLDER/**/*.okr`.',
    ),
  },
  {
    when: (pattern, _, exclude) => exclude.some((one) => covers(one, fixedPart(pattern))),
    message: marked('is left out by `exclude`.'),
  },
];

function whyOneMatchesNothing(pattern: string, exclude: readonly string[]): string | undefined {
  const segments = pattern.split('/');
  const obstacle = obstacles.find(({ when }) => when(pattern, segments, exclude));
  return obstacle && translated(obstacle.message);
}

/** Whether a pattern for the name of a file may match one that ends in `.okr`. */
function mayNamePlan(name: string): boolean {
  const [end = ''] = /[^*?[\](){}!+@|]*$/.exec(name) ?? [];
  if (end === name) return name.endsWith('.okr');
  return '.okr'.endsWith(end) || end.endsWith('.okr');
}

/** Whether a pattern of `exclude` leaves out a folder, or one around it. */
function covers(exclude: string, folder: string): boolean {
  if (folder === '') return false;
  const isExcluded = picomatch(exclude.replace(/\/+$/, ''));
  const segments = folder.split('/');
  return segments.some((_, index) => isExcluded(segments.slice(0, index + 1).join('/')));
}

/** A pattern for each choice that braces give: `{a,b}/*.okr` → `a/*.okr`, `b/*.okr`. Ranges such as `{1..3}` stay. */
function alternatives(pattern: string): string[] {
  const [braces = '', choices = ''] = /\{([^{}]*,[^{}]*)\}/.exec(pattern) ?? [];
  if (!braces) return [pattern];
  return choices.split(',').flatMap((choice) => alternatives(pattern.replace(braces, () => choice)));
}
