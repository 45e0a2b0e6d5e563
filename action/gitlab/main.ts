// Keeps one note in a merge request: `node gitlab.cjs FILE`, in a job of GitLab CI, writes what the file says.
// Needs the variable OKR_NOTE_TOKEN, an access token with the scope `api`: the token of a job may not write notes.
import { readFileSync } from 'node:fs';
import { keepComment } from '../shared/comments.js';
import { reasonOf } from '../shared/json-api.js';
import { MergeRequestNotes } from './notes.js';

async function writeNote(): Promise<void> {
  const body = readFileSync(process.argv[2] ?? '', 'utf8');
  const { did } = await keepComment(new MergeRequestNotes(process.env), body, true);
  console.log(`The note is ${did === 'create' ? 'written' : 'up to date'}.`);
}

// Reviewers lack a note then, nothing else: the check itself has its own exit code.
writeNote().catch((error: unknown) => console.error(`No note: ${reasonOf(error)}`));
