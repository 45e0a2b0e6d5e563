// `npm test`: every step even if one fails, then a summary. `npm test -- unit cli` runs these and what they need.
import { fileURLToPath } from 'node:url';
import { messageOf } from './errors.mjs';
import { failure, runStep } from './test/run-step.mjs';
import { selectSteps } from './test/steps.mjs';
import { endOnSignals } from './vscode/children.mjs';

endOnSignals();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

function selected() {
  try {
    return selectSteps(process.argv.slice(2));
  } catch (error) {
    console.error(messageOf(error));
    process.exit(2);
  }
}

/** @typedef {import('./test/run-step.mjs').Outcome & { name: string, seconds: number }} Result */

/** @type {Result[]} */
const results = [];
for (const step of selected()) {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const broken = results.find(({ name, failed }) => failed > 0 && step.needs?.includes(name));
  const outcome = broken ? failure(`not run: ${broken.name} failed`) : await runStep(step);
  const seconds = (performance.now() - start) / 1000;
  results.push({ name: step.name, seconds, ...outcome });
  console.log(`── ${step.name}: ${outcome.reason ?? 'passed'} (${seconds.toFixed(1)} s)`);
}

console.log('\nSummary');
for (const { name, seconds, passed, failed, pending, reason } of results) {
  const counts = `${passed} passed, ${failed} failed${pending > 0 ? `, ${pending} pending` : ''}`;
  console.log(
    `${failed > 0 ? '✖' : '✔'} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${counts}${reason ? `: ${reason}` : ''}`,
  );
}
/** @param {'passed' | 'failed'} key */
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
