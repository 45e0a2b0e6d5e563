import { type LangiumDocument, type LangiumSharedCoreServices, URI } from 'langium';
import { isPlanFile, type PlanFile } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import type { IsoDate } from '../values/dates.js';
import type { History, HistoryRequest, PastText } from './history.js';
import type { Projects } from './projects.js';
import type { Today } from './today.js';

/** The syntax tree of an earlier text. It is not linked: its references must not be followed. */
export interface PastPlan {
  file: PlanFile;
  /** The day on which it was committed. */
  date: IsoDate;
  /** The first day of the cycle. */
  since: IsoDate;
}

/** Earlier versions of plans of running and past cycles, parsed if they differ from the present text. */
export class PastPlans {
  private readonly parsed = new Map<string, { past: PastText; plan: PastPlan }>();

  constructor(
    private readonly history: History,
    private readonly services: LangiumSharedCoreServices & {
      Today: Today;
      workspace: { Projects: Projects };
    },
  ) {}

  /** Reads in advance what checks of these files will need. */
  async prepare(documents: readonly LangiumDocument[]): Promise<void> {
    const requests = documents.flatMap((document) => this.requestFor(document) ?? []);
    if (requests.length > 0) await this.history.prepare(requests);
  }

  /** @returns undefined if the text has not changed, if the cycle has not begun, or if no earlier text is known */
  of(document: LangiumDocument): PastPlan | undefined {
    const request = this.requestFor(document);
    const past = request && this.history.textBefore(request);
    if (!past || sameText(past.text, document.textDocument.getText())) return undefined;
    const key = document.uri.toString();
    const known = this.parsed.get(key);
    if (known?.past === past) return known.plan;
    const file = this.parse(past.text, document.uri);
    if (!file) return undefined;
    const plan = { file, date: past.date, since: request.since };
    this.parsed.set(key, { past, plan });
    return plan;
  }

  private requestFor({ uri, parseResult }: LangiumDocument): HistoryRequest | undefined {
    const cycle = planOf(parseResult.value)?.cycle;
    if (!cycle) return undefined;
    const project = this.services.workspace.Projects.projectOf(uri);
    const since = project.periodOf(cycle)?.start;
    return since && since <= this.services.Today.for(project) ? { uri, since } : undefined;
  }

  private parse(text: string, uri: URI): PlanFile | undefined {
    const past = URI.from({ scheme: 'okr-past', path: uri.path });
    const { value } = this.services.workspace.LangiumDocumentFactory.fromString(text, past).parseResult;
    return isPlanFile(value) ? value : undefined;
  }
}

/** Compares without line ends, because a checkout may convert them. */
function sameText(left: string, right: string): boolean {
  return left === right || left.replaceAll('\r\n', '\n') === right.replaceAll('\r\n', '\n');
}
