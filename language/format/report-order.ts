import { type AstNode, AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import { isCheckIn, isCheckInEntry, type PlanFile } from '../grammar/generated/ast.js';
import { intervalAt } from '../values/intervals.js';
import { layOut, type Replacement } from './white-space.js';

/** A part of a report: `confidence 70%`. Offsets into the file, the end exclusive. */
interface Part {
  start: number;
  end: number;
}

/**
 * Computes the white space of a file without syntax errors, and moves `confidence` before `forecast`. Where a comment is
 * between the two, they stay as they are.
 *
 * @returns replacements that do not overlap, in the order of the file
 */
export function layOutInOrder(document: LangiumDocument<PlanFile>): Replacement[] {
  const gaps = layOut(document);
  const swaps = AstUtils.streamAst(document.parseResult.value)
    .flatMap((node) => swapIn(node, gaps, document.textDocument.getText()) ?? [])
    .toArray();
  if (swaps.length === 0) return gaps;
  const isApart = ({ start, end }: Replacement) => {
    const swap = intervalAt(swaps, start);
    return !swap || end > swap.end || end === swap.start;
  };
  return [...gaps.filter(isApart), ...swaps].sort(
    (left, right) => left.start - right.start || left.end - right.end,
  );
}

function swapIn(node: AstNode, gaps: readonly Replacement[], source: string): Replacement | undefined {
  if (!isCheckIn(node) && !isCheckInEntry(node)) return undefined;
  const forecast = partOf(node, 'forecast');
  const confidence = partOf(node, 'confidence');
  if (!forecast || !confidence || confidence.start < forecast.start) return undefined;
  const between = source.slice(forecast.end, confidence.start);
  const written = source.slice(forecast.start, confidence.end);
  if (between.trim() !== '' || /\/[/*]/.test(written)) return undefined;
  const laidOut = ({ start, end }: Part) => textOf(start, end, gaps, source);
  const middle =
    gapsFrom(forecast.end, gaps).find(({ start, end }) => start === forecast.end && end === confidence.start)
      ?.text ?? ' ';
  return {
    start: forecast.start,
    end: confidence.end,
    text: `${laidOut(confidence)}${middle}${laidOut(forecast)}`,
  };
}

/** Returns a keyword with its value; undefined if one of the two is missing, or if the keyword is there twice. */
function partOf({ $cstNode }: AstNode, keyword: 'forecast' | 'confidence'): Part | undefined {
  const words = GrammarUtils.findNodesForKeyword($cstNode, keyword);
  const [word] = words;
  const value = GrammarUtils.findNodeForProperty($cstNode, keyword);
  return word && value && words.length === 1 ? { start: word.offset, end: value.end } : undefined;
}

/** Returns a part of the source with its new white space. */
function textOf(start: number, end: number, gaps: readonly Replacement[], source: string): string {
  let text = '';
  let copied = start;
  for (const gap of gapsFrom(start, gaps, end)) {
    if (gap.end > end || gap.start === end || gap.end === start) continue;
    text += source.slice(copied, gap.start) + gap.text;
    copied = gap.end;
  }
  return text + source.slice(copied, end);
}

/** Returns the gaps that begin between two offsets, without a look at all of them. */
function gapsFrom(from: number, gaps: readonly Replacement[], to = from): Replacement[] {
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gaps[middle] as Replacement).start < from) low = middle + 1;
    else high = middle;
  }
  const found: Replacement[] = [];
  for (; (gaps[low]?.start ?? Infinity) <= to; low++) found.push(gaps[low] as Replacement);
  return found;
}
