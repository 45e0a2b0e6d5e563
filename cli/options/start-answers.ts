import { gitUserName } from '../../history/user-name.js';
import { handleFrom, spelledName } from '../../language/names/spelled-names.js';
import { PhraseReaders } from '../../language/phrasing/phrasings.js';
import { plainSentence, type StartAnswers } from '../../language/start/answers.js';
import { type WorkQuestion, workQuestion } from '../../language/start/work-question.js';
import { calendarQuarter, canonicalCycleName, knownCycle } from '../../language/values/cycles.js';
import type { IsoDate } from '../../language/values/dates.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';

/** The options of `okr init`. If a person is at the terminal, the command asks for the missing ones. */
export interface StartOptions {
  team?: string;
  person?: string;
  cycle?: string;
  objective?: string;
  /** Never asks. */
  yes?: boolean;
}

const usualTeam = 'product';
const cycleForms =
  'a quarter, third, half, year or month, such as 2026-Q4, 2026-T3, 2026-H2, 2026, 2026-10 or FY27-Q1';

/** Asks one question until the answer can be read. Enter takes the usual answer. */
type Ask = <Value>(
  question: string,
  usual: string | undefined,
  read: (text: string) => Value | undefined,
) => Promise<Value>;

/**
 * Returns the answers for a first plan: from the options, else from the person at the terminal, else the usual ones.
 *
 * @param folder an existing folder, whose git configuration names the person
 * @throws {UsageError} for an option that cannot be read, and if the person cancels
 */
export async function startAnswers(
  options: StartOptions,
  today: IsoDate,
  folder: string,
  host: Host,
): Promise<StartAnswers> {
  const given = readOptions(options);
  const usual = { team: usualTeam, cycle: calendarQuarter(today), person: await likelyPerson(folder, host) };
  const ask = options.yes || !host.ask ? usualAnswers : questions(host.ask, host);
  const asks = ask !== usualAnswers;
  if (asks) host.write('Enter takes the answer in brackets. Nothing is written before the last answer.\n\n');
  const team = given.team ?? (await ask('Team, as people call it', usual.team, spelledName));
  const person = given.person ?? (await ask('Owner, a name or a handle', usual.person, handleFrom));
  const cycle = given.cycle ?? (await ask('Cycle, a quarter, half or year', usual.cycle, readCycle));
  const sentence = given.sentence ?? (await ask(changeQuestion, asks ? undefined : '', plainSentence));
  const answers = { team, person, cycle, today, ...(sentence && { sentence }) };
  const question = sentence
    ? workQuestion(sentence, new PhraseReaders(host.learnedTables).for(undefined))
    : undefined;
  return question ? withChange(answers, question, asks ? ask : undefined, host) : answers;
}

const changeQuestion = 'What will be different, and for whom? One sentence; Enter for an example';

function readOptions(options: StartOptions) {
  const { team, person, cycle, objective } = options;
  return {
    team: readOption('--team', team, spelledName, 'a name needs a letter or a digit'),
    person: readOption('--person', person, handleFrom, 'a handle needs a letter or a digit'),
    cycle: readOption('--cycle', cycle, readCycle, `write ${cycleForms}`),
    sentence: readOption(
      '--objective',
      objective,
      readSentence,
      'write what will be different, and for whom',
    ),
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

/** Returns the handle of the user: from git, else from the account, so that a plan always has an owner. */
async function likelyPerson(folder: string, host: Host): Promise<string> {
  const names = [await gitUserName(folder), host.accountName()];
  const handles = names.map((name) => (name === undefined ? undefined : handleFrom(name)));
  // `okr check` reports this handle as template text.
  return handles.find((handle) => handle !== undefined) ?? '@owner';
}

const usualAnswers: Ask = async (_question, usual, read) => {
  const value = read(usual ?? '');
  if (value === undefined) throw new Error(`The usual answer ${usual} cannot be read.`);
  return value;
};

function questions(asks: NonNullable<Host['ask']>, host: Host): Ask {
  return async (question, usual, read) => {
    for (;;) {
      const answer = await asks(`${question}${usual === undefined ? '' : ` [${usual}]`}: `);
      if (answer === undefined) throw new UsageError('Cancelled. Nothing was written.');
      const value = read(answer.trim() === '' && usual !== undefined ? usual : answer);
      if (value !== undefined) return value;
      host.write('This answer cannot be read. Try again.\n');
    }
  };
}

/** Makes the sentence an initiative, and asks once for the change that it is meant to cause. */
async function withChange(
  answers: StartAnswers,
  { says, suggestion }: WorkQuestion,
  ask: Ask | undefined,
  host: Host,
): Promise<StartAnswers> {
  const work = answers.sentence;
  if (!ask) {
    if (suggestion) return { ...answers, sentence: suggestion, work };
    // The reader may be mistaken, so the sentence stays, and `okr check` reports it.
    host.writeError(`${says} Write what will change because of it, and for whom.\n`);
    return answers;
  }
  host.write(`${says} The sentence becomes an initiative.\n`);
  const change = await ask('What will change because of it, and for whom?', suggestion, readSentence);
  return { ...answers, sentence: change, work };
}
