import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { fill, mountSmallDisk, unmount } from '../support/small-disk.js';
import { type Command, commands, type Ended, type Output, outputs, run } from './cli/run.js';
import { declared, filesWithFindings, stateOf, type World, worlds, writeWorld } from './cli/world.js';
import type { Mode } from './mode.js';

interface Session {
  world: World;
  /** Rounds of commands that run at once. */
  rounds: readonly (readonly { command: Command; output: Output }[])[];
}

/** Commands end with a code and leave whole files, for all contents of a folder and all readers of the output. */
export const cli: Mode<Session> = {
  inputs: fc.record({
    world: worlds,
    rounds: fc.array(
      fc.array(fc.record({ command: commands, output: outputs }), { minLength: 1, maxLength: 3 }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  }),
  filesOf: (session) => ({ 'session.json': `${JSON.stringify(session, undefined, 2)}\n` }),
  check: async ({ world, rounds }) => {
    const outer = realpathSync(mkdtempSync(join(tmpdir(), 'okr-fuzz-')));
    // A link to the folder around it leads to little.
    const folder = join(outer, 'plans');
    let count = 0;
    mkdirSync(folder);
    const isSmall = world.isFull && mountSmallDisk(folder, '2m');
    try {
      writeWorld(folder, world);
      if (isSmall) fill(join(folder, 'full.txt'));
      for (const round of rounds) {
        const before = stateOf(folder);
        const ended = await Promise.all(round.map(({ command, output }) => run(command, output, folder)));
        count += round.length;
        for (const [index, result] of ended.entries()) {
          const { command, output } = round[index] as (typeof round)[number];
          checkEnd(command, output, result);
          if (isReport(command) && output === 'read' && !round.some((one) => one.command.writes))
            checkReport(world, result);
        }
        checkFiles(before, stateOf(folder), round);
      }
      return { runs: count };
    } finally {
      if (isSmall) unmount(folder);
      rmSync(outer, { recursive: true, force: true });
    }
  },
};

/** A run ends by itself with a code that means something, and never shows how the program is made inside. */
function checkEnd({ args }: Command, output: Output, { status, signal, stdout, stderr }: Ended): void {
  const shown = `okr ${args.join(' ')} (output: ${JSON.stringify(output)}) ended with ${status ?? signal}.\n${stderr}`;
  if (typeof output !== 'object' || signal !== 'SIGKILL') {
    assert.equal(signal, null, shown);
    assert.ok(status === 0 || status === 1 || status === 2, shown);
  }
  for (const text of [stdout, stderr])
    assert.doesNotMatch(
      text,
      /^\s+at .*:\d+:\d+\)?$|node:internal|UnhandledPromise|\b(?:Type|Range|Reference)Error\b/m,
      shown,
    );
}

function isReport({ args }: Command): boolean {
  return args.join(' ').startsWith('check --format json') && !args.includes('--fix');
}

/** Each readable file has its finding, and each other one has the finding that it cannot be read. */
function checkReport(world: World, { stdout, stderr }: Ended): void {
  const { findings } = JSON.parse(stdout) as { findings: { file: string; rule: string }[] };
  for (const { name, isReadable } of filesWithFindings(world)) {
    const own = findings.filter(({ file }) => file === name).map(({ rule }) => rule);
    const wanted = isReadable ? ['missing-owner'] : ['unreadable-file', 'syntax-error'];
    assert.ok(
      own.some((rule) => wanted.includes(rule)),
      `${JSON.stringify(name)} has ${own.join(', ') || 'no finding'}.\n${stderr}`,
    );
  }
}

/** Files are whole; what only reads changes none; nothing is left behind by a run that was not killed. */
function checkFiles(
  before: Map<string, string>,
  after: Map<string, string>,
  round: Session['rounds'][number],
): void {
  const shown = round.map(({ command }) => `okr ${command.args.join(' ')}`).join(' | ');
  if (!round.some(({ command }) => command.writes)) {
    assert.deepEqual([...after], [...before], `${shown} changed something.`);
    return;
  }
  const isKilled = round.some(({ output }) => typeof output === 'object');
  for (const [name, content] of before) {
    const now = after.get(name);
    assert.ok(now !== undefined, `${shown}: ${name} is gone.`);
    if (!name.endsWith('.okr')) continue;
    assert.equal(now.slice(0, 4), content.slice(0, 4), `${shown}: ${name} has another mode.`);
    assert.deepEqual(declared(now), declared(content), `${shown}: ${name} has other elements.`);
  }
  const written = /\.okr$|\.json$|\.svg$/;
  const left = [...after.keys()].filter((name) => !before.has(name) && !written.test(name));
  if (!isKilled)
    assert.deepEqual(
      left.filter((name) => after.get(name) !== 'a folder'),
      [],
      `${shown} left files.`,
    );
}
