import type { PlanGraph } from '../language/protocol.js';

/**
 * Returns a file relative to the project's root, so that the same plan gives the same text everywhere; outside of the
 * project its whole URI.
 */
export function fileOf(uri: string, { project }: Pick<PlanGraph, 'project'>): string {
  const root = project.endsWith('/') ? project : `${project}/`;
  return decodeURIComponent(uri.startsWith(root) ? uri.slice(root.length) : uri);
}
