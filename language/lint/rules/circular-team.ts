import { teamSteps } from '../../model/steps.js';
import { say } from '../../values/say.js';
import { circularLinks } from '../circular-links.js';

export const circularTeam = circularLinks({
  id: 'circular-team',
  summary: 'No team is a part of itself.',
  steps: teamSteps,
  verb: () => say`is part of`,
  itself: (name) => say`${name} is part of itself.`,
  consequence: () => say`So no team is at the top. Remove the link from the top team.`,
});
