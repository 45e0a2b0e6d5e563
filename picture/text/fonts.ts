/** A font: sizes in pixels; `line` is the distance between baselines. */
export interface Font {
  size: number;
  line: number;
  weight: 400 | 600;
}

/** Every font of a picture; the style sheet has one class `font-NAME` for each. */
export const fonts = {
  /** What a priority says. */
  banner: { size: 16, line: 21, weight: 600 },
  /** What an objective says. */
  title: { size: 14, line: 19, weight: 600 },
  /** What a key result says. */
  statement: { size: 13, line: 18, weight: 400 },
  /** What people do. */
  work: { size: 12, line: 16, weight: 400 },
  /** The newest value of a key result. */
  value: { size: 15, line: 20, weight: 600 },
  label: { size: 11, line: 14, weight: 400 },
  strong: { size: 11, line: 14, weight: 600 },
  /** At a small scale. */
  far: { size: 24, line: 29, weight: 600 },
  /** What a whole picture, or a part of it, is called. */
  heading: { size: 17, line: 24, weight: 600 },
} as const satisfies Record<string, Font>;

export type FontName = keyof typeof fonts;
