// What every test of the suite begins with: the extension; and what it ends with: a picture of what went
// wrong, and files as they were.
import { extensions, window } from 'vscode';
import { describeWebviews, hasDriver, screenshot } from './driver.js';
import { discardChanges } from './editor.js';
import { reportLine } from './reporter.js';

const extension = 'okr-as-code.okr-as-code';

before(async function startExtension() {
  const found = extensions.getExtension(extension);
  if (!found) throw new Error(`${extension} is not installed in this VS Code.`);
  await found.activate();
});

afterEach(async function pictureOfFailure() {
  const { currentTest } = this;
  if (currentTest?.state !== 'failed' || !hasDriver()) return;
  const name = currentTest
    .fullTitle()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  await screenshot(`failed-${name}`.slice(0, 80).replace(/-$/, ''));
  // Where only the log is at hand, it says what the picture shows.
  for (const line of [...tabsOnShow(), ...(await describeWebviews()).split('\n')]) reportLine(`     ${line}`);
});

afterEach(discardChanges);

/** The columns and their tabs, the ones in front in brackets. */
function tabsOnShow(): string[] {
  return window.tabGroups.all.map(({ viewColumn, tabs }) => {
    const labels = tabs.map(({ label, isActive }) => (isActive ? `[${label}]` : label));
    return `column ${viewColumn}: ${labels.join(', ')}`;
  });
}
