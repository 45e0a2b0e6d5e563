import { elementPath } from '../../picture/element-address.js';
import { kindNames, kinds } from '../../picture/words.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import type { ProjectFiles } from '../load/project-files.js';

/** An element as a comparison names it. */
interface NamedElement {
  /** `objective`, `key result`, … */
  kind: string;
  /** The qualified name; kind and title if it has no name. */
  element: string;
  /** The path of its file, from the folder of the reader. */
  file: string;
}

/**
 * Returns the function that finds the page of an element on the site of its project. The page is undefined without a site in the
 * configuration, for an element without a name, and for a kind that has no pages.
 */
export function siteLinks(
  { documents, services }: ProjectFiles,
  { workingFolder }: Host,
): (element: NamedElement) => string | undefined {
  const { Projects } = services.shared.workspace;
  const sites = new Map(
    documents.map(({ uri }) => [
      pathFrom(workingFolder, uri.fsPath),
      Projects.projectOf(uri).configuration.site,
    ]),
  );
  return ({ kind, element, file }) => {
    const site = sites.get(file);
    const known = kinds.find((one) => kindNames[one] === kind);
    // Kind and title instead of a name contain a space.
    if (site === undefined || known === undefined || /\s/.test(element)) return undefined;
    return `${new URL(site).href}#/${elementPath(`${known} ${element}`)}`;
  };
}
