import type { StartAnswers } from './answers.js';
import { examplePlan, exampleVocabulary } from './example-plan.js';
import { ownPlan, ownVocabulary } from './own-plan.js';

/** The files of a first project. */
export interface StarterProject {
  /** By their paths below the folder, with `/`. */
  files: Readonly<Record<string, string>>;
  /** Which of them is the plan. */
  plan: string;
}

/** A first project from what somebody said: sound, formatted and small. Without a sentence it is an example. */
export function starterProject(answers: StartAnswers): StarterProject {
  const { team, cycle, sentence } = answers;
  const plan = `${team.name}/${cycle}.okr`;
  const own = sentence === undefined ? undefined : { ...answers, sentence };
  return {
    plan,
    files: {
      'okr.config.json': '{\n  "root": true\n}\n',
      'vocabulary.okr': own ? ownVocabulary(own) : exampleVocabulary(answers),
      [plan]: own ? ownPlan(own) : examplePlan(answers),
    },
  };
}
