import { type CstNode, GrammarUtils, type Lexer } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { insertStatement } from '../../edits/insert-statement.js';
import { removeNode } from '../../edits/remove-node.js';
import { quoted } from '../../edits/source.js';
import type { Declaration } from '../../grammar/declarations.js';
import {
  isInitiative,
  isKeyResult,
  isObjective,
  isOwner,
  isPriority,
  isStatus,
  isWeight,
} from '../../grammar/generated/ast.js';
import type { GoalChange } from '../../protocol.js';
import { whyInvalidName, writtenName } from '../rename/valid-name.js';
import { Problem } from './problem.js';

type Property = Exclude<Extract<GoalChange, { value: string }>['property'], 'name'>;
type Statement = Declaration['statements'][number];

/** How a property is written. */
interface Writing {
  /** The elements that have this property, in words, and a test for them. */
  elements: string;
  belongsTo(element: Declaration): boolean;
  isStatement(statement: Statement): boolean;
  /** The feature of the syntax node that holds the value. */
  feature: string;
  /** Returns the value as written. @throws {Problem} if the value cannot be written */
  written(value: string, lexer: Lexer): string;
  where: 'first' | 'last';
}

const states: readonly string[] = ['planned', 'active', 'done'];

const writings: Readonly<Record<Exclude<Property, 'statement'>, Writing>> = {
  owner: {
    elements: 'Objectives, key results, initiatives and priorities',
    belongsTo: (element) =>
      isObjective(element) || isKeyResult(element) || isInitiative(element) || isPriority(element),
    isStatement: isOwner,
    feature: 'person',
    written(value, lexer) {
      const handle = writtenName('person', value);
      const invalid = whyInvalidName('person', handle, lexer);
      if (invalid) throw new Problem(`\`${value}\` is no handle. ${invalid}`);
      return handle;
    },
    where: 'first',
  },
  weight: {
    elements: 'Key results',
    belongsTo: isKeyResult,
    isStatement: isWeight,
    feature: 'value',
    written(value) {
      if (!/^\d+(\.\d+)?$/.test(value)) throw new Problem('A weight is a number from 0, such as 2 or 0.5.');
      return value;
    },
    where: 'last',
  },
  status: {
    elements: 'Initiatives',
    belongsTo: isInitiative,
    isStatement: isStatus,
    feature: 'state',
    written(value) {
      if (!states.includes(value)) throw new Problem(`The status of work is one of: ${states.join(', ')}.`);
      return value;
    },
    where: 'last',
  },
};

/**
 * Returns the edit that sets a property of an element. An empty value removes the property. Comments stay.
 *
 * @throws {Problem} if the element has no such property, or the value cannot be written
 */
export function propertyEdit(
  element: Declaration,
  property: Property,
  value: string,
  lexer: Lexer,
): TextEdit {
  const typed = value.trim();
  if (property === 'statement') return statementEdit(element, typed);
  const { elements, belongsTo, isStatement, feature, written, where } = writings[property];
  if (!belongsTo(element))
    throw new Problem(`${elements} have ${property === 'owner' ? 'an' : 'a'} ${property}.`);
  const existing = [...element.statements].find(isStatement);
  if (typed === '') {
    if (!existing) throw new Problem(`There is no ${property} to remove.`);
    return removeNode(existing);
  }
  const text = written(typed, lexer);
  if (!existing) return insertStatement(element, { text: `${property} ${text}` }, where);
  const source = GrammarUtils.findNodeForProperty(existing.$cstNode, feature);
  return source
    ? replaced(source, text)
    : after(GrammarUtils.findNodeForKeyword(existing.$cstNode, property), text);
}

function statementEdit(element: Declaration, typed: string): TextEdit {
  const text = typed.replace(/\s+/gu, ' ');
  if (text === '') throw new Problem('A statement needs words.');
  const title = GrammarUtils.findNodeForProperty(element.$cstNode, 'title');
  if (title) return replaced(title, quoted(text));
  const name = GrammarUtils.findNodeForProperty(element.$cstNode, 'name');
  if (!name) throw new Problem('This element has no statement yet. Write one in the text.');
  return after(name, quoted(text));
}

function replaced(source: CstNode, newText: string): TextEdit {
  return { range: source.range, newText };
}

function after(source: CstNode | undefined, newText: string): TextEdit {
  if (!source) throw new Problem('This property cannot be changed here. Change it in the text.');
  return { range: { start: source.range.end, end: source.range.end }, newText: ` ${newText}` };
}
