/** How many characters a line may take from the line before: one digit says so. */
const longestShared = 35;
const linesOfABlock = 24;

/**
 * A dictionary as text that is read as it stands, with nothing to build before the first question:
 *
 * - one line a key, in the order of code units, in blocks of lines with an empty line between them;
 * - a line is how many letters its key shares with the one before (base 36; 0 for the first of a block), the other
 *   letters of the key, and a value of as many characters as all values of the dictionary have.
 *
 * All characters are ASCII, so that engines keep one byte for each.
 */
export class PackedDictionary {
  private blocks: Int32Array | undefined;

  /**
   * @param text contains the dictionary
   * @param from the offset of its first line
   * @param to the offset behind the line end of its last line
   * @param width how many characters a value has
   */
  constructor(
    private readonly text: string,
    private readonly width: number,
    private readonly from = 0,
    private readonly to = text.length,
  ) {}

  /** Returns the offset of the value of a key in the text, or −1 if the dictionary lacks the key. */
  find(key: string): number {
    const { text } = this;
    let at = this.blockOf(key);
    // How many letters the key shares with the line before.
    let common = 0;
    while (at < this.to) {
      const end = text.indexOf('\n', at);
      if (end === at) return -1;
      const shared = digitAt(text, at);
      if (shared <= common) {
        common = shared;
        const letters = end - this.width;
        let letter = at + 1;
        while (letter < letters && text.charCodeAt(letter) === key.charCodeAt(common)) {
          letter += 1;
          common += 1;
        }
        if (letter === letters && common === key.length) return letters;
        if (letter < letters && !(text.charCodeAt(letter) < key.charCodeAt(common))) return -1;
      }
      at = end + 1;
    }
    return -1;
  }

  /** Every key with the offset of its value, in order. */
  *entries(): Generator<[key: string, value: number]> {
    let key = '';
    for (let at = this.from; at < this.to; ) {
      const end = this.text.indexOf('\n', at);
      if (end > at) {
        key = key.slice(0, digitAt(this.text, at)) + this.text.slice(at + 1, end - this.width);
        yield [key, end - this.width];
      }
      at = end + 1;
    }
  }

  /** The offset of the one block that may contain a key. */
  private blockOf(key: string): number {
    this.blocks ??= this.startsOfBlocks();
    const { blocks } = this;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.isBehind(key, blocks[middle] as number)) high = middle - 1;
      else low = middle;
    }
    return blocks[low] as number;
  }

  /** Whether the first key of a block comes after a key. */
  private isBehind(key: string, block: number): boolean {
    const letters = this.text.indexOf('\n', block) - this.width;
    for (let letter = block + 1, at = 0; letter < letters; letter += 1, at += 1) {
      const difference = this.text.charCodeAt(letter) - (at < key.length ? key.charCodeAt(at) : -1);
      if (difference !== 0) return difference > 0;
    }
    return false;
  }

  private startsOfBlocks(): Int32Array {
    const starts = [this.from];
    for (let gap = this.text.indexOf('\n\n', this.from); gap >= 0 && gap + 2 < this.to; ) {
      starts.push(gap + 2);
      gap = this.text.indexOf('\n\n', gap + 2);
    }
    return Int32Array.from(starts);
  }
}

/** The value of a digit in base 36. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 58 ? code - 48 : code - 87;
}

/**
 * Packs a dictionary; see `PackedDictionary`.
 *
 * @param entries keys, none twice, with values that all have the same length; ASCII without line ends
 * @returns the text, which ends with a line end
 * @throws {Error} if a key stands there twice, a value has another length, or a character is not ASCII
 */
export function packDictionary(entries: Iterable<readonly [key: string, value: string]>): string {
  const sorted = [...entries].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  const width = sorted[0]?.[1].length ?? 0;
  const lines = sorted.map(([key, value], at) => {
    const before = sorted[at - 1]?.[0];
    if (key === before) throw new Error(`The key “${key}” stands there twice.`);
    if (value.length !== width) throw new Error(`The value of “${key}” has not ${width} characters.`);
    if (!/^[ -~]*$/.test(key + value)) throw new Error(`“${key}” has a character that is not ASCII.`);
    const isFirst = at % linesOfABlock === 0;
    let shared = 0;
    if (!isFirst && before !== undefined)
      while (shared < longestShared && shared < key.length && key[shared] === before[shared]) shared += 1;
    return `${isFirst && at > 0 ? '\n' : ''}${shared.toString(36)}${key.slice(shared)}${value}`;
  });
  return lines.map((line) => `${line}\n`).join('');
}
