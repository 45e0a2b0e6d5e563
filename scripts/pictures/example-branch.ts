import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../vscode/temporary.mjs';

/** What the branch in the pictures does to the goals of the sales team. */
const changes: readonly [before: string, after: string][] = [
  [
    'from CHF 40K to CHF 240K by 2026-12-18\n',
    'from CHF 40K to CHF 200K by 2026-12-18\n    changed 2026-11-13 target was CHF 240K "One of three chains was sold, and its new owner waits"\n',
  ],
  ['Swiss recurring revenue reaches CHF 240K', 'Swiss recurring revenue reaches CHF 200K'],
  ['Contracts renewed rise from 84% to 92%', 'Contracts renewed rise from 84% to 90%'],
  ['from 84% to 92%\n', 'from 84% to 90%\n'],
  ['drives renewal-rate, discount, buyer-score', 'drives renewal-rate, buyer-score'],
  [
    '  initiative yearly-review',
    '  key result playbook "Roll out the renewal playbook" { owner @sven   since 2026-11-13   from 0% to 100%   leading }\n\n  initiative yearly-review',
  ],
];

/**
 * Makes a repository with the example company in `goals`, and with a branch that changes some goals. Its commits have fixed dates
 * and authors, so that their ids are the same every time.
 *
 * @returns the folder, with the branch checked out
 */
export function exampleBranch(): string {
  const folder = temporaryFolder('branch');
  const git = (date: string, ...args: string[]) => {
    const person = { NAME: 'Sven', EMAIL: 'sven@brindlecart.test', DATE: `${date}T12:00:00Z` };
    const both = Object.entries(person).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]);
    const { status, stderr } = spawnSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...Object.fromEntries(both), GIT_CONFIG_GLOBAL: '/dev/null' },
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  };
  cpSync('examples', join(folder, 'goals'), { recursive: true });
  git('2026-10-05', 'init', '--quiet', '--initial-branch', 'main');
  git('2026-10-05', 'add', '.');
  git('2026-10-05', 'commit', '--quiet', '--message', 'Plan the quarter');
  git('2026-11-15', 'switch', '--quiet', '--create', 'renewals');
  const plan = join(folder, 'goals/sales/2026-Q4.okr');
  let text = readFileSync(plan, 'utf8');
  for (const [before, after] of changes) {
    if (text.split(before).length !== 2)
      throw new Error(`“${before}” is not once in the example of the sales team.`);
    text = text.replace(before, () => after);
  }
  writeFileSync(plan, text);
  git('2026-11-15', 'commit', '--quiet', '--all', '--message', 'Change the goals of the renewals');
  return folder;
}
