import type { Declaration } from '../grammar/declarations.js';
import { isInitiative, isKeyResult, isMetric, isMetricUnit, isStatus } from '../grammar/generated/ast.js';
import { type ElementType, elementKeywords } from '../grammar/properties.js';
import { measureText } from '../model/measure-text.js';
import { ownerOf } from '../model/owner.js';
import { say, translated } from '../values/say.js';

const longestTitle = 80;

/** Returns the text of an element in a list of symbols: `less-waste — Shops throw away less`; never empty. */
export function symbolName(element: Declaration): string {
  const title = 'title' in element && element.title ? shorten(element.title) : undefined;
  const parts = [element.name, title].filter(Boolean);
  return (
    parts.join(' — ') || say`${translated(elementKeywords[element.$type as ElementType])} without a name`
  );
}

/** Returns the owner and the measure of an element: `@tom · 8.4% → 6.3% by 2026-12-15`. */
export function symbolDetail(element: Declaration): string {
  return [ownerOf(element), measureOf(element)].filter(Boolean).join(' · ');
}

function measureOf(element: Declaration): string | undefined {
  if (isKeyResult(element)) return measureText(element);
  if (isInitiative(element)) {
    const state = element.statements.find(isStatus)?.state;
    return state && translated(state);
  }
  if (isMetric(element)) return element.statements.find(isMetricUnit)?.unit;
  return undefined;
}

/** Shortens a text to one line, cut at a word. */
export function shorten(text: string, length = longestTitle): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length).replace(/\s+\S*$/, '');
  return `${cut}…`;
}
