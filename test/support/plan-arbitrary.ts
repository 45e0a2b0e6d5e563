import fc, { type Arbitrary } from 'fast-check';
import { propertyDefinitions } from '../../language/grammar/properties.js';
import type { PropertyDefinition, PropertyType } from '../../language/grammar/property-definition.js';

/**
 * Random plans without syntax errors that use the whole grammar, in every layout the language allows: line breaks
 * and comments within statements, bodies on one line, keywords as names, statements that are not finished.
 */
export function planText(): Arbitrary<string> {
  return join(lines.gap, fc.array(topLevelElement, { maxLength: 5 }).map(concatenate), lines.gap);
}

// ---- White space and comments -----------------------------------------------------------------------------------

/** What may stand between two words. Each ends, and starts, so that it separates them. */
interface Layout {
  /** Wherever white space may stand. */
  gap: Arbitrary<string>;
  /** Where the language wants two words on one line. */
  space: Arbitrary<string>;
}

const commentWord = fc.constantFrom('note', '"', '{', '}', 'okr-ignore', '*', '/', '“', 'owner @a', '  ');
const lineComment = fc.array(commentWord, { maxLength: 3 }).map((words) => ` //${words.join(' ')}\n`);
const shortComment = fc.array(commentWord, { maxLength: 2 }).map((words) => ` /* ${words.join(' ')} */ `);
const longComment = shortComment.map((comment) => comment.replace('/* ', '/*  \n   '));

const space = weighted([8, fc.constantFrom(' ', '  ', '\t', '     ')], [1, shortComment]);
const lineBreak = weighted([4, fc.constantFrom('\n', '\n\n', '\n \t\n\n  ', ' \n    ')], [1, lineComment]);
const onOneLine: Layout = { gap: space, space };
const lines: Layout = {
  gap: weighted([6, space], [3, lineBreak], [1, longComment], [1, join(lineBreak, lineComment)]),
  space,
};

// ---- Words ------------------------------------------------------------------------------------------------------

const plainName = fc.constantFrom('a', 'less-waste', 'x_1', 'über', 'EUR', 'K', 'spoilage', '名前');
const keywordName = fc.constantFrom('owner', 'target', 'in', 'objective', 'key', 'confidence', 'done', 'to');
const handle = fc.constantFrom('@ines', '@acme/data', '@dev.patel', '@');
const date = fc.constantFrom('2026-10-12', '2026-1-2', '2026/10/12', '12.10.2026');
const cycleName = fc.constantFrom(
  ...['2026-Q4', '2026', '2026-H2', '2026-T3', '2026-10', 'FY27-Q1', 'season', '25-sprint', '3rd_set'],
);
const number = fc.constantFrom('5', '8.4', '-3', '1,200', '1_200', '1.2M', '200K', '0');
const share = fc.constantFrom('70%', '0.7', '60 %', '7/10', '3 / 5');
const unit = fc.constantFrom('days', 'ms', 'pp', 'story-points', 'EUR', 'K', 'shops');
const currency = fc.constantFrom('€', '-€', 'A$', '$');
const state = fc.constantFrom('planned', 'active', 'done');
const level = fc.constantFrom('commit', 'target', 'stretch');
const kind = fc.constantFrom('activity', 'output', 'bridge', 'outcome');

const character = fc.constantFrom('a', 'Ü', ' ', '  ', '//', '/*', '{', '}', "'", ',', '🥕', '@x', '\t');
const shortText = fc.oneof(
  content(character, fc.constantFrom('\\"', '\\\\', '\\n')).map((inner) => `"${inner}"`),
  content(character).map((inner) => `“${inner}”`),
  content(character).map((inner) => `„${inner}“`),
);
const longText = content(character, fc.constantFrom('\n', '\n    ', '  \n', '" ', '\n\n')).map(
  (inner) => `"""${inner}"""`,
);

function content(...parts: Arbitrary<string>[]): Arbitrary<string> {
  return fc.array(fc.oneof(...parts), { maxLength: 6 }).map((all) => all.join(''));
}

/** A keyword is a name only on the line of the word that asks for it. */
function name(layout: Layout): Arbitrary<string> {
  return weighted([4, join(layout.gap, plainName)], [1, join(layout.space, keywordName)]);
}

function qualifiedName(layout: Layout): Arbitrary<string> {
  const close = weighted([8, fc.constant('')], [1, layout.gap]);
  const part = weighted([3, join(close, '.', close, plainName)], [1, join(close, '.', keywordName)]);
  // A number after a number would be one number.
  const cycle = join(close, '.', close, fc.constantFrom('2026-Q4', '2026'), part);
  // Other names that begin with a digit are names directly after the point only.
  const glued = join(plainName, '.', fc.constantFrom('2026-10', '25-sprint'), part);
  return weighted([8, join(name(layout), optional(part), optional(cycle))], [1, join(layout.gap, glued)]);
}

function list(layout: Layout, item: Arbitrary<string>): Arbitrary<string> {
  const beforeComma = weighted([4, fc.constant('')], [1, layout.gap]);
  return join(item, repeat(join(beforeComma, ',', item), 2));
}

function text(layout: Layout): Arbitrary<string> {
  return join(layout.gap, layout === onOneLine ? shortText : weighted([4, shortText], [1, longText]));
}

function quantity({ space }: Layout): Arbitrary<string> {
  const close = weighted([2, fc.constant('')], [1, space]);
  const perTime = join(close, '/', close, unit);
  return fc.oneof(
    number,
    join(number, close, '%'),
    join(number, close, unit, optional(perTime)),
    join(number, perTime),
    join(currency, close, number, optional(perTime)),
    join('CHF', space, number),
  );
}

// ---- Statements -------------------------------------------------------------------------------------------------

function property(layout: Layout): Arbitrary<string> {
  const forms = formsOf(layout);
  return fc.oneof(
    ...propertyDefinitions.map((definition) => forms[definition.type] ?? likeExample(definition, layout)),
  );
}

/** Properties that can be written in more ways than their example in the table shows. */
function formsOf(layout: Layout): Partial<Record<PropertyType, Arbitrary<string>>> {
  const { gap } = layout;
  const value = join(gap, quantity(layout));
  const day = join(gap, date);
  const note = optional(text(layout));
  const names = list(layout, qualifiedName(layout));
  const bound = fc.oneof(
    join(words(gap, '<=', '≥', 'at most', 'below'), value),
    join('between', value, gap, 'and', value),
  );
  const part = fc.constantFrom('target', 'baseline', 'stretch', 'weight', 'deadline', 'limit');
  return {
    Contributors: join('contributors', list(layout, join(gap, handle))),
    Tags: join('tags', list(layout, fc.oneof(name(layout), join(gap, fc.constantFrom('2026', '2026-Q4'))))),
    Supports: join('supports', names),
    // In a key result the reason may stand alone.
    Drives: join('drives', fc.oneof(join(names, note), text(layout))),
    Predicts: join('predicts', names, note),
    Measures: join('measures', qualifiedName(layout)),
    DependsOn: join(words(gap, 'depends on'), names),
    PartOf: join(words(gap, 'part of'), name(layout)),
    InCycle: join('in', gap, cycleName),
    Dropped: join('dropped', day, note),
    Target: fc.oneof(
      join('from', fc.oneof(value, join(gap, 'unknown')), gap, 'to', value, optional(join(gap, 'by', day))),
      join('to', value, optional(join(gap, 'by', day))),
    ),
    Reach: join('reach', gap, fc.oneof(bound, quantity(layout)), optional(join(gap, 'by', day))),
    Limit: join('keep', gap, bound),
    Expect: join('expect', list(layout, join(day, value))),
    Guard: join('guard', qualifiedName(layout), gap, bound),
    Zones: join(
      'zones',
      body(layout, (inner) => join(level, optional(text(inner)))),
    ),
    ReadsAs: join(words(gap, 'reads as'), gap, kind, note),
    MetricUnit: join('unit', fc.oneof(join(gap, '%'), join(layout.space, unit, optional(join('/', unit))))),
    Measurement: join('reading', day, value, note),
    CheckIn: join('check-in', day, optional(join(gap, 'by', gap, handle)), gap, report(layout, gap)),
    Score: join('score', day, gap, share, note),
    Changed: fc.oneof(
      // `stretch`, `weight` and `since` open a property where they begin a line.
      join(
        ...['changed', day, layout.space, part, gap, 'was'],
        ...[fc.oneof(value, join(gap, bound), day, join(gap, 'unknown')), note],
      ),
      join('changed', day, gap, 'statement', gap, 'was', text(layout), gap, 'because', text(layout)),
      join(
        ...['changed', day, layout.space, fc.constantFrom('since', 'guard', 'expect'), gap, 'was'],
        ...[text(layout), gap, 'because', text(layout)],
      ),
    ),
  };
}

/** A property as its example has it, with other values of the same kinds; so none is left out. */
function likeExample({ keywords, example, needs }: PropertyDefinition, layout: Layout): Arbitrary<string> {
  if (!needs) return words(layout.gap, ...keywords);
  const keyword = keywords.find((one) => example.startsWith(one)) as string;
  const values = example.slice(keyword.length).match(exampleValue) ?? [];
  return join(words(layout.gap, keyword), ...values.map((one) => valueLike(one, layout)));
}

/** A text, a handle, a date, a number with its unit, or a word or sign. */
const exampleValue = /"""[^]*?"""|"[^"]*"|@[\w./-]+|\d{4}-\d\d-\d\d|[\d.,]+ ?(?:%|[a-z/]+)|,|[^\s,]+/g;

function valueLike(example: string, layout: Layout): Arbitrary<string> {
  const { gap } = layout;
  if (example.startsWith('"')) return text(layout);
  if (example.startsWith('@')) return join(gap, handle);
  if (/^\d{4}-/.test(example)) return join(gap, date);
  if (/^\d[\d.]*$/.test(example)) return join(gap, number);
  return join(gap, /^\d/.test(example) ? quantity(layout) : example);
}

/** Accepted by the parser, so that a half-typed line costs nothing; the next statement must stand on another line. */
const unfinished = join(
  fc.constantFrom(
    'owner',
    'supports',
    'supports a,',
    'drives a.',
    'tags a ,',
    'from',
    'to 5',
    'weight',
    'in',
    'since',
  ),
  lineBreak,
);

function report(layout: Layout, gap: Arbitrary<string>): Arbitrary<string> {
  const what = fc.oneof(quantity(layout), state, join('reached', layout.space, level));
  const confidence = optional(join(gap, 'confidence', gap, share));
  const forecast = optional(join(gap, 'forecast', gap, quantity(layout)));
  return join(what, confidence, forecast, optional(text(layout)));
}

function checkIns(): Arbitrary<string> {
  const entry = (layout: Layout, end: Arbitrary<string>) => {
    // The first word of a line is a name here, so a report has to stay on the line of its name.
    const target = join(plainName, optional(join('.', plainName)), optional('.2026-Q4'));
    return join(target, optional(join(space, report({ ...layout, gap: space }, space))), end);
  };
  const block = join(
    lines.gap,
    '{',
    lines.gap,
    repeat(entry(lines, join(lineBreak, optional(lines.gap))), 4),
    '}',
  );
  const oneLine = join(space, '{', space, entry(onOneLine, space), '}');
  const header = join('check-ins', lines.gap, date, optional(join(lines.gap, 'by', lines.gap, handle)));
  return join(header, fc.oneof(block, oneLine));
}

// ---- Elements ---------------------------------------------------------------------------------------------------

/** A body written on one line, or freely; on one line where the body around it is. */
function body(layout: Layout, statement: (inner: Layout) => Arbitrary<string>): Arbitrary<string> {
  const oneLine = join(layout.gap, '{', space, repeat(join(statement(onOneLine), space), 3), '}');
  if (layout === onOneLine) return oneLine;
  const free = join(lines.gap, '{', repeat(join(lines.gap, statement(lines)), 4), lines.gap, '}');
  return weighted([1, oneLine], [2, free]);
}

function statements(...nested: ((inner: Layout) => Arbitrary<string>)[]) {
  return (inner: Layout): Arbitrary<string> =>
    weighted(
      [6, property(inner)],
      ...(inner === lines ? [[1, unfinished] as [number, Arbitrary<string>]] : []),
      ...nested.map((element) => [2, element(inner)] as [number, Arbitrary<string>]),
    );
}

function named(
  keyword: Arbitrary<string> | string,
  inside: (inner: Layout) => Arbitrary<string>,
): (layout: Layout) => Arbitrary<string> {
  return (layout) => join(keyword, optional(name(layout)), optional(text(layout)), body(layout, inside));
}

const part = named('initiative', statements());
/** On one line a part is inside because of the line, else because of its column. */
const initiative = (layout: Layout) =>
  named('initiative', layout === onOneLine ? statements(part) : statements())(layout);
const keyResult = named(join('key', space, 'result'), statements(initiative));
const objective = named('objective', statements(keyResult, initiative));

const planSince = join(lines.gap, 'since', lines.gap, date);
const elements: readonly Arbitrary<string>[] = [
  join('plan', name(lines), lines.gap, 'in', lines.gap, cycleName, optional(planSince), lineBreak),
  join(
    'cycle',
    lines.gap,
    cycleName,
    lines.gap,
    'from',
    lines.gap,
    date,
    lines.gap,
    'to',
    lines.gap,
    date,
    lineBreak,
  ),
  join('plan', lineBreak, 'in', lines.gap, cycleName, lineBreak),
  join('plan', name(lines), lines.gap, 'in', lines.gap, cycleName, lineBreak, 'draft', lineBreak),
  join('cycle', lineBreak, 'from', lines.gap, date, lineBreak),
  join('cycle', lines.gap, cycleName, body(lines, statements())),
  join('person', lines.gap, handle, optional(text(lines)), lineBreak),
  join('person', lines.gap, handle, optional(text(lines)), body(lines, statements())),
  join(fc.constantFrom('team', 'metric', 'priority'), name(lines), optional(text(lines)), lineBreak),
  ...['team', 'metric', 'priority'].map((keyword) => named(keyword, statements())(lines)),
  objective(lines),
  objective(lines),
  keyResult(lines),
  initiative(lines),
  checkIns(),
];
const topLevelElement = join(fc.oneof(...elements), lines.gap);

// ---- Combinators ------------------------------------------------------------------------------------------------

function join(...parts: (Arbitrary<string> | string)[]): Arbitrary<string> {
  const arbitraries = parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part));
  return fc.tuple(...arbitraries).map(concatenate);
}

function optional(part: Arbitrary<string> | string): Arbitrary<string> {
  return fc.oneof(fc.constant(''), join(part));
}

function repeat(part: Arbitrary<string>, maxLength: number): Arbitrary<string> {
  return fc.array(part, { maxLength }).map(concatenate);
}

/** One of several phrases, with any gap between their words. */
function words(gap: Arbitrary<string>, ...phrases: string[]): Arbitrary<string> {
  const joined = phrases.map((phrase) => {
    const [first, ...rest] = phrase.split(' ') as [string, ...string[]];
    return join(first, ...rest.flatMap((word) => [gap, word]));
  });
  return fc.oneof(...joined);
}

function weighted(...choices: [number, Arbitrary<string>][]): Arbitrary<string> {
  return fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

function concatenate(parts: readonly string[]): string {
  return parts.join('');
}
