import type { AstNode } from 'langium';
import { insertStatement } from '../../edits/insert-statement.js';
import { uriOf } from '../../edits/source.js';
import type { DeclarationDescription } from '../../grammar/declarations.js';
import { planOf } from '../../grammar/plan-identity.js';
import { nameFrom } from '../../names/suggestions.js';
import { say } from '../../values/say.js';
import { compareText } from '../../values/text.js';
import type { Fix } from '../types/fix.js';

/** The largest number of choices. */
const maximumChoices = 3;

/** A possible target of a link. */
export interface LinkCandidate {
  description: DeclarationDescription;
  /** How likely the target is, on any scale. */
  score: number;
}

/** Makes a fix for each of the likeliest targets of a link. */
export function addLink(element: AstNode, keyword: string, candidates: readonly LinkCandidate[]): Fix[] {
  const ranked = [...candidates].sort(
    (left, right) =>
      right.score - left.score || compareText(nameOf(left.description), nameOf(right.description)),
  );
  return ranked.slice(0, maximumChoices).map(({ description, score }, index) => {
    const text = `${keyword} ${nameFrom(planOf(element), description)}`;
    return {
      title: say`Add \`${text}\``,
      edits: { [uriOf(element)]: [insertStatement(element, { text }, 'first')] },
      preferred: index === 0 && score > 0 && score > (ranked[1]?.score ?? 0),
    };
  });
}

function nameOf({ name, plan }: DeclarationDescription): string {
  return `${plan?.team ?? ''} ${plan?.cycle ?? ''} ${name}`;
}
