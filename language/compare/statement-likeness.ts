import { shareInCommon, stems } from '../names/likeness.js';
import type { ElementIdentity } from './element-state.js';

/** Finds similar statements among many by the content words that they share. Each word is looked up once. */
export class StatementLikeness<Element extends ElementIdentity> {
  private readonly byStem = new Map<string, Element[]>();
  private readonly sizes = new Map<Element, number>();

  constructor(elements: readonly Element[]) {
    for (const element of elements) {
      const own = stems(words(element));
      this.sizes.set(element, own.size);
      for (const stem of own) {
        const known = this.byStem.get(stem);
        if (known) known.push(element);
        else this.byStem.set(stem, [element]);
      }
    }
  }

  /** @returns those that share a word, with a score up to 1, where 1 is the same */
  likeThis(element: ElementIdentity): { one: Element; score: number }[] {
    const own = stems(words(element));
    const common = new Map<Element, number>();
    for (const stem of own)
      for (const one of this.byStem.get(stem) ?? []) common.set(one, (common.get(one) ?? 0) + 1);
    return [...common].map(([one, count]) => ({
      one,
      score: shareInCommon(count, own.size, this.sizes.get(one) ?? 0),
    }));
  }
}

/** Returns the content words of a statement, without its numbers, because numbers change and many statements share them. */
function words({ title, name }: ElementIdentity): string {
  const text = title ?? name ?? '';
  const bare = text.replace(/\d[\d.,_]*/g, ' ');
  return /\p{L}/u.test(bare) ? bare : text;
}
