import { uriOf } from '../../edits/source.js';
import { rangeOf } from '../../grammar/ranges.js';
import { forecastOf } from '../../model/forecast.js';
import { measureText } from '../../model/measure-text.js';
import { givenUp } from '../../model/status.js';
import { percentText } from '../../model/status-text.js';
import { callElement } from '../../names/calling.js';
import { say } from '../../values/say.js';
import { readShare } from '../../values/shares.js';
import { defineRule } from '../define-rule.js';

/** Above this confidence a team says that it will meet the target. */
const sure = 0.7;

export const forecastMissesTarget = defineRule({
  meta: {
    id: 'forecast-misses-target',
    category: 'progress',
    severity: 'information',
    summary: 'A forecast that misses the target does not go together with a high confidence.',
  },
  check: {
    KeyResult: (keyResult, context) => {
      const forecast = givenUp(keyResult) ? undefined : forecastOf(keyResult, context);
      const written = forecast?.node.confidence;
      const share = written && readShare(written);
      if (!forecast?.misses || !share || !('value' in share) || share.value <= sure) return;
      const { node, text, date } = forecast;
      const message = say`On ${date}, the forecast ${text} for ${callElement(keyResult)} misses the target (${measureText(keyResult)}), but the confidence is ${percentText(share.value)}. Which of the two is right?`;
      const isHere = uriOf(node) === uriOf(keyResult);
      const place = isHere ? { node, property: 'forecast' } : { node: keyResult };
      const related = isHere
        ? []
        : [{ message: say`The check-in.`, uri: uriOf(node), range: rangeOf({ node }) }];
      context.report(place, message, { related });
    },
  },
});
