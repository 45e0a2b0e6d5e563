import { knownCycle, type Period } from '../values/cycles.js';
import type { IsoDate } from '../values/dates.js';
import type { StartAnswers } from './answers.js';
import { planHeader, teamDeclaration } from './plan-header.js';

/** Returns the vocabulary of an example: a team, a priority and a metric that all its plans share. */
export function exampleVocabulary(answers: StartAnswers): string {
  const { person, cycle } = answers;
  return `// Teams, priorities and metrics that all plans share. A file without \`plan\` is global.

${teamDeclaration(answers)}

// What matters to everybody now. Objectives support it.
priority helped-at-once "Customers who need us get help at once" { owner ${person}   in ${cycle} }

// A metric is declared once and measured over many cycles.
metric waiting-time "Waiting time for the first answer" {
  outcome
  unit hours
  better lower
  owner ${person}
}
`;
}

/** Returns an example plan that shows each kind of element once and is meant to be edited. */
export function examplePlan(answers: StartAnswers): string {
  const { person, cycle, today } = answers;
  return `${planHeader(answers)}

// An objective says in one sentence what will be different, and for whom. Somebody owns it.
objective same-day "People who ask us for help get it the same day" {
  owner ${person}
  supports helped-at-once

  // A key result says how everybody will see it: a change, from where it is to where it should be.
  key result first-answer "Customers wait half as long for the first answer" {
    owner ${person}
    measures waiting-time
    from 26 hours to 13 hours
    lagging${checkIn(cycle, today, '26 hours')}
  }

  key result self-service "More people find the answer themselves" {
    owner ${person}
    from 12% to 30%
    leading
    predicts first-answer "Teams with good help pages get a third fewer questions"${checkIn(cycle, today, '12%')}
  }

  // Work is an initiative. It drives key results and never counts as progress itself.
  initiative help-pages "Rewrite the twenty most visited help pages" {
    owner ${person}
    drives self-service, first-answer
    status planned
  }
}
`;
}

/** A first check-in, where the cycle runs. */
function checkIn(cycle: string, today: IsoDate, value: string): string {
  if (!isRunning(knownCycle(cycle), today)) return '';
  return `\n    check-in ${today} ${value} confidence 70% "Where we start"`;
}

function isRunning(period: Period | undefined, today: IsoDate): boolean {
  return period !== undefined && period.start <= today && today <= period.end;
}
