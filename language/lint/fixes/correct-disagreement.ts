import { type CstNode, GrammarUtils } from 'langium';
import { sourceText } from '../../edits/source.js';
import type { Quantity } from '../../grammar/generated/ast.js';
import { claimedSize } from '../../model/claimed-dimension.js';
import type { Disagreement } from '../../model/disagreement.js';
import type { MeasuredValue } from '../../model/measured-value.js';
import type { ClaimedNumber } from '../../phrasing/claims.js';
import type { Phrasing } from '../../phrasing/phrasing.js';
import { knownUnit } from '../../values/units.js';

/** Edits that make a statement and its measure agree: other words in the statement, or other values in the measure. */
export interface Corrections {
  /** Offsets into the text of the statement. */
  statement?: { start: number; end: number; newText: string }[];
  measure?: { node: Quantity; newText: string }[];
}

/** Computes both corrections of a disagreement, each only if it has a single meaning. */
export function correctionsOf(found: Disagreement, statement: string, phrasing: Phrasing): Corrections {
  if (found.kind === 'number') return numberCorrections(found, statement);
  if (found.kind === 'change') return changeCorrections(found, statement);
  const { start, end, opposite } = found.claim;
  const named = phrasing
    .claimsIn(statement)
    .claims.some(({ kind }) => kind === 'range' || kind === 'end' || kind === 'bound');
  const swapped = [
    { node: found.from.node, newText: sourceText(found.to.node) },
    { node: found.to.node, newText: sourceText(found.from.node) },
  ];
  return { statement: [{ start, end, newText: opposite }], ...(!named && { measure: swapped }) };
}

function numberCorrections(
  { claim, from, to }: Extract<Disagreement, { kind: 'number' }>,
  statement: string,
): Corrections {
  const pairs: [ClaimedNumber | undefined, MeasuredValue][] =
    claim.kind === 'range'
      ? [...(from ? [[claim.from, from] as [ClaimedNumber | undefined, MeasuredValue]] : []), [claim.to, to]]
      : [[claim.number, to]];
  const words: NonNullable<Corrections['statement']> = [];
  const values: NonNullable<Corrections['measure']> = [];
  for (const [number, measured] of pairs) {
    const amount = measured.node.amount;
    const alike = claimedSize(claim.quantity, measured) === sizeOf(measured.node);
    if (!number || !amount || !alike) return {};
    words.push({ start: number.start, end: number.end, newText: spelled(amount, number) });
    const written =
      number.decimal === undefined ? statement.slice(number.start, number.end) : String(number.value);
    values.push({ node: measured.node, newText: withAmount(measured.node, written) });
  }
  return { statement: words, measure: values };
}

/** Writes the amount of a plan as the statement writes numbers: with its decimal sign, and without marks between thousands. */
function spelled(amount: string, { decimal }: ClaimedNumber): string {
  const bare = amount.replace(/^[-+−]/, '');
  return decimal === undefined ? bare : bare.replaceAll(/[,_]/g, '').replace('.', decimal);
}

function changeCorrections(
  { claim, from, to }: Extract<Disagreement, { kind: 'change' }>,
  statement: string,
): Corrections {
  const { start, end } = claim;
  const ratio = to.value.comparable / from.value.comparable;
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  const measure = changedTarget(claim, from, to);
  const written = claim.kind === 'share' ? shareWords(statement.slice(start, end), percent) : undefined;
  return {
    ...(written && percent > 0 && { statement: [{ start, end, newText: written }] }),
    ...(measure && { measure: [{ node: to.node, newText: measure }] }),
  };
}

/** Replaces the number of a share and keeps its sign as written: “20 %”. A share in words becomes digits in English only. */
function shareWords(words: string, percent: number): string | undefined {
  if (/^by\b/i.test(words)) return `${words.slice(0, 2)} ${percent}%`;
  return /\d/.test(words) ? words.replace(/\d[\d.,]*/, String(percent)) : undefined;
}

/** Computes the target of a change, in the unit and magnitude of the baseline, with three digits. */
function changedTarget(
  claim: Extract<Disagreement, { kind: 'change' }>['claim'],
  from: MeasuredValue,
  to: MeasuredValue,
): string | undefined {
  // “by 20%” of a share may also mean percentage points.
  if (from.value.dimension.kind === 'share' && claim.kind === 'share') return undefined;
  if (sizeOf(from.node) !== sizeOf(to.node) || !from.node.amount) return undefined;
  const falls = to.value.comparable < from.value.comparable;
  const magnitude = /[kKMB]$/.exec(from.node.amount)?.[0] ?? '';
  const shown = Number(from.node.amount.replaceAll(/[,_kKMB+]/g, ''));
  const target = Number((shown * factorOf(claim, falls)).toPrecision(3));
  return target > 0 ? withAmount(to.node, `${target}${magnitude}`) : undefined;
}

function factorOf(claim: Extract<Disagreement, { kind: 'change' }>['claim'], falls: boolean): number {
  if (claim.kind === 'share') return falls ? 1 - claim.share : 1 + claim.share;
  return claim.eitherWay && falls !== claim.factor < 1 ? 1 / claim.factor : claim.factor;
}

function sizeOf({ unit }: Quantity): number {
  return (unit && knownUnit(unit)?.size) || 1;
}

/** Writes a value with another number, and keeps its currency and unit. */
function withAmount(node: Quantity, amount: string): string {
  const source = node.$cstNode as CstNode;
  const number = GrammarUtils.findNodeForProperty(source, 'amount');
  if (!number) return source.text;
  const before = source.text.slice(0, number.offset - source.offset);
  return `${before}${amount}${source.text.slice(number.end - source.offset)}`;
}
