import type { Example, Recipe } from './fit.js';
import { columnsOf, designOf, fit, predict } from './fit.js';
import { ownSource, sha256 } from './statements.js';
import type { Describe } from './words.js';

export interface Prediction {
  example: Example;
  /** By reading, in the order of `readings`. */
  probabilities: readonly number[];
}

/**
 * Deals whole groups (sources, or sectors) out to folds of about one size, in an order that the seed gives. Our own
 * sentences are in no fold: they only train.
 */
export function foldsOf(
  examples: readonly Example[],
  count: number,
  seed: number,
  groupOf: (example: Example) => string = ({ statement }) => statement.source,
): Int32Array {
  const sizes = new Map<string, number>();
  for (const example of examples)
    if (example.statement.source !== ownSource)
      sizes.set(groupOf(example), (sizes.get(groupOf(example)) ?? 0) + 1);
  const order = [...sizes.keys()].sort((left, right) =>
    sha256(`${seed} ${left}`) < sha256(`${seed} ${right}`) ? -1 : 1,
  );
  const filled: number[] = new Array(count).fill(0);
  const foldOf = new Map<string, number>();
  for (const group of order) {
    const fold = filled.indexOf(Math.min(...filled));
    foldOf.set(group, fold);
    filled[fold] = (filled[fold] as number) + (sizes.get(group) as number);
  }
  return Int32Array.from(examples, (example) =>
    example.statement.source === ownSource ? -1 : (foldOf.get(groupOf(example)) as number),
  );
}

/** Predicts every statement of a fold by a model that saw none of that fold. */
export function crossValidate(
  examples: readonly Example[],
  recipe: Recipe,
  describe: Describe,
  folds: Int32Array,
): Prediction[] {
  const columns = columnsOf(examples, recipe);
  const design = designOf(examples, columns, recipe, describe);
  const predictions: Prediction[] = [];
  for (let fold = 0; fold <= Math.max(...folds); fold += 1) {
    const rows = Int32Array.from(examples.keys()).filter((row) => folds[row] !== fold);
    const model = fit(examples, design, columns, recipe, describe, rows);
    examples.forEach((example, row) => {
      if (folds[row] === fold) predictions.push({ example, probabilities: predict(model, example) });
    });
  }
  return predictions;
}
