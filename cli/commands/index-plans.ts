import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { URI } from 'langium';
import { documentJson, documentLines } from '../../exchange/document/formats.js';
import { planDocument } from '../../exchange/document/plan-document.js';
import { commitNamed, NoSuchVersion, repositoryAround } from '../../history/revisions.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { loadProject } from '../load/load-tree.js';
import type { IndexFormat } from '../views/formats.js';

export interface IndexOptions {
  format: IndexFormat;
  today?: string;
}

/** Runs `okr index`: what other repositories need to know of the plans here. As `okr export`, with the origin. */
export async function indexPlans(
  paths: readonly string[],
  { format, today }: IndexOptions,
  host: Host,
): Promise<ExitCode> {
  const { plan, documents, services } = await loadProject(
    paths,
    { ...(today !== undefined && { today }), command: 'export' },
    host,
  );
  const root = URI.parse(plan.project).fsPath;
  const document = planDocument({ documents, references: services.references.References, graph: plan });
  const origin = { package: packageAround(root), commit: await commitOf(root) };
  // In lines, the first one says what all others belong to.
  if (format === 'jsonl') {
    const [first = '', ...rest] = documentLines(document).split('\n');
    host.write([JSON.stringify({ ...JSON.parse(first), ...origin }), ...rest].join('\n'));
  } else host.write(documentJson({ ...document, ...origin }));
  return exitCodes.success;
}

/** The name of the nearest package around a folder; null if there is none, or if it has no name. */
function packageAround(folder: string): string | null {
  const file = join(folder, 'package.json');
  if (existsSync(file)) {
    try {
      const { name } = JSON.parse(readFileSync(file, 'utf8'));
      return typeof name === 'string' ? name : null;
    } catch {
      // The file is no JSON, so nobody can install this package by a name.
      return null;
    }
  }
  const parent = dirname(folder);
  return parent === folder ? null : packageAround(parent);
}

/** The id of the commit that is checked out; null outside of a repository, and before the first commit. */
async function commitOf(folder: string): Promise<string | null> {
  try {
    return (await commitNamed(await repositoryAround(folder), 'HEAD')).id;
  } catch (error) {
    if (error instanceof NoSuchVersion) return null;
    throw error;
  }
}
