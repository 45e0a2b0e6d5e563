import { Cancellation, DocumentState, type LangiumDocument } from 'langium';
import { mayDeclare, mentions } from '../names/may-declare.js';
import { type Occurrence, occurrenceAt } from '../names/occurrences.js';
import { dateAround } from '../names/plan-record.js';
import { textOf } from '../parser/plan-document.js';
import type { ProjectSharedServices } from '../project/services.js';
import { handleMessages, pauseAndCheck, sendAnswers } from '../values/pauses.js';
import type { OkrDocumentBuilder } from './document-builder.js';

type Services = ProjectSharedServices & { workspace: { DocumentBuilder: OkrDocumentBuilder } };

/**
 * Finds out what a goal's name stands for before all files are indexed: only files whose text contains the words of the
 * name can declare it. So the first request for a definition does not wait until a large project is parsed.
 */
export class NamesAhead {
  /** What is being indexed at present. */
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly services: Services) {}

  /**
   * Indexes what the name at an offset may stand for, and waits until all files are indexed only if that cannot be told by words.
   *
   * @param offset in UTF-16 code units from the start of the file
   * @throws OperationCancelled if the request is not wanted any more
   */
  async prepare(
    document: LangiumDocument,
    offset: number,
    token: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    const { DocumentBuilder, LangiumDocuments } = this.services.workspace;
    const waiting = LangiumDocuments.unfinished.filter(isWaiting);
    if (waiting.length === 0) return;
    const occurrence = occurrenceAt(document, offset);
    const wanted = occurrence && soughtName(occurrence);
    if (!wanted) {
      await DocumentBuilder.waitUntil(DocumentState.IndexedContent, token);
      return;
    }
    const indexing = this.index(
      waiting.filter((one) => mayHold(textOf(one), wanted)),
      token,
    );
    this.running.add(indexing);
    await indexing.finally(() => this.running.delete(indexing));
  }

  /** Whether the names of some files are not known yet. */
  get isIncomplete(): boolean {
    return this.services.workspace.LangiumDocuments.unfinished.some(isWaiting);
  }

  /** Settles when those are answered who have asked for a name, as far as that takes no other file. */
  async answered(): Promise<void> {
    await handleMessages();
    await Promise.allSettled(this.running);
    await sendAnswers();
  }

  private async index(
    documents: readonly LangiumDocument[],
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    for (const document of documents) {
      await pauseAndCheck(token);
      if (isWaiting(document)) await this.services.workspace.DocumentBuilder.index(document);
    }
  }
}

function mayHold(text: string, { name, team }: SoughtName): boolean {
  return mayDeclare(text, name) && (team === undefined || mentions(text, team));
}

/** Its names are not known yet. */
function isWaiting({ state }: LangiumDocument): boolean {
  return state === DocumentState.Parsed;
}

/** The name of a goal that is declared in a file, and the team whose plan that file must be. */
interface SoughtName {
  name: string;
  team?: string;
}

/**
 * Returns the name that leads to what an occurrence stands for; undefined if a name is not enough: plans
 * name teams and cycles that nobody declares, and cycles have several spellings. In a block of check-ins, the
 * days of all cycles of a team count.
 */
function soughtName({ namespace, role, reference, text }: Occurrence): SoughtName | undefined {
  if (namespace !== 'goal') return undefined;
  if (role === 'declaration') return { name: text };
  if (!reference || dateAround(reference.container)) return undefined;
  const segments = reference.$refText.split('.');
  const name = segments.at(-1) as string;
  return segments.length > 1 ? { name, team: segments[0] as string } : { name };
}
