import { type AstNode, CstUtils } from 'langium';
import type { Cycle } from '../../grammar/generated/ast.js';
import { closedText, isClosedText, isQuoted } from '../../parser/unclosed-text.js';
import { isIsoDate, readDate } from '../../values/dates.js';
import { readNumber, readQuantity, readShare } from '../../values/quantities.js';
import { defineRule, type RuleChecks, type RuleContext } from '../rule.js';

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
  },
  check: {
    ...dateChecks,
    Cycle: (cycle, context) => {
      checkDates(cycle, ['start', 'end'], context);
      checkOrder(cycle, context);
    },
    Quantity: (quantity, { report }) => {
      const reading = readQuantity(quantity);
      if ('problem' in reading) reportNumber(quantity, quantity.amount, reading, report);
    },
    Share: (share, { report }) => {
      const reading = readShare(share.amount, share.percent === true);
      if ('problem' in reading) reportNumber(share, share.amount, reading, report);
    },
    Weight: (weight, { report }) => {
      if (weight.value === undefined) return;
      const reading = readNumber(weight.value);
      if ('problem' in reading) {
        const { suggestion } = reading;
        report({ node: weight, property: 'value' }, reading.problem, { data: { suggestion } });
      } else if (reading.value <= 0) {
        report(
          { node: weight, property: 'value' },
          `A weight is a number above 0, which ${weight.value} is not.`,
        );
      }
    },
    PlanFile: (file, { report }) => {
      if (!file.$cstNode) return;
      for (const leaf of CstUtils.flattenCst(file.$cstNode)) {
        const isText = leaf.tokenType.name === 'STRING' || leaf.tokenType.name === 'TRIPLE';
        if (isText && isQuoted(leaf.text) && !isClosedText(leaf.text)) {
          report(
            { range: leaf.range },
            'The quote that opens here is not closed, so the text ends with its line.',
            { data: { title: 'Close the quote', suggestion: closedText(leaf.text) } },
          );
        }
      }
    },
  },
  fix: ({ document, finding }) => {
    const { suggestion, title } = (finding.data ?? {}) as InvalidValueData;
    if (!suggestion) return [];
    const edits = { [document.uri.toString()]: [{ range: finding.range, newText: suggestion }] };
    return [{ title: title ?? `Write ${suggestion}`, edits, preferred: true }];
  },
});

/** What the fix needs: the text that was meant, where there is no doubt. */
interface InvalidValueData {
  suggestion?: string;
  title?: string;
}

function reportNumber(
  node: AstNode,
  amount: string | undefined,
  { problem, suggestion }: { problem: string; suggestion?: string },
  report: RuleContext['report'],
): void {
  const source = node.$cstNode?.text;
  const meant = suggestion && amount && source?.replace(amount, suggestion);
  report({ node }, problem, { data: { suggestion: meant } });
}

function checkDates(node: AstNode, fields: readonly string[], { report }: RuleContext): void {
  for (const field of fields) {
    const text = (node as unknown as Record<string, string | undefined>)[field];
    const reading = text === undefined ? undefined : readDate(text);
    if (!reading || 'date' in reading) continue;
    report({ node, property: field }, reading.problem, { data: { suggestion: reading.suggestion } });
  }
}

function checkOrder(cycle: Cycle, { report }: RuleContext): void {
  const { start, end } = cycle;
  if (start && end && isIsoDate(start) && isIsoDate(end) && end < start) {
    report({ node: cycle, property: 'end' }, `This cycle ends on ${end}, before it starts on ${start}.`);
  }
}
