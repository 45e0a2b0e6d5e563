import type { PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import type { Box } from '../layout/layout-types.js';
import { statusLooks } from '../statuses.js';
import { fonts } from '../text/fonts.js';
import { lineOfText } from '../text/text-shape.js';
import { textWidth } from '../text/widths.js';
import { percent } from '../words.js';
import type { CardPart } from './part.js';
import { statusGlyph } from './status-glyph.js';

const baseline = 15;

/** The status of the goal, the confidence of the team, and the owner. */
export const foot: CardPart = {
  height: () => 22,
  draw(node, { x, y, width }) {
    const { status, confidence } = node;
    const word = status && statusWord(node);
    const wordEnd = word ? 17 + textWidth(word, fonts.strong) : 0;
    const sure = confidence === undefined ? '' : say`${percent(confidence)} sure`;
    const sureEnd = sure ? wordEnd + 10 + textWidth(sure, fonts.label) : wordEnd;
    return [
      status && statusGlyph(status, x, y + 5),
      word
        ? lineOfText(word, 'strong', { x: x + 17, y: y + baseline, width: width - 17, look: 'status-word' })
        : undefined,
      sure
        ? lineOfText(sure, 'label', { x: x + wordEnd + 10, y: y + baseline, width: 90, look: 'muted' })
        : undefined,
      people(node, { x: x + sureEnd + 12, y: y + baseline, width: width - sureEnd - 12 }),
    ];
  },
};

/** Owner and team, at the right. */
function people({ owner, team }: PlanNode, { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>) {
  const text = [owner, team].filter(Boolean).join(' · ');
  return text && width > 30
    ? lineOfText(text, 'label', { x, y, width, anchor: 'end', look: 'muted' })
    : undefined;
}

function statusWord({ status, daysSinceUpdate }: PlanNode): string {
  const word = status ? statusLooks[status].word : '';
  return status === 'stale' && daysSinceUpdate !== undefined ? say`stale ${daysSinceUpdate} days` : word;
}
