import assert from 'node:assert/strict';
import { statuses } from '../../../picture/statuses.js';
import { type ColorName, themes } from '../../../picture/themes.js';

/** What is written or drawn on what. */
const texts: [color: ColorName, on: ColorName][] = [
  ['text', 'card'],
  ['text', 'canvas'],
  ['muted', 'card'],
  ['muted', 'canvas'],
  ['muted', 'lane'],
  ['priority-text', 'priority-card'],
  ['priority-muted', 'priority-card'],
  ['disguised', 'card'],
  ...statuses.map((status): [ColorName, ColorName] => [status, 'card']),
];

/** Ratio of contrast as the Web Content Accessibility Guidelines define it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('picture: themes', () => {
  for (const [name, palette] of Object.entries(themes)) {
    it(`can be read, ${name}`, () => {
      for (const [color, on] of texts) {
        const ratio = contrast(palette[color], palette[on]);
        assert.ok(ratio >= 4.5, `${color} on ${on}: ${ratio.toFixed(2)}`);
      }
    });

    it(`show how far a bar is, ${name}`, () => {
      for (const status of statuses) {
        const ratio = contrast(palette[status], palette.track);
        assert.ok(ratio >= 3, `${status} on track: ${ratio.toFixed(2)}`);
      }
    });
  }
});
