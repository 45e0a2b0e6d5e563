import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { whyPartial } from '../../language/project/partial-project.js';
import type { Host } from '../host/host.js';
import { isWithin, pathFrom } from '../host/paths.js';
import { countedInEnglish } from '../text/english-count.js';
import type { ProjectFiles } from './project-files.js';

/** As many places as fit into a sentence. */
const mostPlaces = 3;

/** Describes files that belong to the projects and that a report does not show: a sentence for each reason. */
export function unseenNotes(files: ProjectFiles, host: Host): string[] {
  return [...partialNotes(files, host), ...leftOutNotes(files, host)];
}

/**
 * Says in a sentence that a partial clone does not contain the compared version of some files; empty if it contains
 * all.
 *
 * @param paths absolute
 * @param consequence the consequence for one file, as the end of a sentence
 */
export function unreadNotes(
  paths: readonly string[],
  consequence: string,
  { workingFolder }: Host,
): string[] {
  if (paths.length === 0) return [];
  const named = listed(
    fitting(
      [...paths].sort().map((path) => pathFrom(workingFolder, path)),
      'more file',
    ),
  );
  return [
    `The old text of ${named} is not in this partial clone: ${consequence}. \`git fetch --refetch --filter=blob:limit=1m\` fetches it.`,
  ];
}

/** A file that nothing tells the reach of leads a little way down, and no further. */
function partialNotes({ projects }: ProjectFiles, { workingFolder }: Host): string[] {
  return projects
    .filter(({ isPartial }) => isPartial)
    .map(({ root }) => whyPartial(pathFrom(workingFolder, root.fsPath)));
}

/** What a sparse checkout keeps out of the folder: its names are known, and it is not reported. */
function leftOutNotes({ documents, fileSystem }: ProjectFiles, { workingFolder }: Host): string[] {
  const plans = documents.map(({ uri }) => uri).filter((uri) => fileSystem.isLeftOut(uri));
  if (plans.length === 0) return [];
  const places = [...new Set(plans.map(({ fsPath }) => missingPlace(fsPath)))].sort();
  const outermost = places.filter((place) => !places.some((one) => one !== place && isWithin(place, one)));
  const shown = outermost.map((place) => {
    const path = pathFrom(workingFolder, place);
    return place.endsWith('.okr') ? path : `${path}/`;
  });
  const verb = shown.length === 1 ? 'is' : 'are';
  const unread = plans.filter((uri) => fileSystem.whyUnread(uri)).length;
  const what =
    unread > 0
      ? `${countedInEnglish(unread, 'plan')} there cannot be read in this clone, so that no unknown name is an error`
      : `${countedInEnglish(plans.length, 'plan')} there ${plans.length === 1 ? 'was' : 'were'} read from git, and not checked`;
  return [`${listed(fitting(shown, 'more place'))} ${verb} not checked out: ${what}.`];
}

/** The outermost folder around a file that is not there, or the file itself. */
function missingPlace(file: string): string {
  let place = file;
  while (!existsSync(dirname(place))) place = dirname(place);
  return place;
}

function fitting(places: readonly string[], more: string): string[] {
  const rest = places.length - mostPlaces;
  return [...places.slice(0, mostPlaces), ...(rest > 0 ? [countedInEnglish(rest, more)] : [])];
}

function listed(places: readonly string[]): string {
  return places.length < 2 ? (places[0] ?? '') : `${places.slice(0, -1).join(', ')} and ${places.at(-1)}`;
}
