import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { ExportFormat, PreviewMessage } from '../../language/protocol.js';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { themes } from './themes.js';

type Saved = Extract<PreviewMessage, { type: 'save' }>;

describePreview('export', (open) => {
  async function exported(preview: PreviewPage, format: ExportFormat): Promise<Saved> {
    await preview.send({ type: 'export', format });
    await preview.page.waitForFunction(
      (wanted) => window.posted.some((message) => message.type === 'save' && message.format === wanted),
      format,
    );
    return (await preview.posted()).findLast((message) => message.type === 'save') as Saved;
  }

  const beginnings: [ExportFormat, string, RegExp][] = [
    ['svg', 'goals.svg', /^<svg xmlns/],
    ['png', 'goals.png', /^iVBORw0KGgo/],
    ['html', 'goals.html', /^<!DOCTYPE html>/i],
    ['markdown', 'goals.md', /```mermaid/],
    ['mermaid', 'goals.mmd', /flowchart|graph/],
    ['dot', 'goals.dot', /digraph/],
    ['json', 'goals.json', /^\{/],
  ];
  for (const [format, name, beginning] of beginnings) {
    it(`makes ${format} of what is shown`, async () => {
      const saved = await exported(await open(), format);
      equal(saved.name, name);
      match(saved.content, beginning);
    });
  }

  it('offers every form in its menu', async () => {
    const preview = await open();
    await preview.page.getByRole('button', { name: 'Export' }).click();
    equal(await preview.page.locator('.menu-item').count(), 7);
    await preview.page.getByRole('button', { name: 'Data (JSON)' }).click();
    await preview.page.waitForFunction(() => window.posted.some(({ type }) => type === 'save'));
    equal(await preview.page.locator('.menu-item').first().isVisible(), false);
  });

  it('leaves out what the filter leaves out', async () => {
    const preview = await open();
    await preview.page.getByRole('button', { name: 'Filter' }).click();
    await preview.page.getByRole('checkbox', { name: 'platform' }).check();
    const { content } = await exported(preview, 'svg');
    ok(content.includes('Planners stop') && !content.includes('Spoilage'));
  });

  for (const [name, theme] of Object.entries(themes)) {
    it(`makes an SVG that alone looks as the page does in ${name}`, async () => {
      const preview = await open({ theme, width: 2200, height: 1400 });
      await preview.page.getByRole('button', { name: 'Show everything (0)' }).click();
      await preview.settled();
      const saved = await exported(preview, 'svg');
      ok(!/https?:(?!\/\/www\.w3\.org)/.test(saved.content), 'nothing from elsewhere');
      const alone = await preview.page
        .context()
        .browser()
        ?.newPage({ viewport: { width: 2200, height: 1400 } });
      ok(alone);
      await alone.setContent(`<body style="margin:0">${saved.content}`);
      // The tree as far as it reaches, without the heading and the legend that only a file has.
      const theirPlace = await alone.locator('svg > g > .tree').evaluate(placeOf);
      const ourPlace = await preview.page.locator('.picture > .tree').evaluate(placeOf);
      const { width, height } = theirPlace;
      const theirs = await alone.screenshot({ clip: theirPlace });
      const scale = await preview.page
        .locator('.picture > .tree')
        .evaluate((tree) => (tree as SVGGElement).getCTM()?.a);
      equal(scale, 1);
      await preview.page.locator('.canvas-controls').evaluate((controls) => controls.remove());
      const ours = await preview.page.screenshot({
        clip: { ...ourPlace, width, height },
      });
      const share = await differing(preview, ours, theirs);
      await alone.close();
      ok(share < 0.01, `${(share * 100).toFixed(2)} % of the pixels differ`);
    });
  }

  /** Where the origin of a picture's tree is on its page, and how far it reaches to the right and down. */
  function placeOf(tree: Element): { x: number; y: number; width: number; height: number } {
    const { e: x = 0, f: y = 0 } = (tree as SVGGElement).getScreenCTM() ?? {};
    const { right, bottom } = tree.getBoundingClientRect();
    return { x, y, width: Math.ceil(right - x), height: Math.ceil(bottom - y) };
  }

  /** The share of pixels of two pictures of one size that differ visibly. */
  async function differing({ page }: PreviewPage, one: Buffer, other: Buffer): Promise<number> {
    const pictures = [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
    return page.evaluate(async (addresses) => {
      const [first, second] = await Promise.all(
        addresses.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (!first || !second || first.length !== second.length) return 1;
      let count = 0;
      for (let at = 0; at < first.length; at += 4) {
        const distance = [0, 1, 2].reduce(
          (sum, channel) => sum + Math.abs((first[at + channel] ?? 0) - (second[at + channel] ?? 0)),
          0,
        );
        if (distance > 24) count += 1;
      }
      return count / (first.length / 4);
    }, pictures);
  }

  it('opens the PNG as it was made', async () => {
    const preview = await open();
    const saved = await exported(preview, 'png');
    const size = await preview.page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return [image.width, image.height];
    }, `data:image/png;base64,${saved.content}`);
    const svg = (await exported(preview, 'svg')).content;
    const [, width, height] = /<svg[^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    deepEqual(size, [2 * Number(width), 2 * Number(height)]);
  });
});
