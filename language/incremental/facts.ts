import { type AstNode, AstUtils, CstUtils, type LangiumDocument } from 'langium';
import {
  type Declaration,
  type DeclarationDescription,
  declarationsOf,
  isDeclaration,
} from '../grammar/declarations.js';
import { isDraft } from '../grammar/draft.js';
import {
  isCheckInBlock,
  isCheckInEntry,
  isCycle,
  isDropped,
  isKeyResult,
  isObjective,
  isPlanFile,
  isSupports,
  type KeyResult,
  type PlanFile,
} from '../grammar/generated/ast.js';
import { planOf, qualifiedName } from '../grammar/plan-identity.js';
import { propertyDefinition } from '../grammar/properties.js';
import type { PropertyDefinition } from '../grammar/property-definition.js';
import { nodesIn } from '../grammar/tree-walk.js';
import { asLevel, wayInStatement } from '../model/level.js';
import { measureOf, writtenUnit } from '../model/measure.js';
import { planSince } from '../model/since.js';
import { referencesIn } from '../names/okr-reference.js';
import { aspectKey } from '../observation/aspects.js';
import { declarationKey, referenceKeys } from '../observation/fact-keys.js';
import { projectKeys } from '../observation/observation.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import { contentFact, type Fact, type FactGroups } from './fact.js';
import { placeFacts } from './place-facts.js';

/** The facts of an element, and all that they rest on besides its text. */
export interface ElementFacts {
  reader: Phrasing;
  /** The plan with its `since`, and whether the element is a draft. */
  around: string;
  facts: readonly Fact[];
}

/**
 * Lists the facts in a file that other files may depend on. Free text is not a fact: no edit of a statement, a
 * description or a note affects another file, unless the reading of a key result changes.
 *
 * @param known the facts of elements that an edit has left as they were
 * @returns the facts in groups; those of an element are the same group as before as long as nothing about it changes
 */
export function factsOf(
  document: LangiumDocument,
  declarations: readonly DeclarationDescription[],
  reader: Phrasing,
  known = new WeakMap<AstNode, ElementFacts>(),
): FactGroups {
  const file = document.parseResult.value;
  const names = declarations.map(nameFact);
  if (!isPlanFile(file)) return [names];
  const since = planSince(file);
  const plan = qualifiedName(planOf(file), '');
  const ofElements = file.elements.map((element) => {
    const around = `${plan} ${since ?? ''} ${isDraft(element) ? 'draft' : ''}`;
    const before = known.get(element);
    if (before?.reader === reader && before.around === around) return before.facts;
    const facts = nodesIn(element).flatMap((node) => [...referenceFacts(node)]);
    if (isDeclaration(element)) facts.push(...elementFacts(element, reader));
    known.set(element, { reader, around, facts });
    return facts;
  });
  return [names, ...ofElements, [...projectFacts(file), ...placeFacts(document)]];
}

function nameFact({ namespace, plan, name, signature }: DeclarationDescription): Fact {
  return { key: declarationKey(plan, name), signature, about: namespace === 'cycle' ? 'cycle' : 'name' };
}

/** Each link of a node, told to what it may lead to; of an entry of check-ins also what it reports. */
function* referenceFacts(node: AstNode): Generator<Fact> {
  const references = referencesIn(node);
  if (references.length === 0) return;
  const plan = planOf(node);
  for (const reference of references) {
    const report = isCheckInEntry(node) && isCheckInBlock(node.$container) ? reportText(node) : '';
    const source = `${node.$type} in ${callSource(node)} ${report}`;
    for (const key of referenceKeys(reference.$refText, plan)) {
      yield contentFact(`referrers ${key}`, source);
    }
  }
}

function reportText(entry: AstNode): string {
  const block = entry.$container;
  return `${isCheckInBlock(block) ? block.date : ''} ${entry.$cstNode?.text}`;
}

function callSource(node: AstNode): string {
  let element: AstNode | undefined = node;
  while (element && !isDeclaration(element)) element = element.$container;
  if (!element) return 'the file';
  return `${element.$type} ${qualifiedName(planOf(element), element.name ?? '')}`;
}

/** Returns an element with everything that is in it: one definition for all of them, and each one's values. */
function* elementFacts(element: Declaration, reader: Phrasing): Generator<Fact> {
  const family = [element, ...declarationsIn(element)];
  const plan = planOf(element);
  const agreed = isDraft(element) ? 'draft' : '';
  // The `since` of the plan counts for goals without their own.
  const file = AstUtils.findRootNode(element);
  const since = isPlanFile(file) ? planSince(file) : undefined;
  const definition = [
    `${qualifiedName(plan, '')} ${since ?? ''}`,
    agreed,
    ...family.map((member) => definitionOf(member, reader)),
  ].join('; ');
  for (const member of family) {
    yield contentFact(aspectKey(member, 'definition'), definition);
    const values = statementsThatTell('values', member).map(withoutText);
    yield contentFact(aspectKey(member, 'values'), member.$type, ...values);
  }
}

function definitionOf(element: Declaration, reader: Phrasing): string {
  const statements = statementsThatTell('definition', element);
  const days = isCycle(element) ? `${element.start} ${element.end}` : '';
  const reading = isKeyResult(element) ? readingOf(element, reader) : '';
  const parts = [element.$type, element.name ?? '', days, reading, ...statements.map(withoutText)];
  return parts.join(' ');
}

/** How the words of a key result read, whatever the metric says that it measures. */
function readingOf(keyResult: KeyResult, reader: Phrasing): string {
  const measure = measureOf(keyResult);
  const unit = writtenUnit(measure);
  const hasMeasure = measure !== undefined;
  const { reading, warn } = reader.read(keyResult.title ?? '', 'key-result', { unit, hasMeasure });
  // A level without an operator has the direction that the words give.
  return `${reading} ${warn} ${asLevel(measure) ? wayInStatement(keyResult.title ?? '', reader) : ''}`;
}

/** Returns the words of a statement; of a text only that it is there. */
function withoutText(statement: AstNode): string {
  if (!statement.$cstNode) return '';
  return CstUtils.flattenCst(statement.$cstNode)
    .filter((leaf) => !leaf.hidden)
    .map((leaf) => (leaf.text.startsWith('"') || leaf.text.startsWith('“') ? '"' : leaf.text))
    .join(' ');
}

function* projectFacts(file: PlanFile): Generator<Fact> {
  const plan = planOf(file);
  const declarations = [...declarationsOf(file)];
  for (const type of new Set(declarations.map(({ $type }) => $type))) {
    yield contentFact(projectKeys.declares(type));
  }
  const objectives = declarations.filter((one) => isObjective(one) && !isDraft(one));
  for (const { name = '', statements } of plan ? objectives : []) {
    const state = statements.some(isDropped) ? 'dropped' : '';
    yield contentFact(projectKeys.objectives(plan?.team ?? '', plan?.cycle ?? ''), name, state);
  }
  if (objectives.length > 0) yield contentFact(projectKeys.cycles, plan?.cycle ?? '');
  const supports = objectives.some(({ statements }) => statements.some(isSupports));
  if (supports) yield contentFact(projectKeys.supports);
}

function* declarationsIn(element: Declaration): Generator<Declaration> {
  for (const statement of ownChildren(element)) {
    if (!isDeclaration(statement)) continue;
    yield statement;
    yield* declarationsIn(statement);
  }
}

function statementsThatTell(what: PropertyDefinition['tells'], element: Declaration): AstNode[] {
  return ownChildren(element).filter(({ $type }) => propertyDefinition($type)?.tells === what);
}

function ownChildren(element: Declaration): AstNode[] {
  return [...element.statements];
}
