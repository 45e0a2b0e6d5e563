import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { openSession } from '../vscode/session.mjs';
import { temporaryFolder } from '../vscode/temporary.mjs';

/** What every picture of the editor looks like, on every machine. */
const settings = {
  'window.title': 'OKR as Code',
  'workbench.colorTheme': 'Light Modern',
  'workbench.activityBar.location': 'default',
  'editor.fontFamily': 'DejaVu Sans Mono',
  'editor.fontSize': 13,
  'editor.cursorBlinking': 'solid',
  'editor.hover.sticky': true,
  'breadcrumbs.enabled': false,
  'okr.person': '@mei',
};

/** A real VS Code with a folder of goals, driven as a person drives it. */
interface Session {
  page: Page;
  preview: FrameLocator;
}

/** Prepares a picture, and returns its height if its lower part shows nothing. */
type Scene = (session: Session) => Promise<number | undefined>;

const scenes: Readonly<Record<string, Scene>> = {
  'editor.png': async ({ page, preview }) => {
    await page.locator('.editor-actions .action-label[aria-label^="Open the preview to the side"]').click();
    await preview.locator('.item[aria-label*="Publish 10 blog posts"]').waitFor();
    await preview.locator('button[aria-label^="Show everything"]').click();
    await hover(page, 'Publish 10 blog posts');
    return undefined;
  },
  'light-bulb.png': async ({ page }) => {
    await placeCursor(page, 'Publish 10 blog posts');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
    return 480;
  },
  'goals.png': async ({ page }) => {
    await command(page, 'View: Show OKR');
    await page
      .locator('.pane-body .monaco-list-row:has-text("Revenue from new customers")')
      .first()
      .waitFor();
    await widen(page, '.part.sidebar', 240);
    return 480;
  },
  'walkthrough.png': async ({ page, preview }) => {
    await command(page, 'Welcome: Open Walkthrough...');
    await page.keyboard.type('OKR as Code');
    await page.locator('.quick-input-list .monaco-list-row:has-text("OKR as Code")').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.getting-started-step:has-text("Write your own plan")').first().waitFor();
    await preview.locator('p').first().waitFor();
    return 600;
  },
  'check-ins.png': async ({ page, preview }) => {
    // With a shorter interval, check-ins are due today.
    const vocabulary = join(goalsFolder(), 'vocabulary.okr');
    writeFileSync(vocabulary, readFileSync(vocabulary, 'utf8').replace('biweekly', 'weekly'));
    await page.locator('.squiggly-info').first().waitFor();
    await command(page, 'OKR: My check-ins');
    await preview.locator('input[name="value-0"]').waitFor();
    return 420;
  },
};

/** Makes the pictures of a real VS Code, each in a window that is as new as the first. */
export async function editorPictures(
  files: readonly string[],
  pathOf: (file: string) => string,
  tell: (file: string) => void,
): Promise<void> {
  if (files.length === 0) return;
  const { page, preview, close } = await openSession({
    extension: process.cwd(),
    folder: goalsFolder(),
    file: join(goalsFolder(), 'growth.okr'),
  });
  await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
  for (const file of files) {
    const scene = scenes[file];
    if (!scene) throw new Error(`Nothing in the editor is shown in ${file}.`);
    await closeSideBar(page);
    const { width, height: whole } = page.viewportSize() ?? { width: 1280, height: 800 };
    const height = (await scene({ page, preview })) ?? whole;
    const clip = { x: 0, y: 0, width, height };
    await page.screenshot({ path: pathOf(file), clip, animations: 'disabled', caret: 'hide' });
    tell(file);
    await page.keyboard.press('Escape');
    await command(page, 'View: Close All Editors');
    await openFile(page, 'growth.okr');
  }
  await close();
}

let goals: string | undefined;

/** A folder with the plan of the README, whose name is the same every time. */
function goalsFolder(): string {
  if (goals) return goals;
  goals = join(temporaryFolder('pictures'), 'goals');
  cpSync('scripts/pictures/goals', goals, { recursive: true });
  mkdirSync(join(goals, '.vscode'));
  writeFileSync(join(goals, '.vscode', 'settings.json'), JSON.stringify(settings));
  return goals;
}

/** Runs a command of the palette by its title. */
async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${title}"]`).first().waitFor();
  await page.keyboard.press('Enter');
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(name);
  await page.locator(`.quick-input-list .monaco-list-row[aria-label*="${name}"]`).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-warning').first().waitFor();
}

async function closeSideBar(page: Page): Promise<void> {
  const sideBar = page.locator('.part.sidebar');
  if (!(await sideBar.isVisible())) return;
  await page.keyboard.press('Control+B');
  await sideBar.waitFor({ state: 'hidden' });
}

/** Drags the right edge of a part of the window, by pixels. */
async function widen(page: Page, part: string, pixels: number): Promise<void> {
  const box = await page.locator(part).boundingBox();
  if (!box) throw new Error(`${part} is not visible.`);
  const [x, y] = [box.x + box.width + 1, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 5 });
  await page.mouse.up();
  // Away from the edge, which is highlighted under the mouse.
  await page.mouse.move(x + pixels + 200, y + 200);
}

/** Puts the cursor at the beginning of a statement, and waits until the lenses are there. */
async function placeCursor(page: Page, statement: string): Promise<void> {
  await page.locator('.codelens-decoration:has-text("check in")').first().waitFor();
  const words = page.locator(`.view-line:has-text("${statement}") span:text("${statement}")`).last();
  await words.click({ position: { x: 10, y: 8 } });
}

/** Shows what the language says about a statement, with all that the editor adds to it later. */
async function hover(page: Page, statement: string): Promise<void> {
  await placeCursor(page, statement);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  // The finding comes first, its reasons and the fixes come later.
  const texts = ['reads as an output', 'Reads as', 'Quick Fix'];
  const all = texts.map((text) => `:has-text("${text}")`).join('');
  await page.locator(`.monaco-hover${all}`).waitFor();
}
