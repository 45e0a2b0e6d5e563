import type { PlanGraph } from '../language/protocol.js';

/** A file from the project's root, so that the same plan is the same text everywhere; elsewhere its whole URI. */
export function fileOf(uri: string, { project }: Pick<PlanGraph, 'project'>): string {
  const root = project.endsWith('/') ? project : `${project}/`;
  return decodeURIComponent(uri.startsWith(root) ? uri.slice(root.length) : uri);
}
