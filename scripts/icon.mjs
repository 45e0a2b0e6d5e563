// Renders the extension's icon: `node scripts/icon.mjs` after icons/extension.svg has changed.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from './vscode/browser.mjs';

const size = 128;
const drawing = await readFile('icons/extension.svg', 'utf8');
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: findBrowser(), args: sandbox });
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>html, body { margin: 0 } svg { display: block }</style>${drawing}`);
  await writeFile('icons/extension.png', await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
