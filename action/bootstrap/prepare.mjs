// First step: where the programs of the action and what they find go, and the name under which a build of this checkout is cached.
// Plain JavaScript, as everything in this folder: it runs before anything is built.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourcesDigest } from './sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { GITHUB_OUTPUT, RUNNER_ARCH, RUNNER_OS, RUNNER_TEMP = '.' } = process.env;

const program = join(RUNNER_TEMP, 'okr-as-code');
const findings = join(RUNNER_TEMP, 'okr-findings');
const key = `okr-${RUNNER_OS}-${RUNNER_ARCH}-${sourcesDigest(root)}`;
if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `program=${program}\nfindings=${findings}\nkey=${key}\n`);
