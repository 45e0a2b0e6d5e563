import type { Font } from './fonts.js';

/**
 * Advance widths in em. Each is that of the widest of the sans-serif fonts that pages are set in (DejaVu Sans mostly,
 * which is wider than Segoe UI, San Francisco, Ubuntu, Arial and Helvetica), so that text measured here fits with any.
 */
const widths: readonly (readonly [number, string])[] = [
  [0.29, `'ijlIìíîïÌÍÎÏ`],
  [0.32, ' ,.·’‘'],
  [0.36, '/:;\\|¦-f'],
  [0.41, '()[]t!r¡'],
  [0.5, '*J`"°¨´ªº'],
  [0.56, 'szc?L_šžśźż“”„–ç'],
  [0.6, 'kvxyýÿ•'],
  [0.64, 'FTaobdeghnpqu0123456789${}àáâãäåèéêëòóôõöøùúûüñðßµ€£«»'],
  [0.69, 'ABEKPSVXYZÀÁÂÃÄÅÈÉÊËÝŠŽ'],
  [0.75, 'CRUHNÇÙÚÛÜÑ'],
  [0.79, 'DGOQ&ÒÓÔÕÖØ'],
  [0.84, 'w#+<=>^~±×÷≤≥¬'],
  [0.88, 'M'],
  [1.03, 'mW%@æ—…→←↑↓©®Æ¼½¾œ'],
];

const byCharacter = new Map(widths.flatMap(([width, all]) => [...all].map((one) => [one, width] as const)));
const ascii = Float64Array.from(
  { length: 128 },
  (_, code) => byCharacter.get(String.fromCharCode(code)) ?? 0.64,
);

/** Scripts by ranges of code points, with the width of their widest usual letter. */
const scripts: readonly (readonly [first: number, last: number, width: number])[] = [
  [0x0300, 0x036f, 0],
  [0x0000, 0x024f, 0.8],
  [0x0370, 0x03ff, 0.85],
  [0x0400, 0x052f, 0.95],
  [0x0590, 0x08ff, 0.75],
  [0x1100, 0x11ff, 1],
  [0x200b, 0x200f, 0],
  [0x20d0, 0x20ff, 0],
  [0x2e80, 0xa4cf, 1.02],
  [0xac00, 0xd7af, 1.02],
  [0xf900, 0xfaff, 1.02],
  [0xfe00, 0xfe0f, 0],
  [0xff00, 0xff60, 1.02],
  [0x1f000, 0x1faff, 1.4],
  [0x20000, 0x3ffff, 1.02],
];
const otherWidth = 1;

/** Bold letters are that much wider. */
const boldFactor = 1.11;

/** Returns an upper bound of the width of a text, in pixels. */
export function textWidth(text: string, font: Font): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) as number;
    if (code > 0xffff) index++;
    sum += code < 128 ? (ascii[code] as number) : wideWidth(code);
  }
  return sum * font.size * (font.weight > 400 ? boldFactor : 1);
}

function wideWidth(code: number): number {
  const known = byCharacter.get(String.fromCodePoint(code));
  if (known !== undefined) return known;
  return scripts.find(([first, last]) => code >= first && code <= last)?.[2] ?? otherWidth;
}
