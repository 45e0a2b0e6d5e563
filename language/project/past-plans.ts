import { Cancellation, type LangiumDocument, type LangiumSharedCoreServices, URI } from 'langium';
import { isPlanFile, type PlanFile } from '../grammar/generated/ast.js';
import { recordOf } from '../names/plan-record.js';
import type { IsoDate } from '../values/dates.js';
import { pauseAndCheck } from '../values/pauses.js';
import { type AgreedGoal, agreedGoals, type FileVersion } from './agreed-goals.js';
import type { History, HistoryRequest, PastText } from './history.js';
import type { Projects } from './projects.js';
import type { Today } from './today.js';

/** The syntax tree of an earlier text. It is not linked: its references must not be followed. */
export interface PastPlan extends FileVersion {
  /** The first day of the cycle. */
  since: IsoDate;
  /** Each goal as it was agreed on, by qualified name: of what was a draft that is a later version. */
  goals: ReadonlyMap<string, AgreedGoal>;
}

/** Earlier versions of plans of running and past cycles, parsed if they differ from the present text. */
export class PastPlans {
  private readonly parsed = new Map<string, { texts: readonly PastText[]; plan: PastPlan | undefined }>();

  constructor(
    private readonly history: History,
    private readonly services: LangiumSharedCoreServices & {
      Today: Today;
      workspace: { Projects: Projects };
    },
  ) {}

  /** Reads in advance what checks of these files will need. Of many files, that is found out in slices. */
  async prepare(
    documents: readonly LangiumDocument[],
    token = Cancellation.CancellationToken.None,
  ): Promise<void> {
    const requests: HistoryRequest[] = [];
    for (const document of documents) {
      requests.push(...this.requestsFor(document));
      await pauseAndCheck(token);
    }
    if (requests.length > 0) await this.history.prepare(requests);
  }

  /**
   * @param came a day on which goals of the file came: then the text before that day, if the cycle began earlier
   * @returns undefined if the text has not changed, if the cycle has not begun, or if no earlier text is known
   */
  of(document: LangiumDocument, came?: IsoDate): PastPlan | undefined {
    const request = this.requestFor(document, came);
    if (!request) return undefined;
    const past = this.history.textBefore(request);
    if (past && sameText(past.text, document.textDocument.getText())) return undefined;
    const texts = [...(past ? [past] : []), ...this.history.draftTexts(request)];
    const key = `${request.came ?? ''} ${document.uri.toString()}`;
    const known = this.parsed.get(key);
    if (known && isSame(known.texts, texts)) return known.plan;
    const plan = this.read(texts, past !== undefined, request);
    this.parsed.set(key, { texts, plan });
    return plan;
  }

  /**
   * Returns the earlier texts that decide what `of` returns for a file: for each day that the file names, what was agreed on
   * and the drafts since then.
   */
  textsFor(document: LangiumDocument): (readonly PastText[])[] {
    return this.requestsFor(document).map((request) => {
      const past = this.history.textBefore(request);
      if (past && sameText(past.text, document.textDocument.getText())) return [];
      return [...(past ? [past] : []), ...this.history.draftTexts(request)];
    });
  }

  /** @param hasReference whether the first of the texts is what was agreed on as a whole */
  private read(
    texts: readonly PastText[],
    hasReference: boolean,
    { uri, since }: HistoryRequest,
  ): PastPlan | undefined {
    const versions = texts.map(({ text, date }) => ({ file: this.parse(text, uri), date }));
    const [reference, ...later] = hasReference ? versions : [undefined, ...versions];
    const goals = agreedGoals(
      readable(reference),
      later.flatMap((version) => readable(version) ?? []),
    );
    const first = readable(reference) ?? [...goals.values()][0];
    return first && { file: first.file, date: first.date, since, goals };
  }

  /** Returns what checks of a file may ask version control for. */
  requestsFor(document: LangiumDocument): HistoryRequest[] {
    const days = new Set([undefined, ...recordOf(document).since]);
    const requests = [...days].flatMap((came) => this.requestFor(document, came) ?? []);
    return requests.filter(({ came }, index) => index === 0 || came !== undefined);
  }

  private requestFor(document: LangiumDocument, came?: IsoDate): HistoryRequest | undefined {
    const { uri } = document;
    const cycle = recordOf(document).plan?.cycle;
    if (!cycle) return undefined;
    const project = this.services.workspace.Projects.projectOf(uri);
    const since = project.periodOf(cycle)?.start;
    if (!since || since > this.services.Today.for(project)) return undefined;
    return came && came > since ? { uri, since, came } : { uri, since };
  }

  private parse(text: string, uri: URI): PlanFile | undefined {
    const past = URI.from({ scheme: 'okr-past', path: uri.path });
    const { value } = this.services.workspace.LangiumDocumentFactory.fromString(text, past).parseResult;
    return isPlanFile(value) ? value : undefined;
  }
}

function readable({ file, date }: Partial<FileVersion> = {}): FileVersion | undefined {
  return file && date ? { file, date } : undefined;
}

function isSame(left: readonly PastText[], right: readonly PastText[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}

/** Compares without line ends, because a checkout may convert them. */
function sameText(left: string, right: string): boolean {
  return left === right || left.replaceAll('\r\n', '\n') === right.replaceAll('\r\n', '\n');
}
