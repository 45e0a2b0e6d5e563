import fc from 'fast-check';

/** What hostile or careless hands put into a source. */
const fragments: readonly string[] = [
  '"',
  "'",
  '`',
  '```',
  '"""',
  '\\',
  '\\n',
  '//',
  '/*',
  '*/',
  '// okr-ignore output-key-result: no',
  '# okr-ignore-file x: y',
  '<script>alert(1)</script>',
  '<b>',
  '</td>',
  '<table><tr><td>',
  '<!-- note -->',
  '&amp;',
  '&#x41;',
  '[link](https://a.test/x)',
  '![pic](p.png)',
  '|',
  '| a | b |',
  '- ',
  '  - ',
  '1. ',
  '- [x] ',
  '# ',
  '### ',
  '**',
  '~~',
  '---',
  '> > > ',
  '\t',
  '    ',
  '\u00A0',
  '\u200B',
  '\u202E',
  '\uFEFF',
  ',',
  ';',
  ':',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '!!str ',
  '|-',
  '? ',
  '%YAML 1.2',
  '<<: *a',
  'null',
  'true',
  '0x1F',
  '1e400',
  '-0',
  '.5',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'Owner: ',
  'KR 1.2: ',
  'O3: ',
  'Key Results',
  'Objective',
  'Q3 2026',
  'Q9 2026',
  '2026-13-45',
  '2026-02-30',
  '12 %',
  '1.234,5',
  '1,5',
  '€',
  '-€3M',
  '→',
  '=> 80 %',
  '=> 1.5',
  '≥ ',
  '< 5',
  '99999999999999999999',
  '@',
  '@lena',
  'a@b',
  '../../etc/passwd',
  'con',
  'aux',
  '🟢',
  '✅',
  'é',
  'e\u0301',
  'ß',
  '名前',
  'العربية',
  '𝒳',
  '\u2028',
  'x'.repeat(300),
  '((((((',
  '))))))',
  '=SUM(A1)',
  '"unclosed',
  'plan x in y',
  'objective a "b" {',
  '}',
];

export interface Mutation {
  kind: 'insert' | 'delete' | 'duplicate' | 'swap' | 'cut' | 'replace';
  at: number;
  length: number;
  text: string;
}

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Mutation['kind']>(
      'insert',
      'insert',
      'delete',
      'duplicate',
      'swap',
      'cut',
      'replace',
    ),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
    text: fc.constantFrom(...fragments),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The text after all mutations, in their order. */
export function mutate(text: string, changes: readonly Mutation[]): string {
  return changes.reduce(changed, text);
}

function changed(text: string, { kind, at, length, text: added }: Mutation): string {
  const start = Math.floor(at * text.length);
  const [before, part, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  const results: Readonly<Record<Mutation['kind'], () => string>> = {
    insert: () => before + added + part + after,
    delete: () => before + after,
    duplicate: () => before + part + part + after,
    replace: () => before + added + after,
    cut: () => (length > 36 ? before : text),
    swap: () => swapLines(text, start),
  };
  return results[kind]();
}

function swapLines(text: string, at: number): string {
  const lines = text.split('\n');
  const index = text.slice(0, at).split('\n').length - 1;
  const [first, second] = [lines[index], lines[index + 1]];
  if (first === undefined || second === undefined) return text;
  lines.splice(index, 2, second, first);
  return lines.join('\n');
}
