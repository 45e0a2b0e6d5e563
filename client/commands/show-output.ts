import type { Command } from './command.js';

export const showOutput: Command = {
  id: 'okr.showOutput',
  run: ({ output }) => output.show(true),
};
