// Makes the pictures of README and docs: `npm run pictures [-- NAME …]`, all or those whose file names begin with a NAME.
// Needs a build, and Chromium. The pictures of the editor come from a real VS Code.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeBrowser } from '../../test/preview/browser.js';
import { endOnSignals } from '../vscode/children.mjs';
import { editorPictures } from './editor-pictures.js';
import { runOkr } from './okr.js';
import { markdownPicture, terminalPicture } from './pages.js';
import { type Picture, type PictureSource, pictures } from './picture-list.js';
import { previewPicture } from './preview-pictures.js';

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'docs/images' } },
});
const folder = values.out;

type Maker = (file: string, path: string) => Promise<void> | void;

const makers: Readonly<Record<Exclude<PictureSource, 'editor'>, Maker>> = {
  drawing: (_file, path) => {
    const args = ['tree', 'examples', '--team', 'replenishment', '--output', path];
    runOkr(args, process.cwd());
  },
  terminal: terminalPicture,
  page: markdownPicture,
  preview: previewPicture,
};

endOnSignals();
mkdirSync(folder, { recursive: true });
const wanted = pictures.filter(
  ({ file }) => words.length === 0 || words.some((word) => file.startsWith(word)),
);
if (wanted.length === 0)
  throw new Error(`No picture begins so. There are: ${pictures.map(({ file }) => file).join(', ')}`);
const pathOf = ({ file }: Picture) => join(folder, file);
for (const picture of wanted) {
  if (picture.source === 'editor') continue;
  await makers[picture.source](picture.file, pathOf(picture));
  tell(picture);
}
await closeBrowser();
const inEditor = wanted.filter(({ source }) => source === 'editor');
await editorPictures(
  inEditor.map(({ file }) => file),
  (file) => join(folder, file),
  (file) => tell({ file, source: 'editor' }),
);
// The embedded VS Code leaves connections open.
process.exit(0);

function tell(picture: Picture): void {
  console.log(`${pathOf(picture)}  ${Math.round(statSync(pathOf(picture)).size / 1000)} kB`);
}
