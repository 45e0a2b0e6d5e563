import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { propertyDefinitions } from '../../../language/grammar/properties.js';
import { loadGrammar, type Token, tokenize } from './tokenize.js';

const keyword = 'keyword.other.property';
const link = 'keyword.other.link';
const reference = 'variable.other.reference';
const date = 'constant.numeric.date';
const number = 'constant.numeric.okr';
const unit = 'keyword.other.unit';
const bound = 'keyword.operator.bound';
const person = 'variable.other.person';

/** A line, and for pieces of it the beginning of the innermost scope. */
const lines: [line: string, ...expected: [text: string, scope: string][]][] = [
  [
    'plan replenishment in 2026-Q4',
    ['plan', 'storage.type.plan'],
    ['replenishment', 'entity.name.namespace.team'],
    ['in', keyword],
    ['2026-Q4', 'constant.other.cycle'],
  ],
  ['plan care in spring-term', ['spring-term', 'constant.other.cycle']],
  ['plan care in 2026-10', ['2026-10', 'constant.other.cycle']],
  ['plan care in 25-sprint', ['25-sprint', 'constant.other.cycle']],
  [
    'objective less-waste "Less" {',
    ['objective', 'storage.type.objective'],
    ['less-waste', 'entity.name.type.objective'],
    ['Less', 'string.quoted.double'],
    ['{', 'punctuation.section.block.begin'],
  ],
  ['objective target "A keyword may be a name"', ['target', 'entity.name.type.objective']],
  ['objective "No name"', ['objective', 'storage.type.objective'], ['No name', 'string.quoted.double']],
  [
    'key result spoilage "Spoilage falls"',
    ['key', 'storage.type.key-result'],
    ['result', 'storage.type.key-result'],
    ['spoilage', 'entity.name.type.key-result'],
  ],
  ['initiative owner "Named like a keyword"', ['owner', 'entity.name.type.initiative']],
  ['priority größer-werden "Umlaut"', ['größer-werden', 'entity.name.type.priority']],
  ['person @dev.patel "Dev Patel"', ['@dev.patel', 'entity.name.type.person']],
  [
    'cycle 2026-Q4 from 2026-10-01 to 2026-12-31 { cadence weekly }',
    ['2026-Q4', 'entity.name.type.cycle'],
    ['2026-10-01', date],
    ['to', keyword],
    ['2026-12-31', date],
    ['weekly', 'constant.language.interval'],
  ],
  ['owner @acme/board', ['owner', keyword], ['acme/board', person]],
  ['contributors @tom, @acme/data', ['tom', person], [',', 'punctuation.separator'], ['acme/data', person]],
  [
    'supports trusted-forecasts, replenishment.less-waste',
    ['supports', link],
    ['trusted-forecasts', reference],
    ['replenishment', reference],
    ['.', 'punctuation.accessor'],
  ],
  ['supports owner', ['owner', reference]],
  [
    'supports a, target { weight 2 }',
    ['a', reference],
    ['target', reference],
    ['weight', keyword],
    ['2', number],
  ],
  ['drives spoilage, trials // both', ['trials', reference], [' both', 'comment.line']],
  [
    'depends on platform.2026-Q3.events',
    ['depends', link],
    ['on', link],
    ['2026-Q3', reference],
    ['events', reference],
  ],
  ['part of operations   cadence weekly', ['operations', reference], ['cadence', keyword]],
  ['tags fresh, target, 2026', ['target', 'constant.other.tag'], ['2026', 'constant.other.tag']],
  [
    'from 8.4% to 6.3% by 2026-12-15',
    ['from', keyword],
    ['8.4', number],
    ['%', unit],
    ['6.3', number],
    ['by', keyword],
    ['2026-12-15', date],
  ],
  ['from unknown to 40 shops', ['unknown', 'constant.language.unknown'], ['40', number], ['shops', unit]],
  ['from 12 tickets/week to 5 /week', ['tickets/week', unit], ['/week', unit]],
  ['to 300ms lagging', ['300', number], ['ms', unit], ['lagging', 'storage.modifier']],
  ['to 1,200 by 2026-12-01', ['1,200', number], ['by', keyword]],
  [
    'from €1.2M to -€3M',
    ['€', 'keyword.other.unit.currency'],
    ['1.2M', number],
    ['-€', 'keyword.other.unit.currency'],
  ],
  ['to CHF 40K', ['CHF', 'keyword.other.unit.currency'], ['40K', number]],
  ['to 1.2M EUR', ['1.2M', number], ['EUR', unit]],
  ['to 12 pp', ['pp', unit]],
  ['keep <= 2%   lagging', ['keep', keyword], ['<=', bound], ['2', number], ['lagging', 'storage.modifier']],
  ['keep ≤ 2%', ['≤', bound]],
  ['keep at most 3%', ['at most', bound], ['3', number]],
  ['keep between 20 and 30 days', ['between', bound], ['20', number], ['and', keyword], ['days', unit]],
  [
    'zones { commit "One" target "Two" }',
    ['zones', keyword],
    ['commit', 'constant.language.zone'],
    ['Two', 'string'],
  ],
  [
    'check-in 2026-10-12 by @tom 8.1% confidence 60% "Berries"',
    ['check-in', 'storage.type.check-in'],
    ['2026-10-12', date],
    ['tom', person],
    ['8.1', number],
    ['confidence', keyword],
    ['60', number],
    ['Berries', 'string'],
  ],
  ['check-in 2026-10-12 reached target "Half"', ['reached', keyword], ['target', 'constant.language.zone']],
  [
    'changed 2026-11-02 target was 5.9% "Bakery"',
    ['changed', keyword],
    ['target', 'constant.language.changed-part'],
    ['was', keyword],
    ['5.9', number],
  ],
  ['changed 2026-11-02 limit was at most 3% "Audit"', ['at most', bound]],
  ['changed 2026-11-02 statement was "A" because "B"', ['because', keyword]],
  ['since 2026-11-20', ['since', keyword], ['2026-11-20', date]],
  [
    'changed 2026-11-02 since was "2026-10-12" because "B"',
    ['since', 'constant.language.changed-part'],
    ['was', keyword],
  ],
  [
    'plan replenishment in 2026-Q4 since 2026-11-20',
    ['2026-Q4', 'constant.other.cycle'],
    ['since', keyword],
    ['2026-11-20', date],
  ],
  ['reads as outcome "Counted"', ['reads', keyword], ['as', keyword], ['outcome', 'constant.language.kind']],
  ['dropped 2026-11-02 "Sold"', ['dropped', keyword], ['2026-11-02', date]],
  ['status active', ['active', 'constant.language.state']],
  ['unit story-points', ['story-points', unit]],
  [
    'metric pilots "Pilots" { bridge   leading   better higher   predicts rate }',
    ['bridge', 'storage.modifier'],
    ['higher', 'constant.language.direction'],
    ['rate', reference],
  ],
  ['owner @tom // why', [' why', 'comment.line']],
  ['description “Smart \\” quotes”', ['Smart ', 'string.quoted.other'], ['\\”', 'constant.character.escape']],
  ['link "https://git.acme.test/42"', ['https://git.acme.test/42', 'markup.underline.link']],
  [
    'objective a "With **weight** and `code`"',
    ['**weight**', 'markup.bold'],
    ['`code`', 'markup.inline.raw'],
  ],
  ['objective a "snake_case_word stays"', ['snake_case_word stays', 'string.quoted.double']],
  [
    '// okr-ignore output-key-result, missing-owner until 2026-12-31: agreed with the board',
    ['okr-ignore', 'keyword.control.waiver'],
    ['output-key-result', 'support.constant.rule'],
    ['missing-owner', 'support.constant.rule'],
    ['until', 'keyword.control.until'],
    ['2026-12-31', date],
    ['agreed with the board', 'string.unquoted.reason'],
  ],
  [
    '// okr-ignore-file no-rule: old',
    ['okr-ignore-file', 'keyword.control.waiver'],
    ['old', 'string.unquoted.reason'],
  ],
];

describe('grammar for highlighting', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar('source.okr');
  });

  describe('names what it sees', () => {
    for (const [line, ...expected] of lines) {
      it(line, () => {
        const tokens = tokenize(grammar, line)[0] ?? [];
        for (const [text, scope] of expected) {
          const seen = tokens.filter((token) => token.text === text).map(innermost);
          ok(
            seen.some((each) => each.startsWith(scope)),
            `${text}: expected ${scope}, saw ${seen.join(' or ') || JSON.stringify(tokens.map(({ text }) => text))}`,
          );
        }
      });
    }
  });

  describe('knows every property of the language', () => {
    for (const { example } of propertyDefinitions) {
      it(example, () => deepEqual(unnamed(grammar, example), []));
    }
  });

  describe('leaves nothing unnamed in the example company', () => {
    const files = readdirSync('examples', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.okr'))
      .sort();
    for (const name of files) {
      it(name, () => deepEqual(unnamed(grammar, readFileSync(join('examples', name), 'utf8')), []));
    }
    it('and there are files', () => ok(files.length >= 8));
  });

  describe('over several lines', () => {
    it('takes the first word of a line in a check-ins block as a name, whatever word it is', () => {
      const [, owner, done, , after] = tokenize(
        grammar,
        [
          'check-ins 2026-10-26 by @ines {',
          '  owner  7.1% confidence 70% "Why"',
          '  platform.stream done "Live"',
          '}',
          'objective a',
        ].join('\n'),
      );
      equal(scopeOf(owner, 'owner'), `${reference}.okr`);
      equal(scopeOf(done, 'done'), 'constant.language.state.okr');
      equal(scopeOf(after, 'objective'), 'storage.type.objective.okr');
    });

    it('goes on with a list of references after a comma', () => {
      const [, second] = tokenize(grammar, 'supports a,\n  target\nowner @b');
      equal(scopeOf(second, 'target'), `${reference}.okr`);
    });

    for (const unfinished of [
      'supports',
      'supports a,',
      'drives',
      'depends',
      'depends on',
      'in',
      'unit',
      'from',
      'objective',
      'key',
      'key result',
      'check-ins 2026-10-26',
      'check-ins',
      'zones',
      'objective a "unclosed',
      'description “unclosed',
    ]) {
      it(`an unfinished “${unfinished}” leaves the next statement alone`, () => {
        const [, owner, , objective] = tokenize(grammar, `${unfinished}\n  owner @a\n}\nobjective b "B" {`);
        equal(scopeOf(owner, 'owner'), `${keyword}.okr`);
        equal(scopeOf(owner, 'a'), `${person}.okr`);
        equal(scopeOf(objective, 'objective'), 'storage.type.objective.okr');
      });
    }

    it('reads Markdown in a text of several lines, and its marks do not outlive it', () => {
      const [heading, item, open, after] = tokenize(
        grammar,
        ['description """# Why', '- because **it** matters, `code`', '**never closed"""', 'owner @a'].join(
          '\n',
        ),
      );
      equal(heading?.[0] && innermost(heading[0]), `${keyword}.okr`);
      equal(scopeOf(item, '-'), 'punctuation.definition.list.begin.markdown');
      equal(scopeOf(item, '**it**'), 'markup.bold.markdown');
      equal(scopeOf(open, '"""'), 'punctuation.definition.string.end.okr');
      equal(scopeOf(after, 'owner'), `${keyword}.okr`);
    });

    it('ends a comment where it ends', () => {
      const [, inside, after] = tokenize(grammar, '/* one\nowner @a */ owner @b\nowner @c');
      equal(scopeOf(inside, 'owner @a '), 'comment.block.okr');
      equal(scopeOf(inside, 'owner'), `${keyword}.okr`);
      equal(scopeOf(after, 'owner'), `${keyword}.okr`);
    });
  });

  it('colours fenced blocks of Markdown, and only those marked as okr', async () => {
    const markdown = await loadGrammar('text.html.markdown');
    const text = [
      '# Plan',
      '```okr expect=missing-owner',
      'objective a "A" {',
      '```',
      'objective',
      '```ts',
      'owner',
    ];
    const [, , inside, , outside, , other] = tokenize(markdown, text.join('\n'));
    ok(inside?.[0]?.scopes.includes('meta.embedded.block.okr'));
    equal(scopeOf(inside, 'objective'), 'storage.type.objective.okr');
    equal(scopeOf(outside, 'objective'), 'text.html.markdown');
    equal(scopeOf(other, 'owner'), 'text.html.markdown');
  });
});

function innermost({ scopes }: Token): string {
  return scopes.at(-1) ?? '';
}

function scopeOf(line: Token[] | undefined, text: string): string | undefined {
  const token = line?.find((each) => each.text === text);
  return token && innermost(token);
}

/** Words that the grammar has no name for. */
function unnamed(grammar: IGrammar, text: string): string[] {
  return tokenize(grammar, text)
    .flat()
    .filter(({ scopes }) => scopes.length === 1)
    .map((token) => token.text);
}
