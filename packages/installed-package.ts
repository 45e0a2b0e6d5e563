import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { URI } from 'langium';
import { configurationFileName } from '../language/project/configuration.js';
import { isPackageName, type PackageReading } from '../language/project/goal-package.js';
import { plansIn } from './package-plans.js';

const packageFileName = 'package.json';
/** Bytes of a package.json or a configuration: far more than anyone writes. */
const longestDescription = 1_000_000;

/**
 * Finds a package as Node does: in the `node_modules` of a folder and of the folders above it, through the links of
 * workspaces and of `file:`. Only files are read; nothing of the package runs. Never fails: what cannot be read is not there.
 */
export async function readInstalledPackage(name: string, from: URI): Promise<PackageReading> {
  if (from.scheme !== 'file' || !isPackageName(name)) return { watched: [] };
  const watched: string[] = [];
  for (const modules of moduleFolders(from.fsPath)) {
    const place = join(modules, ...name.split('/'));
    const description = join(place, packageFileName);
    watched.push(description);
    if (!existsSync(description)) continue;
    const root = rootOf(place, name);
    // Node takes the first that is there, also if it is the wrong one.
    if (root === undefined) break;
    const configuration = textOf(join(root, configurationFileName));
    const { plans, folders, isPartial } = plansIn(root);
    const others = [configurationFileName, packageFileName].map((file) => join(root, file));
    const files = plans.map(({ path }) => path);
    return {
      found: {
        root: URI.file(root),
        ...(configuration !== undefined && { configuration }),
        plans: plans.map(({ path, text }) => ({ uri: URI.file(path), text })),
        isPartial,
      },
      watched: [...watched, ...others, ...folders, ...files].map((path) => URI.file(path)),
    };
  }
  return { watched: watched.map((path) => URI.file(path)) };
}

function* moduleFolders(folder: string): Generator<string> {
  if (basename(folder) !== 'node_modules') yield join(folder, 'node_modules');
  const parent = dirname(folder);
  if (parent !== folder) yield* moduleFolders(parent);
}

/** The real folder of a package; undefined if a package with another name, or none, is there. */
function rootOf(place: string, name: string): string | undefined {
  try {
    const root = realpathSync(place);
    const description: unknown = JSON.parse(textOf(join(root, packageFileName)) ?? 'null');
    // A link may lead anywhere. Only a folder that calls itself by this name is the package.
    return (description as { name?: unknown } | null)?.name === name ? root : undefined;
  } catch {
    // A loop of links, a folder that may not be read, or no JSON: nobody could install this.
    return undefined;
  }
}

/** The text of a small file; undefined for a link, a folder, a large file and one that cannot be read. */
function textOf(path: string): string | undefined {
  try {
    const stats = lstatSync(path);
    return stats.isFile() && stats.size <= longestDescription ? readFileSync(path, 'utf8') : undefined;
  } catch {
    // It is not there, or may not be read.
    return undefined;
  }
}
