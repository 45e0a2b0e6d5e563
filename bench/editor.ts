// How long from a key pressed in VS Code until the preview next to the text shows what it typed, in a real VS Code:
// `npm run bench:editor [NODES …]`. Needs a build. Medians and 95th percentiles in ms; all the way, through editor,
// language server, extension and webview, to the frame that the browser draws. On Linux also the CPU time of a keystroke.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../scripts/test/patience.mjs';
import { endOnSignals } from '../scripts/vscode/children.mjs';
import { openSession } from '../scripts/vscode/session.mjs';
import { temporaryFolder } from '../scripts/vscode/temporary.mjs';
import { cpuOf } from './cpu.js';
import { percentile } from './server.js';
import { makeWorkspace } from './workspace.js';

const repository = process.cwd();
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const keystrokes = 40;
/** The first ones warm the compilers up and are not counted. */
const warmUp = 10;
declare global {
  /** When the key was pressed, in ms since 1970; set and read in the page. */
  var pressed: number;
}

/** The processes between key and tree, by a word of their command lines. The pages are those of the workbench and of the preview. */
const programs = {
  'extension host': 'type=extensionHost',
  'language server': 'main.node.cjs',
  pages: 'type=renderer',
};

/** As `makeWorkspace` fills its files. */
const nodesInHub = 10;
const nodesInFile = 17;

endOnSignals();
const rows = [];
for (const size of sizes.length > 0 ? sizes : [50, 500, 2000]) rows.push(await measure(size));
console.table(rows);
process.exit(0);

async function measure(nodes: number) {
  const files = makeWorkspace(Math.max(1, Math.round((nodes - nodesInHub) / nodesInFile)) + 1);
  files.set('okr.config.json', JSON.stringify({ root: true, today: '2026-11-16' }));
  const folder = temporaryFolder('bench');
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const file = join(folder, 'team-0.okr');
  const { page, preview, close } = await openSession({ extension: repository, folder, file });
  page.setDefaultTimeout(limits.page);
  await page.locator('.monaco-editor .view-line:has-text("Shops throw away less")').first().click();
  await page.locator('.editor-actions .action-label[aria-label^="Open the preview to the side"]').click();
  await preview.locator('[role=treeitem]').first().waitFor();
  await page.locator('.monaco-editor .view-line:has-text("Shops throw away less of kind 0")').first().click();
  await page.keyboard.press('End');
  // After the last letter of the statement: in front of the quote and the brace.
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      () => {
        globalThis.pressed = performance.timeOrigin + performance.now();
      },
      { capture: true },
    );
  });
  const times: number[] = [];
  let before = cpuTimes();
  for (let count = 1; count <= keystrokes; count++) {
    const title = `Shops throw away less of kind 0${'x'.repeat(count)}`;
    const drawn = preview.locator('body').evaluate(frameThatShows, `[role=treeitem][aria-label*="${title}"]`);
    // The observer is in place before the key is pressed: both are answered by pages in turn.
    await preview.locator('body').evaluate(() => undefined);
    await page.keyboard.press('x');
    const shown = await drawn;
    if (count === warmUp) before = cpuTimes();
    if (count > warmUp) times.push(shown - (await page.evaluate(() => globalThis.pressed)));
  }
  const after = cpuTimes();
  await close();
  return {
    nodes,
    'median, ms': Math.round(percentile(times, 0.5)),
    'p95, ms': Math.round(percentile(times, 0.95)),
    ...Object.fromEntries(
      Object.entries(after).map(([name, time]) => [
        `CPU of ${name}, ms`,
        Math.round((time - (before[name] ?? 0)) / times.length),
      ]),
    ),
  };
}

/** The processor time of each program up to now, in milliseconds; empty where the system does not tell it. */
function cpuTimes(): Record<string, number> {
  return Object.fromEntries(
    Object.entries(programs).flatMap(([name, word]) => {
      const time = cpuOf(word);
      return time === undefined ? [] : [[name, time]];
    }),
  );
}

/** Runs in the webview: when the frame is drawn in which there is such an element, in ms since 1970. */
function frameThatShows(body: HTMLElement | SVGElement, selector: string): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!body.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
    });
    observer.observe(body, { subtree: true, childList: true, attributes: true });
  });
}
