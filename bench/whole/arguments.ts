import { parseArgs } from 'node:util';

/** What `npm run bench` is asked for. */
export interface BenchArguments {
  files: number[];
  /** The Node that runs what is measured. */
  node: string;
  /** The folders with the builds: first ours, `dist` if it is left out, then those to compare with. */
  builds: string[];
  /** Edits of the memory run. */
  edits: number;
  /** How often each command runs, cold and warm. */
  runs: number;
  /** Where to write all figures as JSON. */
  json: string | undefined;
  parts: ReadonlySet<string>;
  /** Whether language servers of others are measured, too. */
  peers: boolean;
}

/** What can be measured; `memory` and `clutter` only on demand, because they take long. */
export const benchParts = ['server', 'commands', 'preview', 'restart', 'memory', 'clutter'] as const;

/** Reads the arguments. Throws for an unknown option or a part that does not exist. */
export function readArguments(given: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...given],
    options: {
      files: { type: 'string', default: '10,1000' },
      node: { type: 'string', default: process.execPath },
      build: { type: 'string', default: 'dist' },
      edits: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '3' },
      against: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      peers: { type: 'boolean', default: false },
      parts: { type: 'string', default: 'server,commands,preview,restart' },
    },
  });
  const parts = values.parts.split(',');
  const unknown = parts.find((part) => !(benchParts as readonly string[]).includes(part));
  if (unknown !== undefined)
    throw new Error(`There is no part ${unknown}. Write some of ${benchParts.join(', ')}.`);
  const files = values.files.split(',').map(Number);
  if (files.some((count) => !Number.isInteger(count) || count < 2))
    throw new Error('Write --files as numbers of at least 2, such as 10,1000.');
  return {
    files,
    node: values.node,
    builds: [values.build, ...values.against],
    edits: Math.max(100, Number(values.edits)),
    runs: Math.max(1, Number(values.runs)),
    json: values.json,
    parts: new Set(parts),
    peers: values.peers,
  };
}
