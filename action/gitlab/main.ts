// Keeps one note in a merge request: `node gitlab.cjs FILE`, in a job of GitLab CI, writes what the file says.
// With OKR_GOALS_CHANGED=0 it writes no new note, and only brings an earlier one up to date.
// `node gitlab.cjs --suggest FILE` writes the fixes of a report in the format rdjsonl as suggestions at their lines.
// Needs the variable OKR_NOTE_TOKEN, an access token with the scope `api`: the token of a job may not write notes.
import { readFileSync } from 'node:fs';
import { keepComment } from '../shared/comments.js';
import { reasonOf } from '../shared/json-api.js';
import { MergeRequestNotes } from './notes.js';
import { suggest } from './suggest.js';

const outcomes = {
  nothing: 'No note: no goal changes.',
  create: 'The note is written.',
  update: 'The note is up to date.',
  keep: 'The note is up to date.',
} as const;

async function writeNote(): Promise<void> {
  const body = readFileSync(process.argv[2] ?? '', 'utf8');
  const changesGoals = process.env.OKR_GOALS_CHANGED !== '0';
  const { did } = await keepComment(new MergeRequestNotes(process.env), body, changesGoals);
  console.log(outcomes[did]);
}

async function writeSuggestions(): Promise<void> {
  const count = await suggest(readFileSync(process.argv[3] ?? '', 'utf8'), process.env);
  console.log(`New suggestions: ${count}.`);
}

// Reviewers lack a note then, nothing else: the check itself has its own exit code.
const run = process.argv[2] === '--suggest' ? writeSuggestions : writeNote;
const missing = run === writeNote ? 'No note' : 'No further suggestions';
run().catch((error: unknown) => console.error(`${missing}: ${reasonOf(error)}`));
