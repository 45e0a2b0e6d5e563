/** In UTF-16 code units. In UTF-8 each takes three bytes at most. */
const unitsPerPart = 16 * 1024;

/**
 * Encodes a text in UTF-8, part after part, in the same few bytes of memory. One buffer for a text of megabytes would be freed at once,
 * but the C library of Linux then keeps other memory of this size for the process, as long as it runs.
 *
 * @param text without halves of surrogate pairs
 * @yields bytes that hold the next part until the part after it is asked for
 */
export function* encodedParts(text: string): Generator<Uint8Array> {
  const bytes = Buffer.allocUnsafe(unitsPerPart * 3);
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + unitsPerPart, text.length);
    if (end < text.length && isFirstHalf(text.charCodeAt(end - 1))) end--;
    yield bytes.subarray(0, bytes.write(text.slice(start, end)));
    start = end;
  }
}

/** Says whether a code unit is the first of a surrogate pair, which stays together. */
function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
