import { translated } from './say.js';

/** The nouns that the program counts, with their plural. */
export const countedNouns = {
  file: 'files',
  plan: 'plans',
  'new plan': 'new plans',
  goal: 'goals',
  baseline: 'baselines',
  'new baseline': 'new baselines',
  'check-in': 'check-ins',
  question: 'questions',
  'moved goalpost': 'moved goalposts',
  error: 'errors',
  warning: 'warnings',
  suggestion: 'suggestions',
  day: 'days',
  week: 'weeks',
  element: 'elements',
  finding: 'findings',
  entry: 'entries',
  cycle: 'cycles',
  team: 'teams',
  person: 'persons',
  priority: 'priorities',
  metric: 'metrics',
  objective: 'objectives',
  'key result': 'key results',
  initiative: 'initiatives',
} as const;

export type CountedNoun = keyof typeof countedNouns;

/** Says a number with its noun: `1 key result`, `3 key results`. */
export function counted(count: number, noun: CountedNoun): string {
  const [one, many] = textsOf(noun);
  return count === 1 ? translated(one) : translated(many, count);
}

/** Returns the texts for one and for many of each noun. */
export function countTexts(): string[] {
  return (Object.keys(countedNouns) as CountedNoun[]).flatMap(textsOf);
}

function textsOf(noun: CountedNoun): [one: string, many: string] {
  return [`1 ${noun}`, `{0} ${countedNouns[noun]}`];
}
