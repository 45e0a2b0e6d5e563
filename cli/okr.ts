#!/usr/bin/env node
import { processHost } from './host/host.js';
import { run } from './program/run.js';

// A reader of the output may stop early: `okr check | head`. This is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2), processHost()).then((code) => {
  // Not `process.exit`: what was written to a pipe may still be on its way.
  process.exitCode = code;
});
