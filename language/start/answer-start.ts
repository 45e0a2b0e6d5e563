import { handleFrom, spelledName } from '../names/spelled-names.js';
import type { PhraseReader } from '../phrasing/reading.js';
import type { StartParams, StartResult } from '../protocol.js';
import { canonicalCycleName, knownCycle } from '../values/cycles.js';
import { say } from '../values/say.js';
import { plainSentence } from './answers.js';
import { starterProject } from './starter-project.js';
import { workQuestion } from './work-question.js';

/** Returns the files of a first project, or asks what will change because of a sentence that describes work. */
export function answerStart(params: StartParams, reader: PhraseReader): StartResult {
  const team = spelledName(params.team);
  if (!team) return { problem: say`The name of the team needs a letter or a digit.` };
  const person = handleFrom(params.person);
  if (!person) return { problem: say`The owner needs a letter or a digit: lena, or Lena Meyer.` };
  if (!knownCycle(params.cycle))
    return {
      problem: say`\`${params.cycle}\` is no cycle. Write a quarter, third, half, year or month, such as 2026-Q4.`,
    };
  const sentence = plainSentence(params.sentence);
  const change = params.change === undefined ? undefined : plainSentence(params.change);
  if (sentence && change === undefined) {
    const question = workQuestion(sentence, reader);
    if (question) return { question: question.says, suggestion: question.suggestion ?? '' };
  }
  const { files, plan } = starterProject({
    team,
    person,
    cycle: canonicalCycleName(params.cycle),
    today: params.today,
    ...(sentence && (change ? { sentence: change, work: sentence } : { sentence })),
  });
  return { files: Object.entries(files).map(([path, text]) => ({ path, text })), plan };
}
