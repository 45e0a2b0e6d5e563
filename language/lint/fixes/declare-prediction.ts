import { insertStatement } from '../../edits/insert-statement.js';
import { uriOf } from '../../edits/source.js';
import { isKeyResult, isObjective, type KeyResult } from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import { readKeyResult } from '../../model/statement-reading.js';
import { nameFrom } from '../../names/suggestions.js';
import type { PhraseReader } from '../../phrasing/reading.js';
import type { Project } from '../../project/project.js';
import { say } from '../../values/say.js';
import type { Fix } from '../types/fix.js';

/** The largest number of choices. */
const maximumChoices = 3;

/** Adds `predicts` to a bridge: outcomes of its own objective first, then those of its plan. */
export function declarePrediction(keyResult: KeyResult, project: Project, reader: PhraseReader): Fix[] {
  const plan = planOf(keyResult);
  const outcomes = [...project.names.all()].filter(
    ({ node, plan: other }) =>
      isKeyResult(node) &&
      node !== keyResult &&
      other?.team === plan?.team &&
      other?.cycle === plan?.cycle &&
      readKeyResult(node, reader).class === 'outcome',
  );
  const parent = keyResult.$container;
  const isSibling = (node: unknown) => isObjective(parent) && isKeyResult(node) && node.$container === parent;
  const ordered = [
    ...outcomes.filter(({ node }) => isSibling(node)),
    ...outcomes.filter(({ node }) => !isSibling(node)),
  ];
  return ordered.slice(0, maximumChoices).map((description, index) => {
    const name = nameFrom(plan, description);
    const statement = { text: `predicts ${name}`, snippet: `predicts ${name} "$1"` };
    return {
      title: say`Add \`predicts ${name}\``,
      edits: { [uriOf(keyResult)]: [insertStatement(keyResult, statement, 'last')] },
      preferred: index === 0 && isSibling(description.node),
    };
  });
}
