/** A fact in a file that findings in other files may depend on. */
export interface Fact {
  /** What it is about: a name (`observation/fact-keys.ts`), an aspect of an element, or a project (`observation.ts`). */
  key: string;
  /** Equal as long as nothing changes that another file may see. */
  signature: string;
  /** Whether names may lead elsewhere once it changes. */
  about: 'name' | 'cycle' | 'content';
}

/** The facts of a file. A group that is the same object in two states has the same facts. */
export type FactGroups = readonly (readonly Fact[])[];

/** Makes a fact that does not decide where a name leads. */
export function contentFact(key: string, ...parts: string[]): Fact {
  return { key, signature: [key, ...parts].join(' '), about: 'content' };
}
