/** Rows of numbers: sparse ones of ones and small counts, and dense ones. */
export interface Design {
  rows: number;
  sparseColumns: number;
  /** Column numbers and values of a row, by row. */
  sparse: { columns: Int32Array; values: Float64Array }[];
  denseColumns: number;
  /** Row after row. */
  dense: Float32Array;
}

export interface Problem {
  design: Design;
  /** Target shares per row and class; soft labels are allowed. */
  targets: Float64Array;
  weights: Float64Array;
  classes: number;
  /** L2 strength of each column, sparse columns first, then the dense ones. */
  penalties: Float64Array;
  /** Rows that are learned from; all where left out. */
  rows?: Int32Array;
}

/** A value and its gradient at a point. */
type Objective = (point: Float64Array, gradient: Float64Array) => number;

/**
 * Fits a softmax regression. Deterministic: the same problem gives the same bits on one machine.
 *
 * @returns weights by class and column, with one intercept a class at the end: `[column * classes + class]`
 */
export function fitSoftmax(problem: Problem, iterations = 200, start?: Float64Array): Float64Array {
  const { design, classes } = problem;
  const columns = design.sparseColumns + design.denseColumns;
  const size = classes * (columns + 1);
  return minimise(
    objectiveOf(problem),
    start ? Float64Array.from(start) : new Float64Array(size),
    iterations,
  );
}

/** Scores of one row by class. */
export function scoresOf(
  design: Design,
  row: number,
  weights: Float64Array,
  classes: number,
  into: Float64Array,
): void {
  const columns = design.sparseColumns + design.denseColumns;
  const { columns: at, values } = design.sparse[row] as Design['sparse'][number];
  for (let name = 0; name < classes; name += 1) into[name] = weights[columns * classes + name] as number;
  for (let k = 0; k < at.length; k += 1) {
    const base = (at[k] as number) * classes;
    const value = values[k] as number;
    for (let name = 0; name < classes; name += 1)
      into[name] = (into[name] as number) + (weights[base + name] as number) * value;
  }
  const dense = row * design.denseColumns;
  let place = design.sparseColumns * classes;
  for (let k = 0; k < design.denseColumns; k += 1) {
    const value = design.dense[dense + k] as number;
    if (value !== 0)
      for (let name = 0; name < classes; name += 1)
        into[name] = (into[name] as number) + (weights[place + name] as number) * value;
    place += classes;
  }
}

export function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

/** Loss and gradient of softmax regression with L2. */
function objectiveOf(problem: Problem): Objective {
  const { design, classes, rows } = problem;
  const chosen = rows ?? Int32Array.from({ length: design.rows }, (_, row) => row);
  const scores = new Float64Array(classes);
  const errors = new Float64Array(classes);
  return (point, gradient) => {
    gradient.fill(0);
    let loss = 0;
    for (const row of chosen) {
      if (problem.weights[row] === 0) continue;
      scoresOf(design, row, point, classes, scores);
      loss += errorsOf(problem, row, scores, errors);
      addRow(design, row, errors, gradient);
    }
    return loss + shrink(problem, point, gradient);
  };
}

/** How far the predicted shares of a row are off, by class, times its weight; returns its loss. */
function errorsOf(
  { weights, targets, classes }: Problem,
  row: number,
  scores: Float64Array,
  errors: Float64Array,
): number {
  const share = weights[row] as number;
  const highest = Math.max(...scores);
  const log = highest + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - highest), 0));
  let loss = 0;
  for (let name = 0; name < classes; name += 1) {
    const target = targets[row * classes + name] as number;
    const score = scores[name] as number;
    loss -= share * target * (score - log);
    errors[name] = share * (Math.exp(score - log) - target);
  }
  return loss;
}

/** Adds a row, times the errors of each class, to the gradient. */
function addRow(design: Design, row: number, errors: Float64Array, gradient: Float64Array): void {
  const classes = errors.length;
  const addAt = (base: number, value: number): void => {
    for (let name = 0; name < classes; name += 1)
      gradient[base + name] = (gradient[base + name] as number) + (errors[name] as number) * value;
  };
  const { columns, values } = design.sparse[row] as Design['sparse'][number];
  for (let k = 0; k < columns.length; k += 1) addAt((columns[k] as number) * classes, values[k] as number);
  const from = row * design.denseColumns;
  for (let k = 0; k < design.denseColumns; k += 1) {
    const value = design.dense[from + k] as number;
    if (value !== 0) addAt((design.sparseColumns + k) * classes, value);
  }
  addAt((design.sparseColumns + design.denseColumns) * classes, 1);
}

/** What the size of the weights costs; the intercepts are free. */
function shrink({ penalties, classes }: Problem, point: Float64Array, gradient: Float64Array): number {
  let loss = 0;
  penalties.forEach((strength, column) => {
    for (let name = 0; name < classes; name += 1) {
      const at = column * classes + name;
      const value = point[at] as number;
      loss += 0.5 * strength * value * value;
      gradient[at] = (gradient[at] as number) + strength * value;
    }
  });
  return loss;
}

/** L-BFGS with a backtracking line search (Nocedal and Wright, Numerical Optimization, algorithm 7.4). */
export function minimise(
  objective: Objective,
  start: Float64Array,
  iterations: number,
  memory = 12,
): Float64Array {
  let point = start;
  let gradient = new Float64Array(point.length);
  let value = objective(point, gradient);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    if (Math.sqrt(dot(gradient, gradient)) < 1e-4 * Math.max(1, Math.sqrt(dot(point, point))) || slope >= 0)
      break;
    let length = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let next = point;
    let nextGradient = gradient;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 30; attempt += 1, length /= 2) {
      next = point.map((at, index) => at + length * (direction[index] as number));
      nextGradient = new Float64Array(point.length);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    if (!(nextValue < value)) break;
    const s = next.map((at, index) => at - (point[index] as number));
    const y = nextGradient.map((at, index) => at - (gradient[index] as number));
    const curvature = dot(s, y);
    if (curvature > 1e-12) {
      steps.push({ s, y, rho: 1 / curvature });
      if (steps.length > memory) steps.shift();
    }
    const gain = value - nextValue;
    point = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain < 1e-7 * Math.abs(value)) break;
  }
  return point;
}

function descent(
  gradient: Float64Array,
  steps: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const direction = gradient.map((value) => -value);
  const alphas: number[] = [];
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const { s, y, rho } = steps[at] as (typeof steps)[number];
    const alpha = rho * dot(s, direction);
    alphas[at] = alpha;
    add(direction, y, -alpha);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let index = 0; index < direction.length; index += 1)
      direction[index] = (direction[index] as number) * scale;
  }
  steps.forEach(({ s, y, rho }, at) => {
    add(direction, s, (alphas[at] as number) - rho * dot(y, direction));
  });
  return direction;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1)
    sum += (left[index] as number) * (right[index] as number);
  return sum;
}

function add(to: Float64Array, from: Float64Array, factor: number): void {
  for (let index = 0; index < to.length; index += 1)
    to[index] = (to[index] as number) + factor * (from[index] as number);
}
