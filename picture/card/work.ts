import type { PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { statusLooks } from '../statuses.js';
import { fonts } from '../text/fonts.js';
import { lineOfText } from '../text/text-shape.js';
import { textWidth } from '../text/widths.js';
import { percent, stateWords } from '../words.js';
import { kindGlyph } from './kind-glyph.js';
import type { CardPart } from './part.js';
import { statement } from './statement.js';

const indent = 20;
const title = statement('work', 2);

/** The statement of work, next to the sign of work. */
export const workStatement: CardPart = {
  height: (node, width) => title.height(node, width - indent),
  draw: (node, box, around) => [
    kindGlyph('initiative', box.x, box.y + 2),
    ...title.draw(node, { ...box, x: box.x + indent, width: box.width - indent }, around),
  ],
};

/** The owner and the state of work: in words, because its progress is not progress of the goal. */
export const workFoot: CardPart = {
  height: () => 18,
  draw(node, { x, y, width }) {
    const far = workWord(node);
    const farWidth = textWidth(far, fonts.label);
    const who = [node.owner, node.team].filter(Boolean).join(' · ');
    const room = width - indent - farWidth - 10;
    return [
      who && room > 30
        ? lineOfText(who, 'label', { x: x + indent, y: y + 14, width: room, look: 'muted' })
        : undefined,
      lineOfText(far, 'label', {
        x: x + width - farWidth,
        y: y + 14,
        width: farWidth + 1,
        anchor: 'end',
        look: 'muted',
      }),
    ];
  },
};

function workWord({ dropped, state, progress }: PlanNode): string {
  if (dropped) return statusLooks.dropped.word;
  if (state === 'done') return stateWords.done;
  return progress.ratio === undefined
    ? state
      ? stateWords[state]
      : say`work`
    : say`work ${percent(progress.ratio)}`;
}
