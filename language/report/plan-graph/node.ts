import { AstUtils } from 'langium';
import { isDraft } from '../../grammar/draft.js';
import {
  type Dropped,
  type Initiative,
  isDropped,
  isDue,
  isInitiative,
  isKeyResult,
  isObjective,
  isPriority,
  type Objective,
  type Priority,
} from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import { rangeOf } from '../../grammar/ranges.js';
import { clockOf } from '../../model/clock.js';
import { cycleNameOf, untilOf } from '../../model/cycle-of.js';
import { dropOf } from '../../model/drop.js';
import { isOrphan, isUnaligned, isUnsupported } from '../../model/gaps.js';
import { deadlineIn, measureOf } from '../../model/measure.js';
import { objectiveStatus } from '../../model/objective-status.js';
import { openDays } from '../../model/open-days.js';
import { ownershipOf } from '../../model/owner.js';
import { wholeOf } from '../../model/parts.js';
import { initiativeProgress, initiativeState } from '../../model/progress.js';
import { risksOf } from '../../model/risks.js';
import { gradeOf, gradeText, scoreOf, scoreText } from '../../model/score.js';
import { sinceOf } from '../../model/since.js';
import { rankOf, tagsOf } from '../../model/tags.js';
import type { PlanGap, PlanNode } from '../../protocol.js';
import { isIsoDate } from '../../values/dates.js';
import { say } from '../../values/say.js';
import { planCheckIns } from './check-ins.js';
import type { GoalFindings } from './findings.js';
import { type Goal, type GraphContext, kinds, statementsOf } from './goals.js';
import { keyResultFields } from './key-result.js';
import { statusFields } from './status.js';

/** Fields that depend on the kind of a goal. */
type KindField = keyof ReturnType<typeof keyResultFields> | 'state';
type KindFields = Pick<PlanNode, 'progress'> & Partial<Pick<PlanNode, KindField>>;

/** All fields: each is given, be it unknown, so that none is forgotten, and all nodes have the same form, which is read and copied fast. */
type AllFields = { [Field in keyof Required<PlanNode>]: PlanNode[Field] };

/** Turns a goal into plain data. Unknown fields are undefined, so that JSON leaves them out. */
export function nodeOf(goal: Goal, id: string, findings: GoalFindings, context: GraphContext): PlanNode {
  const uri = AstUtils.getDocument(goal).uri.toString();
  const waivers = findings.waiversOf(goal);
  const checkIns = isPriority(goal) ? [] : planCheckIns(goal, context);
  const { owner, ownerFrom } = ownerFields(goal);
  const { start, end } = days(goal, context);
  const tags = tagsOf(goal);
  const own = kindFields(goal, waivers, context);
  const node: AllFields = {
    id,
    kind: kinds[goal.$type],
    title: goal.title ?? goal.name ?? '',
    name: goal.name,
    owner,
    ownerFrom,
    team: planOf(goal)?.team,
    cycle: cycleNameOf(goal),
    until: isPriority(goal) ? untilOf(goal) : undefined,
    draft: isDraft(goal) || undefined,
    tags: unlessEmpty(tags),
    rank: rankOf(tags),
    risks: unlessEmpty(risksOf(goal)),
    confidence: checkIns.findLast(({ confidence }) => confidence !== undefined)?.confidence,
    checkIns,
    score: scoreFields(goal),
    isPart: (isInitiative(goal) && wholeOf(goal) !== undefined) || undefined,
    start,
    end,
    dropped: dropFields(goal),
    gap: gapOf(goal, context),
    package: undefined,
    index: undefined,
    // From the head to the end of the body, so that a cursor anywhere within finds its goal.
    location: { uri, range: goal.$cstNode?.range ?? rangeOf({ node: goal }) },
    findings: findings.of(goal),
    waivers,
    progress: own.progress,
    status: own.status,
    statusExplanation: own.statusExplanation,
    expected: own.expected,
    reading: own.reading,
    readingExplanation: own.readingExplanation,
    disguised: own.disguised,
    weight: own.weight,
    timing: own.timing,
    measure: own.measure,
    guards: own.guards,
    current: own.current,
    forecast: own.forecast,
    steps: own.steps,
    stalled: own.stalled,
    daysSinceUpdate: own.daysSinceUpdate,
    state: own.state,
  };
  return node;
}

function kindFields(goal: Goal, waivers: PlanNode['waivers'], context: GraphContext): KindFields {
  if (isKeyResult(goal)) return keyResultFields(goal, waivers, context);
  if (isObjective(goal)) return statusFields(goal, objectiveStatus(goal, context), context);
  const drop = statementsOf(goal).find(isDropped);
  if (drop) return { ...workFields(goal, context), progress: { explanation: dropText(drop) } };
  if (isPriority(goal)) return { progress: { explanation: say`A priority has no progress of its own.` } };
  return { progress: initiativeProgress(goal, context), ...workFields(goal, context) };
}

const states: readonly string[] = ['planned', 'active', 'done'] satisfies PlanNode['state'][];

function workFields(goal: Initiative | Priority, context: GraphContext): Pick<PlanNode, 'state'> {
  if (isPriority(goal)) return {};
  const state = initiativeState(goal, context);
  return state && states.includes(state) ? { state: state as PlanNode['state'] } : {};
}

function days(goal: Goal, { project }: GraphContext): Pick<AllFields, 'start' | 'end'> {
  const days = isPriority(goal) ? openDays(goal, project) : clockOf(goal, project);
  const own = isKeyResult(goal) ? deadlineIn(measureOf(goal)) : statementsOf(goal).find(isDue)?.date;
  return { start: days?.start ?? sinceOf(goal)?.date, end: own && isIsoDate(own) ? own : days?.end };
}

function ownerFields(goal: Goal): Pick<AllFields, 'owner' | 'ownerFrom'> {
  const { handle, place = goal } = ownershipOf(goal) ?? {};
  const ownerFrom = place === goal ? undefined : isObjective(place) ? 'objective' : 'team';
  return { owner: handle, ownerFrom };
}

function dropFields(goal: Goal): PlanNode['dropped'] {
  const drop = isKeyResult(goal) ? dropOf(goal) : statementsOf(goal).find(isDropped);
  return drop && { date: drop.date, reason: drop.reason };
}

function dropText({ date, reason }: Dropped): string {
  return say`Dropped on ${date ?? say`an unknown date`}: ${reason ?? say`no reason`}`;
}

function gapOf(goal: Goal, context: GraphContext): PlanGap | undefined {
  if (isDraft(goal)) return undefined;
  if (isInitiative(goal) && isOrphan(goal, context)) return 'orphan';
  if (isObjective(goal) && isUnaligned(goal, context)) return 'unaligned';
  return isPriority(goal) && isUnsupported(goal, context) ? 'unsupported' : undefined;
}

function scoreFields(goal: Goal): PlanNode['score'] {
  if (isKeyResult(goal)) {
    const score = scoreOf(goal);
    return score && { ...score, text: scoreText(score.value) };
  }
  const grade = isObjective(goal) ? gradeOf(goal) : undefined;
  return grade && { value: grade.value, text: gradeText(goal as Objective) ?? '' };
}

function unlessEmpty<Item>(list: Item[]): Item[] | undefined {
  return list.length > 0 ? list : undefined;
}
