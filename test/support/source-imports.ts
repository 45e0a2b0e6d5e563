import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';

/** Folders at the root that are no part of the product. */
const others = new Set(['bench', 'dist', 'node_modules', 'out', 'scripts', 'test', 'types']);

/** The folders of the product: all others that hold TypeScript. */
export const rooms = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !others.has(entry.name))
  .map(({ name }) => name)
  .filter((name) => sourcesIn(name).length > 0)
  .sort();

/** Makes esbuild see imports of types as well, which it drops where they are said to be such. */
const keepTypeImports: Plugin = {
  name: 'keep imports of types',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/, namespace: 'file' }, async ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const text = await readFile(path, 'utf8');
      return { contents: text.replace(/^import type |^export type (?=[{*])/gm, keptKeyword), loader: 'ts' };
    });
  },
};

const keptKeyword = (words: string) => words.replace(' type', '');

/**
 * What each file of the product imports, types included, as the bundler reads the present sources: no build is looked at.
 *
 * @returns by each file's path from the root of the repository, the paths of files of ours, and the names of packages
 */
export async function sourceImports(): Promise<Map<string, Set<string>>> {
  const { metafile } = await build({
    stdin: { contents: everySource(), resolveDir: '.', sourcefile: everything },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    external: ['vscode'],
    loader: { '.md': 'empty', '.svg': 'empty', '.okr': 'empty', '.css': 'empty' },
    plugins: [keepTypeImports],
    logLevel: 'silent',
  });
  const files = Object.entries(metafile.inputs).filter(([path]) => path !== everything);
  return new Map(files.map(([path, { imports }]) => [path, new Set(imports.map((found) => found.path))]));
}

/** The name of the module that imports all others. */
const everything = 'everything';

function everySource(): string {
  const paths = rooms.flatMap(sourcesIn);
  return paths.map((path) => `import ${JSON.stringify(`./${path}`)};`).join('\n');
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`);
}
