import { checkMutations, mutatedKinds } from './support/mutated-sources.js';

/** `npm run fuzz:import` runs ten thousand of each kind. */
const runs = 40;

/** No change of a source causes a crash, a hang, an error in the result, or a lost word. */
describe('Import of mutated sources', () => {
  for (const kind of mutatedKinds) it(kind, () => checkMutations(kind, { runs, seed: 20261129 }));
});
