const variables: Record<string, string> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '16' };

/** The text that an editor leaves where the person accepts every default and the first of every choice. */
export function expandSnippet(snippet: string): string {
  const defaults = new Map<string, string>();
  let text = snippet.replace(/\$([A-Z_]+)/g, (_, name: string) => variables[name] ?? `no variable ${name}`);
  text = text.replace(/\$\{(\d+)\|([^,|]*)[^|]*\|\}/g, (_, place: string, first: string) => {
    defaults.set(place, first);
    return first;
  });
  // Defaults may hold places in turn: from the inside out, until nothing is left to fill in.
  for (let previous = ''; previous !== text; ) {
    previous = text;
    text = text.replace(/\$\{(\d+):([^${}]*)\}/g, (_, place: string, value: string) => {
      defaults.set(place, value);
      return value;
    });
    text = text.replace(/\$(\d+)/g, (_, place: string) => defaults.get(place) ?? '');
  }
  return text;
}
