import { AstUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { isKeyResult, isMetricUnit, isQuantity, type Quantity } from '../../grammar/generated/ast.js';
import { rangeOf } from '../../grammar/ranges.js';
import { unitDisagreement, unitInWords } from '../../model/unit-agreement.js';
import { measuredElement, type UnitSource } from '../../model/unit-source.js';
import { compatible, type Dimension, dimensionOf } from '../../values/quantities.js';
import { nodeAt, rangeOfNode, sourceText, uriOf } from '../fixes/source.js';
import { defineRule } from '../rule.js';

export const unitMismatch = defineRule({
  meta: {
    id: 'unit-mismatch',
    category: 'measurement',
    severity: 'error',
    summary: 'All values of a key result, and of the metric it measures, can be compared.',
  },
  check: {
    Quantity: (value, { report }) => {
      const source = unitDisagreement(value);
      if (!source) return;
      const own = `${sourceText(value)} is ${unitInWords(dimensionOf(value))}`;
      const other = `\`${sourceText(source.node)}\` is ${unitInWords(source.dimension)}`;
      const related = [
        {
          message: 'The unit is named here.',
          uri: uriOf(source.node),
          range: rangeOf({ node: source.node }),
        },
      ];
      report({ node: value }, `${own}, but ${other}: they cannot be compared. Write both alike.`, {
        related,
      });
    },
  },
  fix: ({ document, finding }) => {
    const value = nodeAt(document, finding.range.start);
    const source = isQuantity(value) ? unitDisagreement(value) : undefined;
    if (!isQuantity(value) || !source) return [];
    const edits = editsFor(value, source);
    const [first] = edits;
    return first ? [{ title: `Write ${first.newText}`, edits: { [uriOf(value)]: edits } }] : [];
  },
});

/** Units that people mistake for each other while the number is right. Other numbers would have to be computed. */
const rewritable: ReadonlySet<Dimension['kind']> = new Set(['plain', 'share', 'points', 'count']);

/** The value in the unit of the source; where it names the unit for its key result, the other values there as well. */
function editsFor(value: Quantity, source: UnitSource): TextEdit[] {
  const own = dimensionOf(value);
  if (!rewritable.has(own.kind) || !rewritable.has(source.dimension.kind)) return [];
  const element = measuredElement(value);
  const leads = isKeyResult(element) && isMetricUnit(source.node);
  const others = leads
    ? valuesWithin(element).filter((other) => compatible(dimensionOf(other), own))
    : [value];
  return others.map((other) => ({ range: rangeOfNode(other), newText: inUnitOf(other, source) }));
}

function valuesWithin(element: NonNullable<ReturnType<typeof measuredElement>>): Quantity[] {
  return AstUtils.streamAllContents(element)
    .filter(isQuantity)
    .filter((value) => measuredElement(value) === element)
    .toArray();
}

function inUnitOf({ amount }: Quantity, { node, dimension }: UnitSource): string {
  if (dimension.kind === 'plain') return amount ?? '';
  return dimension.kind === 'share' ? `${amount}%` : `${amount} ${node.unit}`;
}
