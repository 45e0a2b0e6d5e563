import type { Token } from '../text/tokens.js';

/** Returns the share of letters that are not Latin, from 0 to 1. */
export function foreignLetters(tokens: readonly Token[]): number {
  if (tokens.every(({ text }) => isPlainLatin(text))) return 0;
  let [all, foreign] = [0, 0];
  for (const { text } of tokens) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    all += letters;
    if (!isPlainLatin(text)) foreign += letters - (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
  }
  return all === 0 ? 0 : foreign / all;
}

/** The last character of the block Latin Extended-B. */
const lastLatin = 0x24f;
function isPlainLatin(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > lastLatin) return false;
  return true;
}
