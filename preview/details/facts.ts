import type { PlanNode } from '../../language/protocol.js';
import { say, translated } from '../../language/values/say.js';
import type { NodeField } from '../../picture/node-field.js';
import { nodeFields } from '../../picture/node-fields.js';
import { capitalised, gapWords } from '../../picture/words.js';
import { element } from '../elements.js';

/** Returns the most important remarks, in sentences, which come before the facts. */
export function remarksOf({ gap, stalled, disguised }: PlanNode): string[] {
  return [
    gap && `${capitalised(gapWords[gap])}.`,
    stalled,
    disguised ? say`This key result reads as work: what people make or do.` : undefined,
  ].filter((remark) => remark !== undefined);
}

/** Lists all known facts about a node. */
export function factList(node: PlanNode): HTMLElement[] {
  const rows = Object.values<NodeField>(nodeFields).flatMap(({ details }) => {
    if (details === 'apart') return [];
    const value = details.valueOf(node);
    const explanation = details.explanationOf?.(node);
    if (!value) return [];
    return [
      element('dt', {}, translated(details.name)),
      element(
        'dd',
        {},
        element('span', { dir: 'auto' }, value),
        ...(explanation ? [element('span', { class: 'explanation', dir: 'auto' }, explanation)] : []),
      ),
    ];
  });
  return rows.length > 0 ? [element('dl', {}, ...rows)] : [];
}
