#!/usr/bin/env node
import { exitCodes } from './host/exit-codes.js';
import { processHost } from './host/host.js';
import { watchStandardStreams } from './host/standard-streams.js';
import { run } from './program/run.js';

const hasStreamFailed = watchStandardStreams(process);

run(process.argv.slice(2), processHost()).then((code) => {
  // Not `process.exit`: what was written to a pipe may still be on its way.
  process.exitCode = hasStreamFailed() ? exitCodes.failure : code;
});
