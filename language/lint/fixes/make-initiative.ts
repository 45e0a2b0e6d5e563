import type { AstNode } from 'langium';
import { isDeclaration } from '../../grammar/declarations.js';
import { isCheckInEntry, isTarget, type KeyResult } from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import { propertyDefinition } from '../../grammar/properties.js';
import type { PropertyDefinition } from '../../grammar/property-definition.js';
import { measureOf } from '../../model/measure.js';
import { nameFromTitle } from '../../names/name-from-title.js';
import type { OkrReferences } from '../../names/references.js';
import type { Project } from '../../project/project.js';
import type { Fix, FixEdit } from '../types/fix.js';
import {
  escapeSnippet,
  indentationOf,
  indentationStep,
  quoted,
  rangeOfNode,
  sourceText,
  uriOf,
} from './source.js';

/** The text that a person has to replace. `leftover-template-text` reports it until then. */
const placeholder = 'TODO: what changes because of it';

export interface MakeInitiativeContext {
  project: Project;
  references: OkrReferences;
}

/**
 * Turns a key result that names work into an initiative that drives a new key result. The work keeps its name, its
 * check-ins and its dates, so that no percentage of finished work becomes a value of the outcome. Links that support or drive
 * the goal lead to the new key result, in every file.
 *
 * @param outcome the statement of the new key result, if it is known
 */
export function makeInitiative(
  keyResult: KeyResult,
  { project, references }: MakeInitiativeContext,
  title: string,
  outcome?: string,
): Fix {
  const plan = planOf(keyResult);
  const isTaken = (name: string) => project.names.find('goal', plan, name).length > 0;
  const basis = outcome ?? `${keyResult.name ?? keyResult.title ?? ''} outcome`;
  const name = nameFromTitle(basis, isTaken);
  const write = (statement: string, measure: string[]) =>
    [...newKeyResult(keyResult, name, statement, measure), '', ...initiative(keyResult, name)]
      .join(`\n${indentationOf(keyResult)}`)
      .replace(/\n[ \t]+(?=\n)/g, '\n');
  const mark = '\u0000';
  const replaced: FixEdit = {
    range: rangeOfNode(keyResult),
    newText: write(outcome ?? placeholder, []),
    snippet: withTabStops(write(outcome ?? mark, [`from unknown to ${mark}`]), mark),
  };
  const edits: Fix['edits'] = { [uriOf(keyResult)]: [replaced] };
  for (const [uri, edit] of followingLinks(keyResult, name, references))
    edits[uri] = [...(edits[uri] ?? []), edit];
  return { title, edits };
}

function newKeyResult(keyResult: KeyResult, name: string, statement: string, measure: string[]): string[] {
  return element(`key result ${name} ${quoted(statement)}`, [
    ...statementsFor(keyResult, 'both'),
    ...measure,
    ...statementsFor(keyResult, 'goal'),
  ]);
}

function initiative(keyResult: KeyResult, name: string): string[] {
  const measure = measureOf(keyResult);
  const body = [
    ...statementsFor(keyResult, 'both'),
    `drives ${name}`,
    ...(isTarget(measure) && measure.deadline ? [`due ${measure.deadline}`] : []),
    ...statementsFor(keyResult, 'work'),
    ...statementsFor(keyResult, 'comment').map((text) => `// as a key result: ${text.replace(/\s+/g, ' ')}`),
  ];
  const named = keyResult.name ? `${keyResult.name} ` : '';
  return element(`initiative ${named}${quoted(keyResult.title ?? '')}`, body);
}

function element(head: string, body: readonly string[]): string[] {
  return [`${head} {`, ...body.map((line) => `${indentationStep}${line}`), '}'];
}

/** Returns the source of the statements with this destination. Initiatives in the key result stay with the goal. */
function statementsFor({ statements }: KeyResult, destination: PropertyDefinition['whenWork']): string[] {
  const destinationOf = (statement: AstNode) =>
    isDeclaration(statement) ? 'goal' : (propertyDefinition(statement.$type)?.whenWork ?? 'comment');
  return statements.filter((statement) => destinationOf(statement) === destination).map(sourceText);
}

/** Redirects links that mean the goal to the new key result. Links inside the old key result move unchanged. */
function* followingLinks(
  keyResult: KeyResult,
  name: string,
  references: OkrReferences,
): Generator<[uri: string, edit: FixEdit]> {
  const old = keyResult.name?.length ?? 0;
  for (const { container, $refNode } of references.referencesTo(keyResult)) {
    const within = $refNode !== undefined && isWithin(container, keyResult);
    if (!$refNode || within || followsWork(container)) continue;
    const { end } = $refNode.range;
    yield [
      uriOf(container),
      { range: { start: { line: end.line, character: end.character - old }, end }, newText: name },
    ];
  }
}

/** Says whether a link means the work, which keeps the name. All other links mean the goal. */
function followsWork(container: AstNode): boolean {
  return isCheckInEntry(container) || propertyDefinition(container.$type)?.link?.followsWork === true;
}

function isWithin(node: AstNode, ancestor: AstNode): boolean {
  let current: AstNode | undefined = node;
  while (current && current !== ancestor) current = current.$container;
  return current === ancestor;
}

/** Replaces each mark by a numbered tab stop. */
function withTabStops(text: string, mark: string): string {
  let number = 0;
  return escapeSnippet(text).replaceAll(mark, () => {
    number += 1;
    return `$${number}`;
  });
}
