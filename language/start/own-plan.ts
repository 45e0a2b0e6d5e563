import { quoted } from '../edits/source.js';
import { nameFromTitle } from '../names/name-from-title.js';
import type { StartAnswers } from './answers.js';
import { planHeader, teamDeclaration } from './plan-header.js';

type OwnAnswers = StartAnswers & { sentence: string };

/** Returns the vocabulary of a team that wrote its own sentence: the team alone. */
export function ownVocabulary(answers: OwnAnswers): string {
  return `// Teams, priorities and metrics that all plans share. A file without \`plan\` is global.

${teamDeclaration(answers)}
`;
}

/** Returns a plan with one objective, which is the sentence, and a key result that fits every objective. */
export function ownPlan(answers: OwnAnswers): string {
  const { sentence, work, person } = answers;
  const keyResult = 'noticed';
  const taken = new Set([keyResult]);
  const objective = nameFromTitle(sentence, (name) => taken.has(name));
  taken.add(objective);
  return `${planHeader(answers)}

// An objective says in one sentence what will be different, and for whom. Somebody owns it.
objective ${objective} ${quoted(sentence)} {
  owner ${person}

  // A key result says how everybody will see it: a change, from where it is to where it should be.
  // Every objective can begin with this one. Write your own number over it.
  key result ${keyResult} "Ten people tell us that they notice the difference" {
    owner ${person}
    from 0 people to 10 people
  }
${work === undefined ? '' : initiative(work, answers, taken)}}
`;
}

function initiative(work: string, { person }: OwnAnswers, taken: ReadonlySet<string>): string {
  return `
  // Work is an initiative. It drives key results and never counts as progress itself.
  initiative ${nameFromTitle(work, (name) => taken.has(name))} ${quoted(work)} {
    owner ${person}
    drives noticed
    status planned
  }
`;
}
