import { removeNode } from '../../edits/remove-node.js';
import { uriOf } from '../../edits/source.js';
import { swapNodes } from '../../edits/swap-nodes.js';
import { isReach, type KeyResult, type Quantity } from '../../grammar/generated/ast.js';
import type { SourcePlace } from '../../grammar/ranges.js';
import { writtenText } from '../../grammar/written-text.js';
import { type AlreadyMet, alreadyMetBy } from '../../model/already-met.js';
import { metricOf } from '../../model/measure.js';
import { callElement } from '../../names/calling.js';
import { say, translated } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import type { Fix } from '../types/fix.js';

export const alreadyMet = defineRule({
  meta: {
    id: 'already-met',
    category: 'measurement',
    severity: 'warning',
    summary: 'A target asks for more than the baseline, and a stretch for more than the target.',
    fixable: true,
  },
  check: {
    KeyResult: (keyResult, context) => {
      const met = alreadyMetBy(keyResult, context);
      if (met) context.report(placeOf(met), messageFor(met, keyResult), { fix: () => fixesOf(met) });
    },
  },
});

function placeOf(met: AlreadyMet): SourcePlace {
  if (met.because === 'stretch') return { node: met.stretch };
  return { node: met.measure, property: isReach(met.measure) ? 'bound' : 'target' };
}

function messageFor(met: AlreadyMet, keyResult: KeyResult): string {
  if (met.because === 'reading') {
    const { text, date } = met.reading;
    return say`The level ${met.level.text} of ${callElement(keyResult)} was reached on ${date} already, with ${text}, so the goal is met before any work. To keep a value as it is, write a bound: \`keep …\`.`;
  }
  const [from, to] = valuesIn(met.measure).map((value) => value && writtenText(value));
  if (met.because === 'equal') {
    return say`The target, ${to}, is also the baseline (${from}) of ${callElement(keyResult)}, so the goal is met before any work. To keep a value as it is, write a bound: \`keep …\`.`;
  }
  if (met.because === 'better') {
    const metric = metricOf(keyResult)?.name ?? say`the metric`;
    return say`For \`${metric}\` ${translated(met.better)} is better, so the baseline ${from} is already better than the target ${to}. Check whether the two are swapped.`;
  }
  const stretch = met.stretch.value && writtenText(met.stretch.value);
  const path = from ? say`from ${from} to ${to}` : say`to ${to}`;
  const relation = met.equal ? say`is the target` : say`is met on the way ${path}`;
  return say`The stretch ${stretch} ${relation}, so the target already includes it. Write a stretch beyond the target.`;
}

function fixesOf(met: AlreadyMet): Fix[] {
  const [baseline, target] = valuesIn(met.measure);
  const uri = uriOf(met.measure);
  if (met.because === 'better' && baseline && target) {
    return [{ title: say`Swap baseline and target`, edits: { [uri]: swapNodes(baseline, target) } }];
  }
  if (met.because !== 'stretch') return [];
  const remove = { title: say`Remove the stretch`, edits: { [uri]: [removeNode(met.stretch)] } };
  if (met.equal || !target || !met.stretch.value) return [remove];
  return [
    { title: say`Swap target and stretch`, edits: { [uri]: swapNodes(target, met.stretch.value) } },
    remove,
  ];
}

/** Returns baseline and target, as far as they are written. */
function valuesIn(measure: AlreadyMet['measure']): [Quantity | undefined, Quantity | undefined] {
  return isReach(measure) ? [undefined, measure.bound?.value] : [measure.baseline, measure.target];
}
