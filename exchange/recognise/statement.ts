import type { Place } from '../place.js';
import { amountsIn, readAmount } from '../reading/amounts.js';
import { measureInStatement } from '../reading/measures.js';
import { readPercent, readScore } from '../reading/shares.js';
import { workStateOf } from '../vocabulary/states.js';
import type { DraftField } from './draft.js';
import { readLabel } from './outline.js';

/** A statement without what people write around it, and what that says. */
export interface Statement {
  title: string;
  fields: DraftField[];
}

/** Characters. */
const longest = 2_000;

/** One thing that may stand around a statement: what is left of the text without it, and the fields that it says. */
type Annotation = (text: string, place: Place) => Found | null | undefined;

interface Found {
  rest: string;
  fields: DraftField[];
}

/**
 * Reads what stands around a statement: `[P1]`, `@lena`, `(Owner: Lena)`, `=> 80 %`, `✅`. Anything that can be read in another way
 * stays in the statement.
 */
export function readStatement(text: string, place: Place): Statement {
  // No statement is a page long; looking for what stands around one would take as long as it is.
  if (text.length > longest) return { title: text.replace(/\s+/g, ' ').trim(), fields: [] };
  const fields: DraftField[] = [];
  let title = text.replace(/\s+/g, ' ').trim();
  for (let changed = true; changed; ) {
    changed = false;
    for (const annotation of annotations) {
      const found = annotation(title, place);
      // A statement is never read away.
      if (!found || !/[\p{L}\p{N}]/u.test(found.rest) || found.rest === title) continue;
      title = found.rest;
      fields.unshift(...found.fields);
      changed = true;
    }
  }
  return { title: title.replace(/\s*[–—]$/, '').trim(), fields };
}

const colour = `🟢|🟡|🟠|🔴|🔵|⚪|⚫|🟩|🟨|🟧|🟥|✅|☑️?|✔️?|❌|✖️?|❎|⏳|🚧|⛔|⚠️?|🏁`;
const signBefore = new RegExp(String.raw`^(${colour})️?\s*`, 'u');
const signAfter = new RegExp(String.raw`\s*(${colour})️?$`, 'u');

const annotations: readonly Annotation[] = [
  statusSign,
  box,
  percentBefore,
  rank,
  handles,
  bracket,
  trailingLabel,
  result,
  percentDone,
];

function statusSign(text: string, place: Place): Found | null | undefined {
  const match = signBefore.exec(text) ?? signAfter.exec(text);
  return match && without(text, match, [field('status', match[1] ?? '', place)]);
}

/** `[80%] …`. */
function percentBefore(text: string, place: Place): Found | null | undefined {
  const match = /^\[(\d+(?:[.,]\d+)? ?%)\]\s+/.exec(text);
  return match && without(text, match, [field('progress', match[1] ?? '', place)]);
}

/** `[x]` where the page shows no box, as in a cell. */
function box(text: string, place: Place): Found | null | undefined {
  const match = /^\[([ xX])\]\s+/.exec(text);
  return (
    match &&
    without(
      text,
      match,
      match[1] === ' ' ? [field('status', 'not done', place)] : [field('status', 'done', place)],
    )
  );
}

/** `[P1] …`, `P1: …`, `… (P1)`. */
function rank(text: string, place: Place): Found | null | undefined {
  const match =
    /^[[(]?(P[0-4])[\])]?(?:\s*[:–—-]\s+|(?<=[\])])\s*)/.exec(text) ?? /\s*[[(](P[0-4])[\])]$/.exec(text);
  return match && without(text, match, [field('rank', match[1] ?? '', place)]);
}

/** Handles at the end: `… @lena`, `… (@lena, @tom)`. */
function handles(text: string, place: Place): Found | null | undefined {
  const match =
    /\s*(?:[–—|-]\s*)?[([]?((?:@[\p{L}\p{N}](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?[,;]?\s*(?:(?:&|and|\+)\s*)?)+)[)\]]?$/u.exec(
      text,
    );
  if (!match || /\S$/.test(text.slice(0, match.index)) === false) return undefined;
  const people = match[1]?.match(/@[\p{L}\p{N}](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?/gu) ?? [];
  return without(text, match, [field('owner', people.join(', '), place)]);
}

/** `… (Owner: Lena)`, `… [due 2026-12-15]`, `… [80%]`. */
function bracket(text: string, place: Place): Found | null | undefined {
  const match = /\s*(\(([^()]+)\)|\[([^[\]]+)\])$/.exec(text);
  const inner = (match?.[2] ?? match?.[3] ?? '').trim();
  if (!match) return undefined;
  const whole = readInner(inner, place, match[3] !== undefined);
  const parts = inner.split(/\s*[;,|]\s+/).map((part) => readInner(part, place, false));
  const fields = whole ? [whole] : parts.every((part) => part !== undefined) ? parts : undefined;
  return fields && without(text, match, fields as DraftField[]);
}

function readInner(text: string, place: Place, isSquare: boolean): DraftField | undefined {
  const arrow = /^(?:=>|⇒|→|->)\s*(.+)$/u.exec(text)?.[1];
  if (arrow !== undefined) return resultField(arrow, place);
  const percent = isSquare ? readPercent(text) : undefined;
  if (percent) return field('progress', text, place);
  if (/\d ?% (?:done|complete|completed|erledigt)$/.test(text)) return field('progress', text, place);
  const label = readLabel(text) ?? readSpacedLabel(text);
  if (!label || label.value === '' || /[;,|]\s+\p{L}+\s*[:：]/u.test(label.value)) return undefined;
  return { role: label.meaning.role, name: label.name, piece: { text: label.value, place } };
}

/** `owner Lena`, `due 2026-12-15`, `score 0.7`. */
function readSpacedLabel(text: string): ReturnType<typeof readLabel> {
  const match = /^(owner|due|score|confidence|progress|status|dri|lead)\s+(.+)$/i.exec(text);
  return match ? readLabel(`${match[1]}: ${match[2]}`) : undefined;
}

/** `… – Owner: Lena`, `… | Status: green`. */
function trailingLabel(text: string, place: Place): Found | null | undefined {
  const match = /\s+(?:[–—|•·]|-+|\/\/)\s+([^–—|•·]+)$/.exec(text);
  const label = match && readLabel(match[1] ?? '');
  if (!match || !label || label.value === '') return undefined;
  return without(text, match, [
    { role: label.meaning.role, name: label.name, piece: { text: label.value, place } },
  ]);
}

/** `… => 80 %`, `… => 0.7`, `… => done`: what came of it. An arrow between two values is no result. */
function result(text: string, place: Place): Found | null | undefined {
  const match = /\s*(=>|⇒|→|->)\s*([^=⇒→>]*)$/u.exec(text);
  const value = match?.[2]?.trim() ?? '';
  if (!match || value === '') return undefined;
  const before = text.slice(0, match.index);
  const isFat = match[1] === '=>' || match[1] === '⇒';
  const range = measureInStatement(before, undefined);
  const last = amountsIn(before, undefined).at(-1);
  const endsInValue = last?.end === before.length;
  // “NPS reaches 40 => 80 %”: a share is no later value of a number that is no share.
  const isShareOfGoal = range && last?.amount.dimension.kind !== 'share' && readPercent(value) !== undefined;
  if (endsInValue && !(isFat && (range?.kind === 'range' || isShareOfGoal))) return undefined;
  const amount = range ? readAmount(value, undefined) : undefined;
  if (amount && amount.dimension.kind !== 'share')
    return without(text, match, [field('current', value, place)]);
  const said = resultField(value, place);
  if (said) return without(text, match, [said]);
  return isFat && !/^[^()]*\)/.test(value) ? without(text, match, [field('note', value, place)]) : undefined;
}

/** A percentage, a grade or a state. */
function resultField(value: string, place: Place): DraftField | undefined {
  if (readPercent(value)) return field('progress', value, place);
  if (readScore(value)) return field('score', value, place);
  return workStateOf(value) ? field('status', value, place) : undefined;
}

/** `… – 80 % done`. */
function percentDone(text: string, place: Place): Found | null | undefined {
  const match = /\s*[–—:|-]\s*(\d+(?:[.,]\d+)? ?% (?:done|complete|completed|erledigt|erreicht))$/i.exec(
    text,
  );
  return match && without(text, match, [field('progress', match[1] ?? '', place)]);
}

function field(role: DraftField['role'], text: string, place: Place): DraftField {
  return { role, name: '', piece: { text, place } };
}

function without(text: string, match: RegExpExecArray, fields: DraftField[]): Found {
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { rest: rest.replace(/\s+/g, ' ').trim(), fields };
}
