import { dayOrderOf, readAnyDate } from '../reading/dates.js';
import { isPlanName } from '../reading/grammar-words.js';
import type { DraftField } from '../recognise/draft.js';
import { pushAll } from '../text/push.js';
import { workStateOf } from '../vocabulary/states.js';
import type { GoalFields } from './reader.js';
import { clamped } from './values-of.js';

/** Reads what a goal says besides its people and numbers. */
export function readFactsOf(fields: GoalFields): void {
  readStatus(fields);
  readDue(fields);
  for (const field of fields.take('rank')) takeRank(field, fields);
  for (const field of fields.take('tags')) takeTags(field, fields);
  for (const field of fields.take('weight')) takeWeight(field, fields);
  for (const field of fields.take('ambition')) takeAmbition(field, fields);
  for (const field of fields.take('link')) takeLinks(field, fields);
  for (const { piece, name } of fields.take('description')) describe(piece.text, name, fields);
  for (const field of fields.take('id')) fields.goal.ids.push(field.piece.text.trim());
  for (const field of fields.take('parent'))
    fields.goal.parents.push({ text: field.piece.text.trim(), piece: field.piece });
  for (const field of fields.take('level')) void field;
  readType(fields);
}

/** A type that says more than the kind: an aspirational objective. Any other is told by the kind. */
function readType(fields: GoalFields): void {
  for (const { piece } of fields.take('type')) {
    if (/\baspirational\b|moonshot/i.test(piece.text) && fields.goal.kind === 'objective')
      fields.goal.ambition = 'aspirational';
    else if (/\bcommitted\b|roofshot/i.test(piece.text) && fields.goal.kind === 'objective')
      fields.goal.ambition = 'committed';
  }
}

/** States of work that a plan's own words do not quite say. */
const nuances = /risk|behind|block|hold|delay|off|review|track|late|red|amber|yellow|green/i;

function readStatus(fields: GoalFields): void {
  const { goal, settings } = fields;
  for (const field of fields.take('status')) {
    const text = field.piece.text.trim();
    if (text === 'not done' && field.name === '') continue;
    const state = text === 'struck through' ? 'dropped' : workStateOf(text);
    if (state === 'dropped' && goal.kind !== 'priority') {
      goal.dropped = {
        date: clamped(settings.today, goal),
        reason: text === 'struck through' ? 'Struck through in the source' : `Status in the source: ${text}`,
      };
    } else if (
      goal.kind === 'initiative' &&
      state !== undefined &&
      state !== 'dropped' &&
      goal.state === undefined
    ) {
      goal.state = state;
      if (nuances.test(text)) fields.comment(field);
    } else fields.comment(field);
  }
}

function readDue(fields: GoalFields): void {
  const { goal } = fields;
  for (const field of fields.take('due')) {
    const date = readAnyDate(field.piece.text, dayOrderOf(field.column ?? []));
    if (date && goal.kind === 'initiative' && goal.due === undefined) goal.due = date;
    else if (
      date &&
      goal.kind === 'key-result' &&
      (goal.measure?.kind === 'range' || goal.measure?.kind === 'reach')
    )
      goal.deadline = date;
    else fields.comment(field);
  }
}

/** P0 to P4 are tags that sort; any other rank is a remark. */
function takeRank(field: DraftField, fields: GoalFields): void {
  const rank = /^p\s?([0-4])$/i.exec(field.piece.text.trim())?.[1];
  if (rank === undefined) fields.comment(field);
  else fields.goal.tags.push(`P${rank}`);
}

function takeTags(field: DraftField, fields: GoalFields): void {
  const words = field.piece.text
    .split(/\s*[,;#\n]\s*/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const tags = words.map(tagOf);
  if (tags.some((tag) => tag === undefined)) fields.comment(field);
  else pushAll(fields.goal.tags, tags as string[]);
}

/** A tag is one word: `Customer success` is `Customer-success`. */
function tagOf(text: string): string | undefined {
  const tag = text.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, '');
  return isPlanName(tag) || /^\d+$/.test(tag) ? tag : undefined;
}

function takeWeight(field: DraftField, fields: GoalFields): void {
  const number = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(field.piece.text.trim())?.[1]?.replace(',', '.');
  if (number === undefined || Number(number) <= 0 || fields.goal.kind !== 'key-result') fields.comment(field);
  else fields.goal.weight = number;
}

function takeAmbition(field: DraftField, fields: GoalFields): void {
  const text = field.piece.text.trim().toLowerCase();
  const ambition = /^(?:aspirational|moonshot|stretch)$/.test(text)
    ? 'aspirational'
    : /^(?:committed|roofshot)$/.test(text)
      ? 'committed'
      : undefined;
  if (ambition && fields.goal.kind === 'objective') fields.goal.ambition = ambition;
  else fields.comment(field);
}

function takeLinks(field: DraftField, fields: GoalFields): void {
  const urls = field.piece.text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  pushAll(fields.goal.links, urls);
  const rest = urls.reduce((text, url) => text.replace(url, ''), field.piece.text).replace(/[\s,;|()]+/g, '');
  if (rest !== '') fields.comment(field);
}

/** A description says what it is called only where that is no usual word. */
function describe(text: string, name: string, { goal }: GoalFields): void {
  const isUsual =
    name === '' ||
    /^(?:description|details?|beschreibung|descripci[oó]n|descri[cç][aã]o|描述|说明)$/i.test(name);
  goal.description.push(isUsual ? text.trim() : `${name}: ${text.trim()}`);
}
