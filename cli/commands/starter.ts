import { knownCycle, type Period } from '../../language/values/cycles.js';
import type { IsoDate } from '../../language/values/dates.js';

/** Returns the calendar quarter of a day: `2026-Q4`. */
export function quarterOf(date: IsoDate): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

export interface StarterOptions {
  /** A name of the language. */
  team: string;
  /** A cycle whose name says its days. */
  cycle: string;
  today: IsoDate;
}

/**
 * Returns the files of a first project by their paths, with `/`. The plan is small, has no findings, and is meant to be
 * edited.
 */
export function starterFiles(options: StarterOptions): Record<string, string> {
  const { team, cycle } = options;
  return {
    'okr.config.json': '{\n  "root": true\n}\n',
    'vocabulary.okr': vocabulary(options),
    [`${team}/${cycle}.okr`]: plan(options),
  };
}

function vocabulary({ team, cycle }: StarterOptions): string {
  return `// Teams, priorities and metrics that all plans share. A file without \`plan\` is global.

team ${team} "${titleOf(team)}" { owner @you   cadence weekly }

// What matters to everybody now. Objectives support it.
priority helped-at-once "Customers who need us get help at once" { owner @you   in ${cycle} }

// A metric is declared once and measured over many cycles.
metric waiting-time "Waiting time for the first answer" {
  outcome
  unit hours
  better lower
  owner @you
}
`;
}

function plan({ team, cycle, today }: StarterOptions): string {
  return `plan ${team} in ${cycle}${since(cycle, today)}

// An objective says in one sentence what will be different, and for whom. Somebody owns it.
objective same-day "People who ask us for help get it the same day" {
  owner @you
  supports helped-at-once

  // A key result says how everybody will see it: a change, from where it is to where it should be.
  key result first-answer "Customers wait half as long for the first answer" {
    owner @you
    measures waiting-time
    from 26 hours to 13 hours
    lagging${checkIn(cycle, today, '26 hours')}
  }

  key result self-service "More people find the answer themselves" {
    owner @you
    from 12% to 30%
    leading
    predicts first-answer "Teams with good help pages get a third fewer questions"${checkIn(cycle, today, '12%')}
  }

  // Work is an initiative. It drives key results and never counts as progress itself.
  initiative help-pages "Rewrite the twenty most visited help pages" {
    owner @you
    drives self-service, first-answer
    status planned
  }
}
`;
}

/** Writes `since` for a plan that begins in the middle of a cycle, so that nothing is overdue on its first day. */
function since(cycle: string, today: IsoDate): string {
  const period = runningPeriod(cycle, today);
  return period && period.start < today ? ` since ${today}` : '';
}

/** A first check-in, where the cycle runs. */
function checkIn(cycle: string, today: IsoDate, value: string): string {
  if (!runningPeriod(cycle, today)) return '';
  return `\n    check-in ${today} ${value} confidence 70% "Where we start"`;
}

function runningPeriod(cycle: string, today: IsoDate): Period | undefined {
  const period = knownCycle(cycle);
  return period && period.start <= today && today <= period.end ? period : undefined;
}

/** \`customer-care\` is \`Customer care\`. */
function titleOf(name: string): string {
  const words = name.replace(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
