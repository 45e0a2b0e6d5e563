import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { createOkrServices, type OkrSharedServices, planGraph } from '../language/index.js';
import type { LearnedTables } from '../language/phrasing/learned-tables.js';
import type { Project } from '../language/project/project.js';
import type { PictureParams, PictureResult } from '../language/protocol.js';
import { BoundedCache } from '../language/values/bounded-cache.js';
import type { IsoDate } from '../language/values/dates.js';
import { descriptionOf } from '../picture/description.js';
import { drawPlan } from '../picture/draw.js';
import type { Layout } from '../picture/layout/layout-types.js';
import { svgDocument } from '../picture/svg.js';
import { everything } from '../picture/view.js';

/** Characters of a fence: far more than anyone reads in a picture, and little enough to be drawn at once. */
const longestText = 50_000;
/** Cards in a picture within a text. */
const mostCards = 150;
/** In pixels: wider, the writing on the cards gets small on a page, and a tree that grows to the right may be narrower. */
const pageWidth = 1000;
/** Pictures that are kept: as many as a long document has. */
const kept = 64;

/** The context of a fence. */
export interface FenceContext {
  today: IsoDate;
  /** Of the project around it; absent if that has none. */
  configuration: Project['rootConfiguration'];
}

/**
 * Draws plans in fences, one after the other, in a separate instance of the language, so that the plans of the
 * workspace do not see them.
 */
export class FencePictures {
  private readonly pictures = new BoundedCache<string, PictureResult>(kept);
  private language: OkrSharedServices | undefined;
  private today: IsoDate = '';
  private previous: Promise<unknown> = Promise.resolve();

  constructor(private readonly learnedTables: LearnedTables) {}

  /** @returns the picture, or in one sentence why there is none */
  async draw(text: string, theme: PictureParams['theme'], context: FenceContext): Promise<PictureResult> {
    if (text.length > longestText)
      return { problem: `A plan of more than ${longestText} characters is not drawn here.` };
    const key = JSON.stringify([theme, context.today, context.configuration, text]);
    const known = this.pictures.get(key);
    if (known) return known;
    const picture = await this.inTurn(() => this.make(text, theme, context));
    this.pictures.set(key, picture);
    return picture;
  }

  /** There is one project for all fences, so that they are read one at a time. */
  private inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.previous.then(task);
    this.previous = result.catch(() => undefined);
    return result;
  }

  private async make(
    text: string,
    theme: PictureParams['theme'],
    { today, configuration }: FenceContext,
  ): Promise<PictureResult> {
    this.today = today;
    this.language ??= createOkrServices({
      ...EmptyFileSystem,
      learnedTables: this.learnedTables,
      today: { override: () => this.today, local: () => this.today },
    }).shared;
    const { Projects, DocumentBuilder, LangiumDocuments, LangiumDocumentFactory } = this.language.workspace;
    const uri = URI.parse('okr-fence:/plan/fence.okr');
    const project = Projects.projectOf(uri);
    project.configure(configuration?.uri ?? '', configuration?.given);
    const document = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    try {
      await DocumentBuilder.build([document], { validation: true });
      return this.pictureOf(document, project, theme, this.language);
    } finally {
      await DocumentBuilder.update([], [uri]);
    }
  }

  private pictureOf(
    document: LangiumDocument,
    project: Project,
    theme: PictureParams['theme'],
    language: OkrSharedServices,
  ): PictureResult {
    const plan = planGraph(project, language);
    if (plan.brokenFiles.length > 0) return { problem: syntaxProblem(document) };
    if (plan.nodes.length === 0) return { problem: 'There is no goal in it to draw.' };
    if (plan.nodes.length > mostCards)
      return { problem: `${plan.nodes.length} goals are too many for a picture here: at most ${mostCards}.` };
    const layouts = (['down', 'right'] as const).map((direction) =>
      drawPlan(plan, { ...everything, direction }),
    );
    const layout = layouts.find(({ width }) => width <= pageWidth) ?? narrowest(layouts);
    return { svg: svgDocument(layout, plan, theme), description: descriptionOf(layout) };
  }
}

function narrowest(layouts: readonly Layout[]): Layout {
  return layouts.reduce((best, layout) => (layout.width < best.width ? layout : best));
}

function syntaxProblem({ diagnostics = [] }: LangiumDocument): string {
  const first = diagnostics.find(({ code }) => code === 'syntax-error');
  return first ? `Line ${first.range.start.line + 1}: ${first.message}` : 'It cannot be read as a plan.';
}
