import { deepEqual, ok } from 'node:assert/strict';
import { syntheticPlan } from '../support/synthetic-plan.js';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { themes } from './themes.js';

/** The page in a wide window in each theme, and in a column next to the text. */
const windows = [
  { look: 'light', width: 1200 },
  { look: 'dark', width: 1200 },
  { look: 'high-contrast', width: 1200 },
  { look: 'light', width: 420 },
] as const;
/** The contrast that text needs, by the guidelines for accessible content. */
const least = 4.5;

/** Cards that overlap, texts that leave their card, and texts that are hard to read; each as one line. */
async function faultsOf({ page }: PreviewPage): Promise<string[]> {
  const cards = await page.evaluate(drawnCards);
  return [...overlaps(cards), ...cards.flatMap(textFaults)];
}

interface Rectangle {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface DrawnCard extends Rectangle {
  id: string;
  /** What is behind its texts, as red, green and blue from 0 to 255. */
  background: number[];
  texts: (Rectangle & { text: string; color: number[] })[];
}

/** Runs in the page: reads all cards with the colours that are seen. */
function drawnCards(): DrawnCard[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  const paint = (colors: readonly [color: string, opacity: number][]): number[] => {
    context.clearRect(0, 0, 1, 1);
    for (const [color, opacity] of colors) {
      context.globalAlpha = opacity;
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const box = (element: Element): Rectangle => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  const layerOf = (element: Element): [string, number] => {
    const { fill, fillOpacity } = getComputedStyle(element);
    return [fill, Number(fillOpacity)];
  };
  const canvas = getComputedStyle(document.querySelector('.viewport') as Element).backgroundColor;
  return [...document.querySelectorAll('.viewport .card')].map((card) => {
    const surfaces = [...card.querySelectorAll('.card-surface, .card-tint')];
    const painted = surfaces.map(layerOf).filter(([color]) => color !== 'none');
    const texts = [...card.querySelectorAll('text')].filter((text) => !text.closest('.fold-mark'));
    return {
      id: card.getAttribute('data-id') ?? '',
      ...box(surfaces[0] as Element),
      background: paint([[canvas, 1], ...painted]),
      texts: texts.map((text) => ({
        text: text.textContent,
        color: paint([layerOf(text)]),
        ...box(text),
      })),
    };
  });
}

function overlaps(cards: readonly DrawnCard[]): string[] {
  const sorted = cards.toSorted((one, other) => one.left - other.left);
  return sorted.flatMap((card, index) =>
    sorted
      .slice(index + 1)
      .filter(
        (other) =>
          other.left < card.right - 0.5 && other.top < card.bottom - 0.5 && card.top < other.bottom - 0.5,
      )
      .map((other) => `${card.id} overlaps ${other.id}`),
  );
}

function textFaults({ id, texts, background, ...card }: DrawnCard): string[] {
  return texts.flatMap(({ text, color, left, right, top, bottom }) => {
    const isInside =
      left >= card.left - 1 && right <= card.right + 1 && top >= card.top - 2 && bottom <= card.bottom + 2;
    const contrast = contrastOf(color, background);
    const covered = texts.filter(
      (other) => other.text !== text && areOver({ left, right, top, bottom }, other),
    );
    return [
      ...(isInside ? [] : [`“${text}” leaves ${id}`]),
      ...covered.map((other) => `“${text}” is over “${other.text}”`),
      ...(contrast < least ? [`“${text}” has a contrast of ${contrast.toFixed(2)}`] : []),
    ];
  });
}

/** Says whether two texts are over each other; boxes of lines may touch, because they are higher than their letters. */
function areOver(one: Rectangle, other: Rectangle): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 1 && down > 0.4 * Math.min(one.bottom - one.top, other.bottom - other.top);
}

function contrastOf(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describePreview('layout', (open) => {
  for (const count of [10, 44, 500, 2_000])
    for (const { look, width } of windows)
      it(`keeps cards apart, texts inside and legible: ${count} nodes, ${look}, ${width} pixels`, async () => {
        const preview = await open({ plan: syntheticPlan(count), theme: themes[look], width });
        const { page } = preview;
        ok((await page.locator('.viewport .card').count()) > 0);
        deepEqual(await faultsOf(preview), [], 'at the first look');
        await page.getByRole('button', { name: 'Show everything (0)' }).click();
        await preview.settled();
        deepEqual(await faultsOf(preview), [], 'with everything in sight');
        await page.getByRole('button', { name: 'Zoom in (+)' }).click();
        await preview.settled();
        await page.getByRole('button', { name: 'Zoom in (+)' }).click();
        await preview.settled();
        deepEqual(await faultsOf(preview), [], 'closer');
      });
});
