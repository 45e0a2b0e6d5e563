import { GrammarUtils } from 'langium';
import { isDropped, isKeyResult, isLimit } from '../../grammar/generated/ast.js';
import { rangeOf } from '../../grammar/ranges.js';
import { type Disagreement, disagreement } from '../../model/disagreement.js';
import { measureOf } from '../../model/measure.js';
import { rangeWithinText } from '../evidence-range.js';
import { correctionsOf } from '../fixes/correct-disagreement.js';
import { elementAt, rangeOfNode, sourceText, uriOf } from '../fixes/source.js';
import { defineRule } from '../rule.js';

export const statementDisagrees = defineRule({
  meta: {
    id: 'statement-disagrees',
    category: 'measurement',
    severity: 'warning',
    summary: 'The numbers and the direction of a statement are those of its measure.',
    subsumes: ['already-met'],
  },
  check: {
    KeyResult: (keyResult, { phraseReader, report }) => {
      const title = GrammarUtils.findNodeForProperty(keyResult.$cstNode, 'title');
      const dropped = keyResult.statements.some(isDropped);
      const found = dropped ? undefined : disagreement(keyResult, phraseReader);
      if (!title || !found || keyResult.title === undefined) return;
      const measure = measureOf(keyResult);
      const related = measure && [
        { message: 'This is how it is measured.', uri: uriOf(measure), range: rangeOf({ node: measure }) },
      ];
      const words = keyResult.title.slice(found.claim.start, found.claim.end);
      const range = rangeWithinText(title, keyResult.title, found.claim);
      report({ node: keyResult, range }, `The statement says “${words}”, but ${contradiction(found)}`, {
        ...(related && { related }),
      });
    },
  },
  fix: ({ document, finding, phraseReader }) => {
    const keyResult = elementAt(document, finding.range.start);
    const found = isKeyResult(keyResult) ? disagreement(keyResult, phraseReader) : undefined;
    if (!isKeyResult(keyResult) || !found) return [];
    const title = GrammarUtils.findNodeForProperty(keyResult.$cstNode, 'title');
    const edits = correctionsOf(found, keyResult.title ?? '', phraseReader);
    const uri = uriOf(keyResult);
    const words = edits.statement?.map(({ newText, ...part }) => ({
      range: title ? rangeWithinText(title, keyResult.title ?? '', part) : finding.range,
      newText,
    }));
    // Where the source is not what it says (escapes, several lines), only a person can correct it.
    const literal = title && words?.every(({ range }) => range !== title.range);
    return [
      ...(words && literal ? [{ title: 'Correct the statement', edits: { [uri]: words } }] : []),
      ...(edits.measure
        ? [
            {
              title: 'Correct the measure',
              edits: {
                [uri]: edits.measure.map(({ node, newText }) => ({ range: rangeOfNode(node), newText })),
              },
            },
          ]
        : []),
    ];
  },
});

function contradiction(found: Disagreement): string {
  const [from, to] = [found.from, found.to].map((value) => value && sourceText(value.node));
  if (found.kind === 'number') {
    const isRange = found.claim.kind === 'range' && from;
    const measured = isRange
      ? `goes from ${from} to ${to}`
      : isLimit(found.to.node.$container.$container)
        ? `is bound by ${to}`
        : `ends at ${to}`;
    return `the measure ${measured}. Which one is true?`;
  }
  const [start, end] = [found.from.value.comparable, found.to.value.comparable];
  if (found.kind === 'direction')
    return `the measure ${end > start ? 'rises' : 'falls'}, from ${from} to ${to}.`;
  const percent = `${oneDecimal(Math.abs(end / start - 1) * 100)}% ${end > start ? 'more' : 'less'}`;
  const times = found.claim.kind === 'factor' ? `, ${oneDecimal(end / start)} times the start` : '';
  return `from ${from} to ${to} is ${percent}${times}. Which one is true?`;
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
