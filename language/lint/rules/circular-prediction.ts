import { predictionSteps } from '../../model/steps.js';
import { say } from '../../values/say.js';
import { circularLinks } from '../circular-links.js';

export const circularPrediction = circularLinks({
  id: 'circular-prediction',
  summary: 'No number predicts itself.',
  steps: predictionSteps,
  verb: () => say`predicts`,
  itself: (name) => say`${name} predicts itself.`,
  consequence: () =>
    say`So none of them predicts an outcome. Remove the link from the number that moves last.`,
});
