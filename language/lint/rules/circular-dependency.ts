import { dependencySteps } from '../../model/steps.js';
import { say } from '../../values/say.js';
import { circularLinks } from '../circular-links.js';

export const circularDependency = circularLinks({
  id: 'circular-dependency',
  summary: 'No initiative depends on itself.',
  steps: dependencySteps,
  verb: () => say`depends on`,
  itself: (name) => say`${name} depends on itself.`,
  consequence: () =>
    say`So none of them can be finished first. Remove the link that is not a real condition.`,
});
