import { type AstNode, CstUtils, type LeafCstNode } from 'langium';
import type { Cycle } from '../../grammar/generated/ast.js';
import { closedText, isClosedText, isQuoted } from '../../parser/unclosed-text.js';
import { isIsoDate, readDate } from '../../values/dates.js';
import { readNumber, readQuantity, readShare } from '../../values/quantities.js';
import { defineRule, type RuleContext } from '../rule.js';

export const invalidValue = defineRule({
  meta: {
    id: 'invalid-value',
    category: 'form',
    severity: 'error',
    summary: 'A value is possible, and can be read in one way only.',
  },
  check: {
    Cycle: checkOrder,
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
    PlanFile: ({ $cstNode }, context) => {
      for (const leaf of $cstNode ? CstUtils.flattenCst($cstNode) : [])
        leafChecks[leaf.tokenType.name]?.(leaf, context);
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

/** What is checked of a token wherever it stands, by the name of its terminal. */
const leafChecks: Readonly<Record<string, (leaf: LeafCstNode, context: RuleContext) => void>> = {
  STRING: checkText,
  TRIPLE: checkText,
  DATE: checkDate,
  LOOSE_DATE: checkDate,
};

function checkText({ text, range }: LeafCstNode, { report }: RuleContext): void {
  if (!isQuoted(text) || isClosedText(text)) return;
  report({ range }, 'The quote that opens here is not closed, so the text ends with its line.', {
    data: { title: 'Close the quote', suggestion: closedText(text) },
  });
}

function checkDate({ text, range, astNode }: LeafCstNode, { report }: RuleContext): void {
  const reading = readDate(text);
  if ('date' in reading) return;
  report({ node: astNode, range }, reading.problem, { data: { suggestion: reading.suggestion } });
}

function checkOrder(cycle: Cycle, { report }: RuleContext): void {
  const { start, end } = cycle;
  if (start && end && isIsoDate(start) && isIsoDate(end) && end < start) {
    report({ node: cycle, property: 'end' }, `This cycle ends on ${end}, before it starts on ${start}.`);
  }
}
