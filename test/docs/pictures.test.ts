import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import vsce, { PackageManager } from '@vscode/vsce';
import { packedReadme } from '../../scripts/packed-readme.mjs';
import { pictures } from '../../scripts/pictures/picture-list.js';

const folder = 'docs/images';
const pages = [
  'README.md',
  'client/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

/** Returns the pictures of a page, relative to the root. */
function picturesOf(page: string): string[] {
  const text = readFileSync(page, 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path = '']) =>
    posix.join(posix.dirname(page), path),
  );
}

describe('The pictures of the documentation', () => {
  const listed = pictures.map(({ file }) => `${folder}/${file}`);

  it('are all made by `npm run pictures`, and all are shown somewhere', () => {
    const shown = new Set(pages.flatMap(picturesOf));
    assert.deepEqual([...shown].sort(), listed.toSorted());
    assert.deepEqual(readdirSync(folder).sort(), pictures.map(({ file }) => file).sort());
  });

  it('stay small together', () => {
    const sizes = listed.map((path) => statSync(path).size);
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 2_000_000);
  });

  it('are in no package', async () => {
    const packed = await vsce.listFiles({ packageManager: PackageManager.None });
    const found = packed.filter((path) => /\.(png|jpe?g|gif|webp)$/i.test(path) || path.startsWith('docs/'));
    assert.deepEqual(found, ['icons/extension.png']);
  });
});

describe('The packed page of the extension', () => {
  const page = readFileSync(join('client', 'README.md'), 'utf8');
  const repository = 'git+https://code.example/okr.git';

  it('shows pictures in the repository', () => assert.ok(picturesOf('client/README.md').length > 0));

  it('shows no picture while the repository is not public, and loses nothing else', () => {
    const packed = packedReadme(page, repository, false);
    assert.doesNotMatch(packed, /!\[|<img/i);
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    assert.deepEqual(words(packed), words(page.replaceAll(/^!\[.*\)$/gm, '')));
  });

  it('links pictures on the web as soon as everybody can read them', () => {
    const packed = packedReadme(page, repository, true);
    assert.match(packed, /!\[.*\]\(https:\/\/code\.example\/okr\/raw\/main\/docs\/images\/editor\.png\)/);
    assert.doesNotMatch(packed, /\]\(\.\./);
  });

  it('is refused if a picture stands among words', () => {
    const wrong = 'Look ![a](../docs/images/a.png) here\n';
    assert.throws(() => packedReadme(wrong, repository, false), /not alone on its line/);
  });
});
