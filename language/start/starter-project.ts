import type { StartAnswers } from './answers.js';
import { examplePlan, exampleVocabulary } from './example-plan.js';
import { ownPlan, ownVocabulary } from './own-plan.js';

/** The files of a first project. */
export interface StarterProject {
  /** The texts by their paths in the folder, with `/`. */
  files: Readonly<Record<string, string>>;
  /** The path of the plan. */
  plan: string;
}

/** The files that every first project has, whatever its team and cycle. */
export const sharedFiles = ['okr.config.json', 'vocabulary.okr'] as const;

/** Returns a small first project without findings, formatted. Without a sentence, the project is an example to edit. */
export function starterProject(answers: StartAnswers): StarterProject {
  const { team, cycle, sentence } = answers;
  const [configuration, vocabulary] = sharedFiles;
  const plan = `${team.name}/${cycle}.okr`;
  const own = sentence === undefined ? undefined : { ...answers, sentence };
  return {
    plan,
    files: {
      [configuration]: '{\n  "root": true\n}\n',
      [vocabulary]: own ? ownVocabulary(own) : exampleVocabulary(answers),
      [plan]: own ? ownPlan(own) : examplePlan(answers),
    },
  };
}
