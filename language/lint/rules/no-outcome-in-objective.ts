import { isDropped, isKeyResult } from '../../grammar/generated/ast.js';
import { readKeyResult } from '../../model/statement-reading.js';
import { callElement } from '../../names/calling.js';
import { marked, say, translated } from '../../values/say.js';
import { defineRule } from '../define-rule.js';

/** Readings that are not an outcome, in singular and plural. A vague or unclear key result may be an outcome. */
const beforeTheOutcome: Readonly<Record<string, { one: string; many: string }>> = {
  activity: { one: marked('an activity'), many: marked('activities') },
  output: { one: marked('an output'), many: marked('outputs') },
  bridge: { one: marked('a bridge'), many: marked('bridges') },
};

export const noOutcomeInObjective = defineRule({
  meta: {
    id: 'no-outcome-in-objective',
    category: 'phrasing',
    severity: 'warning',
    summary: 'At least one key result of an objective is an outcome.',
  },
  check: {
    Objective: (objective, { phraseReader, report }) => {
      const isOpen = (statements: readonly { $type: string }[]) => !statements.some(isDropped);
      const keyResults = objective.statements
        .filter(isKeyResult)
        .filter(({ statements }) => isOpen(statements));
      if (keyResults.length === 0 || !isOpen(objective.statements)) return;
      const readings = keyResults.map((keyResult) => readKeyResult(keyResult, phraseReader));
      if (!readings.every((reading) => reading.class in beforeTheOutcome)) return;
      const [only] = readings;
      // One cause, one finding: the key result itself has a finding already.
      if (readings.length === 1 && only?.warn) return;
      const kinds = Object.keys(beforeTheOutcome).filter((kind) =>
        readings.some((reading) => reading.class === kind),
      );
      const number = readings.length === 1 ? 'one' : 'many';
      const names = kinds.map((kind) => translated(beforeTheOutcome[kind]?.[number] ?? kind));
      const counted =
        readings.length === 1 ? say`Its one key result is` : say`Its ${readings.length} key results are`;
      const seen = say`${counted} ${names.join(say` and `)}, so ${callElement(objective)} can be “met” although nothing changes.`;
      report({ node: objective }, `${seen} ${say`Add a key result that says what will be different.`}`);
    },
  },
});
