import { deepEqual, ok } from 'node:assert/strict';
import { syntheticPlan } from '../support/synthetic-plan.js';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { themes } from './themes.js';

const looks = ['light', 'dark', 'high-contrast'] as const;
/** The contrast that text needs, by the guidelines for accessible content. */
const least = 4.5;

/** Cards that overlap, texts that leave their card, and texts that are hard to read; each as one line. */
function faultsOf({ page }: PreviewPage, contrast: number): Promise<string[]> {
  return page.evaluate((needed) => {
    const faults: string[] = [];
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('There is no canvas.');
    const paint = (colors: readonly [color: string, opacity: number][]): number[] => {
      context.globalAlpha = 1;
      context.clearRect(0, 0, 1, 1);
      for (const [color, opacity] of colors) {
        context.globalAlpha = opacity;
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (rgb: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratio = (one: readonly number[], other: readonly number[]) => {
      const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
      return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
    };
    const nameOf = (card: Element) => card.getAttribute('data-id') ?? '';
    const canvas = getComputedStyle(document.querySelector('.viewport') as Element).backgroundColor;
    const cards = [...document.querySelectorAll('.viewport .card')].map((card) => ({
      card,
      box: (card.querySelector('.card-surface') as Element).getBoundingClientRect(),
    }));
    const sorted = cards.toSorted((one, other) => one.box.left - other.box.left);
    for (const [index, { card, box }] of sorted.entries())
      for (const next of sorted.slice(index + 1)) {
        if (next.box.left >= box.right - 0.5) break;
        if (next.box.top < box.bottom - 0.5 && box.top < next.box.bottom - 0.5)
          faults.push(`${nameOf(card)} overlaps ${nameOf(next.card)}`);
      }
    for (const { card, box } of cards) {
      const surface = card.querySelector('.card-surface') as Element;
      const tint = card.querySelector('.card-tint');
      const layers: [string, number][] = [
        [canvas, 1],
        [getComputedStyle(surface).fill, 1],
      ];
      if (tint && getComputedStyle(tint).fill !== 'none')
        layers.push([getComputedStyle(tint).fill, Number(getComputedStyle(tint).fillOpacity)]);
      const background = paint(layers.filter(([color]) => color !== 'none'));
      for (const text of card.querySelectorAll('text')) {
        if (getComputedStyle(text).display === 'none' || text.closest('.fold-mark')) continue;
        const place = text.getBoundingClientRect();
        const isInside =
          place.left >= box.left - 1 &&
          place.right <= box.right + 1 &&
          place.top >= box.top - 2 &&
          place.bottom <= box.bottom + 2;
        if (!isInside) faults.push(`“${text.textContent}” leaves ${nameOf(card)}`);
        const seen = ratio(paint([[getComputedStyle(text).fill, 1]]), background);
        if (seen < needed) faults.push(`“${text.textContent}” has a contrast of ${seen.toFixed(2)}`);
      }
    }
    return faults;
  }, contrast);
}

describePreview('layout', (open) => {
  for (const count of [10, 44, 500, 2_000])
    for (const look of looks)
      it(`keeps cards apart, texts inside and legible: ${count} nodes, ${look}`, async () => {
        const preview = await open({ plan: syntheticPlan(count), theme: themes[look] });
        const { page } = preview;
        ok((await page.locator('.viewport .card').count()) > 0);
        deepEqual(await faultsOf(preview, least), [], 'at the first look');
        await page.getByRole('button', { name: 'Show everything (0)' }).click();
        await preview.settled();
        deepEqual(await faultsOf(preview, least), [], 'with everything in sight');
        await page.getByRole('button', { name: 'Zoom in (+)' }).click();
        await preview.settled();
        await page.getByRole('button', { name: 'Zoom in (+)' }).click();
        await preview.settled();
        deepEqual(await faultsOf(preview, least), [], 'closer');
      });
});
