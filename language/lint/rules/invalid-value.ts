import { type AstNode, CstUtils } from 'langium';
import type { Cycle } from '../../grammar/generated/ast.js';
import { rangeOf, type SourcePlace } from '../../grammar/ranges.js';
import { closedText, isClosedText, isQuoted } from '../../parser/unclosed-text.js';
import { isIsoDate, readDate } from '../../values/dates.js';
import { readNumber, readQuantity, readShare } from '../../values/quantities.js';
import { defineRule } from '../define-rule.js';
import { replaceText } from '../fixes/replace-text.js';
import type { RuleChecks, RuleContext } from '../types/rule.js';

/** Every field that holds a date, by the kind of syntax node. */
const dateFields: Readonly<Record<string, readonly string[]>> = {
  Due: ['date'],
  Dropped: ['date'],
  Target: ['deadline'],
  Measurement: ['date'],
  CheckIn: ['date'],
  Score: ['date'],
  Changed: ['date', 'oldDate'],
  CheckInBlock: ['date'],
};

const dateChecks = Object.fromEntries(
  Object.entries(dateFields).map(([type, fields]) => [
    type,
    (node: AstNode, context: RuleContext) => checkDates(node, fields, context),
  ]),
) as RuleChecks;

export const invalidValue = defineRule({
  meta: {
    id: 'invalid-value',
    category: 'form',
    severity: 'error',
    summary: 'A value is possible, and can be read in one way only.',
    fixable: true,
  },
  check: {
    ...dateChecks,
    Cycle: (cycle, context) => {
      checkDates(cycle, ['start', 'end'], context);
      checkOrder(cycle, context);
    },
    Quantity: (quantity, context) => {
      const reading = readQuantity(quantity);
      if ('problem' in reading) reportNumber(quantity, quantity.amount, reading, context);
    },
    Share: (share, context) => {
      const reading = readShare(share.amount, share.percent === true);
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
          `A weight is a number above 0, which ${weight.value} is not.`,
        );
      }
    },
    PlanFile: (file, { document, report }) => {
      if (!file.$cstNode) return;
      for (const { tokenType, text, range } of CstUtils.flattenCst(file.$cstNode)) {
        const isText = tokenType.name === 'STRING' || tokenType.name === 'TRIPLE';
        if (!isText || !isQuoted(text) || isClosedText(text)) continue;
        const message = 'The quote that opens here is not closed, so the text ends with its line.';
        const says = { title: 'Close the quote', preferred: true };
        const fix = () => [replaceText(document, range, closedText(text), says)];
        report({ range }, message, { fix });
      }
    },
  },
});

/** Why a text is no value, and what was meant where there is no doubt. */
interface UnreadValue {
  problem: string;
  suggestion?: string;
}

function reportNumber(
  node: AstNode,
  amount: string | undefined,
  { problem, suggestion }: UnreadValue,
  context: RuleContext,
): void {
  const source = node.$cstNode?.text;
  const meant = suggestion && amount && source?.replace(amount, suggestion);
  reportValue({ node }, { problem, suggestion: meant }, context);
}

function checkDates(node: AstNode, fields: readonly string[], context: RuleContext): void {
  for (const field of fields) {
    const text = (node as unknown as Record<string, string | undefined>)[field];
    const reading = text === undefined ? undefined : readDate(text);
    if (reading && 'problem' in reading) reportValue({ node, property: field }, reading, context);
  }
}

function reportValue(
  place: SourcePlace,
  { problem, suggestion }: UnreadValue,
  { document, report }: RuleContext,
): void {
  const says = { title: `Write ${suggestion}`, preferred: true };
  const fix = suggestion ? () => [replaceText(document, rangeOf(place), suggestion, says)] : undefined;
  report(place, problem, { fix });
}

function checkOrder(cycle: Cycle, { report }: RuleContext): void {
  const { start, end } = cycle;
  if (start && end && isIsoDate(start) && isIsoDate(end) && end < start) {
    report({ node: cycle, property: 'end' }, `This cycle ends on ${end}, before it starts on ${start}.`);
  }
}
