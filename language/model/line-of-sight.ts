import {
  type Initiative,
  isDropped,
  isInitiative,
  isKeyResult,
  isObjective,
  isPriority,
  isSupports,
  type KeyResult,
  type Objective,
  type Priority,
} from '../grammar/generated/ast.js';
import { drivenBy } from './drivers.js';

type Step = Initiative | KeyResult | Objective | Priority;

/** One path from an initiative or a goal up to a priority. */
export interface LineOfSight {
  /** From the start upwards; each serves the next. */
  steps: Step[];
  /** Why the line ends before a priority; undefined if it reaches one. */
  broken?: 'drives-nothing' | 'supports-nothing' | 'in-no-objective' | 'given-up' | 'circle';
}

/** More lines than this tell nobody anything; the rest is left out. */
const maximumLines = 50;

/**
 * Finds every path from an initiative, key result or objective up to the priorities that it serves: initiative → key
 * results → objectives → priorities, over any number of objectives.
 *
 * @returns unbroken paths first, each group in the order of the text; at most 50
 */
export function linesOfSight(start: Step): LineOfSight[] {
  const lines: LineOfSight[] = [];
  follow([start], lines);
  return [...lines.filter(({ broken }) => !broken), ...lines.filter(({ broken }) => broken)];
}

function follow(steps: Step[], lines: LineOfSight[]): void {
  if (lines.length >= maximumLines) return;
  const step = steps.at(-1) as Step;
  const end = (broken?: LineOfSight['broken']) => lines.push({ steps, ...(broken && { broken }) });
  if (step.statements.some(isDropped)) return void end('given-up');
  if (isPriority(step)) return void end();
  const next = servedBy(step);
  if (next.length === 0) return void end(missing[step.$type]);
  const open = next.filter((one) => !steps.includes(one));
  if (open.length === 0) return void end('circle');
  for (const one of open) follow([...steps, one], lines);
}

const missing: Readonly<Record<Exclude<Step['$type'], 'Priority'>, LineOfSight['broken']>> = {
  Initiative: 'drives-nothing',
  KeyResult: 'in-no-objective',
  Objective: 'supports-nothing',
};

/**
 * Returns the elements that an element serves directly: the objective around a key result, and the targets of
 * `supports` and `drives`.
 */
export function servedBy(step: Exclude<Step, Priority>): Step[] {
  if (isInitiative(step)) return drivenBy(step);
  const statements: readonly { $type: string }[] = step.statements;
  const supported = statements
    .filter(isSupports)
    .flatMap(({ targets }) => targets.map((target) => target.ref));
  const around = isKeyResult(step) && isObjective(step.$container) ? [step.$container] : [];
  const found = supported.filter((one) => one !== undefined);
  return [...new Set([...around, ...found])];
}
