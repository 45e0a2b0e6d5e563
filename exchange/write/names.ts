import { nameFromTitle } from '../../language/names/name-from-title.js';
import { isPlanName } from '../reading/grammar-words.js';
import { fold } from '../text/fold.js';

/** Gives out names that a plan may use, each once. */
export class Names {
  private readonly taken: Set<string>;
  /** The last number that each name was given out with. */
  private readonly numbers = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  /** A name from the first words of a statement. */
  take(title: string, fallback: string): string {
    const composed = nameFromTitle(title, () => false).normalize('NFC');
    return this.free(isPlanName(composed) && composed !== 'name' ? composed : fallback);
  }

  /** The name itself, or with the next number that is free. */
  free(base: string): string {
    let name = base;
    let number = this.numbers.get(base) ?? 1;
    while (this.taken.has(name)) {
      number++;
      name = `${base}-${number}`;
    }
    this.numbers.set(base, number);
    this.taken.add(name);
    return name;
  }
}

/** Names that Windows keeps for devices: no folder may be called so. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of a team, for plans and for a folder: `Customer Care (EU)` is `customer-care-eu`. */
export function teamName(title: string): string {
  const words =
    fold(title)
      .replace(/ß/g, 'ss')
      .match(/[\p{L}\p{N}_]+/gu) ?? [];
  const name = words
    .join('-')
    .replace(/^[^\p{L}_]+/u, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  if (!isPlanName(name)) return 'team';
  return devices.test(name) ? `${name}-team` : name;
}
