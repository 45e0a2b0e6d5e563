import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AstUtils } from 'langium';
import { OkrAstReflection } from '../../../../language/grammar/generated/ast.js';
import { parsePlan } from '../../../support/parse-plan.js';
import { planText } from '../../../support/plan-arbitrary.js';

const reflection = new OkrAstReflection();

/** Parsed so that a message can say where the others belong: several owners are a syntax error. */
const onlyInErrors: ReadonlySet<string> = new Set(['Owner.others']);

/** Each property of each type of the tree, as `KeyResult.title`. Types that only group others have no node. */
function everyProperty(): string[] {
  const all = reflection.getAllTypes().map((type) => reflection.getTypeMetaData(type));
  const groups = new Set(all.flatMap(({ superTypes }) => superTypes));
  return all
    .filter(({ name }) => !groups.has(name))
    .flatMap(({ name, properties }) => Object.keys(properties).map((property) => `${name}.${property}`))
    .sort();
}

describe('Random plans', () => {
  it('use the whole grammar: each property of each type', () => {
    const seen = new Set<string>();
    for (const text of fc.sample(planText(), { numRuns: 1500, seed: 1 })) {
      for (const node of AstUtils.streamAst(parsePlan(text).parseResult.value))
        for (const [property, value] of Object.entries(node)) {
          const isSaid = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
          if (isSaid) seen.add(`${node.$type}.${property}`);
        }
    }
    assert.deepEqual(
      everyProperty().filter((one) => !seen.has(one) && !onlyInErrors.has(one)),
      [],
    );
  });
});
