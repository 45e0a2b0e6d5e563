import type { LangiumDocument } from 'langium';
import type { Occurrence } from '../../names/occurrences.js';
import { whyUnreadableText } from '../../parser/readable-text.js';
import { whyPartial } from '../../project/partial-project.js';
import type { Project } from '../../project/project.js';
import { say } from '../../values/say.js';
import type { OkrSharedLspServices } from '../services.js';
import { placeOf } from './refusal.js';

/** Finds files that may contain a name, or do contain it, and cannot be changed. */
export class UnreadFiles {
  private readonly workspace: OkrSharedLspServices['workspace'];

  constructor({ workspace }: OkrSharedLspServices) {
    this.workspace = workspace;
  }

  /**
   * Says why a rename would leave broken links; undefined if it changes all links.
   *
   * @param document where the rename was asked for
   * @param places where the name is known to be
   */
  whyIncomplete(
    document: LangiumDocument,
    project: Project,
    places: readonly Occurrence[],
  ): string | undefined {
    const { Projects, FileSystemProvider } = this.workspace;
    const visited = Projects.visitedBy(document.uri);
    if (visited && !visited.rights.isEditable)
      return say`This document is not part of the project. Rename the element in a file of the project.`;
    const outside = places.find((place) => FileSystemProvider.isLeftOut(place.document.uri));
    if (outside)
      return say`${placeOf(outside, project)} contains the name and is not checked out. Check the file out first, so that it can be changed too.`;
    if (project.isPartial) return whyPartial(project.root.fsPath);
    const [folder] = project.unreadableFolders;
    if (folder) return say`${folder} cannot be read and may contain the name.`;
    return this.unreadable(project);
  }

  private unreadable(project: Project): string | undefined {
    const { LangiumDocuments, LangiumDocumentFactory, Projects } = this.workspace;
    for (const { uri, textDocument } of LangiumDocuments.all) {
      if (Projects.projectOf(uri) !== project) continue;
      const reason = LangiumDocumentFactory.whyUnreadable(uri) ?? whyUnreadableText(textDocument.getText());
      if (reason)
        return say`${project.relativePath(uri)} cannot be read (${reason}) and may contain the name.`;
    }
    return undefined;
  }
}
