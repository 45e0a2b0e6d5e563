#!/usr/bin/env node
import { join } from 'node:path';
import { loadCompiled } from './load-compiled.js';

/**
 * What is installed as `okr`. Run, it is the command line; `dist/server/main.node.cjs` loads it to start the language server. The
 * program itself is in a file next to this one, so that its compiled code can be kept between runs.
 */
type Program = typeof import('./program.js');

/** A command such as `check`: what it is comes first. */
const command = /^[a-z][a-z-]*$/;

function program(use: string): Program {
  return loadCompiled(join(__dirname, 'program.cjs'), use) as Program;
}

export const startServer = (): Promise<unknown> => program('server').startServer();

export const startCommandLine = (): Promise<unknown> => {
  const [, , word = ''] = process.argv;
  return program(command.test(word) ? word : 'help').startCommandLine();
};

if (require.main === module) void startCommandLine();
