import { type NumberReading, readNumber } from './quantities.js';
import { say } from './say.js';

/** The parts of a confidence or score in the syntax tree: `0.7`, `70%`, `7/10`. */
export interface ShareParts {
  amount: string;
  percent?: boolean;
  /** The scale of the amount: 10 in `7/10`. */
  outOf?: string;
}

/** The largest scale of scores and confidences. */
const largestScale = 100;

/**
 * Reads a confidence or score as a ratio from 0 to 1. `70%`, `0.7` and `7/10` are the same.
 *
 * A bare number above 1 could be a percentage or points of a scale, so both are returned as choices.
 */
export function readShare({ amount, percent, outOf }: ShareParts): NumberReading {
  const number = readNumber(amount);
  if ('problem' in number) return number;
  if (outOf !== undefined) return readScale(number.value, amount, outOf);
  const ratio = percent ? number.value / 100 : number.value;
  if (ratio >= 0 && ratio <= 1) return { value: ratio };
  const problem = say`\`${amount}${percent ? '%' : ''}\` is out of range: a share goes from 0% to 100%, or from 0 to 1.`;
  const choices = percent ? [] : meanings(number.value, amount);
  if (choices.length === 0) return { problem };
  const listed = choices.map((one) => `\`${one}\``).join(say` or `);
  return { problem: say`${problem} Write ${listed}.`, choices };
}

function readScale(value: number, amount: string, outOf: string): NumberReading {
  const scale = readNumber(outOf);
  if ('problem' in scale) return scale;
  if (value >= 0 && value <= scale.value && scale.value > 0 && scale.value <= largestScale)
    return { value: value / scale.value };
  return {
    problem: say`\`${amount}/${outOf}\` is out of range: points go from 0 to their scale, which is at most ${largestScale}.`,
  };
}

/** Returns the possible meanings of a number above 1. */
function meanings(value: number, amount: string): string[] {
  if (value <= 1) return [];
  const ofTen = value <= 10 ? [`${amount}/10`] : [];
  const ofHundred = value <= 100 ? [`${amount}%`] : [];
  // A score slightly above 1 means that the goal was exceeded. The highest score is 1.
  const exceeded = value < 2 ? ['1'] : [];
  return [...exceeded, ...ofTen, ...ofHundred];
}
