/** Plans of one shape, as long as asked for. Each shape once took time that grew with the square of its length, or could. */
export interface LongPlan {
  name: string;
  /** Builds a plan. @param lines about how many lines it has */
  text: (lines: number) => string;
}

const header = 'plan sales in 2026-Q4\n';
const statement = '"Shops reorder sooner"';

/** Joins what `part` gives for 0, 1, 2 …, until there are enough lines. */
function repeat(lines: number, part: (index: number) => string, separator = '\n'): string {
  const each = part(0).split('\n').length;
  return Array.from({ length: Math.max(1, Math.round(lines / each)) }, (_, index) => part(index)).join(
    separator,
  );
}

function plan(part: (index: number) => string): LongPlan['text'] {
  return (lines) => `${header}${repeat(lines, part)}\n`;
}

/** A key result whose body holds all lines. */
function inKeyResult(part: (index: number) => string): LongPlan['text'] {
  return (lines) => `${header}key result long ${statement} {\n${repeat(lines, part)}\n}\n`;
}

function day(index: number): string {
  return new Date(Date.UTC(1990, 0, 1 + (index % 13_000))).toISOString().slice(0, 10);
}

const chain: LongPlan['text'] = (lines) => {
  const count = Math.max(1, Math.round(lines / 3));
  return `${header}${Array.from({ length: count }, (_, index) => {
    const next = index + 1 < count ? index + 1 : undefined;
    const link = (property: string, name: string) =>
      next === undefined ? '' : ` ${property} ${name}${next}`;
    return [
      `objective o${index} ${statement} {${link('supports', 'o')} }`,
      `key result k${index} ${statement} { owner @ines supports o${index}${link('depends on', 'k')} }`,
      `initiative i${index} "Call shops" { drives k${index}${link('depends on', 'i')} }`,
    ].join('\n');
  }).join('\n')}\n`;
};

/** The shapes, in the order in which they were found; the first nine took quadratic time. */
export const longPlans: readonly LongPlan[] = [
  { name: 'equal names', text: plan(() => `objective same ${statement}`) },
  { name: 'objectives without a closing brace', text: plan((index) => `objective o${index} ${statement} {`) },
  {
    name: 'key results with unclosed initiatives',
    text: plan((index) => `key result k${index} ${statement} {\n  initiative i${index} "Call shops" {`),
  },
  {
    name: 'waivers before equal names',
    text: plan(() => `// okr-ignore duplicate-name: known\nobjective same ${statement}`),
  },
  {
    name: 'key results that predict the next',
    text: plan((index) => `key result k${index} ${statement} { predicts k${index + 1} "Seen in May" }`),
  },
  { name: 'chains of goals', text: chain },
  {
    name: 'check-ins of one key result',
    text: inKeyResult((index) => `  check-in ${day(index)} ${index % 100}%`),
  },
  {
    name: 'entries of one check-ins block',
    text: (lines) =>
      `${header}${repeat(lines / 2, (index) => `key result k${index} ${statement}`)}\ncheck-ins 2026-11-02 by @ines {\n${repeat(lines / 2, (index) => `  sales.k${index} ${index % 100}%`)}\n}\n`,
  },
  { name: 'bodies of unknown elements', text: plan((index) => `kr x${index} "Shops" {`) },
  // Shapes next to these nine.
  {
    name: 'forecasts before the confidence',
    text: inKeyResult((index) => `  check-in ${day(index)} 5% forecast 9% confidence 70%`),
  },
  {
    name: 'equal entries of one check-ins block',
    text: (lines) =>
      `${header}key result k ${statement} { from 1% to 9% }\ncheck-ins 2026-11-02 by @ines {\n${repeat(lines, (index) => `  sales.k ${index % 100}%`)}\n}\n`,
  },
  {
    name: 'blocks of check-ins',
    text: (lines) =>
      `${header}key result k ${statement} { from 1% to 9% }\n${repeat(lines, (index) => `check-ins ${day(index)} by @ines {\n  sales.k ${index % 100}%\n}`)}\n`,
  },
  {
    name: 'closed bodies of unknown elements',
    text: plan((index) => `kr x${index} "Shops" {\n  owner @ines\n}`),
  },
  { name: 'equal names of key results', text: plan(() => `key result same ${statement} { from 1% to 9% }`) },
  { name: 'equal teams', text: (lines) => `${repeat(lines, () => 'team same "Sales"')}\n` },
  {
    name: 'names that do not exist',
    text: plan((index) => `objective o${index} ${statement} { supports missing${index} }`),
  },
  {
    name: 'handles that do not exist',
    text: (lines) =>
      `person @ines "Ines"\n${repeat(lines, (index) => `objective o${index} ${statement} { owner @tom${index} }`)}\n`,
  },
  {
    name: 'one priority that all support',
    text: (lines) =>
      `priority trust "Shops trust us"\n${repeat(lines, (index) => `objective o${index} ${statement} { supports trust }`)}\n`,
  },
  {
    name: 'one objective that supports all',
    text: (lines) =>
      `${header}${repeat(lines, (index) => `priority p${index} "Shops trust us"`)}\nobjective all ${statement} { supports ${repeat(lines, (index) => `p${index}`, ', ')} }\n`,
  },
  {
    name: 'key results of one objective',
    text: (lines) =>
      `${header}objective all ${statement} {\n${repeat(lines, (index) => `  key result k${index} ${statement} { from 1% to 9% }`)}\n}\n`,
  },
  {
    name: 'initiatives of one key result',
    text: inKeyResult((index) => `  initiative i${index} "Call shops" { status done }`),
  },
  {
    name: 'parts of one initiative',
    text: (lines) =>
      `${header}initiative all "Call shops" {\n${repeat(lines, (index) => `  initiative i${index} "Call shop" { status done }`)}\n}\n`,
  },
  {
    name: 'initiatives that drive one key result',
    text: (lines) =>
      `${header}key result k ${statement} { from 1% to 9% }\n${repeat(lines, (index) => `initiative i${index} "Call shops" { drives k }`)}\n`,
  },
  {
    name: 'key results that predict one',
    text: (lines) =>
      `${header}key result k ${statement} { from 1% to 9% }\n${repeat(lines, (index) => `key result p${index} ${statement} { predicts k "Seen in May" }`)}\n`,
  },
  {
    name: 'a circle of goals',
    text: (lines) =>
      `${header}${repeat(lines, (index) => `objective o${index} ${statement} { supports o${(index + 1) % Math.max(1, Math.round(lines))} }`)}\n`,
  },
  {
    name: 'a circle of predictions',
    text: (lines) =>
      `${header}${repeat(lines, (index) => `key result k${index} ${statement} { predicts k${(index + 1) % Math.max(1, Math.round(lines))} "Seen" }`)}\n`,
  },
  {
    name: 'records of one goal',
    text: inKeyResult(
      (index) =>
        `  from 1% to 9%\n  changed ${day(index)} target was ${index % 90}% "Too far"`.split('\n')[
          index === 0 ? 0 : 1
        ] ?? '',
    ),
  },
  {
    name: 'steps of one path',
    text: (lines) =>
      `${header}key result k ${statement} { from 1% to 9%\nexpect ${repeat(lines, (index) => `${day(index)} ${index % 90}%`, ',\n')} }\n`,
  },
  {
    name: 'guards of one key result',
    text: (lines) => `metric m "Shops"\n${inKeyResult(() => '  guard m >= 4.6 points')(lines)}`,
  },
  {
    name: 'readings of one metric',
    text: (lines) =>
      `metric m "Shops" {\n${repeat(lines, (index) => `  reading ${day(index)} ${index % 100}%`)}\n}\nkey result k ${statement} { measures m from 1% to 9% }\n`,
  },
  {
    name: 'key results that measure one metric',
    text: (lines) =>
      `metric m "Shops" { reading 2026-09-28 5% }\n${repeat(lines, (index) => `key result k${index} ${statement} { measures m from 1% to 9% }`)}\n`,
  },
  {
    name: 'owners of one goal',
    text: (lines) =>
      `objective all ${statement} { contributors ${repeat(lines, (index) => `@p${index}`, ',\n')} }\n`,
  },
  { name: 'the same property again', text: inKeyResult(() => '  owner @ines') },
  { name: 'unknown properties', text: inKeyResult((index) => `  onwer${index} @ines`) },
  { name: 'properties in the wrong place', text: inKeyResult(() => '  aspirational') },
  {
    name: 'nested initiatives',
    text: (lines) =>
      `${header}${repeat(Math.min(lines, 100_000), (index) => `${' '.repeat(index % 40)}initiative i${index} "Call" {`)}\n`,
  },
  { name: 'closing braces', text: (lines) => `${header}${'}\n'.repeat(lines)}` },
  { name: 'opening braces', text: (lines) => `${header}${'{\n'.repeat(lines)}` },
  { name: 'unclosed quotes', text: plan((index) => `objective o${index} "Shops reorder {`) },
  { name: 'unquoted statements', text: plan((index) => `objective o${index} Shops reorder sooner`) },
  { name: 'lines of Markdown', text: plan((index) => `- Shops reorder ${index}`) },
  { name: 'words that are nothing', text: plan((index) => `shops${index}`) },
  { name: 'plan headers', text: (lines) => `${repeat(lines, (index) => `plan sales${index} in 2026-Q4`)}\n` },
  {
    name: 'merge conflicts',
    text: plan(
      (index) =>
        `<<<<<<< a\nobjective a${index} ${statement}\n=======\nobjective b${index} ${statement}\n>>>>>>> b`,
    ),
  },
  { name: 'comments', text: plan((index) => `// note ${index}`) },
  {
    name: 'waivers at the head',
    text: (lines) =>
      `${repeat(lines, () => '// okr-ignore-file missing-owner: known')}\n${header}objective o ${statement}\n`,
  },
  {
    name: 'waivers of one goal',
    text: (lines) =>
      `${header}${repeat(lines, () => '// okr-ignore missing-owner: known')}\nobjective o ${statement}\n`,
  },
  { name: 'waivers of nothing', text: plan(() => '// okr-ignore missing-owner: known\n\n') },
  {
    name: 'waivers of rules that do not exist',
    text: plan((index) => `// okr-ignore mising-owner: known\nobjective o${index} ${statement}`),
  },
  {
    name: 'all on one line',
    text: (lines) =>
      `${header}${repeat(lines, (index) => `objective o${index} ${statement} { owner @ines }`, ' ')}\n`,
  },
  {
    name: 'invisible characters',
    text: plan((index) => `objective\u00a0o${index}\u00a0${statement}\u200b { owner\u00a0@ines }`),
  },
  {
    name: 'foreign values',
    text: plan((index) => `key result k${index} ${statement} { from 1'000 to 2,5 M€ }`),
  },
  {
    name: 'a long description',
    text: (lines) =>
      `objective o ${statement} { description """\n${'Shops {metric} reorder.\n'.repeat(lines)}""" }\n`,
  },
  {
    name: 'a long statement',
    text: (lines) => `objective o "${'Shops reorder sooner because '.repeat(Math.min(lines, 100_000))}"\n`,
  },
  {
    name: 'tags',
    text: (lines) => `objective o ${statement} { tags ${repeat(lines, (index) => `t${index}`, ',\n')} }\n`,
  },
  {
    name: 'teams that are part of the next',
    text: (lines) => `${repeat(lines, (index) => `team t${index} "Sales" { part of t${index + 1} }`)}\n`,
  },
  {
    name: 'metrics that predict the next',
    text: (lines) =>
      `${repeat(lines, (index) => `metric m${index} "Shops" { bridge predicts m${index + 1} }`)}\n`,
  },
  {
    name: 'good plans',
    text: plan(
      (index) =>
        `objective o${index} ${statement} {\n  owner @ines\n  key result k${index} "Orders per shop rise" {\n    from 1% to 9%\n    check-in 2026-11-09 4% confidence 70%\n  }\n}`,
    ),
  },
];
