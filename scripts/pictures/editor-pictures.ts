import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
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

type Scene = (session: Session) => Promise<unknown>;

const scenes: Readonly<Record<string, Scene>> = {
  'editor.png': async ({ page, preview }) => {
    await page.locator('.editor-actions .action-label[aria-label^="Open the preview to the side"]').click();
    await preview.locator('.item[aria-label*="Publish 10 blog posts"]').waitFor();
    await preview.locator('button[aria-label^="Show everything"]').click();
    await hover(page, 'Publish 10 blog posts', 'Publish');
  },
  'light-bulb.png': async ({ page }) => {
    await hover(page, 'Publish 10 blog posts', 'Publish');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
  },
  'goals.png': async ({ page }) => {
    await command(page, 'View: Show OKR');
    await page
      .locator('.pane-body .monaco-list-row:has-text("Revenue from new customers")')
      .first()
      .waitFor();
  },
  'check-ins.png': async ({ page, preview }) => {
    await command(page, 'OKR: My check-ins');
    await preview.locator('form').first().waitFor();
  },
  'walkthrough.png': async ({ page }) => {
    await command(page, 'Welcome: Open Walkthrough...');
    await page.keyboard.type('OKR as Code');
    await page.locator('.quick-input-list .monaco-list-row:has-text("OKR as Code")').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.getting-started-step:has-text("Write your own plan")').first().waitFor();
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
    await scene({ page, preview });
    await page.screenshot({ path: pathOf(file), animations: 'disabled', caret: 'hide' });
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
  cpSync('test/vscode/fixtures/growth', goals, { recursive: true });
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

/** Puts the cursor into a word of a line, and shows what the language says about it. */
async function hover(page: Page, line: string, word: string): Promise<void> {
  await page.locator(`.view-line:has-text("${line}") span:text("${word}")`).last().click();
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover:has-text("reads as an output")').waitFor();
}
