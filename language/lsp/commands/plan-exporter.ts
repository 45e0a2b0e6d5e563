import type { URI } from 'langium';

/** Writes plans as data for other programs. */
export interface PlanExporter {
  /**
   * @param uri a file of the project
   * @returns the text of a file; undefined for an unknown format
   */
  text(uri: URI, format: string): Promise<string | undefined>;
}
