import { gitUserName } from '../../history/user-name.js';
import { handleFrom, type SpelledName, spelledName } from '../../language/names/spelled-names.js';
import { PhraseReaders } from '../../language/phrasing/phrasings.js';
import { plainSentence, type StartAnswers } from '../../language/start/answers.js';
import { workQuestion } from '../../language/start/work-question.js';
import { calendarQuarter, canonicalCycleName, knownCycle } from '../../language/values/cycles.js';
import type { IsoDate } from '../../language/values/dates.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';

/** What the options of `okr init` say; what they leave out is asked where somebody is there to answer. */
export interface StartOptions {
  team?: string;
  person?: string;
  cycle?: string;
  objective?: string;
  /** Never asks. */
  yes?: boolean;
}

const usualTeam = 'product';
const cycleForms = 'a quarter, half or year, such as 2026-Q4, 2026-H2, 2026 or FY27-Q1';

/** Asks one question: with what Enter takes, and again as long as the answer says nothing. */
type Ask = <Value>(
  question: string,
  usual: string | undefined,
  read: (text: string) => Value | undefined,
) => Promise<Value>;

/**
 * All that a first plan needs to know: from the options, from a person at the terminal, else what is usual.
 *
 * @throws {UsageError} for an option that cannot be taken, and where the person gave up
 */
export async function startAnswers(
  options: StartOptions,
  today: IsoDate,
  folder: string,
  host: Host,
): Promise<StartAnswers> {
  const given = readOptions(options);
  const usual = { cycle: calendarQuarter(today), person: await likelyPerson(folder, host) };
  const asks = options.yes ? undefined : host.ask;
  if (!asks) {
    const team = given.team ?? (spelledName(usualTeam) as SpelledName);
    const sentence = given.sentence;
    return withWork({ team, person: given.person ?? usual.person, cycle: given.cycle ?? usual.cycle, today, sentence });
  }
  host.write('Enter takes what stands in brackets. Nothing is written before the last answer.\n\n');
  const ask = questions(asks, host);
  const team = given.team ?? (await ask('Whose plan is it? A team, as people call it', usualTeam, spelledName));
  const person = given.person ?? (await ask('Who owns it? A name or a handle', usual.person, handleFrom));
  const cycle = given.cycle ?? (await ask('For when? A quarter, half or year', usual.cycle, readCycle));
  const sentence = given.sentence ?? (await askForChange(ask));
  const answers = { team, person, cycle, today, ...(sentence && { sentence }) };
  return sentence ? askBehindWork(answers, sentence, ask, host) : answers;
}

function readOptions(options: StartOptions) {
  const { team, person, cycle, objective } = options;
  return {
    team: readOption('--team', team, spelledName, 'needs a letter or a digit'),
    person: readOption('--person', person, handleFrom, 'needs a letter or a digit'),
    cycle: readOption('--cycle', cycle, readCycle, `write ${cycleForms}`),
    sentence: readOption('--objective', objective, readSentence, 'say what will be different, for whom'),
  };
}

function readOption<Value>(
  name: string,
  text: string | undefined,
  read: (text: string) => Value | undefined,
  problem: string,
): Value | undefined {
  if (text === undefined) return undefined;
  const value = read(text);
  if (value === undefined) throw new UsageError(`${name} ${text}: ${problem}.`);
  return value;
}

function readCycle(text: string): string | undefined {
  const name = text.trim();
  return knownCycle(name) ? canonicalCycleName(name) : undefined;
}

function readSentence(text: string): string | undefined {
  return plainSentence(text) || undefined;
}

/** Git's name for the user, else the account's, each as a handle: a plan always has an owner. */
async function likelyPerson(folder: string, host: Host): Promise<string> {
  const names = [await gitUserName(folder), host.accountName()];
  const handles = names.map((name) => (name === undefined ? undefined : handleFrom(name)));
  return handles.find((handle) => handle !== undefined) ?? '@owner';
}

function questions(asks: NonNullable<Host['ask']>, host: Host): Ask {
  return async (question, usual, read) => {
    for (;;) {
      const answer = await asks(`${question}${usual === undefined ? '' : ` [${usual}]`}: `);
      if (answer === undefined) throw new UsageError('Nothing was written.');
      const value = read(answer.trim() === '' && usual !== undefined ? usual : answer);
      if (value !== undefined) return value;
      host.write('That cannot be read. Please say it otherwise.\n');
    }
  };
}

/** An empty answer is one: then the plan is an example. */
async function askForChange(ask: Ask): Promise<string> {
  return ask('What will be different, for whom? One sentence; Enter for an example', undefined, plainSentence);
}

/** Whoever answers with work is asked once what it is for; the work becomes an initiative. */
async function askBehindWork(
  answers: StartAnswers,
  sentence: string,
  ask: Ask,
  host: Host,
): Promise<StartAnswers> {
  const question = workQuestion(sentence, PhraseReaders.for({}));
  if (!question) return answers;
  host.write(`${question.says}\n`);
  const change = await ask('What will change because of it, for whom?', question.suggestion, plainSentence);
  return change ? { ...answers, sentence: change, work: sentence } : answers;
}
