import { AstUtils } from 'langium';
import {
  type Initiative,
  isDropped,
  isInitiative,
  isKeyResult,
  isLimit,
  isObjective,
  isScore,
  type KeyResult,
  type Objective,
} from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { drivenBy } from '../model/drivers.js';
import { measureOf } from '../model/measure.js';
import { initiativeProgress, keyResultProgress, metFrom } from '../model/progress.js';
import { givenUp, type StatusContext } from '../model/status.js';
import { percentText } from '../model/status-text.js';
import { say } from '../values/say.js';
import { readShare } from '../values/shares.js';

/** The goals that can be carried into the next cycle. */
export type Carriable = Objective | KeyResult | Initiative;

/** Whether a goal is carried into the next cycle; if not, why, and what a person has to decide. */
export type Verdict = { carried: true } | LeftBehindVerdict;

interface LeftBehindVerdict {
  carried: false;
  because: string;
  asks?: string;
  /** Whether the goal itself is met, done or dropped. */
  isFinished?: true;
  isDropped?: true;
  /** Whether the next cycle has a goal of this name already. */
  isTaken?: true;
  /** Whether the goal is open, but its place is a goal that the next cycle has already. */
  isOpen?: true;
}

export interface VerdictContext extends StatusContext {
  /** The name of the next cycle. */
  to: string;
}

const carried: Verdict = { carried: true };
function homeless(): Verdict {
  return {
    carried: false,
    because: say`the goal that contains it is already in the next cycle`,
    asks: say`Copy it into that goal if it should continue.`,
    isOpen: true,
  };
}

function dropped(): Verdict {
  return { carried: false, because: say`dropped`, isFinished: true, isDropped: true };
}

/**
 * Decides for each goal of the plans whether it is still open. Key results come first, because the other goals depend
 * on them.
 */
export function verdictsOf(goals: readonly Carriable[], context: VerdictContext): Map<Carriable, Verdict> {
  const verdicts = new Map<Carriable, Verdict>();
  for (const goal of goals.filter(isKeyResult)) verdicts.set(goal, keyResultVerdict(goal, context));
  for (const goal of goals.filter(isObjective)) {
    const verdict = objectiveVerdict(goal, verdicts, context);
    verdicts.set(goal, verdict);
    if (verdict.carried) continue;
    // What is in it has nowhere to go; what was finished before keeps its own reason.
    for (const keyResult of goal.statements.filter(isKeyResult)) {
      if (verdicts.get(keyResult)?.carried)
        verdicts.set(
          keyResult,
          verdict.isTaken ? homeless() : { carried: false, because: say`its objective is left behind` },
        );
    }
  }
  for (const goal of goals.filter(isInitiative))
    verdicts.set(goal, initiativeVerdict(goal, verdicts, context));
  return verdicts;
}

function keyResultVerdict(keyResult: KeyResult, context: VerdictContext): Verdict {
  if (givenUp(keyResult)) return dropped();
  const score = keyResult.statements.find(isScore)?.value;
  const scored = score && readShare(score);
  if (scored && 'value' in scored) {
    const because = say`scored ${percentText(scored.value)}`;
    const isMet = scored.value >= metFrom(keyResult);
    return {
      carried: false,
      because,
      ...(isMet
        ? { isFinished: true }
        : { asks: say`The key result was not met. Copy it if it should continue.` }),
    };
  }
  const { ratio } = keyResultProgress(keyResult, context);
  // A bound that holds is not finished: it is kept from day to day.
  if (ratio !== undefined && ratio >= 1 && !isLimit(measureOf(keyResult))) {
    return { carried: false, because: say`met at ${percentText(ratio)}`, isFinished: true };
  }
  return taken(keyResult, context) ?? carried;
}

function objectiveVerdict(
  objective: Objective,
  verdicts: Map<Carriable, Verdict>,
  context: VerdictContext,
): Verdict {
  if (objective.statements.some(isDropped)) return dropped();
  const keyResults = objective.statements.filter(isKeyResult);
  if (keyResults.length > 0 && !keyResults.some((one) => verdicts.get(one)?.carried)) {
    return { carried: false, because: say`none of its key results is open` };
  }
  return taken(objective, context) ?? carried;
}

function initiativeVerdict(
  initiative: Initiative,
  verdicts: Map<Carriable, Verdict>,
  context: VerdictContext,
): Verdict {
  if (initiative.statements.some(isDropped)) return dropped();
  if ((initiativeProgress(initiative, context).ratio ?? 0) >= 1)
    return { carried: false, because: say`done`, isFinished: true };
  const around = initiative.$container;
  const isClosed = (goal: Carriable) => {
    const verdict = verdicts.get(goal);
    return verdict?.carried === false && !verdict.isTaken;
  };
  const stop = say`The work is still open. Stop it, or let it drive another key result.`;
  const outer =
    isObjective(around) || isKeyResult(around) || isInitiative(around) ? verdicts.get(around) : undefined;
  if (outer?.carried === false && (outer.isTaken || outer.isOpen)) {
    return taken(initiative, context) ?? homeless();
  }
  if (outer?.carried === false) {
    return { carried: false, because: say`the goal that contains it is left behind`, asks: stop };
  }
  const driven = drivenBy(initiative);
  if (driven.length > 0 && driven.every(isClosed)) {
    return { carried: false, because: say`all that it drives is left behind`, asks: stop };
  }
  return taken(initiative, context) ?? carried;
}

/** A goal of the next cycle has the name already: two with one name would be an error. */
function taken(goal: Carriable, { project, to }: VerdictContext): Verdict | undefined {
  const plan = planOf(goal);
  const [present] =
    (plan && goal.name && project.names.find('goal', { team: plan.team, cycle: to }, goal.name)) || [];
  if (!present?.node) return undefined;
  const path = project.relativePath(AstUtils.getDocument(present.node).uri);
  return {
    carried: false,
    isTaken: true,
    because: say`\`${goal.name}\` is already in ${path}`,
    asks: say`Check whether it is the same goal.`,
  };
}
