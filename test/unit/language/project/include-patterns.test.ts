import assert from 'node:assert/strict';
import picomatch from 'picomatch';
import { fixedPart, whyMatchesNothing } from '../../../../language/project/include-patterns.js';
import { openWorkspace } from '../../../support/workspace.js';

/** Patterns that match no plan of any project, each with a word of the reason. */
const idle: readonly [pattern: string, reason: RegExp][] = [
  ['/goals/**', /root of the disk/],
  ['C:/goals/**/*.okr', /root of the disk/],
  ['C:\\goals\\*.okr', /root of the disk/],
  ['../**', /leads out/],
  ['../../a/**', /leads out/],
  ['goals/../../b/*.okr', /leads out/],
  ['goals/./a.okr', /leads out/],
  ['goals\\2026\\q4.okr', /`\/`, on every system/],
  ['node_modules/**', /node_modules/],
  ['node_modules/@acme/goals/**/*.okr', /node_modules/],
  ['**/node_modules/x/*.okr', /node_modules/],
  ['.okr', /hidden/],
  ['.goals/**', /hidden/],
  ['teams/.old/*.okr', /hidden/],
  ['**/.*', /hidden/],
  ['goals', /names no plan/],
  ['goals/', /names no plan/],
  ['goals/*.md', /names no plan/],
  ['**/*.okr.bak', /names no plan/],
  ['**/*.{md,txt}', /names no plan/],
  ['{.a,node_modules}/**', /hidden/],
];

const lively = [
  '**/*.okr',
  '**',
  '*',
  'goals/**',
  './goals/**',
  'goals/*.okr',
  'goals/q4.okr',
  '{.a,goals}/**',
  '**/*.{okr,md}',
  'goals/*.ok?',
  'goals/[a-q]*',
  'goals/q4*',
  'teams/*/2026-Q?.okr',
  '!drafts/**',
  'goals/+(a|b).okr',
  'größe ü/**',
  '2026.01/**',
  '@(a|b)/**/*',
];

describe('Patterns of `include`', () => {
  for (const [pattern, reason] of idle)
    it(`match nothing: ${pattern}`, () => assert.match(whyMatchesNothing(pattern) ?? 'none', reason));

  for (const pattern of lively)
    it(`may match: ${pattern}`, () => assert.equal(whyMatchesNothing(pattern), undefined));

  it('that match nothing match no plan that could be part of a project', () => {
    const names = ['a', 'goals', 'teams', 'q4', 'x', '2026', 'b'];
    const paths = names.flatMap((one) => [
      `${one}.okr`,
      ...names.flatMap((other) => [`${one}/${other}.okr`, `${one}/x/${other}.okr`]),
    ]);
    for (const [pattern] of idle) {
      const isMatch = picomatch(pattern);
      assert.deepEqual(
        paths.filter((path) => isMatch(path)),
        [],
        pattern,
      );
    }
  });

  it('match nothing where `exclude` leaves all of it out', () => {
    for (const exclude of ['drafts', 'drafts/', 'dr*', '**/old', 'drafts/old'])
      assert.match(whyMatchesNothing('drafts/old/*.okr', [exclude]) ?? 'none', /by `exclude`/, exclude);
    for (const exclude of ['old', 'drafts/x', 'drafts/old/*.okr', 'archive'])
      assert.equal(whyMatchesNothing('drafts/old/**', [exclude]), undefined, exclude);
  });

  it('name a place by what stands before the first wildcard', () => {
    for (const [pattern, place] of [
      ['**/*.okr', ''],
      ['goals/**', 'goals'],
      ['./goals/**', 'goals'],
      ['goals/2026/q?.okr', 'goals/2026'],
      ['goals/q4.okr', 'goals/q4.okr'],
      ['!goals/**', ''],
      ['{a,b}/**', ''],
    ] as const)
      assert.equal(fixedPart(pattern), place, pattern);
  });

  it('are reported where they stand, and the others still apply', async () => {
    const { findings, shared } = await openWorkspace({
      'okr.config.json': `{
  "include": [
    "goals/**/*.okr",
    "node_modules/@acme/goals/**",
    "../../a/**"
  ]
}`,
      'goals/q4.okr': 'objective a "Nights stay calm" { owner @rui }\n',
      'other/q4.okr': 'objective a "Nights stay calm" { owner @rui }\n',
    });
    assert.deepEqual(
      findings()
        .filter(({ rule }) => rule === 'invalid-configuration')
        .map(
          ({ range: { start }, message }) =>
            `${start.line + 1}:${start.character + 1} ${message.slice(0, 30)}`,
        ),
      ['4:5 `node_modules/@acme/goals/**` ', '5:5 `../../a/**` leads out of this'],
    );
    assert.deepEqual(shared.workspace.LangiumDocuments.all.map(({ uri }) => uri.path).toArray(), [
      '/plans/goals/q4.okr',
    ]);
  });
});
