/** A value that the language does not accept, with its right spellings. */
export interface ForeignValue {
  /** How many UTF-16 code units of the text belong to the value. */
  length: number;
  /** How the language writes the value; several if the text has more than one meaning. */
  spellings: readonly string[];
}

/** The digits at the beginning of a text, and their spelling in this language. */
export interface Digits {
  length: number;
  spelling: string;
}

/** Each way to group digits that the language does not know. Every pattern is linear: one repetition after another. */
const groupings: readonly { pattern: RegExp; spelling: (match: RegExpExecArray) => string }[] = [
  {
    // Thousands after an apostrophe or a blank: `1'000`, `1 000`, `1 000,5`.
    pattern: /^[-+−]?\d{1,3}(?:['’ \u00A0\u202F]\d{3})+(?:[.,]\d+)?(?![\d\p{L}_])/u,
    spelling: ([text]) => {
      const [whole = '', fraction] = text.replace(/['’ \u00A0\u202F]/g, ',').split(/[.,](?=\d+$)(?!\d{3}$)/);
      return fraction === undefined ? whole : `${whole}.${fraction}`;
    },
  },
  {
    // Thousands after dots, where no other reading is left: `1.500.000`, `1.500,50`.
    pattern: /^[-+−]?\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d+)(?![\d\p{L}_])/u,
    spelling: ([text]) => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')),
  },
  {
    // Powers of ten: `2e6`.
    pattern: /^[-+−]?\d{1,15}(?:\.\d{1,15})?[eE][-+]?\d{1,2}(?![\d\p{L}_])/u,
    spelling: ([text]) => decimalText(Number(text.replace('−', '-'))),
  },
];

/** Reads digits that are grouped or shortened in a notation that the language does not accept. */
export function groupedDigits(text: string): Digits | undefined {
  for (const { pattern, spelling } of groupings) {
    const match = pattern.exec(text);
    if (match) return { length: match[0].length, spelling: spelling(match) };
  }
  return undefined;
}

/** Reads digits in the notation of the language, or with a decimal comma. */
export function plainDigits(text: string): Digits | undefined {
  const match = /^[-+−]?\d+(?:[,_]\d+)*(?:\.\d+)?(?:[kKMB](?![\p{L}\p{N}_]))?/u.exec(text);
  if (!match) return undefined;
  const [written] = match;
  return {
    length: written.length,
    spelling: decimalComma.test(written) ? written.replace(',', '.') : written,
  };
}

/** One comma that groups no thousands: `2,5`. A first group of zero groups nothing either: `0,125`. */
const decimalComma = /^[-+−]?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+)[kKMB]?$/;

function decimalText(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
