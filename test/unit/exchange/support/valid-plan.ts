import fc from 'fast-check';
import { type ElementType, propertiesOf } from '../../../../language/grammar/properties.js';

const title = fc.constantFrom(
  'Shops wait less',
  'Says "no" to C:\\temp',
  'Übung macht den Meister',
  'A {brace} // and a comment',
  'x',
);

/** Names have to be unique: `#` is the number of the element. */
function numbered(elements: readonly string[]): string {
  let count = 0;
  return elements.map((element) => element.replace(/#/g, () => String(++count))).join('\n');
}

function declaration(): fc.Arbitrary<string> {
  return fc.oneof(
    element('Priority', 'priority', 'p#'),
    element('Metric', 'metric', 'm#'),
    element('Team', 'team', 't#'),
    element('Person', 'person', '@person#'),
    fc.constant('cycle season# from 2026-10-05 to 2026-12-20 { cadence monthly }'),
  );
}

function goal(prefix: string): fc.Arbitrary<string> {
  const initiative = element('Initiative', 'initiative', `${prefix}i#`);
  const keyResult = element('KeyResult', 'key result', `${prefix}k#`, fc.array(initiative, { maxLength: 1 }));
  const children = fc.array(fc.oneof(keyResult, initiative), { maxLength: 3 });
  return fc.oneof(element('Objective', 'objective', `${prefix}o#`, children), keyResult, initiative);
}

function element(
  type: ElementType,
  keyword: string,
  name: string,
  children: fc.Arbitrary<string[]> = fc.constant([]),
): fc.Arbitrary<string> {
  return fc
    .record({ title, properties: properties(type), children, isNamed: fc.boolean() })
    .map(({ title: said, properties: own, children: below, isNamed }) => {
      const shown = isNamed || keyword === 'person' || keyword === 'team' ? `${name} ` : '';
      return `${keyword} ${shown}"${said.replace(/[\\"]/g, '\\$&')}" {\n${[...own, ...below].join('\n')}\n}`;
    });
}

/** Some of the properties that may stand in an element, by their examples in the documentation; of alternatives one. */
function properties(type: ElementType): fc.Arbitrary<string[]> {
  return fc.subarray(propertiesOf(type)).map((chosen) => {
    const hasMeasure = chosen.some((one) => one.type === 'Target');
    return chosen
      .filter(
        (one) =>
          one.alternative === undefined ||
          (!hasMeasure && chosen.find((other) => other.alternative !== undefined) === one),
      )
      .map(({ example }) => example);
  });
}

/** A project of made-up plans that say everything that the language knows, in every element. */
export const validPlans: fc.Arbitrary<Record<string, string>> = fc
  .record({
    vocabulary: fc.array(declaration(), { maxLength: 5 }),
    sales: fc.array(goal('s'), { minLength: 1, maxLength: 4 }),
    care: fc.array(goal('c'), { maxLength: 3 }),
  })
  .map(({ vocabulary, sales, care }) => ({
    'vocabulary.okr': `team sales "Sales"\nmetric spoilage-rate "Spoilage" { unit % }\n${numbered(vocabulary)}`,
    'sales/2026-Q4.okr': `plan sales in 2026-Q4\n${numbered(sales)}`,
    'care/2026-H2.okr': `plan care in 2026-H2\n${numbered(care)}`,
  }));
