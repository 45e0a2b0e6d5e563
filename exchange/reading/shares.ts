import { fold } from '../text/fold.js';

/** A part of a whole, from 0 to 1, with the text that a plan writes for it: `70%`, `0.7`. */
export interface Share {
  text: string;
  ratio: number;
}

/** A percentage that a text says and nothing else: `80 %`, `80 % done`. Above 100 % is possible: of progress. */
export function readPercent(text: string): { text: string; percent: number } | undefined {
  const match =
    /^(?:~|ca\. ?)?(-?\d+(?:[.,]\d+)?) ?[%％](?: (?:done|complete|completed|erledigt|erreicht|concluido|completado|termine))?$/.exec(
      fold(text).trim(),
    );
  if (!match?.[1]) return undefined;
  const number = match[1].replace(',', '.');
  return { text: `${number}%`, percent: Number(number) };
}

/**
 * Reads how sure somebody is: `70%`, `0.7`, `7/10`.
 *
 * @param header what its column is called, which may say the scale: “Confidence (1–10)”
 * @param column the other values of the column: where one is above 1, 1 means one of ten
 */
export function readConfidence(text: string, header = '', column: readonly string[] = []): Share | undefined {
  const plain = text.trim().replace(',', '.');
  const percent = readPercent(plain);
  if (percent) return withinOne(percent.percent / 100, percent.text);
  const of = /^(\d+(?:\.\d+)?) ?(?:\/|of|out of|von|sur|de) ?(5|10|100)$/.exec(plain);
  if (of) return ofScale(Number(of[1]), Number(of[2]));
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  const scale = scaleOf(header, column);
  if (scale) return ofScale(value, scale);
  // Above ten it can only be of a hundred.
  if (value > 10) return ofScale(value, 100);
  return value <= 1 && plain.includes('.') ? withinOne(value, plain) : undefined;
}

/** What a header says of a scale: “(1–10)”, “out of 10”, “%”; or a column with a number above 1. */
function scaleOf(header: string, column: readonly string[]): number | undefined {
  const said = /(?:[-–/]|to|of|bis|von|a) ?(5|10|100)\b/.exec(fold(header))?.[1];
  if (said) return Number(said);
  if (header.includes('%')) return 100;
  const numbers = column
    .map((text) => Number(text.trim().replace(',', '.')))
    .filter((number) => !Number.isNaN(number));
  const most = Math.max(0, ...numbers);
  // Whole numbers up to ten, one of them above five: nobody counts so to anything but ten.
  return most > 5 && most <= 10 && numbers.every((number) => Number.isInteger(number)) ? 10 : undefined;
}

/** A grade: `0.7`, `70%`, `7/10`. @returns undefined for a bare number above 1, of which nobody knows the scale */
export function readScore(text: string): Share | undefined {
  const plain = text.trim().replace(',', '.');
  const number = /^(?:[01](?:\.\d+)?|\.\d+)$/.exec(plain);
  if (number) return withinOne(Number(plain), plain.startsWith('.') ? `0${plain}` : plain);
  const percent = readPercent(plain);
  if (percent) return withinOne(percent.percent / 100, percent.text);
  const of = /^(\d+(?:\.\d+)?) ?(?:\/|of|out of|von|sur|de) ?(5|10|100)$/.exec(plain);
  return of ? ofScale(Number(of[1]), Number(of[2])) : undefined;
}

function ofScale(value: number, scale: number): Share | undefined {
  const percent = Number(((value / scale) * 100).toPrecision(6));
  return withinOne(value / scale, `${percent}%`);
}

function withinOne(ratio: number, text: string): Share | undefined {
  return ratio >= 0 && ratio <= 1 ? { text, ratio } : undefined;
}
