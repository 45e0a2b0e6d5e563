import { type Form, flag, listOf, number, oneOf, orNull, recordOf, shapeOf, text } from '../../cache/form.js';
import type {
  GoalLine,
  GoalState,
  GuardState,
  KeyResultState,
  LastUpdate,
  ObjectiveState,
  ScoreState,
} from '../../language/report/goal-state.js';
import type { PlanReport, PlanState, StalledLine } from '../../language/report/plan-report.js';
import type { Totals } from '../../language/report/totals.js';
import { statuses } from '../../picture/statuses.js';

type FieldsOf<Value> = { [Key in keyof Value]: Form<Value[Key]> };

/**
 * Returns the form of a status report, for reports that were remembered.
 *
 * @param files the files of the plans, from the folder of the reader
 */
export function planReportForm(files: readonly string[]): Form<PlanReport> {
  const goalLine = {
    file: oneOf(files),
    line: number,
    element: text,
    name: orNull(text),
    title: text,
    owner: orNull(text),
    tags: listOf(text),
    draft: flag,
  } satisfies FieldsOf<GoalLine>;

  const goalState = {
    ...goalLine,
    status: oneOf(statuses),
    explanation: text,
    progress: orNull(number),
    expected: orNull(number),
    score: orNull(shapeOf<ScoreState>({ value: number, text, note: orNull(text) }, {})),
  } satisfies FieldsOf<GoalState>;

  const datedText = orNull(shapeOf<{ date: string; text: string }>({ date: text, text }, {}));

  const keyResult = shapeOf<KeyResultState>(
    {
      ...goalState,
      reading: text,
      measure: orNull(text),
      current: datedText,
      forecast: datedText,
      confidence: orNull(number),
      confidenceTrend: orNull(oneOf(['rising', 'steady', 'falling'])),
      lastUpdate: orNull(
        shapeOf<LastUpdate>({ date: orNull(text), daysSince: number, missed: number, cadence: text }, {}),
      ),
      isStalled: flag,
      guards: listOf(shapeOf<GuardState>({ text, holds: orNull(flag), current: orNull(text) }, {})),
    },
    {},
  );

  const objective = shapeOf<ObjectiveState>(
    {
      ...goalState,
      judgement: orNull(
        shapeOf<NonNullable<ObjectiveState['judgement']>>(
          { date: text, confidence: orNull(number), note: orNull(text) },
          {},
        ),
      ),
      keyResults: listOf(keyResult),
    },
    {},
  );

  const plan = shapeOf<PlanState>(
    {
      team: orNull(text),
      cycle: orNull(text),
      phase: orNull(oneOf(['ahead', 'running', 'ended'])),
      begins: orNull(text),
      ends: orNull(text),
      teamTitle: orNull(text),
      today: text,
      elapsed: orNull(number),
      objectives: listOf(objective),
      keyResults: listOf(keyResult),
    },
    {},
  );

  const stalled = shapeOf<StalledLine>(
    { ...goalLine, explanation: text, drivers: listOf(shapeOf<GoalLine>(goalLine, {})), question: text },
    {},
  );

  const totals = shapeOf<Totals>(
    { team: text, cycle: text, keyResults: number, byStatus: recordOf(number), byReading: recordOf(number) },
    {},
  );

  return shapeOf<PlanReport>(
    { today: text, stalled: listOf(stalled), plans: listOf(plan), totals: listOf(totals) },
    {},
  );
}
