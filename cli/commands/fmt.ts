import type { LangiumDocument } from 'langium';
import { repositoryReader } from '../../history/git-checkout.js';
import type { PlanFile } from '../../language/grammar/generated/ast.js';
import { formatDocument } from '../../language/index.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { decodeText } from '../host/text-encoding.js';
import { UsageError } from '../host/usage-error.js';
import { replacement, writeFiles } from '../host/write-files/write-files.js';
import type { Overlay } from '../load/disk-file-system.js';
import { tellPathsWithoutPlans } from '../load/load-selected.js';
import { emptyAdvice } from '../load/nothing-selected.js';
import { loadProjectFiles, type ProjectFiles } from '../load/project-files.js';
import { encodedLike, sourceBytes } from '../load/rewritten-file.js';
import { readOverlay, select } from '../load/selection.js';
import { countedInEnglish } from '../text/english-count.js';
import { visibleText } from '../text/visible-text.js';

export interface FmtOptions {
  check?: boolean;
  allowEmpty?: boolean;
  stdinFilename?: string;
}

/** Runs `okr fmt`: formats plans, or names those that are not formatted. */
export async function fmt(paths: readonly string[], options: FmtOptions, host: Host): Promise<ExitCode> {
  const overlay = await readOverlay(paths, options.stdinFilename, host);
  if (overlay && paths.length > 1)
    throw new UsageError('`okr fmt -` formats only standard input. Remove the other paths.');
  const selection = select(paths, host, overlay);
  const files = await loadProjectFiles({
    selection,
    overlays: overlay && [overlay],
    machine: host,
    parse: 'selected',
    readRepository: repositoryReader(host.environment),
  });
  tellPathsWithoutPlans(files, selection, host);
  if (overlay) return formatInput(files, overlay, options, host);
  if (files.selected.length > 0) return formatFiles(files, options, host);
  if (options.allowEmpty) return exitCodes.success;
  host.writeError(emptyAdvice('formatted'));
  return exitCodes.failure;
}

/** Standard input to standard output, as editors want it: the text of a file that is left out comes back as it was. */
function formatInput(files: ProjectFiles, overlay: Overlay, { check }: FmtOptions, host: Host): ExitCode {
  const [document] = files.selected;
  const layout = document && layoutOf(document, files, host);
  if (layout && 'problems' in layout) {
    host.writeError(layout.problems.join(''));
    return exitCodes.findings;
  }
  const { text: before } = decodeText(overlay.bytes);
  const after = layout?.text ?? before;
  if (!check) host.write(after);
  return check && after !== before ? exitCodes.findings : exitCodes.success;
}

function formatFiles(files: ProjectFiles, { check }: FmtOptions, host: Host): ExitCode {
  const count = { changed: 0, unchanged: 0, refused: 0, failed: 0 };
  for (const document of files.selected) {
    const layout = layoutOf(document, files, host);
    if ('problems' in layout) {
      count.refused++;
      host.writeError(layout.problems.join(''));
    } else if (layout.text === document.textDocument.getText()) {
      count.unchanged++;
    } else if (check || rewrite(document, layout.text, host)) {
      count.changed++;
      host.write(`${check ? 'not formatted' : 'formatted'}  ${shownFile(document, host)}\n`);
    } else {
      count.failed++;
    }
  }
  host.write(summary(count, check));
  if (count.failed > 0) return exitCodes.failure;
  return count.refused > 0 || (check && count.changed > 0) ? exitCodes.findings : exitCodes.success;
}

function summary(
  count: Record<'changed' | 'unchanged' | 'refused' | 'failed', number>,
  check: boolean | undefined,
): string {
  const parts = [
    `${countedInEnglish(count.changed, 'file')} ${check ? 'to format' : 'formatted'}`,
    `${count.unchanged} unchanged`,
    ...(count.refused > 0 ? [`${count.refused} not formatted because of errors`] : []),
    ...(count.failed > 0 ? [`${count.failed} not written`] : []),
  ];
  return `${parts.join(', ')}\n`;
}

/** Returns the text as it should be; or, as lines for a person, what keeps it from being formatted. */
function layoutOf(
  document: LangiumDocument,
  { services }: ProjectFiles,
  host: Host,
): { text: string } | { problems: string[] } {
  const file = shownFile(document, host);
  const reason = services.shared.workspace.LangiumDocumentFactory.whyUnreadable(document.uri);
  if (reason) return { problems: [`${file}:1:1  error  This file cannot be read: ${reason}.\n`] };
  const layout = formatDocument(document as LangiumDocument<PlanFile>);
  if ('text' in layout) return layout;
  const lines = layout.problems.map(({ message, range: { start } }) => {
    const place = `${file}:${start.line + 1}:${start.character + 1}`;
    return `${place}  error  ${visibleText(message)}\n`;
  });
  return { problems: lines };
}

/** Writes a file and says whether this worked. Reports the reason of a failure, and the run continues with the other files. */
function rewrite(document: LangiumDocument, text: string, host: Host): boolean {
  try {
    const was = sourceBytes(document);
    writeFiles([{ ...replacement(document.uri.fsPath, encodedLike(was, text)), was }]);
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.writeError(`error: ${error.message}\n`);
    return false;
  }
}

function shownFile(document: LangiumDocument, host: Host): string {
  return visibleText(pathFrom(host.workingFolder, document.uri.fsPath));
}
