import type { DeclarationDescription } from '../grammar/declarations.js';

/** The names that one file declares, in the order of the text, ready to be searched. */
export class FileNames {
  private readonly types: ReadonlySet<string>;
  /** Everything by which its names are found, in small letters; made when somebody searches. */
  private words: string | undefined;

  constructor(readonly all: readonly DeclarationDescription[]) {
    this.types = new Set(all.map(({ type }) => type));
  }

  /** Says whether there is a declaration of some kinds, by the types of their syntax nodes. */
  hasAny(types: readonly string[]): boolean {
    return types.some((type) => this.types.has(type));
  }

  /** Returns the declarations of some kinds, by the types of their syntax nodes. */
  ofTypes(types: readonly string[]): readonly DeclarationDescription[] {
    if (!this.hasAny(types)) return [];
    return this.all.filter(({ type }) => types.includes(type));
  }

  /**
   * Says whether a name, with or without team and cycle, or the statement of an element may contain a text. Most files are skipped
   * by this, so that nothing is written for their names.
   *
   * @param parts the text as `searchParts` splits it
   */
  mayContain(parts: readonly string[]): boolean {
    this.words ??= searchForm([...this.wordsInFile()].join('\n'));
    return parts.every((part) => this.words?.includes(part));
  }

  private wordsInFile(): Set<string> {
    return new Set(
      this.all.flatMap(({ plan, name, title }) => [
        ...(plan ? [plan.team, plan.cycle] : []),
        name,
        ...(title === undefined ? [] : [title]),
      ]),
    );
  }
}

/** Splits a text as names are split: each part is in a part of the name, or in a statement. */
export function searchParts(text: string): string[] {
  return searchForm(text).split('.').filter(Boolean);
}

/** Small letters; the Greek sigma has two of them, by what follows. */
function searchForm(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ');
}
