import { propertyDefinition } from '../../language/grammar/properties.js';
import { propertyFirstWords } from '../../language/grammar/words.js';

/** Whether a plan may say `reach 80%`: a value to arrive at, from wherever one is. */
export function knowsReach(): boolean {
  return propertyFirstWords.has('reach');
}

/** Whether an objective may say how sure its team is. */
export function goalsTakeCheckIns(): boolean {
  return propertyDefinition('CheckIn')?.in.includes('Objective') ?? false;
}
