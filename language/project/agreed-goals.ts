import { isDraft } from '../grammar/draft.js';
import type { KeyResult, Objective, PlanFile } from '../grammar/generated/ast.js';
import type { IsoDate } from '../values/dates.js';
import { goalsByName } from './past-goals.js';

/** One version of a file, parsed. */
export interface FileVersion {
  file: PlanFile;
  /** The day on which it was committed. */
  date: IsoDate;
}

/** A goal as it was agreed on. */
export interface AgreedGoal extends FileVersion {
  goal: Objective | KeyResult;
  /** Whether it was a draft before. */
  wasDraft: boolean;
}

/**
 * The version of each goal that was agreed on, by qualified name: the one that the file had at first; of a goal that was a
 * draft the one that made it agreed. What is a draft in the last version is not agreed.
 *
 * @param reference what was agreed on, as a whole; undefined where the file was not there yet
 * @param later versions in which drafts may have become agreed, oldest first
 */
export function agreedGoals(
  reference: FileVersion | undefined,
  later: readonly FileVersion[],
): Map<string, AgreedGoal> {
  const agreed = new Map<string, AgreedGoal>();
  let drafts: ReadonlySet<string> = new Set();
  for (const version of [...(reference ? [reference] : []), ...later]) {
    const goals = [...goalsByName(version.file)];
    for (const [name, goal] of goals) {
      const wasDraft = drafts.has(name);
      if (isDraft(goal)) agreed.delete(name);
      else if (wasDraft || version === reference) agreed.set(name, { ...version, goal, wasDraft });
    }
    drafts = new Set(goals.filter(([, goal]) => isDraft(goal)).map(([name]) => name));
  }
  return agreed;
}
