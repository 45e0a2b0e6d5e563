import { AstUtils } from 'langium';
import { belongsToPlan, type Declaration, declaredName } from '../grammar/declarations.js';
import { planOf } from '../grammar/plan-identity.js';
import { declarationKey } from './fact-keys.js';

/**
 * What a check reads from other files. The check runs again when one of these aspects changes, and never otherwise.
 *
 * - `definition`: the element and its links, with the elements in it and around it.
 * - `values`: the measure and the owner of an element, and its reported values.
 * - `referrers`: the links that lead to the element.
 */
export type Aspect = 'definition' | 'values' | 'referrers';

/** Returns the key of the fact for an aspect of an element. Elements of a file without a name share one key. */
export function aspectKey(element: Declaration, aspect: Aspect): string {
  const name = declaredName(element);
  if (!name) return `${aspect} of ${AstUtils.getDocument(element).uri.toString()}`;
  const plan = belongsToPlan(element.$type) ? planOf(element) : undefined;
  return `${aspect} ${declarationKey(plan, name)}`;
}
