// What every test of the suite begins with: a quiet workbench, and a picture of what went wrong.
import { extensions, workspace } from 'vscode';
import { drive, hasDriver } from './driver.js';

const extension = 'okr-as-code.okr-as-code';

/** Things of the workbench that move, ask or take room, and have nothing to do with plans. */
const quiet: Record<string, unknown> = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'extensions.ignoreRecommendations': true,
};

before(async function startExtension() {
  this.timeout(60_000);
  for (const [name, value] of Object.entries(quiet))
    await workspace.getConfiguration().update(name, value, true);
  await extensions.getExtension(extension)?.activate();
});

afterEach(async function pictureOfFailure() {
  const { currentTest } = this;
  if (currentTest?.state !== 'failed' || !hasDriver()) return;
  const name = currentTest
    .fullTitle()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  await drive('screenshot', { name: `failed-${name}`.slice(0, 100).replace(/-$/, '') });
});
