import type { AstNode } from 'langium';
import { isOwner, isTarget, type KeyResult } from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
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

/** What the person still has to say; found as a leftover until it is said. */
const placeholder = 'TODO: what changes because of it';

/** Where the statements of the old key result go: to the goal, to the work, or behind a comment for the person. */
const stays: ReadonlySet<string> = new Set([
  'Supports',
  'Predicts',
  'Weight',
  'Timing',
  'Cadence',
  'Score',
  'Initiative',
]);
const moves: ReadonlySet<string> = new Set([
  'Contributors',
  'Description',
  'Tags',
  'Link',
  'CheckIn',
  'DependsOn',
  'Changed',
  'Dropped',
]);

/** Links that follow the work, which keeps the name; all others mean the goal. */
const linksToWork: ReadonlySet<string> = new Set(['CheckInEntry', 'DependsOn']);

export interface MakeInitiativeContext {
  project: Project;
  references: OkrReferences;
}

/**
 * Turns a key result that names work into an initiative that drives a new key result. The work keeps the name, its
 * reports and its dates, so that no percentage of work done becomes a value of the outcome; what supports or drives
 * the goal follows the new key result, in every file.
 *
 * @param outcome the statement of the new key result, where one is known
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
  const kept = keyResult.statements.filter(({ $type }) => stays.has($type)).map(sourceText);
  return element(`key result ${name} ${quoted(statement)}`, [...ownerOf(keyResult), ...measure, ...kept]);
}

function initiative(keyResult: KeyResult, name: string): string[] {
  const statements: readonly AstNode[] = keyResult.statements;
  const measure = measureOf(keyResult);
  const left = statements.filter((one) => !stays.has(one.$type) && !moves.has(one.$type) && !isOwner(one));
  const body = [
    ...ownerOf(keyResult),
    `drives ${name}`,
    ...(isTarget(measure) && measure.deadline ? [`due ${measure.deadline}`] : []),
    ...statements.filter(({ $type }) => moves.has($type)).map(sourceText),
    ...left.map((one) => `// as a key result: ${sourceText(one).replace(/\s+/g, ' ')}`),
  ];
  const named = keyResult.name ? `${keyResult.name} ` : '';
  return element(`initiative ${named}${quoted(keyResult.title ?? '')}`, body);
}

function element(head: string, body: readonly string[]): string[] {
  return [`${head} {`, ...body.map((line) => `${indentationStep}${line}`), '}'];
}

function ownerOf(keyResult: KeyResult): string[] {
  const owner = keyResult.statements.find(isOwner);
  return owner ? [sourceText(owner)] : [];
}

/** The links to the old key result that mean the goal, led to the new one; those within it move as they are. */
function* followingLinks(
  keyResult: KeyResult,
  name: string,
  references: OkrReferences,
): Generator<[uri: string, edit: FixEdit]> {
  const old = keyResult.name?.length ?? 0;
  for (const { container, $refNode } of references.referencesTo(keyResult)) {
    const within = $refNode !== undefined && isWithin(container, keyResult);
    if (!$refNode || within || linksToWork.has(container.$type)) continue;
    const { end } = $refNode.range;
    yield [
      uriOf(container),
      { range: { start: { line: end.line, character: end.character - old }, end }, newText: name },
    ];
  }
}

function isWithin(node: AstNode, ancestor: AstNode): boolean {
  let current: AstNode | undefined = node;
  while (current && current !== ancestor) current = current.$container;
  return current === ancestor;
}

/** Puts numbered tab stops where the marks are. */
function withTabStops(text: string, mark: string): string {
  let number = 0;
  return escapeSnippet(text).replaceAll(mark, () => {
    number += 1;
    return `$${number}`;
  });
}
