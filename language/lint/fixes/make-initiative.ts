import { type AstNode, GrammarUtils } from 'langium';
import {
  type BodyPart,
  type BodyParts,
  bodyParts,
  linesOfPart,
  partAsRemark,
  textsOf,
} from '../../edits/body-parts.js';
import { withoutComments } from '../../edits/comments.js';
import type { Edit } from '../../edits/edit.js';
import {
  escapeSnippet,
  indentationOf,
  indentationStep,
  quoted,
  rangeOfNode,
  sourceText,
  uriOf,
} from '../../edits/source.js';
import { isDeclaration } from '../../grammar/declarations.js';
import { isCheckInEntry, type KeyResult } from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import { propertyDefinition } from '../../grammar/properties.js';
import type { PropertyDefinition } from '../../grammar/property-definition.js';
import { deadlineIn, measureOf } from '../../model/measure.js';
import { nameFromTitle } from '../../names/name-from-title.js';
import type { OkrReferences } from '../../names/references.js';
import { isClosedText } from '../../parser/unclosed-text.js';
import type { Project } from '../../project/project.js';
import { say } from '../../values/say.js';
import type { Fix } from '../types/fix.js';

/** The text that a person has to replace. `leftover-template-text` reports it until then. */
const placeholder = 'TODO: what changes because of it';

export interface MakeInitiativeContext {
  project: Project;
  references: OkrReferences;
}

/**
 * Turns a key result that names work into an initiative that drives a new key result. The work keeps its name, its
 * check-ins and its dates, so that no percentage of finished work becomes a value of the outcome. Links that support or drive
 * the goal lead to the new key result, in every file. A comment moves with the statement that it is about; a comment about no
 * statement stays with the work.
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
  const body = bodyParts(keyResult);
  const indentation = indentationOf(keyResult);
  const write = (statement: string, measure: string[]) =>
    [...newKeyResult(body, name, statement, measure), '', ...initiative(keyResult, body, name)]
      .map((line, index) => (index === 0 || line === '' ? line : `${indentation}${line}`))
      .join('\n');
  const mark = '\u0000';
  const replaced: Edit = {
    range: rangeOfNode(keyResult),
    newText: write(outcome ?? placeholder, []),
    snippet: withTabStops(write(outcome ?? mark, [`from unknown to ${mark}`]), mark),
  };
  const edits: Fix['edits'] = { [uriOf(keyResult)]: [replaced] };
  for (const [uri, edit] of followingLinks(keyResult, name, references))
    edits[uri] = [...(edits[uri] ?? []), edit];
  return { title, edits };
}

function newKeyResult(body: BodyParts, name: string, statement: string, measure: string[]): string[] {
  return element(`key result ${name} ${quoted(statement)}`, [
    ...partsFor(body, 'both').flatMap(linesOfPart),
    ...measure,
    ...partsFor(body, 'goal').flatMap(linesOfPart),
  ]);
}

function initiative(keyResult: KeyResult, body: BodyParts, name: string): string[] {
  const deadline = deadlineIn(measureOf(keyResult));
  return element(initiativeHead(keyResult), [
    // The comments of these statements are in the new key result.
    ...partsFor(body, 'both').map(({ node }) => withoutComments(sourceText(node))),
    `drives ${name}`,
    ...(deadline ? [`due ${deadline}`] : []),
    ...partsFor(body, 'work').flatMap(linesOfPart),
    ...partsFor(body, 'comment').flatMap((part) => partAsRemark(part, say`as a key result`)),
    ...textsOf(body.loose),
  ]);
}

/** Returns the first line of the initiative, with the source of the title. */
function initiativeHead({ $cstNode, name, title = '' }: KeyResult): string {
  const source = GrammarUtils.findNodeForProperty($cstNode, 'title')?.text ?? '';
  const named = name ? `${name} ` : '';
  return `initiative ${named}${isClosedText(source) ? source : quoted(title)}`;
}

function element(head: string, body: readonly string[]): string[] {
  return [`${head} {`, ...body.map((line) => `${indentationStep}${line}`), '}'];
}

/** Returns the statements with this destination, with their comments. Initiatives in the key result stay with the goal. */
function partsFor({ parts }: BodyParts, destination: PropertyDefinition['whenWork']): BodyPart[] {
  const destinationOf = (statement: AstNode) =>
    isDeclaration(statement) ? 'goal' : (propertyDefinition(statement.$type)?.whenWork ?? 'comment');
  return parts.filter(({ node }) => destinationOf(node) === destination);
}

/** Redirects links that mean the goal to the new key result. Links inside the old key result move unchanged. */
function* followingLinks(
  keyResult: KeyResult,
  name: string,
  references: OkrReferences,
): Generator<[uri: string, edit: Edit]> {
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
