/** Returns the pattern. */
export type LazyPattern = () => RegExp;

/**
 * A pattern that is set up at its first use. Engines check every literal when they load a file, which takes long for classes of
 * Unicode (`\p{L}`).
 */
export function lazyPattern(source: string, flags: string): LazyPattern {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
}
