import type { AstNode } from 'langium';
import {
  type Initiative,
  isDropped,
  isInitiative,
  isKeyResult,
  isObjective,
  isPriority,
  type KeyResult,
  type Objective,
  type Priority,
} from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import { elementKeywords } from '../../grammar/properties.js';
import { writtenText } from '../../grammar/written-text.js';
import { checkInsOf, reportedText } from '../../model/check-ins.js';
import { guardsOf } from '../../model/guards.js';
import { levelOf, type WayReason } from '../../model/level.js';
import { measureText } from '../../model/measure-text.js';
import { objectiveStatus } from '../../model/objective-status.js';
import { ownershipOf } from '../../model/owner.js';
import {
  initiativeProgress,
  keyResultProgress,
  objectiveProgress,
  type Progress,
} from '../../model/progress.js';
import { gradeText } from '../../model/score.js';
import { type GivenSince, sinceOf } from '../../model/since.js';
import { keyResultStatus } from '../../model/status.js';
import { statusWords } from '../../model/status-words.js';
import { marked, say, translated } from '../../values/say.js';
import type { HoverContext } from './hover-context.js';
import { code, escapeMarkdown, line, linkTo, paragraphs, percent, section } from './markdown.js';
import { mention, relationSections } from './relations.js';
import { statementsInLine } from './statement-lines.js';

type PlanGoal = Priority | Objective | KeyResult | Initiative;

const shownCheckIns = 5;

/** Writes the most important facts about a priority, objective, key result or initiative. */
export function goalHover(goal: PlanGoal, context: HoverContext): string {
  return paragraphs(
    heading(goal),
    measureLine(goal),
    levelLine(goal, context),
    ...guardLines(goal, context),
    sinceLine(goal),
    progressLine(goal, context),
    statusLine(goal, context),
    scoreLine(goal),
    ...contentSections(goal),
    ...relationSections(goal, context),
    history(goal, context),
  );
}

function heading(goal: PlanGoal): string {
  const plan = planOf(goal);
  const statement = goal.title ? `**${escapeMarkdown(goal.title)}**` : say`*without a statement*`;
  const name = goal.name ? ` ${linkTo(goal, code(goal.name))}` : '';
  return `${statement}\n\n${line(
    `${translated(elementKeywords[goal.$type])}${name}`,
    plan && `${escapeMarkdown(plan.team)} · ${escapeMarkdown(plan.cycle)}`,
    ownerText(goal),
    ...statementsInLine(goal, 'heading'),
  )}`;
}

/** Writes the owner of a goal, with a link to the element that names the owner if it is not the goal itself. */
function ownerText(goal: PlanGoal): string {
  const owner = ownershipOf(goal);
  if (!owner) return say`no owner`;
  const { handle, place } = owner;
  const from =
    place === goal ? '' : say`, named by its ${linkTo(place, translated(elementKeywords[place.$type]))}`;
  return say`owner ${escapeMarkdown(handle)}${from}`;
}

function measureLine(goal: PlanGoal): string | undefined {
  const facts = statementsInLine(goal, 'facts');
  if (!isKeyResult(goal)) return line(...facts);
  const measure = measureText(goal);
  return line(measure && code(measure), ...facts) ?? say`No measure yet`;
}

/** Writes each guard with its newest value. */
function guardLines(goal: PlanGoal, context: HoverContext): string[] {
  if (!isKeyResult(goal)) return [];
  return guardsOf(goal, context).map(({ text, holds, current }) => {
    const state = holds === undefined ? say`no value yet` : holds ? say`holds` : say`**broken**`;
    const value = current && say`${code(current.text)} on ${current.date}`;
    return line(say`guard ${code(text)}: ${state}`, value) as string;
  });
}

/** Says in which direction a level without an operator is met, and what decides that. */
function levelLine(goal: PlanGoal, context: HoverContext): string | undefined {
  const level = isKeyResult(goal) ? levelOf(goal, context) : undefined;
  const reason = level?.decidedBy && wayReasons[level.decidedBy];
  if (!level?.way || !reason) return undefined;
  const [text, why] = [escapeMarkdown(level.text), translated(reason)];
  return level.way === 'up' ? say`At least ${text}: ${why}.` : say`At most ${text}: ${why}.`;
}

const wayReasons: Readonly<Partial<Record<WayReason, string>>> = {
  metric: marked('the metric says which direction is better'),
  statement: marked('the statement says so'),
  baseline: marked('the baseline is on the other side'),
  zero: marked('nothing is below zero'),
  default: marked('nothing decides the direction. Write `>=` or `<=` to be clear'),
};

/** Writes the first day of the goal's clock, if the goal, its objective or its plan has a `since`. */
function sinceLine(goal: PlanGoal): string | undefined {
  const since = sinceOf(goal);
  if (!since) return undefined;
  const isOwn = ownSource[goal.$type] === since.source;
  return isOwn
    ? say`since ${since.date}`
    : say`since ${since.date} (from ${translated(sinceSources[since.source])})`;
}

const sinceSources: Readonly<Record<GivenSince['source'], string>> = {
  'key result': marked('the key result'),
  objective: marked('the objective'),
  plan: marked('the plan'),
};

const ownSource: Readonly<Partial<Record<PlanGoal['$type'], GivenSince['source']>>> = {
  Objective: 'objective',
  KeyResult: 'key result',
};

function progressLine(goal: PlanGoal, context: HoverContext): string | undefined {
  const statements: readonly AstNode[] = goal.statements;
  const dropped = statements.find(isDropped);
  if (dropped) {
    return say`**Dropped** on ${dropped.date ?? say`an unknown date`}: ${escapeMarkdown(dropped.reason ?? say`no reason`)}`;
  }
  const progress = progressOf(goal, context);
  if (!progress) return undefined;
  const ratio = progress.ratio === undefined ? '' : `**${percent(progress.ratio)}** · `;
  return say`${ratio}${escapeMarkdown(progress.explanation)} *Today is ${context.today}.*`;
}

function progressOf(goal: PlanGoal, context: HoverContext): Progress | undefined {
  if (isKeyResult(goal)) return keyResultProgress(goal, context);
  if (isObjective(goal)) return objectiveProgress(goal, context);
  return isInitiative(goal) ? initiativeProgress(goal, context) : undefined;
}

/** Where an objective or key result is, and by which numbers. What was dropped says so already. */
function statusLine(goal: PlanGoal, context: HoverContext): string | undefined {
  if (!isKeyResult(goal) && !isObjective(goal)) return undefined;
  const { status, explanation } = isKeyResult(goal)
    ? keyResultStatus(goal, context)
    : objectiveStatus(goal, context);
  if (status === 'dropped') return undefined;
  return say`Status: **${statusWords(status)}** · ${escapeMarkdown(explanation)}`;
}

/** Writes the score of a key result, or the grade of an objective. */
function scoreLine(goal: PlanGoal): string | undefined {
  const text = isKeyResult(goal) || isObjective(goal) ? gradeText(goal) : undefined;
  return text && say`Score: **${text}**`;
}

function contentSections(goal: PlanGoal): (string | undefined)[] {
  const statements: readonly AstNode[] = goal.statements;
  return [
    isObjective(goal) ? section(say`Key results`, statements.filter(isKeyResult).map(mention)) : undefined,
    isInitiative(goal) ? section(say`Parts`, goal.statements.filter(isInitiative).map(mention)) : undefined,
    isObjective(goal) ? section(say`Initiatives`, statements.filter(isInitiative).map(mention)) : undefined,
  ];
}

/** Returns the newest check-ins up to today, newest first. */
function history(goal: PlanGoal, { references, today }: HoverContext): string | undefined {
  if (isPriority(goal)) return undefined;
  const past = checkInsOf(goal, references).filter(({ date }) => date <= today);
  const items = past
    .slice(-shownCheckIns)
    .reverse()
    .map(({ date, node }) => {
      const value = reportedText(node);
      const share = writtenText(node.confidence);
      const forecast = writtenText(node.forecast);
      const note = node.note && say`“${escapeMarkdown(node.note)}”`;
      return line(
        linkTo(node, date),
        value && code(value),
        share && say`confidence ${share}`,
        forecast && say`forecast ${code(forecast)}`,
        note,
      ) as string;
    });
  const heading =
    past.length > shownCheckIns ? say`Last ${shownCheckIns} of ${past.length} check-ins` : say`Check-ins`;
  return section(heading, items);
}
