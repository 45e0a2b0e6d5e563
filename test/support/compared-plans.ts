import { AstUtils, URI } from 'langium';
import type { Change } from '../../language/compare/change.js';
import type { ElementState } from '../../language/compare/element-state.js';
import { rangeOf } from '../../language/grammar/ranges.js';
import { createOkrServices, type PlanDiff, planDiff, snapshotOf } from '../../language/index.js';
import { PhraseReaders } from '../../language/phrasing/phrasings.js';
import { learnedTables } from './learned-tables.js';
import { MemoryFileSystem } from './memory-file-system.js';
import { root } from './workspace.js';

/** Two versions of a project in memory, compared on 2026-11-16, whatever of their files is given. */
export async function comparePlans(
  before: Record<string, string>,
  after: Record<string, string>,
): Promise<PlanDiff> {
  const today = '2026-11-16';
  const [old, now] = [await statesOf(before, today), await statesOf(after, today)];
  const phrasing = new PhraseReaders(learnedTables).for(undefined);
  return planDiff(old, now, { today, phrasingFor: () => phrasing });
}

/** Linked, but not checked: no finding is asked for. */
async function statesOf(files: Record<string, string>, today: string): Promise<ElementState[]> {
  const paths = new Map(Object.entries(files).map(([name, text]) => [`${root}/${name}`, text]));
  const fileSystem = new MemoryFileSystem(paths);
  const { shared, Okr } = createOkrServices({
    learnedTables,
    fileSystemProvider: () => fileSystem,
    today: { local: () => today },
  });
  const documents = await shared.workspace.WorkspaceManager.load([URI.file(root)]);
  await shared.workspace.DocumentBuilder.build(documents, { validation: false });
  return snapshotOf({
    documents,
    shared,
    services: {
      references: Okr.references.References,
      readerFor: ({ project }) => Okr.phrasing.PhraseReaders.for(project.configuration.words),
      placeOf: (node) => ({
        file: AstUtils.getDocument(node).uri.path.slice(root.length + 1),
        line: rangeOf({ node }).start.line + 1,
      }),
    },
    isSelected: () => true,
    todayIn: () => today,
  });
}

/** Each change as a line: the element and what happened to it. */
export function changeLines({ elements }: PlanDiff): string[] {
  return elements.flatMap(({ element, changes }) => changes.map(({ message }) => `${element} ${message}`));
}

/** The same without what follows from other changes: progress and status. */
export function causeLines(diff: PlanDiff): string[] {
  const isCause = ({ kind }: Change) => kind !== 'status' && kind !== 'progress';
  return changeLines({
    ...diff,
    elements: diff.elements.map((one) => ({ ...one, changes: one.changes.filter(isCause) })),
  });
}
