import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { codeFolder } from '../cache/cache-folder.js';
import { type CompiledCode, CompiledCodeStore } from '../cache/compiled-code.js';
import { decode, digest, sha256 } from '../cache/digest.js';
import { readApart } from '../cache/read-apart.js';

/** More uses than commands exist: anything may stand where a command belongs. */
const mostUses = 40;

/**
 * Loads a module as `require` does, from the code that an earlier run compiled, and keeps compiled code for the next run. Loads
 * it with `require` where nothing may be kept.
 *
 * @param path the absolute path of a CommonJS module without `import()`
 * @param use what this run uses the module for: the first run of each use adds the functions that it calls
 */
export function loadCompiled(path: string, use: string): unknown {
  const folder = isKept() ? codeFolder(process.env) : undefined;
  if (folder === undefined || require.cache[path]) return require(path);
  const content = readApart(path);
  const sourceDigest = sha256(content).toString('hex');
  const key = digest([sourceDigest, sideOf(use), process.version, process.arch, cachedDataVersionTag()]);
  const store = new CompiledCodeStore(folder);
  const kept = store.read(key);
  const script = new Script(functionOf(content), {
    filename: path,
    ...(kept && { cachedData: kept.code }),
  });
  const uses = usesOf(script.cachedDataRejected === false ? kept : undefined, use);
  if (uses) process.once('exit', () => store.write(key, { code: script.createCachedData(), uses }));
  const exports = evaluate(script, path) as { noteDigest(path: string, digest: string): void };
  exports.noteDigest(path, sourceDigest);
  return exports;
}

/** The command line and the server call different functions. */
function sideOf(use: string): string {
  return use === 'server' ? use : 'commands';
}

/** Returns the uses of what is to be written; undefined if this run adds nothing. */
function usesOf(kept: CompiledCode | undefined, use: string): readonly string[] | undefined {
  if (!kept) return [use];
  return kept.uses.includes(use) || kept.uses.length >= mostUses ? undefined : [...kept.uses, use];
}

/**
 * Says whether compiled code may be kept. Node maps no positions of what did not come through `require`, and counts the
 * functions of kept code less precisely.
 */
function isKept(): boolean {
  const { OKR_CACHE, NODE_DISABLE_COMPILE_CACHE, NODE_V8_COVERAGE } = process.env;
  return (
    OKR_CACHE !== 'off' &&
    !process.argv.includes('--no-cache') &&
    !NODE_DISABLE_COMPILE_CACHE &&
    !NODE_V8_COVERAGE &&
    !process.sourceMapsEnabled
  );
}

/** Returns the function around a module that `require` makes, with the lines as they are. */
function functionOf(content: Buffer): string {
  const [head = '', tail = ''] = (Module as unknown as { wrapper: readonly string[] }).wrapper;
  return `${head}${decode(content)}${tail}`;
}

function evaluate(script: Script, path: string): unknown {
  const module = new Module(path, undefined);
  module.filename = path;
  require.cache[path] = module;
  const run = script.runInThisContext() as (...parameters: unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
  module.loaded = true;
  return module.exports;
}
