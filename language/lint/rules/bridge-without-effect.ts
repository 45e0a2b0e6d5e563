import { uriOf } from '../../edits/source.js';
import { isPredicts } from '../../grammar/generated/ast.js';
import { rangeOf } from '../../grammar/ranges.js';
import { evidenceQuestions } from '../../model/beliefs.js';
import { cycleOf, endOfGrace } from '../../model/cycle-of.js';
import { missingEffect } from '../../model/effect.js';
import { keyResultProgress } from '../../model/progress.js';
import { givenUp } from '../../model/status.js';
import { percentText } from '../../model/status-text.js';
import { callElement } from '../../names/calling.js';
import { isOver } from '../../observation/today.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';

export const bridgeWithoutEffect = defineRule({
  meta: {
    id: 'bridge-without-effect',
    category: 'progress',
    severity: 'information',
    summary: 'When a bridge is met, the outcome that it predicts moves.',
  },
  check: {
    KeyResult: (keyResult, context) => {
      const cycle = cycleOf(keyResult, context.project);
      if (!cycle || isOver(endOfGrace(cycle), context.today) || givenUp(keyResult)) return;
      const effect = missingEffect(keyResult, context);
      if (!effect) return;
      const own = keyResult.statements.find(isPredicts);
      const { explanation } = keyResultProgress(keyResult, context);
      const bridge = say`The bridge is at ${percentText(effect.ratio)} (${explanation.replace(/\.$/, '')})`;
      const unmoved = effect.unmoved.map(({ target, text }) => say`${callElement(target)} is at ${text}`);
      const beliefs = evidenceQuestions(
        keyResult,
        effect.unmoved.map(({ target }) => target),
      );
      const usual = say`Was the prediction wrong? Or does the effect take longer, and until when?`;
      const ask = [usual, ...beliefs].join(' ');
      context.report(
        { node: own ?? keyResult },
        say`${bridge}, and what it predicts has not moved: ${unmoved.join('; ')}. ${ask}`,
        {
          related: effect.unmoved.map(({ target, text }) => ({
            message: say`The bridge predicts this goal, which is at ${text}.`,
            uri: uriOf(target),
            range: rangeOf({ node: target }),
          })),
        },
      );
    },
  },
});
