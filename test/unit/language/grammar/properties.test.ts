import assert from 'node:assert/strict';
import { isDeepStrictEqual as isDeepEqual } from 'node:util';
import { AstUtils } from 'langium';
import type { MarkupContent } from 'vscode-languageserver-types';
import { propertyKind } from '../../../../language/compare/change.js';
import { isKeyResult } from '../../../../language/grammar/generated/ast.js';
import {
  type ElementType,
  elementKeywords,
  propertiesOf,
  propertyDefinitions,
} from '../../../../language/grammar/properties.js';

import type { PropertyDefinition } from '../../../../language/grammar/property-definition.js';
import { carryPlans, formatDocument, plansIn } from '../../../../language/index.js';
import { makeInitiative } from '../../../../language/lint/fixes/make-initiative.js';
import type { PlanNode } from '../../../../language/protocol.js';
import { comparePlans } from '../../../support/compared-plans.js';
import { planOfFiles } from '../../../support/example-plan.js';
import { openServer } from '../../../support/language-server.js';
import { parsePlan } from '../../../support/parse-plan.js';
import { openWorkspace, place } from '../../../support/workspace.js';
import { expandSnippet } from '../../client/expand-snippet.js';

const heads: Readonly<Record<ElementType, string>> = {
  Cycle: 'cycle season from 2026-10-01 to 2027-01-10',
  Team: 'team shops "Shops"',
  Person: 'person @mei "Mei"',
  Priority: 'priority thrift "We waste nothing"',
  Metric: 'metric thefts "Thefts per shop"',
  Objective: 'objective calm "Calm"',
  KeyResult: 'key result nights "Nights are calm"',
  Initiative: 'initiative locks "New locks"',
};

/** An element with a statement in its body. */
const text = (type: ElementType, ...statements: string[]) =>
  `${heads[type]} {\n${statements.map((one) => `  ${one}\n`).join('')}}\n`;

const formRules: readonly string[] = ['syntax-error', 'invalid-value', 'duplicate-property'];

async function formFindings(plan: string): Promise<string[]> {
  const workspace = await openWorkspace({ 'plan.okr': plan });
  return workspace
    .findings()
    .filter(({ rule }) => formRules.includes(rule))
    .map(place);
}

/** Each property with each element that it may stand in. */
const places = propertyDefinitions.flatMap((definition) =>
  definition.in.map((type) => ({ definition, type })),
);
const nameOf = ({ definition: { keywords }, type }: (typeof places)[number]) =>
  `${keywords.join(', ')} in ${elementKeywords[type]}`;

function exampleIn({ example, exampleIn: others }: PropertyDefinition, type: ElementType): string {
  return others?.[type] ?? example;
}

describe('The table of properties', () => {
  for (const one of places) {
    const { definition, type } = one;
    describe(nameOf(one), () => {
      it('has an example that is this property, without a finding of form', async () => {
        const plan = text(type, exampleIn(definition, type));
        const { parseResult } = parsePlan(plan);
        const types = AstUtils.streamAst(parseResult.value)
          .map(({ $type }) => $type)
          .toArray();
        assert.ok(types.includes(definition.type), types.join());
        assert.deepEqual(await formFindings(plan), []);
        assert.deepEqual(formatDocument(parsePlan(plan)), { text: plan });
      });

      if (definition.snippet) {
        it('has a snippet that begins with a keyword and is complete as it is inserted', async () => {
          const snippet = definition.snippet?.({ today: '2026-11-16', element: type }) ?? '';
          assert.ok(
            definition.keywords.some((keyword) => snippet.startsWith(`${keyword} `)),
            snippet,
          );
          assert.deepEqual(await formFindings(text(type, expandSnippet(snippet))), []);
        });
      }

      if (definition.compared !== 'apart') {
        it('is compared as the table says', async () => {
          assert.deepEqual(
            (await added(one)).filter(([kind]) => kind !== 'reading'),
            [expectedChange(one)],
          );
        });
      }

      if (definition.hover !== 'apart') {
        it('is shown in the hover of the elements that the table names, and of no other', async () => {
          const line = definition.hover !== 'apart' && definition.hover[type];
          const [without, shown] = [
            await hoverOf(text(type)),
            await hoverOf(text(type, exampleIn(definition, type))),
          ];
          assert.equal(shown !== without, Boolean(line), shown);
        });
      }
    });
  }

  for (const { keywords, in: homes, example, node } of propertyDefinitions) {
    if (!node || node === 'none') continue;
    it(`sets “${node}” of the nodes of goals by ${keywords.join(', ')}`, async () => {
      const fields = homes.map(async (type) => [await nodeWith(type), await nodeWith(type, example)]);
      const isSet = (await Promise.all(fields)).map(
        ([without, shown]) => !isDeepEqual(without?.[node], shown?.[node]),
      );
      assert.ok(isSet.includes(true));
    });
  }

  for (const { example, whenWork } of propertiesOf('KeyResult')) {
    it(`says where “${example}” goes when its key result becomes an initiative: ${whenWork}`, async () => {
      const { goal, work } = await split(example);
      const found = [goal.includes(example) && 'goal', work.includes(example) && 'work'].filter(Boolean);
      const isComment = work.includes(`// as a key result: ${example}`);
      assert.equal(isComment ? 'comment' : found.length === 2 ? 'both' : found[0], whenWork);
    });
  }

  for (const one of places.filter(({ definition }) => definition.carried === false)) {
    it(`leaves ${nameOf(one)} behind when the plan is carried into the next cycle`, async () => {
      const carried = await carriedText(text(one.type, exampleIn(one.definition, one.type)));
      assert.ok(!carried.includes(exampleIn(one.definition, one.type)), carried);
    });
  }

  for (const definition of propertyDefinitions) {
    const { role, in: [type = 'Objective'] = [] } = definition;
    if (!role || role === 'none') continue;
    it(`says in the hover of a person what ${definition.keywords[0]} makes of them`, async () => {
      const handle = definition.example.match(/@[\w./-]+/)?.[0] ?? '';
      const plan = text(type, exampleIn(definition, type));
      const shown = await hoverOf(`person ${handle} "Somebody"\n${plan}`, handle);
      assert.match(shown, new RegExp(`${role} 1 ${elementKeywords[type]}`, 'i'));
    });
  }

  it('gives no kind of change to two properties', () => {
    const kinds = propertyDefinitions.flatMap(({ type }) => propertyKind(type) ?? []);
    assert.deepEqual([...new Set(kinds)], kinds);
  });
});

/** The kinds of change that adding a property to an element makes, and what they are about. */
async function added({ definition, type }: (typeof places)[number]): Promise<[string, string | null][]> {
  const [before, after] = [text(type), text(type, exampleIn(definition, type))];
  const { elements } = await comparePlans({ 'plan.okr': before }, { 'plan.okr': after });
  return elements.flatMap(({ changes }) =>
    changes.map(({ kind, about }): [string, string | null] => [kind, about]),
  );
}

function expectedChange({ definition }: (typeof places)[number]): [string, string | null] {
  const kind = propertyKind(definition.type);
  return kind ? [kind, null] : ['property', definition.called ?? definition.keywords[0]];
}

/** The hover on the title of the last element, or on a handle. */
async function hoverOf(plan: string, on?: string): Promise<string> {
  const at = on ? plan.indexOf(on) + 1 : plan.indexOf('"') + 2;
  const server = await openServer({ 'plan.okr': `${plan.slice(0, at)}|${plan.slice(at)}` });
  const { document, params } = server.atCursor();
  const found = await server.services.lsp.HoverProvider?.getHoverContent(document, params);
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

/** What becomes of a statement of a key result that is made an initiative: the new key result, and the initiative. */
async function split(statement: string): Promise<{ goal: string; work: string }> {
  const workspace = await openWorkspace({ 'plan.okr': `${text('KeyResult', statement)}` });
  const document = workspace.document('plan.okr');
  const keyResult = AstUtils.streamAst(document.parseResult.value).find(isKeyResult);
  assert.ok(keyResult);
  const context = {
    project: workspace.shared.workspace.Projects.projectOf(document.uri),
    references: workspace.services.references.References,
  };
  const { edits } = makeInitiative(keyResult, context, 'Make it an initiative', 'Nights are calm');
  const written = edits[document.uri.toString()]?.[0]?.newText ?? '';
  const start = written.indexOf('initiative ');
  return { goal: written.slice(0, start), work: written.slice(start) };
}

/** The node of an element in the plan graph. */
async function nodeWith(type: ElementType, ...statements: string[]): Promise<PlanNode | undefined> {
  const { nodes } = await planOfFiles({ 'plan.okr': text(type, ...statements) });
  return nodes[0];
}

async function carriedText(element: string): Promise<string> {
  const { shared, services } = await openWorkspace({ 'plan.okr': `plan shop in 2026-Q4\n\n${element}` });
  const documents = shared.workspace.LangiumDocuments.all.toArray();
  const { files } = await carryPlans(plansIn(documents, shared), '2027-Q1', services, async () => false);
  return files.map((file) => file.text).join();
}
