import type { AstNode } from 'langium';
import type { DeclarationDescription } from '../../grammar/declarations.js';
import { planOf } from '../../grammar/plan-identity.js';
import { nameFrom } from '../../names/suggestions.js';
import { compareText } from '../../values/text.js';
import type { Fix } from '../types/fix.js';
import { insertStatement } from './insert-statement.js';
import { uriOf } from './source.js';

/** More choices than this make a menu, not a fix. */
const maximumChoices = 3;

/** What an element may be linked to. */
export interface LinkCandidate {
  description: DeclarationDescription;
  /** How likely it is meant; any scale. */
  score: number;
}

/** Links an element to what it most likely belongs to: a fix for each of the best candidates. */
export function addLink(element: AstNode, keyword: string, candidates: readonly LinkCandidate[]): Fix[] {
  const ranked = [...candidates].sort(
    (left, right) =>
      right.score - left.score || compareText(nameOf(left.description), nameOf(right.description)),
  );
  return ranked.slice(0, maximumChoices).map(({ description, score }, index) => {
    const text = `${keyword} ${nameFrom(planOf(element), description)}`;
    return {
      title: `Add \`${text}\``,
      edits: { [uriOf(element)]: [insertStatement(element, { text }, 'first')] },
      preferred: index === 0 && score > 0 && score > (ranked[1]?.score ?? 0),
    };
  });
}

function nameOf({ name, plan }: DeclarationDescription): string {
  return `${plan?.team ?? ''} ${plan?.cycle ?? ''} ${name}`;
}
