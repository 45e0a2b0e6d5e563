// Writes a note into the merge request, or writes it anew: `node note.mjs FILE`, in a job of GitLab CI.
// Needs the variable OKR_NOTE_TOKEN, an access token with the scope `api`: the token of a job may not write notes.
import { readFileSync } from 'node:fs';

const marker = '<!-- okr-diff -->';
/** Of a merge request with more notes than these, the later ones are not searched. */
const pages = 30;
const perPage = 100;

const {
  CI_API_V4_URL: api,
  CI_PROJECT_ID: project,
  CI_MERGE_REQUEST_IID: request,
  OKR_NOTE_TOKEN: token,
} = process.env;
const notes = `${api}/projects/${project}/merge_requests/${request}/notes`;

try {
  const body = readFileSync(process.argv[2] ?? '', 'utf8');
  const former = await find();
  if (!former) await ask('POST', notes, { body });
  else if (former.body !== body) await ask('PUT', `${notes}/${former.id}`, { body });
  console.log(`The note is ${former ? 'up to date' : 'written'}.`);
} catch (error) {
  // What reviewers lack is a comment; the check itself has its own exit code.
  console.error(`No note: ${error.cause?.message ?? error.message}`);
}

/** The note that holds the marker and that this token's owner wrote: anybody else could write the marker too. */
async function find() {
  const { id: author } = await ask('GET', `${api}/user`);
  for (let page = 1; page <= pages; page++) {
    const list = await ask('GET', `${notes}?per_page=${perPage}&page=${page}`);
    const found = list.find((note) => note.author.id === author && note.body.startsWith(marker));
    if (found || list.length < perPage) return found;
  }
  return undefined;
}

async function ask(method, address, content) {
  const response = await fetch(address, {
    method,
    headers: { 'private-token': token, ...(content && { 'content-type': 'application/json' }) },
    body: content && JSON.stringify(content),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok)
    throw new Error(`GitLab answered ${response.status} to ${method} ${new URL(address).pathname}.`);
  return response.json();
}
