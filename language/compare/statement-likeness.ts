import { likeness, stems } from '../references/likeness.js';
import type { ElementIdentity } from './element-state.js';

/**
 * Finds the statements that are like another one, among many: only those are looked at that share a word of weight
 * with it.
 */
export class StatementLikeness<Element extends ElementIdentity> {
  private readonly byStem = new Map<string, Set<Element>>();

  constructor(elements: readonly Element[]) {
    for (const element of elements) {
      for (const stem of stems(words(element))) {
        const known = this.byStem.get(stem) ?? new Set();
        this.byStem.set(stem, known.add(element));
      }
    }
  }

  /** @returns the score of each from 0 to 1, where 1 is the same; in the order in which they were given */
  likeThis(element: ElementIdentity): { one: Element; score: number }[] {
    const text = words(element);
    const sharing = new Set([...stems(text)].flatMap((stem) => [...(this.byStem.get(stem) ?? [])]));
    return [...sharing].map((one) => ({ one, score: likeness(words(one), text) }));
  }
}

/** What a statement speaks of. Its numbers are left out: they are what moves, and many statements share them. */
function words({ title, name }: ElementIdentity): string {
  const text = title ?? name ?? '';
  const bare = text.replace(/\d[\d.,_]*/g, ' ');
  return /\p{L}/u.test(bare) ? bare : text;
}
