import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { run } from '../../cli/program/run.js';
import { fakeHost } from '../cli/support/fake-host.js';
import { openPage } from './browser.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The path below which the server has the site, and nothing else. */
const path = '/teams/goals/';
const objective = 'Grocers hear of us everywhere';

/** Addresses of one page of each kind, with the heading of each page. */
const pages: readonly [address: string, heading: string][] = [
  ['#/teams', 'Teams'],
  ['#/team/marketing', 'Marketing'],
  ['#/objective/marketing.2026-Q4.busy', objective],
  ['#/key-result/care.season-2026.first-answer', 'First answers within an hour rise from 61% to 90%'],
];

describe('preview: a site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'okr-site-'));
  const noise: string[] = [];
  let server: Server;
  let page: Page;
  let address: string;

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: ['preview/main.ts'],
      bundle: true,
      format: 'iife',
      write: false,
      outdir: 'preview',
    });
    const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
    const host = fakeHost({ siteProgram: () => ({ script: textOf('.js'), style: textOf('.css') }) });
    assert.equal(
      await run(['site', 'examples', '--out', folder, '--title', 'Goals of Brindlecart'], host),
      0,
    );
    assert.match(host.written, /^wrote {2}.*index\.html \(130 elements, as of 2026-11-16\)\n$/);
    const html = readFileSync(join(folder, 'index.html'));
    server = createServer(({ url }, response) => {
      if (url === path) response.setHeader('content-type', 'text/html').end(html);
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    page = await openPage({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce' });
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.stack ?? error.message));
    page.on('request', (request) => {
      const url = request.url().replace(/#.*/, '');
      if (url !== address && !/^(?:file|data|blob):/.test(url)) noise.push(`asks for ${url}`);
    });
  });

  afterEach(() => assert.deepEqual(noise.splice(0), [], 'the page asked for something or failed'));

  after(async () => {
    await page.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens an address as somebody who follows a link from elsewhere. */
  async function open(place: string, root = address): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${root}${place}`);
  }

  function heading(): Promise<string | null> {
    return page.locator('.site-page h2').first().textContent();
  }

  async function violations(): Promise<string[]> {
    // The protocol of the debugger runs the checker: the policy of the page would refuse it.
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
      interface Violation {
        id: string;
        nodes: { html: string; failureSummary: string }[];
      }
    });
  }

  it('opens below a path with the tree, and offers no change', async () => {
    await open('');
    await page.locator('[role=treeitem]').first().waitFor();
    assert.equal(await page.title(), 'Tree – Goals of Brindlecart');
    await page.locator(`[role=treeitem][aria-label*="${objective}"]`).focus();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Open page' }).waitFor();
    const offers = ['Check in', 'Edit', 'Quick fixes', 'Open in editor', 'Peek'];
    for (const name of offers) assert.equal(await page.getByRole('button', { name }).count(), 0, name);
    assert.equal(await page.locator('.link-mark, .check-in-mark, .details-edit').count(), 0);
    await page.locator(`[role=treeitem][aria-label*="${objective}"]`).press('Enter');
    assert.equal(await heading(), objective);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2');
    await page.goBack();
    await page.locator('[role=treeitem]').first().waitFor();
  });

  it('has links to a view, to an element in it and to a filter, and goes back', async () => {
    await open('#/table/key-result/care.season-2026.first-answer?team=care');
    const row = page.locator('.table-view [aria-current=true]');
    assert.match((await row.textContent()) ?? '', /^First answers within an hour/);
    assert.equal(await page.locator('.table-view tr.group').count(), 2);
    await row.click();
    assert.match(page.url(), /#\/key-result\/care\.season-2026\.first-answer\?team=care$/);
    assert.equal(await page.locator('.history tbody tr').count(), 3);
    await page.getByRole('link', { name: 'Customer care' }).first().click();
    assert.equal(await heading(), 'Customer care');
    await page.goBack();
    await page.goBack();
    await row.waitFor();
    await page.getByRole('link', { name: 'Teams' }).click();
    assert.equal(await page.locator('.team-card').count(), 7);
    await open('#/objective/gone.2026.goal');
    assert.equal(await heading(), 'This page is not in the plan');
  });

  it('searches all goals, from a page too', async () => {
    // A search leads to the view that was shown last.
    await open('#/tree');
    await open('#/teams');
    await page.getByRole('searchbox').fill('first answers within');
    await page.keyboard.press('Enter');
    await page.locator('[role=treeitem][aria-selected=true]').waitFor();
    assert.match(page.url(), /#\/tree\/key-result\/care\.season-2026\.first-answer$/);
  });

  for (const [scheme, width] of [
    ['light', 1200],
    ['dark', 340],
  ] as const)
    it(`is accessible and fits, ${scheme} and ${width} pixels wide`, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      const views = ['tree', 'timeline', 'table', 'health'].map((view) => [`#/${view}`, ''] as const);
      for (const [place, title] of [...views, ...pages]) {
        await open(place);
        if (title !== '') assert.equal(await heading(), title);
        assert.deepEqual(await violations(), [], place);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, place);
      }
    });

  for (const scheme of ['light', 'dark'] as const)
    it(`is accessible with each menu, the key and the details of a card, ${scheme}`, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: 1200, height: 800 });
      await open('#/tree');
      for (const name of ['Filter', 'Display', 'Export']) {
        await page.getByRole('button', { name, exact: true }).click();
        // The page learns a moment after the click that the menu is open.
        await page.getByRole('button', { name, exact: true, expanded: true }).waitFor();
        assert.deepEqual(await violations(), [], name);
        await page.keyboard.press('Escape');
      }
      await page.getByRole('button', { name: 'Key', exact: true }).click();
      await page.getByRole('searchbox').fill('answers');
      await page.keyboard.press('Enter');
      const found = page.locator('[role=treeitem][aria-selected=true]');
      await found.focus();
      await page.keyboard.press('Space');
      assert.deepEqual(await violations(), [], 'key, search and details');
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
      assert.deepEqual(await violations(), [], 'menu of a card');
      await page.keyboard.press('Escape');
    });

  it('has less than a megabyte without the plan', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const data = /<script type="application\/json"[^>]*>([^<]*)<\/script>/.exec(html)?.[1] ?? '';
    assert.ok(data.length > 50_000, `${data.length} characters of data`);
    assert.ok(html.length - data.length < 1_000_000, `${html.length - data.length} characters`);
  });

  it('works from the disk, in high contrast', async () => {
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    await page.setViewportSize({ width: 1200, height: 800 });
    await open('#/objective/marketing.2026-Q4.busy', pathToFileURL(join(folder, 'index.html')).href);
    assert.equal(await heading(), objective);
    assert.deepEqual(await violations(), []);
    await page.getByRole('link', { name: 'Show in the tree' }).click();
    await page.locator('[role=treeitem][aria-selected=true]').waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    await page
      .getByRole('menuitem', { name: /SVG/ })
      .or(page.getByRole('button', { name: /SVG/ }))
      .click();
    assert.equal((await file).suggestedFilename(), 'Goals of Brindlecart.svg');
  });

  it('replaces its own page only', async () => {
    const host = fakeHost();
    const args = ['site', 'examples', '--title', 'Goals', '--out'];
    assert.equal(await run([...args, 'examples/README.md'], host), 2);
    assert.match(host.writtenErrors, /this is a file\. Name a folder/);
    const foreign = mkdtempSync(join(folder, 'foreign-'));
    writeFileSync(join(foreign, 'index.html'), '<p>Somebody else wrote this.</p>');
    assert.equal(await run([...args, foreign], host), 2);
    assert.match(host.writtenErrors, /is not a page of `okr site`/);
    assert.equal(await run([...args, folder], host), 0);
    assert.match(readFileSync(join(folder, 'index.html'), 'utf8'), /<title>Goals<\/title>/);
  });
});
