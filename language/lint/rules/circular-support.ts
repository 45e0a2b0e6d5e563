import { supportSteps } from '../../model/steps.js';
import { say } from '../../values/say.js';
import { circularLinks } from '../circular-links.js';

export const circularSupport = circularLinks({
  id: 'circular-support',
  summary: 'No objective supports itself, directly or through other goals.',
  steps: supportSteps,
  verb: () => say`supports`,
  itself: (name) => say`${name} supports itself.`,
  consequence: () => say`So none of them leads to a priority. Remove the link in the wrong direction.`,
});
