import { isOwner, type KeyResult } from '../../grammar/generated/ast.js';
import type { Fix } from '../types/fix.js';
import { insertStatement } from './insert-statement.js';
import { uriOf } from './source.js';

/** A value as people write it in a sentence: currency, number, unit. */
const value = String.raw`[€$£¥₹]?\d[\d,_]*(?:\.\d+)?[kKMB]?(?:\s?%|\s?(?:ms|s|pp)\b|\s[\p{L}-]{3,})?`;
const range = new RegExp(String.raw`\bfrom\s+(${value})\s+to\s+(${value})`, 'u');
const target = new RegExp(String.raw`\bto\s+(${value})`, 'u');

/** Words after a number that go on with the sentence and are no unit. */
const notUnits =
  /\s(?:and|or|for|per|with|within|from|until|before|after|the|than|each|every|when|while|but)$/;

/**
 * Writes how a key result is measured: with the values that its own statement names, else with zones to fill in. No
 * number is made up.
 */
export function addMeasure(keyResult: KeyResult): Fix[] {
  const measure = measureInTitle(keyResult.title ?? '');
  const zones = { text: 'zones { commit "…" target "…" stretch "…" }', snippet: zonesSnippet };
  const add = (title: string, statement: { text: string; snippet?: string }): Fix => ({
    title,
    edits: { [uriOf(keyResult)]: [insertStatement(keyResult, statement, placeIn(keyResult))] },
  });
  return [
    ...(measure ? [add(`Measure it ${measure}, as it says`, { text: measure })] : []),
    add('Say what counts as success, where no number measures it', zones),
  ];
}

const zonesSnippet = 'zones { commit "$1" target "$2" stretch "$3" \\}';

/** Behind the owner, where people write it. */
function placeIn(keyResult: KeyResult): 'first' | 'last' {
  return keyResult.statements.some(isOwner) ? 'last' : 'first';
}

function measureInTitle(title: string): string | undefined {
  const both = range.exec(title);
  if (both) return `from ${written(both[1])} to ${written(both[2])}`;
  const end = target.exec(title);
  return end ? `from unknown to ${written(end[1])}` : undefined;
}

function written(text: string | undefined): string {
  return (text ?? '').replace(notUnits, '').replace(/\s+%/, '%');
}
