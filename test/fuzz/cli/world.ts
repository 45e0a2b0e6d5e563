// A folder with plans and what may be wrong with it.
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';

const configuration = '{ "root": true, "rules": { "only-lagging": "off" } }\n';

/** A plan that lacks an owner, so that every check has a finding in it; `fmt` and `--fix` have something to change. */
function good(name: string): string {
  return `// About ${name}.
objective   stay-${name} "Customers of ${name} stay" {
  key result churn-${name} "Churn of ${name} falls from 4% to 3%" { owner @ines   from 4,0% to 3,0% }
}
initiative   pilot-${name} "Pilot" { owner @ines   drives churn-${name} }
`;
}

/** What may be in a file, by the number that makes its names unique. */
const contents = {
  good: good,
  windows: (name: string) => `\uFEFF${good(name).replaceAll('\n', '\r\n')}`,
  mixed: (name: string) => good(name).replace('\n', '\r\n').replace('{\n', '{\r'),
  'without end': (name: string) => good(name).trimEnd(),
  empty: () => '',
  broken: (name: string) => `${good(name)}objective broken "Open {\n  key result`,
  nul: (name: string) => good(name).replace('Pilot', 'P\0lot'),
  latin: (name: string) => Buffer.from(good(name).replace('Pilot', 'P\xEFlot'), 'latin1'),
  deep: () => 'initiative a "A" { '.repeat(3000),
  controls: (name: string) => good(name).replace('Pilot', '\u001B[31m\u202E\u0007Pilot ::error::'),
} as const;
type Content = keyof typeof contents;

/** Texts of these kinds hold the finding of a good plan. */
const readable: ReadonlySet<Content> = new Set(['good', 'windows', 'mixed', 'without end', 'controls']);
const unreadable: ReadonlySet<Content> = new Set(['nul', 'latin', 'deep', 'broken']);

const names = [
  ...['a.okr', 'b c.okr', '-dash.okr', 'größe ü.okr', "it's #1, [x] 100%.okr", 'team/2026-Q4.okr'],
  ...['team/deep/er/d.okr', '$(echo).okr', 'new\nline.okr', '\u202Eright.okr', 'UPPER.OKR', 'team.okr'],
] as const;

const file = fc.record({
  name: fc.constantFrom(...names),
  content: fc.constantFrom(...(Object.keys(contents) as Content[]), 'good', 'good', 'good' as Content),
  isProtected: fc.constantFrom(false, false, false, false, true),
});
const link = fc.record({
  name: fc.constantFrom('link.okr', 'team/loop', 'away', 'gone.okr'),
  target: fc.constantFrom('.', '..', 'a.okr', '/etc', 'nowhere.okr', 'link.okr'),
});

export const worlds = fc.record({
  files: fc.uniqueArray(file, { minLength: 1, maxLength: 8, selector: ({ name }) => name }),
  links: fc.uniqueArray(link, { maxLength: 2, selector: ({ name }) => name }),
  folders: fc.subarray(['x.okr', 'okr.config.json', '.gitignore', 'empty']),
  /** Whether the disk has no room left, where this process may make such a disk. */
  isFull: fc.constantFrom(false, false, false, false, true),
  configuration: fc.constantFrom(configuration, configuration, configuration, '{ "root": true,', '[]', '\0'),
});
export type World = typeof worlds extends fc.Arbitrary<infer Value> ? Value : never;

/** Writes the files below an empty folder. A name that a folder has already is left out. */
export function writeWorld(folder: string, { files, links, folders, configuration: settings }: World): void {
  for (const name of folders) mkdirSync(join(folder, name));
  if (!folders.includes('okr.config.json')) writeFileSync(join(folder, 'okr.config.json'), settings);
  for (const [index, { name, content, isProtected }] of files.entries()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), contents[content](`n${index}`));
    if (isProtected) chmodSync(join(folder, name), 0o444);
  }
  for (const { name, target } of links) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(target, join(folder, name));
  }
}

/** The files of which a check has to say something: the finding of a good plan, or that they cannot be read. */
export function filesWithFindings({ files }: World): { name: string; isReadable: boolean }[] {
  return files
    .filter(
      ({ name, content }) => name.endsWith('.okr') && (readable.has(content) || unreadable.has(content)),
    )
    .map(({ name, content }) => ({ name, isReadable: readable.has(content) }));
}

/** A file, link or folder as a text with all that counts of it. */
export function stateOf(folder: string): Map<string, string> {
  return new Map(
    namesIn(folder).map((name) => {
      const path = join(folder, name);
      const stats = lstatSync(path);
      if (stats.isSymbolicLink()) return [name, `a link to ${readlinkSync(path)}`];
      if (stats.isDirectory()) return [name, 'a folder'];
      return [name, `${(stats.mode & 0o777).toString(8)} ${readFileSync(path, 'latin1')}`];
    }),
  );
}

/** All that is below a folder, without following links. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = entry.isDirectory() ? namesIn(join(folder, entry.name)) : [];
    return [entry.name, ...below.map((name) => `${entry.name}/${name}`)];
  });
}

/** The names that a text declares: none may be lost by a command that formats or fixes. */
export function declared(text: string): string[] {
  return [...text.matchAll(/\b(?:stay|churn|pilot)-n\d+(?= ")/g)].map(([name]) => name).sort();
}
