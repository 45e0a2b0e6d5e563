/** The state that a view stores for itself across reloads and restarts; any JSON. */
export interface ViewMemory {
  /** The stored state of any version, to be checked before use. */
  load(): unknown;
  save(value: unknown): void;
}
