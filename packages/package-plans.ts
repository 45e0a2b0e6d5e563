import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is read of one package at most. Plans of a large company are far below. */
const limits = { depth: 8, folders: 1_000, files: 1_000, bytesOfFile: 1_000_000, bytes: 20_000_000 };

/** The plans of a package. */
export interface PackagePlans {
  /** In the order of their paths. */
  plans: { path: string; text: string }[];
  /** All folders that were listed. */
  folders: string[];
  /** Whether limits, or what could not be read, kept plans out. */
  isPartial: boolean;
}

/**
 * Reads all `.okr` files of a package. Hidden folders, the packages that it depends on, and symbolic links are passed
 * over, so that nothing outside of the folder is read.
 */
export function plansIn(root: string): PackagePlans {
  const found: PackagePlans = { plans: [], folders: [], isPartial: false };
  const files: string[] = [];
  const waiting = [{ folder: root, depth: 0 }];
  // An array may grow while it is walked.
  for (const { folder, depth } of waiting) {
    if (depth > limits.depth || found.folders.length >= limits.folders) {
      found.isPartial = true;
      continue;
    }
    found.folders.push(folder);
    for (const entry of entriesOf(folder, found)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && isOwnFolder(entry.name)) waiting.push({ folder: path, depth: depth + 1 });
      if (entry.isFile() && entry.name.endsWith('.okr')) files.push(path);
    }
  }
  files.sort();
  readPlans(files, found);
  return found;
}

/** Reads these plans as far as the limits allow. */
function readPlans(files: readonly string[], found: PackagePlans): void {
  let left = limits.bytes;
  for (const path of files) {
    const text = found.plans.length < limits.files ? planAt(path, left) : undefined;
    if (text === undefined) found.isPartial = true;
    else {
      left -= text.length;
      found.plans.push({ path, text });
    }
  }
}

function isOwnFolder(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

function entriesOf(folder: string, found: PackagePlans): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // The folder may not be listed: any name may be in it.
    found.isPartial = true;
    return [];
  }
}

/** The text of a plan; undefined for one that is too large, that may not be read, or that is no text. */
function planAt(path: string, left: number): string | undefined {
  try {
    if (statSync(path).size > Math.min(limits.bytesOfFile, left)) return undefined;
    const bytes = readFileSync(path);
    return isUtf8(bytes) ? new TextDecoder().decode(bytes) : undefined;
  } catch {
    // It is gone, or may not be read.
    return undefined;
  }
}
