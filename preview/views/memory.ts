/** The state that a view stores for itself across reloads and restarts; any JSON. */
export interface ViewMemory {
  /** What was saved last, by whichever version: to be checked before use. */
  load(): unknown;
  save(value: unknown): void;
}
