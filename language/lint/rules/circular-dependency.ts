import { dependencySteps } from '../../model/steps.js';
import { circularLinks } from '../circular-links.js';

export const circularDependency = circularLinks({
  id: 'circular-dependency',
  summary: 'No piece of work waits for itself.',
  steps: dependencySteps,
  verb: 'depends on',
  consequence:
    'So none of them can be the first to be finished; remove the link that is not really in the way.',
});
