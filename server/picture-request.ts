import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { OkrSharedLspServices } from '../language/lsp/services.js';
import type { Project } from '../language/project/project.js';
import { type PictureParams, type PictureResult, pictureRequest } from '../language/protocol.js';
import { FencePictures } from './fence-pictures.js';

/**
 * Draws plans in Markdown. *Today* and the configuration come from the project around the document, if the server has
 * loaded one. A fence does not know the names of the project and adds none.
 */
export function answerPictureRequests(
  connection: Connection,
  { workspace, Today, LearnedTables }: OkrSharedLspServices,
): void {
  const pictures = new FencePictures(LearnedTables);
  connection.onRequest<PictureResult, void>(pictureRequest, async ({ text, theme, uri }: PictureParams) => {
    await workspace.WorkspaceManager.ready;
    const project = projectAround(uri ?? '', workspace.Projects.all);
    if (!project) throw new ResponseError(ErrorCodes.InvalidRequest, 'No folder with plans is open.');
    return pictures.draw(text, theme, {
      today: Today.for(project),
      configuration: project.rootConfiguration,
    });
  });
}

/** Returns the innermost project with a document below it, else the first. Unlike `Projects.projectOf` this adds none. */
function projectAround(uri: string, projects: readonly Project[]): Project | undefined {
  const rootOf = (project: Project) => project.root.toString();
  const around = projects.filter((project) => uri.startsWith(`${rootOf(project)}/`));
  const [innermost] = around.sort((left, right) => rootOf(right).length - rootOf(left).length);
  return innermost ?? projects[0];
}
