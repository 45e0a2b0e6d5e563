import type { PlanFile } from '../grammar/generated/ast.js';
import { qualifiedName } from '../grammar/plan-identity.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { Period } from '../values/cycles.js';
import type { IsoDate } from '../values/dates.js';
import type { Change } from './change.js';
import { inWords } from './change-text.js';
import { compareElement } from './element-comparison.js';
import { callOf } from './element-diff.js';
import type { ElementState } from './element-state.js';
import { matchElements } from './matching.js';
import { type PastChange, Timelines } from './past-change.js';
import { pastStates } from './past-state.js';

/** The effect of one commit on the definition of one element. */
export interface DefinitionStep {
  commit: string | null;
  date: IsoDate;
  subject: string | null;
  /** As reports named it then, and where it was. */
  element: string;
  title: string;
  measure: string | null;
  file: string;
  line: number;
  changes: Change[];
}

export interface DefinitionHistory {
  /** Oldest first. */
  steps: DefinitionStep[];
  /** Whether the first step creates the element; otherwise the element is older than the known history. */
  isWhole: boolean;
}

/** How to find an element in one version of the plans. */
export interface Called {
  name: string | undefined;
  /** As `subjectOf` tells it: the qualified name, else plan, kind and statement. */
  subject: string;
}

/** Reads earlier texts for a history. */
export interface PastReader {
  parse(text: string, path: string): PlanFile | undefined;
  periodOf(cycle: string): Period | undefined;
  /** Reads the numbers of statements. */
  phrasing: Phrasing;
}

/**
 * Follows the definition of an element back through the changes of the plans, across moves to other files and plans and
 * across new names.
 *
 * @param element the identity of the element after the last change
 * @param past oldest first
 * @param isFromStart whether the history begins without any plan
 */
export function definitionHistory(
  element: Called,
  past: readonly PastChange[],
  isFromStart: boolean,
  reader: PastReader,
): DefinitionHistory {
  const texts = new Timelines(past);
  const steps: DefinitionStep[] = [];
  let current = element;
  for (let index = past.length - 1; index >= 0; index--) {
    const change = past[index] as PastChange;
    const paths = [...change.texts.keys()].sort();
    const isFirst = index === 0 && !isFromStart;
    const statesAt = (moment: number) =>
      paths.flatMap((path) => readStates(texts.at(path, moment), path, change.date, reader));
    // Most changes of plans are about others: their texts need no reading.
    const { name = '', subject } = current;
    if (!paths.some((path) => texts.at(path, index)?.includes(name))) continue;
    const after = statesAt(index);
    const mine = after.find((state) => calledOf(state).subject === subject);
    if (!mine) continue;
    if (isFirst) return { steps, isWhole: false };
    const before = statesAt(index - 1);
    const { pairs } = matchElements(before, after);
    const old = pairs.find((pair) => pair.after === mine)?.before;
    if (!old) {
      const added = inWords({ kind: 'added', to: mine.measure?.text ?? null });
      return { steps: [stepOf(change, mine, [added]), ...steps], isWhole: true };
    }
    const now = new Map(pairs.map((pair) => [pair.before.id, pair.after.id]));
    const byId = new Map([...before, ...after].map((state) => [state.id, state]));
    const changes = compareElement(
      { before: old, after: mine },
      {
        idNow: (id) => now.get(id) ?? id,
        call: (id) => callOf(byId.get(id)),
        phrasingFor: () => reader.phrasing,
      },
    );
    if (changes.length > 0) steps.unshift(stepOf(change, mine, changes));
    current = calledOf(old);
  }
  return { steps, isWhole: false };
}

function calledOf({ name, plan, element }: ElementState): Called {
  return { name, subject: name === undefined ? qualifiedName(plan, element) : element };
}

function readStates(
  text: string | undefined,
  path: string,
  date: IsoDate,
  { parse, periodOf }: PastReader,
): ElementState[] {
  const file = text === undefined ? undefined : parse(text, path);
  const hasBegun = (cycle: string) => {
    const period = periodOf(cycle);
    return period !== undefined && period.start <= date;
  };
  return file ? pastStates(file, path, hasBegun) : [];
}

function stepOf(
  { commit, date, subject }: PastChange,
  state: ElementState,
  changes: Change[],
): DefinitionStep {
  const { element, measure, place } = state;
  return {
    commit,
    date,
    subject,
    element,
    title: callOf(state),
    measure: measure?.text ?? null,
    ...place,
    changes,
  };
}
