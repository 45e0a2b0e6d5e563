import { say } from '../values/say.js';

/** Larger files are not read, because a plan of this size is a mistake and would block the editor. */
export const maximumFileLength = 4_000_000;

/** Says why a text is not read as a plan; undefined for a normal text. */
export function whyUnreadableText(text: string): string | undefined {
  if (text.includes('\0')) return say`it contains NUL characters, so it is not a text file`;
  if (text.length > maximumFileLength) {
    const size = (text.length / 1_000_000).toFixed(1);
    return say`it has ${size} million characters, and a plan may have at most ${maximumFileLength / 1_000_000} million. Split the file`;
  }
  return undefined;
}
