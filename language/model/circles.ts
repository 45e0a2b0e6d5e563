import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import type { OkrReference } from '../names/okr-reference.js';
import { strongComponents } from './strong-components.js';

/** One step of a chain: a link as written, or, without a link, an element that is contained in the other. */
export interface Step {
  from: Declaration;
  to: Declaration;
  link?: OkrReference;
}

/** A chain that leads back to its start. */
export type Circle = readonly [Step, ...Step[]];

/**
 * Finds the circles that contain some elements: for each link the shortest circle through it, each circle once. A
 * circle begins with its last link in the order of the text.
 *
 * @param elements in the order of the text
 * @param stepsFrom returns steps in a fixed order, so that the same files always give the same circles
 */
export function circlesOf(
  elements: readonly Declaration[],
  stepsFrom: (element: Declaration) => readonly Step[],
): Circle[] {
  const known = new Map<Declaration, readonly Step[]>();
  const steps = (element: Declaration) => {
    const found = known.get(element) ?? stepsFrom(element);
    known.set(element, found);
    return found;
  };
  const links = elements.flatMap(steps).filter(({ link }) => link);
  if (links.length === 0) return [];
  const component = strongComponents(elements, (element) => steps(element).map(({ to }) => to));
  const circles = new Map<string, Circle>();
  const numbers = new Map([...component.keys()].map((element, index) => [element, index]));
  for (const step of links) {
    if (component.get(step.from) !== component.get(step.to)) continue;
    const back = shortestChain(step.to, step.from, (element) =>
      steps(element).filter(({ to }) => component.get(to) === component.get(step.from)),
    );
    const circle: Circle = [step, ...back];
    const key = circle
      .map(({ from }) => numbers.get(from) as number)
      .sort((left, right) => left - right)
      .join();
    circles.delete(key);
    circles.set(key, circle);
  }
  return [...circles.values()];
}

/** Returns the shortest chain from one element to another of the same component; empty if they are the same. */
function shortestChain(
  from: Declaration,
  to: AstNode,
  stepsFrom: (element: Declaration) => readonly Step[],
): Step[] {
  const reachedBy = new Map<Declaration, Step | undefined>([[from, undefined]]);
  for (const element of reachedBy.keys()) {
    if (element === to) break;
    for (const step of stepsFrom(element)) if (!reachedBy.has(step.to)) reachedBy.set(step.to, step);
  }
  const chain: Step[] = [];
  let step = reachedBy.get(to as Declaration);
  while (step) {
    chain.unshift(step);
    step = reachedBy.get(step.from);
  }
  return chain;
}
