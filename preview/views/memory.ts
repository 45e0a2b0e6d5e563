/** What a view remembers for itself over reload and restart; anything that JSON can hold. */
export interface ViewMemory {
  /** What was saved last, by whichever version: to be checked before use. */
  load(): unknown;
  save(value: unknown): void;
}
