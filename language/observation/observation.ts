import { type AstNode, AstUtils } from 'langium';
import { type Declaration, isDeclaration } from '../grammar/declarations.js';
import type { IsoDate } from '../values/dates.js';
import { type Aspect, aspectKey } from './aspects.js';
import { allDays, type Days, narrow } from './days.js';
import { type FollowedLink, Reads } from './reads.js';

/** A function of the model. Results are kept by function, so that two formulas never share a result. */
type Formula = (...args: never[]) => unknown;
type Results = Map<Formula, Map<AstNode, unknown>>;

interface Observation {
  /**
   * The syntax tree of the checked file. Reads in this file are not recorded, because every edit checks the file anyway.
   * Without a tree nothing is recorded.
   */
  root?: AstNode;
  nodes: Record<Aspect, Set<Declaration>>;
  keys: Set<string>;
  /** Today, where a check depends on it. */
  today?: IsoDate | undefined;
  /** The days on which all comparisons with today turn out in the same way. */
  days: Days;
  /** Results that this check has computed: by formula, then by node. Those for a day are apart, by day. */
  results: Results;
  resultsByDay: Map<IsoDate, Results>;
  /** What the running part of the check has read; absent where parts are not told apart. */
  reads?: Reads;
}

/**
 * The running check. Checks are synchronous and run one after another, so every read belongs to the running
 * check, however deep in the model it happens. Therefore no rule has to record its reads itself.
 */
let current: Observation | undefined;

/** The result of a check, and what it rests on. */
export interface Observed<Result> {
  result: Result;
  /** The keys of all facts that the check depends on. */
  keys: Set<string>;
  /** The days on which its result is the same. */
  days: Days;
  /** The elements of other files that it read. */
  read: Iterable<Declaration>;
  /** Computes something else of the same moment. `oncePerCheck` returns what the check has computed; no dependencies are recorded. */
  alsoCompute<Other>(compute: () => Other): Other;
}

/**
 * Runs the check of a file and records what it reads.
 *
 * @param root the syntax tree of the file
 * @param today the day of the check
 */
export function observing<Result>(root: AstNode, check: () => Result, today?: IsoDate): Observed<Result> {
  const observation = newObservation(root, today);
  return observed(observation, within(observation, check));
}

/**
 * Runs a check of a file step by step and records what it reads. Between two steps, everything else may read the files, and
 * nothing may change them.
 *
 * @param hasParts whether the check uses `observingPart`
 */
export function* observingSteps<Result>(
  root: AstNode,
  check: Iterator<void, Result>,
  today?: IsoDate,
  hasParts = false,
): Generator<void, Observed<Result>> {
  const observation = newObservation(root, today);
  if (hasParts) observation.reads = new Reads();
  for (;;) {
    const step = within(observation, () => check.next());
    if (step.done) return observed(observation, step.value);
    yield;
  }
}

/** Runs a part of the running check and records apart what it reads, in the checked file as well as in others. */
export function* observingPart<Result>(
  part: Iterator<void, Result>,
): Generator<void, { result: Result; reads: Reads }> {
  const observation = current;
  const around = observation?.reads;
  if (!observation || !around) throw new Error('No check with parts is running.');
  const reads = new Reads();
  observation.reads = reads;
  for (;;) {
    const step = part.next();
    if (step.done) {
      observation.reads = around;
      around.add(reads);
      return { result: step.value, reads };
    }
    yield;
  }
}

/** Records once more what a part of an earlier check has read, whose result counts again. */
export function observeAgain(keys: Iterable<string>, days: Days): void {
  for (const key of keys) observeKey(key);
  if (current) narrow(current.reads?.days ?? current.days, days);
}

function observed<Result>(observation: Observation, result: Result): Observed<Result> {
  const { keys, nodes } = observation;
  const days = observation.reads?.days ?? observation.days;
  for (const [aspect, elements] of Object.entries(nodes)) {
    for (const element of elements) keys.add(aspectKey(element, aspect as Aspect));
  }
  const { definition, values, referrers } = nodes;
  const read = new Set([...definition, ...values, ...referrers]);
  return { result, keys, days, read, alsoCompute: (compute) => within(momentOf(observation), compute) };
}

/** Runs a computation in which `oncePerCheck` shares its results. It records no dependencies. */
export function atOneMoment<Result>(compute: () => Result): Result {
  return within(newObservation(), compute);
}

/** Returns an observation that records nothing and shares the results of another one. */
function momentOf({ results, resultsByDay, reads }: Observation): Observation {
  return { ...newObservation(), results, resultsByDay, ...(reads && { reads: new Reads() }) };
}

function newObservation(root?: AstNode, today?: IsoDate): Observation {
  const nodes = { definition: new Set<never>(), values: new Set<never>(), referrers: new Set<never>() };
  return {
    root,
    nodes,
    keys: new Set(),
    today,
    days: allDays(),
    results: new Map(),
    resultsByDay: new Map(),
  };
}

/** Runs an action within a check, or outside of every check. */
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
 * Computes a value of a node once per check, because several rules need it and nothing changes during a check. Outside
 * of a check, computes it each time.
 *
 * @param formula the function; the results of one function are kept together
 * @param day the day for which the value is computed, if it depends on one
 */
export function oncePerCheck<Result>(
  node: AstNode,
  formula: Formula,
  compute: () => Result,
  day?: IsoDate,
): Result {
  if (!current) return compute();
  const results = resultsOf(formula, day, current);
  if (current.reads) return shared(node, results, compute, current, current.reads);
  const known = results.get(node);
  if (known !== undefined || results.has(node)) return known as Result;
  const result = compute();
  results.set(node, result);
  return result;
}

/** Shares a result between the parts of a check: each of them rests on what was read for it. */
function shared<Result>(
  node: AstNode,
  results: Map<AstNode, unknown>,
  compute: () => Result,
  observation: Observation,
  around: Reads,
): Result {
  const known = results.get(node) as { result: Result; reads: Reads } | undefined;
  if (known) {
    around.add(known.reads);
    return known.result;
  }
  const reads = new Reads();
  observation.reads = reads;
  try {
    const result = compute();
    results.set(node, { result, reads });
    return result;
  } finally {
    observation.reads = around;
    around.add(reads);
  }
}

function resultsOf(
  formula: Formula,
  day: IsoDate | undefined,
  { results, resultsByDay }: Observation,
): Map<AstNode, unknown> {
  let ofDay = day === undefined ? results : resultsByDay.get(day);
  if (!ofDay) {
    ofDay = new Map();
    resultsByDay.set(day as IsoDate, ofDay);
  }
  let byNode = ofDay.get(formula);
  if (!byNode) {
    byNode = new Map();
    ofDay.set(formula, byNode);
  }
  return byNode;
}

/** Runs an action without recording what it reads. */
export function unobserved<Result>(action: () => Result): Result {
  return within(undefined, action);
}

/**
 * Records that the running check reads an aspect of an element. For elements in the checked file only `referrers` is
 * recorded.
 */
export function observe(node: AstNode | undefined, aspect: Aspect): void {
  if (!current?.root || !isDeclaration(node)) return;
  current.reads?.addNode(node, aspect);
  if (current.nodes[aspect].has(node)) return;
  if (aspect !== 'referrers' && AstUtils.findRootNode(node) === current.root) return;
  current.nodes[aspect].add(node);
}

/** Records that the running check reads a fact, by its key. */
export function observeKey(key: string): void {
  if (!current?.root) return;
  current.keys.add(key);
  current.reads?.addKey(key);
}

/** Records that the running part of a check follows a link, and so rests on all names that the link may lead to. */
export function observeLink(link: FollowedLink): void {
  current?.reads?.addLink(link);
}

/** Records that the running part of a check reads something of its file that is in no fact. */
export function observeWholeFile(): void {
  if (current?.reads) current.reads.areOfWholeFile = true;
}

/**
 * Returns the days of the running check, which comparisons with today narrow; undefined outside of a check, and for another day than
 * today, such as that of an earlier value.
 */
export function observedDays(day: IsoDate): Days | undefined {
  return current?.today === day ? (current.reads?.days ?? current.days) : undefined;
}

/** Says whether a check is running that records what it reads. */
export function isObserving(): boolean {
  return current?.root !== undefined;
}

/** Keys of facts about a whole project. */
export const projectKeys = {
  /** All declared names with their kinds. */
  names: '# names',
  /** The files that declare elements of a kind. */
  declares: (type: string) => `# declares ${type}`,
  /** The objectives of a team in a cycle. */
  objectives: (team: string, cycle: string) => `# objectives ${team} ${cycle}`,
  /** The cycles that have objectives. */
  cycles: '# cycles',
  /** The files in which an objective supports a goal. */
  supports: '# supports',
  /** The positions of words in a line of a file, from 0, because findings in other files may refer to them. */
  places: (uri: string, line: number) => `# places ${line} ${uri}`,
} as const;
