/** A number as people write it, which no spreadsheet takes for a formula. */
const number = /^[-+−]?[\d.,\s]*\d\s?%?$/;

/**
 * A value that no spreadsheet runs: what begins like a formula gets an apostrophe in front, as OWASP advises for CSV. An import takes
 * it off again.
 */
export function safeCell(value: string | number | null): string | number | null {
  if (typeof value !== 'string' || number.test(value)) return value;
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** A cell of comma-separated values. */
export function quotedCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
