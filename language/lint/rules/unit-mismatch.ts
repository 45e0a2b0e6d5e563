import { AstUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { rangeOfNode, uriOf } from '../../edits/source.js';
import { isKeyResult, isMetricUnit, isQuantity, type Quantity } from '../../grammar/generated/ast.js';
import { rangeOf } from '../../grammar/ranges.js';
import { writtenText } from '../../grammar/written-text.js';
import { unitDisagreement, unitInWords } from '../../model/unit-agreement.js';
import { measuredElement, type UnitSource } from '../../model/unit-source.js';
import { compatible, type Dimension, dimensionOf } from '../../values/quantities.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import type { Fix } from '../types/fix.js';

export const unitMismatch = defineRule({
  meta: {
    id: 'unit-mismatch',
    category: 'measurement',
    severity: 'error',
    summary: 'All values of a key result, and of the metric it measures, can be compared.',
    fixable: true,
  },
  check: {
    Quantity: (value, { report }) => {
      const source = unitDisagreement(value);
      if (!source) return;
      const [own, other] = [dimensionOf(value), source.dimension].map(unitInWords);
      const related = [
        {
          message: say`This sets the unit.`,
          uri: uriOf(source.node),
          range: rangeOf({ node: source.node }),
        },
      ];
      const unit = namedUnit(source);
      report(
        { node: value },
        say`${writtenText(value)} is ${own}, but \`${writtenText(source.node)}\` is ${other}: the two cannot be compared. Write both in the same unit.`,
        {
          related,
          fix: () => fixesOf(value, unit),
        },
      );
    },
  },
});

/** The unit that a value should have. Another file may set the unit, so this type refers to no node. */
interface NamedUnit {
  dimension: Dimension;
  unit?: string;
  /** Whether a metric sets the unit for all of its key results. */
  ofMetric: boolean;
}

function namedUnit({ node, dimension }: UnitSource): NamedUnit {
  return { dimension, unit: node.unit, ofMetric: isMetricUnit(node) };
}

function fixesOf(value: Quantity, unit: NamedUnit): Fix[] {
  const edits = editsFor(value, unit);
  const [first] = edits;
  return first ? [{ title: say`Write ${first.newText}`, edits: { [uriOf(value)]: edits } }] : [];
}

/** Units that people confuse although the number is right. Between other units the number would have to be converted. */
const rewritable: ReadonlySet<Dimension['kind']> = new Set(['plain', 'share', 'points', 'count']);

/** Writes the value in the unit. If the value sets the unit of its key result, the other values change too. */
function editsFor(value: Quantity, unit: NamedUnit): TextEdit[] {
  const own = dimensionOf(value);
  if (!rewritable.has(own.kind) || !rewritable.has(unit.dimension.kind)) return [];
  const element = measuredElement(value);
  const leads = isKeyResult(element) && unit.ofMetric;
  const others = leads
    ? valuesWithin(element).filter((other) => compatible(dimensionOf(other), own))
    : [value];
  return others.map((other) => ({ range: rangeOfNode(other), newText: inUnitOf(other, unit) }));
}

function valuesWithin(element: NonNullable<ReturnType<typeof measuredElement>>): Quantity[] {
  return AstUtils.streamAllContents(element)
    .filter(isQuantity)
    .filter((value) => measuredElement(value) === element)
    .toArray();
}

function inUnitOf({ amount }: Quantity, { unit, dimension }: NamedUnit): string {
  if (dimension.kind === 'plain') return amount ?? '';
  return dimension.kind === 'share' ? `${amount}%` : `${amount} ${unit}`;
}
