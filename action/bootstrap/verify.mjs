// Says whether the programs that the cache returned are whole, and those of this checkout. Otherwise they are built again.
import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isComplete } from './sources.mjs';

const { GITHUB_OUTPUT, OKR_PROGRAM = '' } = process.env;
const valid = isComplete(fileURLToPath(new URL('../..', import.meta.url)), OKR_PROGRAM);
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `valid=${valid}\n`);
