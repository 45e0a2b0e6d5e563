import { type CstNode, GrammarUtils } from 'langium';
import { rangeOfNode, uriOf } from '../../edits/source.js';
import {
  type Bound,
  isDropped,
  isKeyResult,
  isLimit,
  isReach,
  type KeyResult,
} from '../../grammar/generated/ast.js';
import { planOf, qualifiedName } from '../../grammar/plan-identity.js';
import { rangeOf } from '../../grammar/ranges.js';
import { writtenText } from '../../grammar/written-text.js';
import { wayOfOperator } from '../../model/bound.js';
import {
  type Disagreement,
  disagreement,
  disagreementOn,
  disagreementWith,
} from '../../model/disagreement.js';
import { betterWay } from '../../model/level.js';
import { inheritedDimension, measureOf, metricOf } from '../../model/measure.js';
import { measuredWayOf, recordedWaysOf } from '../../model/measured-way.js';
import { unobserved } from '../../observation/observation.js';
import type { Phrasing } from '../../phrasing/phrasing.js';
import { goalsByName } from '../../project/past-goals.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { rangeWithinText } from '../evidence-range.js';
import { correctionsOf } from '../fixes/correct-disagreement.js';
import type { Fix } from '../types/fix.js';
import type { RuleContext } from '../types/rule.js';

export const statementDisagrees = defineRule({
  meta: {
    id: 'statement-disagrees',
    category: 'measurement',
    severity: 'warning',
    summary: 'A statement and its measure have the same numbers and direction.',
    fixable: true,
    subsumes: ['already-met'],
  },
  check: {
    KeyResult: (keyResult, context) => {
      const { phraseReader } = context;
      reportWrongWay(keyResult, context.report);
      const dropped = keyResult.statements.some(isDropped);
      const found = dropped ? undefined : disagreement(keyResult, phraseReader);
      if (!found || keyResult.title === undefined || isExplained(keyResult, phraseReader)) return;
      const source = GrammarUtils.findNodeForProperty(keyResult.$cstNode, 'title');
      if (!source) return;
      const statement: Statement = { source, text: keyResult.title, uri: uriOf(keyResult) };
      const measure = measureOf(keyResult);
      const related = measure && [
        { message: say`This is the measure.`, uri: uriOf(measure), range: rangeOf({ node: measure }) },
      ];
      const words = statement.text.slice(found.claim.start, found.claim.end);
      const range = rangeWithinText(source, statement.text, found.claim);
      context.report(
        { node: keyResult, range },
        say`The statement says “${words}”, but ${contradiction(found)}`,
        {
          related,
          ...(agreedBefore(keyResult, context) && { waitsFor: 'moved-goalpost' }),
          fix: () => fixesOf(statement, found, keyResult, phraseReader),
        },
      );
    },
  },
});

/** Reports a level whose operator asks for the side that the metric calls worse. */
function reportWrongWay(keyResult: KeyResult, report: RuleContext['report']): void {
  const measure = measureOf(keyResult);
  const bound = isReach(measure) ? measure.bound : undefined;
  const way = bound && wayOfOperator(bound);
  const better = betterWay(keyResult);
  if (!bound || !way || !better || way === better || keyResult.statements.some(isDropped)) return;
  const [asks, says] = way === 'up' ? [say`at least`, say`lower`] : [say`at most`, say`higher`];
  const metric = metricOf(keyResult)?.name ?? say`its metric`;
  const message = say`The level asks for ${asks} ${boundText(bound)}, but for \`${metric}\` ${says} is better. Correct the wrong one.`;
  report({ node: bound, property: 'operator' }, message);
}

function boundText({ value }: Bound): string {
  return value ? writtenText(value) : '…';
}

/** Says whether the statement agrees with the measure before a change that the key result records itself. */
function isExplained(keyResult: KeyResult, phrasing: Phrasing): boolean {
  const ways = recordedWaysOf(keyResult, inheritedDimension(keyResult));
  return ways.some((way) => !disagreementOn(keyResult.title ?? '', way, phrasing));
}

/** Says whether statement and measure agreed before a change moved one of them: then the move is the finding. */
function agreedBefore(keyResult: KeyResult, context: RuleContext): boolean {
  const past = context.pastPlan();
  const name = keyResult.name && qualifiedName(planOf(keyResult), keyResult.name);
  const before = past && name ? goalsByName(past.file).get(name) : undefined;
  if (!isKeyResult(before)) return false;
  const unit = inheritedDimension(keyResult);
  const way = unobserved(() => measuredWayOf(before, unit));
  return way !== undefined && !disagreementOn(before.title ?? '', way, context.phraseReader);
}

/** The statement of a key result: its quoted text in the syntax tree, and the claims in this text. */
interface Statement {
  source: CstNode;
  text: string;
  uri: string;
}

function fixesOf(
  { source, text, uri }: Statement,
  found: Disagreement,
  keyResult: KeyResult,
  phrasing: Phrasing,
): Fix[] {
  const { statement, measure } = correctionsOf(found, text, phrasing);
  const words = statement?.map(({ newText, ...part }) => ({
    range: rangeWithinText(source, text, part),
    newText,
  }));
  // If the source differs from its text (escapes, several lines), only a person can correct it.
  const literal = words?.every(({ range }) => range !== source.range);
  // Do not offer words that the rule would report again, such as “grows by 38%” for a number that falls.
  const agrees = statement && !disagreementWith(withParts(text, statement), keyResult, phrasing);
  const values = measure?.map(({ node, newText }) => ({ range: rangeOfNode(node), newText }));
  return [
    ...(words && literal && agrees ? [{ title: say`Correct the statement`, edits: { [uri]: words } }] : []),
    ...(values ? [{ title: say`Correct the measure`, edits: { [uri]: values } }] : []),
  ];
}

/** Replaces words of a text in several places that do not overlap. */
function withParts(text: string, parts: readonly { start: number; end: number; newText: string }[]): string {
  return [...parts]
    .sort((left, right) => right.start - left.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

function contradiction(found: Disagreement): string {
  const [from, to] = [found.from, found.to].map((value) => value && writtenText(value.node));
  if (found.kind === 'number') {
    const isRange = found.claim.kind === 'range' && from;
    const measured = isRange
      ? say`goes from ${from} to ${to}`
      : isLimit(found.to.node.$container.$container)
        ? say`is bound by ${to}`
        : say`ends at ${to}`;
    return say`the measure ${measured}. Correct the wrong one.`;
  }
  const [start, end] = [found.from.value.comparable, found.to.value.comparable];
  if (found.kind === 'direction')
    return end > start
      ? say`the measure rises, from ${from} to ${to}.`
      : say`the measure falls, from ${from} to ${to}.`;
  const share = `${oneDecimal(Math.abs(end / start - 1) * 100)}%`;
  const times = found.claim.kind === 'factor' ? say`, ${oneDecimal(end / start)} times the start` : '';
  return end > start
    ? say`from ${from} to ${to} is ${share} more${times}. Correct the wrong one.`
    : say`from ${from} to ${to} is ${share} less${times}. Correct the wrong one.`;
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
