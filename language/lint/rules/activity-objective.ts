import { isDropped, isReadsAs, type Objective } from '../../grammar/generated/ast.js';
import type { StatementReading } from '../../phrasing/reading.js';
import { marked, say, translated } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { evidenceRange } from '../evidence-range.js';
import type { RuleContext } from '../types/rule.js';

export const activityObjective = defineRule({
  meta: {
    id: 'activity-objective',
    category: 'phrasing',
    severity: 'warning',
    summary: 'An objective says what to achieve, not what to do.',
  },
  check: { Objective: check },
});

const definitions: Readonly<Partial<Record<StatementReading['reading'], string>>> = {
  activity: marked('effort, something to do'),
  output: marked('a product of work, something to finish'),
};

function check(objective: Objective, { phraseReader, report }: RuleContext): void {
  const settled = objective.statements.some((statement) => isReadsAs(statement) || isDropped(statement));
  if (!objective.title || settled) return;
  const reading = phraseReader.read(objective.title, 'objective');
  const definition = definitions[reading.reading];
  if (!reading.warn || !definition) return;
  const { decisive } = reading;
  const seen = decisive ? say`“${decisive.text}” names` : say`This names`;
  const range = evidenceRange(objective, decisive);
  const ask = reading.hiddenOutcome
    ? say`Say what will be different. Perhaps: “${reading.hiddenOutcome.text}”.`
    : say`Say what will be different when the work is done.`;
  report({ node: objective, range }, `${seen} ${translated(definition)}. ${ask}`);
}
