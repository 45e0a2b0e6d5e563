import { insertStatement } from '../../edits/insert-statement.js';
import { uriOf } from '../../edits/source.js';
import { isOwner, type KeyResult } from '../../grammar/generated/ast.js';
import { say } from '../../values/say.js';
import type { Fix } from '../types/fix.js';

/** Matches a value in a sentence: currency, number, unit. */
const value = String.raw`[€$£¥₹]?\d[\d,_]*(?:\.\d+)?[kKMB]?(?:\s?%|\s?(?:ms|s|pp)\b|\s[\p{L}-]{3,})?`;
const range = new RegExp(String.raw`\bfrom\s+(${value})\s+to\s+(${value})`, 'u');
const target = new RegExp(String.raw`\bto\s+(${value})`, 'u');

/** Words after a number that continue the sentence and are not a unit. */
const notUnits =
  /\s(?:and|or|for|per|with|within|from|until|before|after|the|than|each|every|when|while|but)$/;

/**
 * Adds a measure to a key result: with the values in its statement, or else with zones to fill in. No
 * number is invented.
 */
export function addMeasure(keyResult: KeyResult): Fix[] {
  const measure = measureInTitle(keyResult.title ?? '');
  const zones = { text: 'zones { commit "…" target "…" stretch "…" }', snippet: zonesSnippet };
  const add = (title: string, statement: { text: string; snippet?: string }): Fix => ({
    title,
    edits: { [uriOf(keyResult)]: [insertStatement(keyResult, statement, placeIn(keyResult))] },
  });
  return [
    ...(measure ? [add(say`Measure it ${measure}, as in the statement`, { text: measure })] : []),
    add(say`Add zones, if no number can measure it`, zones),
  ];
}

const zonesSnippet = 'zones { commit "$1" target "$2" stretch "$3" \\}';

/** Inserts after the owner, which is the usual place. */
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
