const usual = 'vocabulary.okr';

/**
 * What the file of teams and people is called: `vocabulary.okr`, unless another one of that name is there already, which an import of
 * something else, or a person, has written.
 *
 * @param own the text that the import would write there
 * @param present what stands there
 * @param source the path of the first source, for a name of its own
 */
export function vocabularyPathFor(
  own: string | undefined,
  present: string | undefined,
  source: string,
): string {
  if (own === undefined || present === undefined || origin(own) === origin(present)) return usual;
  const name = source
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `vocabulary-${name === '' ? 'imported' : name}.okr`;
}

/** The first line, which says where a file comes from, without its date. */
function origin(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/ on \d{4}-\d{2}-\d{2}\..*/, '');
}
