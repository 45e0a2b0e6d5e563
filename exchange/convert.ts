import type { IsoDate } from '../language/values/dates.js';
import { assemble } from './assemble/assemble.js';
import { readGoals } from './interpret/goals.js';
import { settleGuessedKinds } from './interpret/guessed-kinds.js';
import type { Goal } from './model/goal.js';
import { readSource } from './parsers/read-source.js';
import { decimalSignOf } from './reading/numbers.js';
import type { DraftItem } from './recognise/draft.js';
import { createItem } from './recognise/items.js';
import { noMapping } from './recognise/mapping.js';
import { recogniseSource, textsOf } from './recognise/recognise.js';
import type { SourceKind } from './sources/source.js';
import type { StatementRole } from './vocabulary/fields.js';
import { goalsText } from './write/goals-text.js';

export interface ConvertOptions {
  from: SourceKind;
  today: IsoDate;
  /** Names of the plan that it goes into. */
  taken: readonly string[];
  /** Spaces before its lines. */
  indent: string;
  /** What it stands in, which says what a line without a mark is. */
  inside?: 'objective' | 'key-result';
  /** What its only line is to become. */
  kind?: StatementRole;
}

/**
 * Writes a list, a table or a heading as goals for a plan that is there already: without its head, and without the names of people.
 * What belongs to no goal is a comment behind them.
 *
 * @returns undefined where there is no goal in it
 */
export async function convertText(text: string, options: ConvertOptions): Promise<string | undefined> {
  const source = await readSource(
    { name: 'text', path: '', bytes: new TextEncoder().encode(text) },
    options.from,
  );
  const announced =
    options.kind ??
    (options.inside === 'objective'
      ? 'key-result'
      : options.inside === 'key-result'
        ? 'initiative'
        : undefined);
  const draft = recogniseSource(source, {}, noMapping, announced);
  const items = options.kind ? [lineAs(options.kind, draft.items, text)] : draft.items;
  if (items.length === 0) return undefined;
  settleGuessedKinds(items);
  const goals = readGoals(items, {
    decimals: decimalSignOf(textsOf(source.parsed)),
    today: options.today,
    mapping: noMapping,
    directories: draft.directories,
    cycles: [],
  });
  for (const goal of goals) forgetPlan(goal);
  assemble(goals);
  const remarks = options.kind ? [] : draft.remarks.map(({ piece }) => piece.text);
  return goalsText(goals, { taken: options.taken, indent: options.indent, remarks });
}

/** The first line as a goal of one kind, whatever it was taken for. */
function lineAs(kind: StatementRole, items: readonly DraftItem[], text: string): DraftItem {
  const [first] = items;
  if (first) return { ...first, kind, isKindGuessed: false };
  const plain = text
    .replace(/^\s*(?:[-*+]|\d+[.)]|#+)\s+/, '')
    .replace(/\*\*|~~|`/g, '')
    .trim();
  return createItem({
    kind,
    text: plain,
    piece: { text: plain, place: { file: 'text' } },
    parent: undefined,
    context: {},
  });
}

/** It goes into the plan that it is pasted into, for that team and that cycle. */
function forgetPlan(goal: Goal): void {
  delete goal.team;
  delete goal.cycle;
  goal.ownCycle = false;
}
