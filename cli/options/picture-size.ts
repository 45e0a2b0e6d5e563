import { InvalidArgumentError } from 'commander';

/** The flattest and the tallest shape that a picture may have. */
const limits = [0.2, 5] as const;

/**
 * Reads the shape of a picture: `16:9`, `4:3`, or sizes such as `1920x1080`.
 *
 * @returns the width divided by the height
 * @throws {InvalidArgumentError} if the text is no shape, or a shape that no picture can have
 */
export function proportionOf(text: string): number {
  const [, width, height] = /^(\d+(?:\.\d+)?)\s*[:x×/]\s*(\d+(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  const proportion = Number(width) / Number(height);
  const [least, most] = limits;
  if (!(proportion >= least && proportion <= most))
    throw new InvalidArgumentError('Write width and height, such as 16:9 or 1920x1080, between 1:5 and 5:1.');
  return proportion;
}
