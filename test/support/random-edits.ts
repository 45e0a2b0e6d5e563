// A company and the edits that people make in it, for tests that compare two ways to the same findings.
import fc from 'fast-check';

/** A small company whose files hang together in every way that the language knows. */
export const company: Readonly<Record<string, readonly string[]>> = {
  'vocabulary.okr': [
    'cycle season from 2026-10-15 to 2027-01-06 { cadence weekly }',
    'team shops "Shops" { owner @ines }',
    'team platform "Platform" { part of shops   cadence weekly }',
    'person @ines "Ines"',
    'person @tom "Tom"',
    'priority trust "Shops trust us" { owner @ines   in 2026 }',
    'priority abroad "We grow abroad" { owner @ines }',
    'metric waste "Spoilage per shop" { outcome   unit %   owner @tom   reading 2026-10-05 8.2% }',
  ],
  'company.okr': [
    'plan company in 2026',
    'objective rely "Grocers rely on us" { owner @ines   supports trust',
    'key result churn "Shop churn falls by a third" { owner @tom   from 9% to 6%   check-in 2026-11-09 8% }',
    '}',
    'initiative council "Listen to twelve shop managers" { owner @tom   drives churn   status active }',
  ],
  'shops.okr': [
    'plan shops in 2026-Q4',
    'objective less-waste "Shops throw away less" { owner @ines   supports company.2026.rely',
    'key result spoilage "Spoilage per shop falls by a quarter" { owner @tom   measures waste   from 8.4% to 6.3% }',
    'key result trials "Sign-ups for the forecast double" { owner @tom   from 12 to 24   predicts spoilage }',
    '}',
    'initiative nightly "Forecast every night" { owner @tom   drives spoilage   depends on platform.stream }',
  ],
  'platform.okr': [
    'plan platform in 2026-Q4',
    'objective on-time "Forecasts are there at dawn" { owner @tom   supports shops.less-waste',
    'key result late "Late forecasts fall from 9% to 1%" { owner @tom   from 9% to 1% }',
    '}',
    'initiative stream "One stream for every sale" { owner @tom   drives late   status active }',
  ],
  'check-ins.okr': [
    'check-ins 2026-11-09 by @ines {',
    'shops.spoilage 7.6% confidence 70% "Berries moved it"',
    'platform.stream 80%',
    'platform.late 8.9%',
    '}',
  ],
};

/** Changes of a line as people make them; each is tried wherever its first text stands. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/supports \S+/, 'supports shops.less-waste'],
  [/supports \S+/, 'supports platform.on-time'],
  [/supports \S+/, 'supports trust, abroad'],
  [/ {3}supports \S+/, ''],
  [/drives \S+/, 'drives shops.spoilage, platform.late'],
  [/drives \S+/, 'drives churn'],
  [/ {3}drives \S+/, ''],
  [/depends on \S+/, 'depends on shops.nightly'],
  [/drives late/, 'drives late   depends on shops.nightly'],
  [/predicts \S+/, 'predicts company.2026.churn'],
  [/from 8.4% to 6.3%/, 'from 8.4% to 6.3%   predicts trials'],
  [/"Spoilage per shop falls by a quarter"/, '"Launch the new app"'],
  [/"Shops throw away less"/, '"Shops throw away much less"'],
  [/"Late forecasts fall from 9% to 1%"/, '"Late forecasts fall"'],
  [/in 2026-Q4/, 'in 2026-Q3'],
  [/in 2026-Q4/, 'in season'],
  [/in 2026 /, 'in 2027 '],
  [/to 2027-01-06/, 'to 2026-11-01'],
  [/part of shops/, 'part of platform'],
  [/owner @ines/, 'part of platform   owner @inse'],
  [/owner @tom/, 'owner @tmo'],
  [/^person .*/, ''],
  [/^priority .*/, ''],
  [/\boutcome\b/, 'output'],
  [/unit %/, 'unit days'],
  [/owner @tom {3}from/, 'owner @tom   dropped 2026-11-02 "No"   from'],
  [/status active/, 'status done'],
  [/\b80%/, 'done'],
  [/8\.9%/, '9%'],
  [/7\.6%/, '7.6 days'],
  [/less-waste "/, 'waste-less "'],
  [/spoilage "/, 'late "'],
  [/2026-11-09/, '2026-09-09'],
  [/reading 2026-10-05 8.2%/, 'reading 2026-10-05 8.2% "Counted by hand"'],
  [/"Counted by hand"/, '"Counted by a machine"'],
  [/"Berries moved it"/, '"Cherries moved it"'],
  [/"Shops trust us"/, '"Shops still trust us"'],
  [/"Forecast every night"/, '"Forecast each night"'],
  [/^/, '\n'],
];

export type Edit =
  | { kind: 'replace'; replacement: number; occurrence: number }
  | { kind: 'reset' | 'remove' | 'empty-line'; file: number };

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      replacement: fc.nat(replacements.length - 1),
      occurrence: fc.nat(5),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('reset' as const, 'remove' as const, 'empty-line' as const),
      file: fc.nat(Object.keys(company).length - 1),
    }),
  },
);

export const names = Object.keys(company);
export const original = (name: string): string => `${company[name]?.join('\n')}\n`;

/** Does an edit to some files. @returns the file that it changed; undefined where there is nothing to change */
export function applyTo(files: Map<string, string>, change: Edit): string | undefined {
  if (change.kind === 'replace') {
    const [pattern, text] = replacements[change.replacement] as readonly [RegExp, string];
    const places = [...files].flatMap(([name, content]) =>
      content.split('\n').flatMap((line, index) => (pattern.test(line) ? [{ name, index }] : [])),
    );
    const place = places[change.occurrence % Math.max(1, places.length)];
    if (!place) return undefined;
    const lines = (files.get(place.name) as string).split('\n');
    lines[place.index] = (lines[place.index] as string).replace(pattern, text);
    files.set(place.name, lines.join('\n'));
    return place.name;
  }
  const name = names[change.file] as string;
  if (change.kind === 'remove') return files.delete(name) ? name : undefined;
  const before = files.get(name);
  files.set(name, change.kind === 'empty-line' ? `\n${before ?? original(name)}` : original(name));
  return files.get(name) === before ? undefined : name;
}
