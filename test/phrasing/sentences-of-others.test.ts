import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

interface Manifest {
  model: { file: string; sha256: string };
  data: { name: string; sha256: string }[];
  others: string[];
}

const manifest = JSON.parse(readFileSync('training/manifest.json', 'utf8')) as Manifest;
interface LanguagesManifest {
  models: Record<string, { file: string; sha256: string }>;
  languages: Record<string, { ownSha256: string }>;
  others: string[];
}
const languagesManifest = JSON.parse(
  readFileSync('training/languages-manifest.json', 'utf8'),
) as LanguagesManifest;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** As the training normalises a statement before it takes its fingerprint. */
const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Statements that anybody would write, and that stood here before the corpus was known. */
const commonplaces = new Set([
  'reduce churn',
  'increase revenue',
  'increase customer satisfaction',
  'improve collaboration',
]);

/** Lines, what stands in quotes, and what stands in strings: all that could be a statement. */
const candidates = (text: string): string[] => [
  ...text.split('\n').map((line) => line.replace(/^[\s*#>|/-]+/, '')),
  ...[
    ...text.matchAll(
      /"((?:[^"\\\n]|\\.){6,300})"|'((?:[^'\\\n]|\\.){6,300})'|“([^”\n]{6,300})”|`([^`\n]{6,300})`/g,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').replaceAll("\\'", "'")),
  ...text.split('|').filter((cell) => cell.length < 300),
];

describe('sentences of others', () => {
  it('stand nowhere in the repository: the reader learned from them, and keeps none', () => {
    const others = new Set([...manifest.others, ...languagesManifest.others]);
    assert.ok(others.size > 1_000);
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    })
      .split('\n')
      .filter((path) => /\.(?:ts|mjs|md|json|jsonl|okr|scenario|yaml|yml|css)$/.test(path));
    assert.ok(files.length > 500);
    const found = files.flatMap((path) =>
      [...new Set(candidates(readFileSync(path, 'utf8')).map(normalised))]
        .filter((text) => text.includes(' ') && !commonplaces.has(text) && others.has(sha256(text)))
        .map((text) => `${path}: ${text}`),
    );
    assert.deepEqual(found, []);
  });

  it('the model is the one that the manifest tells of, and our own data too', () => {
    assert.equal(sha256(readFileSync(manifest.model.file, 'utf8')), manifest.model.sha256);
    for (const { name, sha256: expected } of manifest.data.filter(({ name }) => name.startsWith('own-')))
      assert.equal(sha256(readFileSync(`training/data/${name}`, 'utf8')), expected, name);
    for (const { file, sha256: expected } of Object.values(languagesManifest.models))
      assert.equal(sha256(readFileSync(file, 'utf8')), expected, file);
    for (const [tag, { ownSha256 }] of Object.entries(languagesManifest.languages))
      assert.equal(sha256(readFileSync(`training/languages/${tag}.jsonl`, 'utf8')), ownSha256, tag);
  });
});
