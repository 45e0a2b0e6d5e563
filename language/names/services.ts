import type { LangiumCoreServices, LangiumSharedCoreServices, URI } from 'langium';
import type { DeclarationDescription } from '../grammar/declarations.js';
import type { Period } from '../values/cycles.js';
import type { NameIndex } from './name-index.js';
import type { OkrReference } from './okr-reference.js';

/** The names that can see each other: a project. */
export interface NameScope {
  readonly root: URI;
  readonly names: NameIndex;
  /** The days of a cycle; undefined if neither a declaration nor its name says them. */
  periodOf(cycle: string): Period | undefined;
  /** The path of a file below the root, as messages show it. */
  relativePath(uri: URI): string;
  /** The names that are shared with others: those of the scope itself, or of the one that it only looks into. */
  readonly base: NameScope;
  /** Names of others that are looked for after all of its own, in this order. */
  readonly otherScopes: readonly NameScope[];
  /** Whether a name is changed here too when it is changed in the base. */
  readonly followsRenames: boolean;
}

/** Finds the scope of a file. */
export interface NameScopes {
  projectOf(uri: URI): NameScope;
}

/** Finds the files that mention a name and the references that lead to a declaration. */
export interface ReferenceIndex {
  /** URIs of the files that declare, or refer to, what a key stands for; see `observation/fact-keys.ts`. */
  filesDependingOn(key: string): string[];
  /** All references that resolve to a declaration, in the order of files and lines, by file. A file is parsed for its turn. */
  referencesTo(declaration: DeclarationDescription): Iterable<readonly OkrReference[]>;
}

/** Services that names need from later layers. */
export interface NameSharedServices extends LangiumSharedCoreServices {
  workspace: LangiumSharedCoreServices['workspace'] & { Projects: NameScopes; IndexManager: ReferenceIndex };
}
export interface NameServices extends LangiumCoreServices {
  shared: NameSharedServices;
}
