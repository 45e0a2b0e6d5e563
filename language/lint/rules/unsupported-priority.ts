import { isUnsupported } from '../../model/gaps.js';
import { callElement } from '../../names/calling.js';
import { exactly } from '../../observation/today.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';

export const unsupportedPriority = defineRule({
  meta: {
    id: 'unsupported-priority',
    category: 'chain',
    severity: 'information',
    summary: 'Every priority is supported by an objective of the running cycle.',
    needsAllFiles: true,
    planWide: true,
  },
  check: {
    Priority: (priority, context) => {
      if (!isUnsupported(priority, context)) return;
      const seen = say`No objective that runs on ${exactly(context.today)} supports the ${callElement(priority)}.`;
      context.report({ node: priority }, say`${seen} Let a team support the priority, or drop it.`);
    },
  },
});
