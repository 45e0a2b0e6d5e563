import type { Goal } from '../model/goal.js';
import { adoptPlans } from './adopt-plans.js';
import { GoalIndex } from './parents.js';

/**
 * Gives each goal its place: what it stands in, what it supports or drives. A parent that nobody can find stays a comment; no goal
 * ever stands in itself, nor supports itself by a detour.
 */
export function assemble(goals: readonly Goal[]): void {
  const index = new GoalIndex(goals);
  for (const goal of goals) resolveParents(goal, index);
  for (const goal of goals) settleKind(goal);
  for (const goal of goals) settleContainer(goal);
  adoptPlans(goals);
  for (const goal of goals) separate(goal);
}

/** From the top of a plan down. */
const ranks = { priority: 0, objective: 1, 'key-result': 2, initiative: 3 } as const;

function resolveParents(goal: Goal, index: GoalIndex): void {
  for (const { text, piece } of goal.parents) {
    const found = index.find(text, goal);
    if (!found) {
      goal.comments.push({ label: 'Parent', text });
      continue;
    }
    for (const parent of found) {
      if (parent === goal || reaches(parent, goal)) goal.comments.push({ label: 'Parent', text: piece.text });
      else attach(goal, parent);
    }
  }
}

/** The first parent holds a goal, where a goal of its kind can stand there; others are links. */
function attach(goal: Goal, parent: Goal): void {
  const isFree = goal.container === undefined || goal.container === parent;
  if (isFree && ranks[parent.kind] < ranks[goal.kind] && parent.kind !== 'priority') goal.container = parent;
  else if (isFree && goal.isKindGuessed && parent.kind === goal.kind && goal.kind !== 'objective')
    goal.container = parent;
  else link(goal, parent);
}

function link(goal: Goal, parent: Goal): void {
  if (goal === parent || goal.container === parent || parent.kind === 'initiative') {
    if (parent.kind === 'initiative' && goal.container !== parent)
      goal.comments.push({ label: 'Parent', text: parent.title });
    return;
  }
  if (goal.kind === 'initiative' && parent.kind === 'key-result') add(goal.drives, parent);
  else if (goal.kind === 'objective' || goal.kind === 'key-result') add(goal.supports, parent);
  else goal.comments.push({ label: 'Parent', text: parent.title });
}

function add(list: Goal[], goal: Goal): void {
  if (!list.includes(goal)) list.push(goal);
}

/** Whether a goal leads to another one, by what it stands in, supports or drives. */
function reaches(from: Goal, to: Goal): boolean {
  const seen = new Set([from]);
  for (const goal of seen) {
    if (goal === to) return true;
    for (const next of [goal.container, ...goal.supports, ...goal.drives]) if (next) seen.add(next);
  }
  return false;
}

/** What was a key result by its place alone is work where it stands in one; a row without a parent that others name is an objective. */
function settleKind(goal: Goal): void {
  if (!goal.isKindGuessed || !goal.container) return;
  if (
    goal.kind === 'key-result' &&
    (goal.container.kind === 'key-result' || goal.container.kind === 'initiative')
  )
    becomeWork(goal);
}

/** Work has no measure: what was read of one stays as a comment. */
export function becomeWork(goal: Goal): void {
  goal.kind = 'initiative';
  const { measure } = goal;
  const isCompletion = measure?.kind === 'range' && measure.from === '0%' && measure.to === '100%';
  if (measure && !isCompletion && !containsMeasure(goal)) {
    const text =
      measure.kind === 'range'
        ? `${measure.from} → ${measure.to}`
        : measure.kind === 'reach'
          ? measure.to
          : measure.limit;
    goal.comments.push({ label: 'Target', text });
  }
  if (goal.checkIn?.value === '100%' && isCompletion) {
    goal.state = 'done';
    delete goal.checkIn;
  } else if (goal.checkIn?.value !== undefined && !/^-?[\d.]+%$/.test(goal.checkIn.value)) {
    goal.comments.push({ label: 'Value', text: goal.checkIn.value });
    delete goal.checkIn;
  }
  if (goal.score) goal.comments.push({ label: 'Score', text: goal.score.value });
  if (goal.deadline) goal.due ??= goal.deadline;
  if (goal.weight) goal.comments.push({ label: 'Weight', text: goal.weight });
  if (goal.stretch) goal.comments.push({ label: 'Stretch', text: goal.stretch.text });
  for (const field of ['measure', 'score', 'deadline', 'weight', 'stretch'] as const) delete goal[field];
  goal.drives.push(...goal.supports.splice(0).filter(({ kind }) => kind === 'key-result'));
}

/** Whether the statement itself says the numbers. */
function containsMeasure({ title, measure }: Goal): boolean {
  const number = (measure?.kind === 'keep' ? measure.limit : measure?.to)?.match(/\d[\d.,]*/)?.[0];
  return number !== undefined && title.includes(number);
}

/** What a goal stands in where its kind cannot stand there: an objective in another one supports it. */
function settleContainer(goal: Goal): void {
  const { container } = goal;
  if (!container) return;
  const lift = (outer: Goal | undefined) => {
    if (outer && outer !== goal) goal.container = outer;
    else delete goal.container;
  };
  if (goal.kind === 'objective' || goal.kind === 'priority') {
    delete goal.container;
    if (goal.kind === 'objective' && container.kind !== 'initiative' && !reaches(container, goal))
      add(goal.supports, container);
  } else if (container.kind === 'priority') {
    delete goal.container;
    if (goal.kind === 'key-result') add(goal.supports, container);
    else goal.comments.push({ label: 'Part of', text: container.title });
  } else if (goal.kind === 'key-result' && container.kind !== 'objective') {
    if (container.kind === 'key-result' && !reaches(container, goal)) add(goal.supports, container);
    lift(outermost(container, 'objective'));
  } else if (goal.kind === 'initiative' && container.kind === 'initiative') {
    goal.comments.push({ label: 'Part of', text: container.title });
    lift(outermost(container, 'key-result') ?? outermost(container, 'objective'));
  }
}

/** The next goal of a kind that a goal stands in. */
function outermost(goal: Goal, kind: Goal['kind']): Goal | undefined {
  const seen = new Set<Goal>();
  for (let one = goal.container; one && !seen.has(one); one = one.container) {
    if (one.kind === kind) return one;
    seen.add(one);
  }
  return undefined;
}

/** A goal of another cycle than the one it stands in belongs to a plan of its own: there it supports what it stood in. */
function separate(goal: Goal): void {
  const { container } = goal;
  if (container && goal.team !== undefined && goal.team !== container.team)
    goal.comments.push({ label: 'Team', text: goal.team });
  if (!container || !goal.ownCycle || goal.cycle?.name === container.cycle?.name) return;
  delete goal.container;
  goal.team ??= container.team;
  if (goal.kind === 'key-result') add(goal.supports, container);
  else if (goal.kind === 'initiative' && container.kind === 'key-result') add(goal.drives, container);
}
