// The parser's tables and the types of the syntax tree, as Langium derives them from the grammar.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const configuration = JSON.parse(readFileSync('langium-config.json', 'utf8'));
const generator = join('node_modules', 'langium-cli', 'bin', 'langium.js');
const shim = new URL('./object-group-by.mjs', import.meta.url).href;

/**
 * Generates the parser.
 *
 * @returns {[path: string, text: string][]} the files of the folder that `langium-config.json` names
 * @throws {Error} if the grammar is wrong; the generator writes the reason to standard error
 */
export function grammarFiles() {
  // In the repository: the generator resolves all paths from there.
  const scratch = mkdtempSync('.generated-');
  const scratchConfiguration = `${scratch}.json`;
  try {
    writeFileSync(scratchConfiguration, JSON.stringify({ ...configuration, out: scratch }));
    const parameters = ['--import', shim, generator, 'generate', '--file', scratchConfiguration];
    execFileSync(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
    const names = readdirSync(scratch).sort();
    if (names.length === 0) throw new Error('The generator wrote no file.');
    return names.map((name) => [
      join(configuration.out, name).replaceAll('\\', '/'),
      withDirectGuards(readFileSync(join(scratch, name), 'utf8')),
    ]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    rmSync(scratchConfiguration, { force: true });
  }
}

/**
 * Lets the guards of types without subtypes compare the name of the type. The guards of the generator look it up in two tables,
 * and a check of a file asks thousands of them.
 *
 * @param {string} source a generated file
 */
function withDirectGuards(source) {
  const lists = [...source.matchAll(/superTypes: \[([^\]]*)\]/g)].map(([, list = '']) => list);
  const above = new Set(
    lists.flatMap((list) => list.split(/,\s*/)).map((name) => name.replace('.$type', '')),
  );
  const declared = new Set([...source.matchAll(/^export interface (\w+) /gm)].map(([, name]) => name));
  return source.replace(/return reflection\.isInstance\(item, (\w+)\.\$type\);/g, (guard, name) =>
    declared.has(name) && !above.has(name)
      ? `return (item as Partial<langium.AstNode> | null | undefined)?.$type === '${name}';`
      : guard,
  );
}
