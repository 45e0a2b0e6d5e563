import { type AstNode, AstUtils } from 'langium';
import { belongsToPlan, type Declaration, declaredName, isDeclaration } from '../grammar/declarations.js';
import { planOf } from '../grammar/plan-identity.js';
import type { IsoDate } from '../values/dates.js';
import { declarationKey } from './fact-keys.js';

/**
 * What a check looks at in other files, so that it is done again when that changes and never otherwise.
 *
 * - `definition`: what an element is and how it is linked, with all that stands in it and around it.
 * - `values`: what measures an element, who answers for it, what was reported.
 * - `referrers`: which links lead to it.
 */
export type Aspect = 'definition' | 'values' | 'referrers';

/** A function of the model. Two formulas never share a result, whatever they are called. */
type Formula = (...args: never[]) => unknown;

interface Observation {
  /**
   * The tree of the file that is checked: what a check sees there needs no record, an edit checks the file anyway.
   * Without one nothing is recorded.
   */
  root?: AstNode;
  nodes: Record<Aspect, Set<Declaration>>;
  keys: Set<string>;
  /** What was computed for this check already: by formula, then by the day it is computed for, then by node. */
  results: Map<Formula, Map<IsoDate | undefined, Map<AstNode, unknown>>>;
}

/**
 * The check that is going on. Checks are synchronous, one after another; so whatever is asked for meanwhile is asked
 * for by this one, however deep in the model. That keeps every rule honest without a word about it in any rule.
 */
let current: Observation | undefined;

/** Runs a check of the file with this root. @returns its result, and the keys of all facts on which it rests */
export function observing<Result>(root: AstNode, check: () => Result): { result: Result; keys: Set<string> } {
  const observation = newObservation(root);
  const result = within(observation, check);
  for (const [aspect, nodes] of Object.entries(observation.nodes)) {
    for (const node of nodes) observation.keys.add(aspectKey(node, aspect as Aspect));
  }
  return { result, keys: observation.keys };
}

/**
 * Computes many things of one moment, where nobody has to know on what they rest: `oncePerCheck` holds for all of them.
 */
export function atOneMoment<Result>(compute: () => Result): Result {
  return within(newObservation(), compute);
}

function newObservation(root?: AstNode): Observation {
  const nodes = { definition: new Set<never>(), values: new Set<never>(), referrers: new Set<never>() };
  return { root, nodes, keys: new Set(), results: new Map() };
}

/** Runs an action as a part of a check, or of none. */
function within<Result>(observation: Observation | undefined, action: () => Result): Result {
  const around = current;
  current = observation;
  try {
    return action();
  } finally {
    current = around;
  }
}

/**
 * Computes something of a node once for the check that is going on, and each time where none is: several rules ask
 * for the same, and nothing changes while they do.
 *
 * @param formula the function that is computed; the results of one formula are kept together
 * @param day the day it is computed for, where it depends on one
 */
export function oncePerCheck<Result>(
  node: AstNode,
  formula: Formula,
  compute: () => Result,
  day?: IsoDate,
): Result {
  if (!current) return compute();
  const results = resultsOf(formula, day, current);
  if (!results.has(node)) results.set(node, compute());
  return results.get(node) as Result;
}

function resultsOf(
  formula: Formula,
  day: IsoDate | undefined,
  { results }: Observation,
): Map<AstNode, unknown> {
  const byDay = results.get(formula) ?? new Map<IsoDate | undefined, Map<AstNode, unknown>>();
  results.set(formula, byDay);
  const byNode = byDay.get(day) ?? new Map<AstNode, unknown>();
  byDay.set(day, byNode);
  return byNode;
}

/** Does something of which the check that is going on need not know. */
export function unobserved<Result>(action: () => Result): Result {
  return within(undefined, action);
}

/** Says that a part of an element is looked at; of an element in the file that is checked only its referrers count. */
export function observe(node: AstNode | undefined, aspect: Aspect): void {
  if (!current?.root || !isDeclaration(node) || current.nodes[aspect].has(node)) return;
  if (aspect !== 'referrers' && AstUtils.findRootNode(node) === current.root) return;
  current.nodes[aspect].add(node);
}

/** Says that a fact is looked at, by its key. */
export function observeKey(key: string): void {
  if (current?.root) current.keys.add(key);
}

/** The key of the fact that tells an aspect of an element. Elements of a file that have no name share one. */
export function aspectKey(element: Declaration, aspect: Aspect): string {
  const name = declaredName(element);
  if (!name) return `${aspect} of ${AstUtils.getDocument(element).uri.toString()}`;
  const plan = belongsToPlan(element.$type) ? planOf(element) : undefined;
  return `${aspect} ${declarationKey(plan, name)}`;
}

/** Keys of facts about a whole project: they change only with what their name says. */
export const projectKeys = {
  /** Which names are declared, with their kinds. */
  names: '# names',
  /** In which files something of a kind is declared. */
  declares: (type: string) => `# declares ${type}`,
  /** The objectives of a team in a cycle. */
  objectives: (team: string, cycle: string) => `# objectives ${team} ${cycle}`,
  /** Which cycles have objectives. */
  cycles: '# cycles',
  /** In which files an objective supports something. */
  supports: '# supports',
  /** Where things stand in a file: findings elsewhere may point there. */
  places: (uri: string) => `# places ${uri}`,
} as const;
