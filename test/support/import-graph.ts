import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What each source file imports, type imports included: files of this project by their path, everything else as written. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the imports of all TypeScript files of some folders, from the sources and not from a build, so that the answer is
 * about the code as it is now.
 *
 * @param folders relative to the root of the repository
 */
export function importGraph(folders: readonly string[]): ImportGraph {
  const files = new Set(folders.flatMap(sourcesIn));
  return new Map([...files].map((file) => [file, importsOf(file, files)]));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .sort();
}

/** The formatter writes every import in one of these forms. */
const imports = /^(?:import|export)\b[^;']*?\bfrom '([^']+)';|^import '([^']+)';|\bimport\('([^']+)'\)/gm;

function importsOf(file: string, files: ReadonlySet<string>): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(imports)];
  return found.map(([, from, effect, dynamic]) =>
    resolved(file, (from ?? effect ?? dynamic) as string, files),
  );
}

function resolved(from: string, name: string, files: ReadonlySet<string>): string {
  if (!name.startsWith('.')) return name;
  const path = normalize(join(dirname(from), name)).replaceAll('\\', '/');
  const source = path.replace(/\.js$/, '.ts');
  return files.has(source) ? source : path;
}

/** All files that a file needs, directly or through others, itself included. */
export function reachableFrom(start: string, graph: ImportGraph): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) for (const target of graph.get(file) ?? []) reached.add(target);
  return reached;
}

/** The groups of files that import each other in a circle, each sorted. Tarjan's algorithm. */
export function importCycles(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): void => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!graph.has(target)) continue;
      if (!order.has(target)) visit(target);
      if (stack.includes(target))
        lowest.set(file, Math.min(lowest.get(file) as number, lowest.get(target) as number));
    }
    if (lowest.get(file) !== own) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) cycles.push(group.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles.sort();
}
