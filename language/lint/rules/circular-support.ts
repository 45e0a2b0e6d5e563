import { supportSteps } from '../../model/steps.js';
import { circularLinks } from '../circular-links.js';

export const circularSupport = circularLinks({
  id: 'circular-support',
  summary: 'No objective supports itself, directly or through other goals.',
  steps: supportSteps,
  verb: 'supports',
  consequence: 'So none of them leads to a priority. Remove the link in the wrong direction.',
});
