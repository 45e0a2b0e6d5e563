import { type AstNode, GrammarUtils, type LeafCstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { withoutComments } from '../../edits/comments.js';
import {
  type CheckIn,
  type CheckInEntry,
  type Cycle,
  isInCycle,
  isObjective,
  isUntil,
  type Priority,
} from '../../grammar/generated/ast.js';
import { rangeOf, type SourcePlace } from '../../grammar/ranges.js';
import { eachLeaf } from '../../grammar/tree-walk.js';
import { meaningsOf } from '../../model/ambiguous-number.js';
import { guardedGoal, reportedGoal } from '../../model/link-targets.js';
import { closedText, isClosedText, isQuoted } from '../../parser/unclosed-text.js';
import { isIsoDate, readDate } from '../../values/dates.js';
import type { UnreadValue } from '../../values/quantities.js';
import { readNumber, readQuantity } from '../../values/quantities.js';
import { say } from '../../values/say.js';
import { readShare } from '../../values/shares.js';
import { defineRule } from '../define-rule.js';
import { checkExpected } from '../expected-points.js';
import { replaceText } from '../fixes/replace-text.js';
import type { Fix } from '../types/fix.js';
import type { RuleContext } from '../types/rule.js';

export const invalidValue = defineRule({
  meta: {
    id: 'invalid-value',
    category: 'form',
    severity: 'error',
    summary: 'A value is possible, and has only one meaning.',
    fixable: true,
  },
  check: {
    Cycle: checkOrder,
    Priority: checkHorizon,
    CheckIn: (checkIn, context) => checkJudgement(checkIn, checkIn.$container, context),
    CheckInEntry: (entry, context) => checkJudgement(entry, reportedGoal(entry), context),
    Expect: checkExpected,
    Guard: (guard, { report }) => {
      const goal = guardedGoal(guard);
      if (!goal || goal !== guard.$container) return;
      const message = say`A key result cannot guard itself. Name another key result or a metric, or write a bound: \`keep …\`.`;
      report({ node: guard, property: 'target' }, message);
    },
    Quantity: (quantity, context) => {
      const reading = readQuantity(quantity);
      const choices = meaningsOf(quantity);
      if ('problem' in reading) reportNumber(quantity, quantity.amount, reading, context);
      else if (choices.length > 0) {
        const problem = say`\`${quantity.amount}\` has two meanings. Write ${choices.map((one) => `\`${one}\``).join(say` or `)}.`;
        reportNumber(quantity, quantity.amount, { problem, choices }, context);
      }
    },
    Share: (share, context) => {
      const reading = readShare(share);
      if ('problem' in reading) reportNumber(share, share.amount, reading, context);
    },
    Weight: (weight, context) => {
      if (weight.value === undefined) return;
      const reading = readNumber(weight.value);
      if ('problem' in reading) {
        reportValue({ node: weight, property: 'value' }, reading, context);
      } else if (reading.value <= 0) {
        context.report(
          { node: weight, property: 'value' },
          say`A weight is a number above 0, which ${weight.value} is not.`,
        );
      }
    },
    PlanFile: ({ $cstNode }, context) => {
      if ($cstNode) eachLeaf($cstNode, (leaf) => leafChecks[leaf.tokenType.name]?.(leaf, context));
    },
  },
});

/** Reports a number. The fix replaces only the number; the unit and the comments next to the number stay. */
function reportNumber(
  node: AstNode,
  amount: string | undefined,
  reading: UnreadValue,
  context: RuleContext,
): void {
  const number = GrammarUtils.findNodeForProperty(node.$cstNode, 'amount');
  const source = withoutComments(node.$cstNode?.text ?? '');
  const titled = (text: string) => (amount ? source.replace(amount, () => text) : text);
  reportValue({ node }, reading, context, { range: number?.range, titled });
}

/** The check of a token in any place, by the name of its terminal. */
const leafChecks: Readonly<Record<string, (leaf: LeafCstNode, context: RuleContext) => void>> = {
  STRING: checkText,
  TRIPLE: checkText,
  DATE: checkDate,
  LOOSE_DATE: checkDate,
};

/** A leaf computes its range and its node when it is asked for them, so a check asks only for what it reports. */
function checkText(leaf: LeafCstNode, { document, report }: RuleContext): void {
  const { text } = leaf;
  if (!isQuoted(text) || isClosedText(text)) return;
  const { range } = leaf;
  const message = say`The quote that opens here is not closed, so the text ends with its line.`;
  const says = { title: say`Close the quote`, preferred: true };
  const fix = () => [replaceText(document, range, closedText(text), says)];
  report({ range }, message, { fix });
}

function checkDate(leaf: LeafCstNode, context: RuleContext): void {
  const reading = readDate(leaf.text);
  if ('problem' in reading) reportValue({ node: leaf.astNode, range: leaf.range }, reading, context);
}

/**
 * Values with a likely but not certain meaning: `5 mn` may be minutes, `1 Bio.` is a thousand times more in German, and
 * `1,2345` may group its digits by four.
 */
const doubtful = /(?<!\p{L})(?:mn|md|bio|mill)(?!\p{L})|\d,\d{4}/iu;

/**
 * @param written the range of the new text, by default the whole place; and the text that the title of the fix shows
 */
function reportValue(
  place: SourcePlace,
  { problem, suggestion, choices = [] }: UnreadValue,
  { document, report }: RuleContext,
  written: { range?: Range | undefined; titled?(text: string): string } = {},
): void {
  const { range = rangeOf(place), titled = String } = written;
  // A person decides between several meanings, so none of them is preferred.
  const texts = suggestion === undefined ? choices : [suggestion];
  const isDoubtful = doubtful.test(document.textDocument.getText(range));
  const write = (text: string): Fix => {
    const preferred = text === suggestion;
    const safe = preferred && !isDoubtful ? { safe: true as const } : {};
    return replaceText(document, range, text, { title: say`Write ${titled(text)}`, preferred, ...safe });
  };
  report(place, problem, { ...(texts.length > 0 && { fix: () => texts.map(write) }) });
}

/** A priority cannot stop before it begins. */
function checkHorizon(priority: Priority, { project, report }: RuleContext): void {
  const from = priority.statements.find(isInCycle)?.cycle?.$refText;
  const until = priority.statements.find(isUntil);
  const end = until?.cycle && project.periodOf(until.cycle.$refText)?.end;
  const start = from && project.periodOf(from)?.start;
  if (!until || !start || !end || start <= end) return;
  report(
    { node: until, property: 'cycle' },
    say`This priority stops on ${end}, before it begins on ${start} with ${from}.`,
  );
}

function checkOrder(cycle: Cycle, { report }: RuleContext): void {
  const { start, end } = cycle;
  if (start && end && isIsoDate(start) && isIsoDate(end) && end < start) {
    report({ node: cycle, property: 'end' }, say`This cycle ends on ${end}, before it starts on ${start}.`);
  }
}

/** An objective has no value of its own, so a check-in of an objective is a judgement: confidence and note. */
function checkJudgement(
  node: CheckIn | CheckInEntry,
  goal: AstNode | undefined,
  { report }: RuleContext,
): void {
  if (!isObjective(goal)) return;
  const property = (['value', 'zone', 'state', 'forecast'] as const).find((one) => node[one] !== undefined);
  if (!property) return;
  const message = say`The progress of an objective is computed from its key results. Write a confidence and a note, or report the value of a key result.`;
  report({ node, property }, message);
}
