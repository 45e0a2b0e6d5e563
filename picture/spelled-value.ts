/** A number as the language allows it, and the unit directly after it. */
const number = /(?<![\p{L}\d_.,-])([-+−]?(?:[A-Z]{0,2}[$€£¥₹])?)(\d[\d_,]*)(\.\d+)?([\p{L}µ°][\p{L}/]*)?/gu;
/** Letters that are a part of the number: thousands, millions, billions. */
const magnitude = /^[kKMB]$/;

/**
 * Spells a value in one way, however it is written: `1_200ms` and `1200 ms` become `1,200 ms`. Dates, names and words stay as
 * they are.
 */
export function spelledValue(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value.trim())) return value;
  return value.replace(number, (_, sign: string, whole: string, rest = '', unit = '') => {
    const digits = whole.replace(/[_,]/g, '');
    const grouped = digits.length > 3 ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
    return `${sign}${grouped}${rest}${unit && !magnitude.test(unit) ? ` ${unit}` : unit}`;
  });
}

/** The same for a value that may be missing. */
export function spelledIf(value: string | undefined): string | undefined {
  return value === undefined ? undefined : spelledValue(value);
}
