// Imports mutated samples of each kind and checks every result: `npm run fuzz:import -- [COUNT] [KIND…]`.
// COUNT is 10,000 if it is not given. `OKR_FUZZ_SEED` repeats a run.
import { checkMutations, mutatedKinds } from '../unit/exchange/support/mutated-sources.js';

const [count = '10000', ...given] = process.argv.slice(2);
const runs = Number(count);
const unknown = given.find((kind) => !mutatedKinds.some((one) => one === kind));
if (!(runs > 0) || unknown !== undefined) {
  console.error(`Usage: npm run fuzz:import -- [COUNT] [${mutatedKinds.join('|')}]…`);
  process.exit(2);
}
const seed = Number(process.env.OKR_FUZZ_SEED ?? Date.now() % 2 ** 31);

for (const kind of mutatedKinds.filter((one) => given.length === 0 || given.includes(one))) {
  const start = performance.now();
  await checkMutations(kind, { runs, seed });
  console.log(
    `${kind}: ${runs} inputs, seed ${seed}, ${((performance.now() - start) / 1000).toFixed(0)} s: nothing lost`,
  );
}
