import { cycleOfDays, findCycle } from '../reading/cycles.js';
import { dayOrderOf, readAnyDate } from '../reading/dates.js';
import type { DraftField } from '../recognise/draft.js';
import type { GoalFields } from './reader.js';

/** Reads of whose plan a goal is, and for when: its own team and cycle before those of the text around it. */
export function readPlanOf(fields: GoalFields): void {
  const { goal, item, settings } = fields;
  readTeam(fields);
  const own = fields.take('cycle');
  const named = ownCycle(own, fields);
  if (named) goal.cycle = named;
  else for (const field of own) fields.comment(field);
  goal.ownCycle = goal.cycle !== undefined;
  if (!goal.cycle && item.context.cycle) goal.cycle = item.context.cycle;
  if (!goal.cycle) readDays(fields);
  if (goal.team === undefined && item.context.team !== undefined)
    goal.team =
      settings.mapping.teams.get(item.context.team) ??
      settings.directories.team.get(item.context.team) ??
      item.context.team;
}

function readTeam(fields: GoalFields): void {
  const { goal, settings } = fields;
  for (const field of fields.take('team')) {
    const text = field.piece.text.trim();
    const [first = '', ...others] = text.split(/\s*[,;\n]\s*/).filter((part) => part !== '');
    const name = settings.mapping.teams.get(text) ?? settings.directories.team.get(first) ?? first;
    if (goal.team === undefined && name !== '' && name.length <= 60) goal.team = name;
    else fields.comment(field);
    if (others.length > 0) goal.comments.push({ ...(field.name && { label: field.name }), text });
  }
}

function ownCycle(own: readonly DraftField[], { settings, item }: GoalFields) {
  const texts = own.map(
    ({ piece }) => settings.directories.cycle.get(piece.text.trim()) ?? piece.text.trim(),
  );
  for (const text of texts) {
    const mapped = settings.mapping.cycles.get(text);
    if (mapped) return { name: mapped };
    if (settings.cycles.includes(text)) return { name: text };
  }
  // “Q4” and “2026” may stand in columns of their own.
  return (
    findCycle(texts.join(' '), item.context.year)?.cycle ??
    texts.map((text) => findCycle(text, item.context.year)?.cycle).find((cycle) => cycle !== undefined)
  );
}

/** The cycle that begins and ends on the days of a goal, where its start and its end are given and make a quarter, half or year. */
function readDays(fields: GoalFields): void {
  const [start, due] = [fields.peek('start'), fields.peek('due')];
  if (!start || !due) return;
  const order = dayOrderOf([...(start.column ?? []), ...(due.column ?? [])]);
  const [from, to] = [readAnyDate(start.piece.text, order), readAnyDate(due.piece.text, order)];
  const cycle = from && to ? cycleOfDays(from, to) : undefined;
  if (!cycle || cycle.declared) return;
  fields.goal.cycle = cycle;
  fields.takeField(start);
  fields.takeField(due);
}
