import { cycleOfDays, findCycle } from '../reading/cycles.js';
import { readAnyDate } from '../reading/dates.js';
import type { RecordValue } from '../sources/parsed.js';
import { fieldMeaning } from '../vocabulary/fields.js';
import type { Context, Draft } from './draft.js';
import { teamIn } from './team-names.js';

/**
 * What the values around goals say of whose they are, and for when: `team: Growth`, `quarter: Q4 2026`. All other values in front
 * of a page are remarks.
 */
export function recordContext(value: RecordValue, context: Context, draft: Draft): Context {
  if (value.type !== 'map') return context;
  const own = { ...context };
  for (const { key, place, value: field } of value.entries) {
    const piece = { text: field.type === 'scalar' ? field.text : '', place: field.place };
    if (field.type === 'scalar' && takeContext(own, key, field.text)) {
      draft.contextPieces.push(piece);
      draft.columns.push({
        file: place.file,
        table: '',
        column: '',
        name: key,
        role: fieldMeaning(key)?.role ?? 'comment',
      });
    } else {
      draft.remarks.push({
        piece: { text: `${key}: ${plainText(field)}`, place },
        reason: 'belongs to no goal',
      });
    }
  }
  return own;
}

/**
 * Takes a value into the context, where its key says that it belongs there.
 *
 * @returns whether it did
 */
export function takeContext(context: Context, key: string, text: string): boolean {
  const role = fieldMeaning(key)?.role;
  if (role === 'team') {
    context.team = text;
    return true;
  }
  if (role === 'cycle') return takeCycle(context, text);
  if (role === 'asOf') {
    const date = readAnyDate(text);
    if (date) context.asOf = date;
    return date !== undefined;
  }
  if (role !== 'title') return false;
  const found = findCycle(text, context.year);
  const team = teamIn(found?.rest ?? text);
  if (found && !context.cycle) context.cycle = found.cycle;
  if (team && !context.team) context.team = team;
  return found !== undefined || team !== undefined;
}

function takeCycle(context: Context, text: string): boolean {
  const year = /^\s*(20\d\d)\s*$/.exec(text)?.[1];
  const found = findCycle(text, context.year);
  if (year) context.year = year;
  // “year: 2026” next to “quarter: Q4” makes the quarter’s name whole.
  const isWider = year !== undefined && context.cycle !== undefined;
  if (found && !isWider) context.cycle = found.cycle;
  return found !== undefined;
}

/** The cycle that begins and ends on the days of a context, where no name says it. */
export function cycleOfContext(start: string | undefined, end: string | undefined): Context['cycle'] {
  return start && end ? cycleOfDays(start, end) : undefined;
}

/** All texts of a value, for a report. */
export function plainText(value: RecordValue): string {
  if (value.type === 'scalar') return value.text;
  if (value.type === 'list') return value.items.map(plainText).join(', ');
  return value.entries.map(({ key, value: inner }) => `${key}: ${plainText(inner)}`).join(', ');
}
