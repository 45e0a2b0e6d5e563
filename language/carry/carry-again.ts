import { AstUtils, type LangiumDocument, type URI } from 'langium';
import { cstOf } from '../edits/source.js';
import { formatDocument } from '../format/format.js';
import type { Declaration } from '../grammar/declarations.js';
import { isKeyResult, isTarget, type PlanFile, type Target } from '../grammar/generated/ast.js';
import { rangeOf } from '../grammar/ranges.js';
import { writtenText } from '../grammar/written-text.js';
import { measureOf } from '../model/measure.js';
import { say } from '../values/say.js';
import { compareText } from '../values/text.js';
import { baselineOrigin } from './baseline-origin.js';
import type { Decision, FileContext } from './carried-file.js';
import { nextBaseline } from './carried-measure.js';
import { baselineText, type Renewal, renewedBaselines, type UpdatedFile } from './renewed-baselines.js';
import { type SuccessorContext, successorOf } from './successor.js';
import type { Carriable, Verdict } from './verdict.js';

export interface AgainContext extends FileContext, SuccessorContext {
  /** Whether a file of the project is on the disk, so that it can be written. */
  isThere(uri: URI): boolean;
}

/** What carrying again does with goals that the next cycle has already. */
export interface CarriedAgain {
  files: UpdatedFile[];
  decisions: Decision[];
  /** Open goals that no plan of the next cycle continues. */
  missing: Carriable[];
  /** The goals that a plan of the next cycle continues. */
  continued: ReadonlySet<Carriable>;
}

/**
 * Reads the baselines again that an earlier carry wrote, because the old cycle may have later values. A baseline that a person
 * changed stays, and the report names it.
 *
 * @param goals goals of the old cycle
 * @param verdicts whether each goal is still open
 */
export function carryAgain(
  goals: readonly Carriable[],
  verdicts: ReadonlyMap<Carriable, Verdict>,
  context: AgainContext,
): CarriedAgain {
  const decisions: Decision[] = [];
  const missing: Carriable[] = [];
  const continued = new Set<Carriable>();
  const renewals = new Map<LangiumDocument<PlanFile>, Renewal[]>();
  for (const goal of goals) {
    const next = successorOf(goal, context);
    const verdict = verdicts.get(goal);
    if (next === 'none') {
      if (verdict?.carried || verdict?.isOpen) missing.push(goal);
      continue;
    }
    continued.add(goal);
    if (next === 'several') {
      decisions.push(at(goal, say`Several goals of ${context.to} may continue this goal. None was changed.`));
      continue;
    }
    const read = readAgain(goal, next, verdict, context);
    if (!read) continue;
    if ('message' in read) decisions.push(read);
    else addTo(renewals, AstUtils.getDocument(next) as LangiumDocument<PlanFile>, read);
  }
  const files = [...renewals].flatMap(([document, list]) => {
    const problem = whyNotWritten(document, context);
    if (problem) {
      const message = say`${problem} No baseline in it was updated.`;
      decisions.push({ uri: document.uri.toString(), line: 1, goal: '', message });
      return [];
    }
    const renewed = renewedBaselines(document, list, context);
    decisions.push(...renewed.decisions);
    return [renewed.file];
  });
  return { files, decisions: decisions.sort(byPlace), missing, continued };
}

function byPlace(left: Decision, right: Decision): number {
  return compareText(left.uri, right.uri) || left.line - right.line;
}

/** Decides what happens to one goal of the next cycle: its baseline gets a later value, a person decides, or nothing. */
function readAgain(
  old: Carriable,
  next: Declaration,
  verdict: Verdict | undefined,
  context: AgainContext,
): Renewal | Decision | undefined {
  if (next.$type !== old.$type) return undefined;
  const finished = verdict?.carried === false && verdict.isFinished ? verdict.because : undefined;
  if (!isKeyResult(old) || !isKeyResult(next))
    return finished ? finishedSince(next, finished, context) : undefined;
  const [before, measure] = [measureOf(old), measureOf(next)];
  const hasNewTarget = isTarget(before) && isTarget(measure) && !hasSameTarget(before, measure);
  const isDropped = verdict?.carried === false && verdict.isDropped;
  if (finished && (isDropped || !hasNewTarget)) return finishedSince(next, finished, context);
  const last = isTarget(before) ? nextBaseline(old, before, context) : undefined;
  if (!last || !isTarget(measure)) return undefined;
  const origin = baselineOrigin(old, next, last, context);
  if (origin.by === 'current') return undefined;
  if (origin.by === 'carry') return { keyResult: next, measure, last };
  const baseline = baselineText(measure);
  const stays = baseline
    ? say`The baseline ${baseline} stays, because ${origin.because}.`
    : say`The baseline stays empty, because ${origin.because}.`;
  const message = `${stays} ${say`The last value of ${context.from} is ${last.text}, reported on ${last.date}.`}`;
  return { ...at(next, message), line: cstOf(measure).range.start.line + 1 };
}

function finishedSince(next: Declaration, because: string, { from }: AgainContext): Decision {
  return at(next, say`In ${from} this goal is closed now: ${because}. Remove it here, or change it.`);
}

function hasSameTarget(left: Target, right: Target): boolean {
  return writtenText(left.target) === writtenText(right.target);
}

function whyNotWritten(document: LangiumDocument<PlanFile>, { isThere }: AgainContext): string | undefined {
  if (!isThere(document.uri)) return say`The file is not checked out.`;
  return 'problems' in formatDocument(document) ? say`The file has syntax errors.` : undefined;
}

function at(goal: Declaration, message: string): Decision {
  const title = 'title' in goal ? goal.title : undefined;
  const line = rangeOf({ node: goal }).start.line + 1;
  return { uri: AstUtils.getDocument(goal).uri.toString(), line, goal: title ?? goal.name ?? '', message };
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
