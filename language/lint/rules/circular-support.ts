import { supportSteps } from '../../model/steps.js';
import { circularLinks } from '../circular-links.js';

export const circularSupport = circularLinks({
  id: 'circular-support',
  summary: 'No objective supports itself, however long the way round.',
  steps: supportSteps,
  verb: 'supports',
  consequence:
    'So none of them leads to anything that the company wants; remove the link that points the wrong way.',
});
