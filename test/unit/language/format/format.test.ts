import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import formattingPage from '../../../../docs/formatting.md';
import { formatDocument } from '../../../../language/index.js';
import { parsePlan } from '../../../support/parse-plan.js';

interface Case {
  title: string;
  before: string;
  after: string;
}

/** Lines of a file, with the line break at its end. */
function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}

const cases: Case[] = [
  {
    title: 'indents by two spaces for each brace, whatever was there',
    before: 'objective a {\n\towner @a\n key result b {\n        weight 2\n}\n\t}',
    after: lines('objective a {', '  owner @a', '', '  key result b {', '    weight 2', '  }', '}'),
  },
  {
    title: 'puts one space between words, and none where the language reads as prose',
    before:
      'objective a{\n  supports  b , c . d,e\n  key result f"T"{from 8.4 %   to  6,000 by 2026-12-15}\n}\n',
    after: lines(
      'objective a {',
      '  supports b, c.d, e',
      '  key result f "T" { from 8.4% to 6,000 by 2026-12-15 }',
      '}',
    ),
  },
  {
    title: 'keeps numbers, units and currencies as close as they were written',
    before: lines(
      'key result a {',
      '  from   300ms to 300  ms',
      '  stretch €1.2M',
      '  stretch € 1.2M',
      '  stretch 1.2M   EUR',
      '  stretch CHF  40K',
      '  stretch 5 K',
      '  keep >= 5  tickets / week',
      '}',
      'metric b { unit   %   better lower }',
      'metric c { unit   / week }',
    ),
    after: lines(
      'key result a {',
      '  from 300ms to 300 ms',
      '  stretch €1.2M',
      '  stretch € 1.2M',
      '  stretch 1.2M EUR',
      '  stretch CHF 40K',
      '  stretch 5 K',
      '  keep >= 5 tickets/week',
      '}',
      '',
      'metric b { unit %   better lower }',
      'metric c { unit /week }',
    ),
  },
  {
    title: 'does not make one number of two parts of a name',
    before: 'initiative a { drives b . 5 . 6 }',
    after: lines('initiative a { drives b.5. 6 }'),
  },
  {
    title: 'keeps a body on one line, with three spaces between its statements',
    before: 'team a "A" {owner @ines part of company      cadence weekly}\nteam b { }\n',
    after: lines('team a "A" { owner @ines   part of company   cadence weekly }', 'team b {}'),
  },
  {
    title: 'sets the zones of one line apart by one space',
    before: 'key result a { zones {commit "x"   target   "y"} lagging }\n',
    after: lines('key result a { zones { commit "x" target "y" }   lagging }'),
  },
  {
    title: 'gives each statement its line in a body of several lines',
    before: 'objective a { owner @a supports b\n  aspirational } objective c {\n}',
    after: lines(
      'objective a {',
      '  owner @a',
      '  supports b',
      '  aspirational',
      '}',
      '',
      'objective c {',
      '}',
    ),
  },
  {
    title: 'moves a brace to the end of its header',
    before: 'objective a\n"T"\n\n{\n  owner @a\n}\nkey result b\n{ owner @a }\n',
    after: lines('objective a', '    "T" {', '  owner @a', '}', '', 'key result b { owner @a }'),
  },
  {
    title: 'keeps the break after a comma and before a text, and joins a statement elsewhere',
    before: lines(
      'objective a {',
      'supports b,',
      'c',
      'owner',
      '',
      '@a',
      'description',
      '"Long"',
      'tags x',
      ', y',
      '}',
    ),
    after: lines(
      'objective a {',
      '  supports b,',
      '      c',
      '  owner @a',
      '  description',
      '      "Long"',
      '  tags x, y',
      '}',
    ),
  },
  {
    title: 'never joins where a keyword would become a name, nor an entry with the unfinished one before it',
    before: lines(
      'plan',
      'in 2026-Q4',
      'cycle',
      'from 2026-10-01 to 2026-12-31',
      'check-ins 2026-10-12 {',
      'a.',
      'b 5%',
      '}',
    ),
    after: lines(
      'plan',
      '    in 2026-Q4',
      '',
      'cycle',
      '    from 2026-10-01 to 2026-12-31',
      '',
      'check-ins 2026-10-12 {',
      '  a.',
      '  b  5%',
      '}',
    ),
  },
  {
    title: 'keeps keywords names',
    before: 'objective   target "T" {\n  supports   owner ,  key . in\n key   result   to { weight 1 }\n}\n',
    after: lines('objective target "T" {', '  supports owner, key.in', '  key result to { weight 1 }', '}'),
  },
  {
    title: 'leaves one empty line at most, and none at the rim of a body',
    before: '\n\n\nobjective a {\n\n\n  owner @a\n\n\n  lagging\n \t \n}\n\n\n\n',
    after: lines('objective a {', '  owner @a', '', '  lagging', '}'),
  },
  {
    title: 'sets elements of several lines apart, and leaves short ones as they stand',
    before: lines(
      'plan a in 2026',
      'objective b {',
      '  owner @a',
      '  key result c {',
      '    weight 1',
      '  }',
      '  key result d { weight 1 }',
      '  key result e { weight 1 }',
      '}',
      'team f',
      'team g',
      '',
      'team h',
    ),
    after: lines(
      'plan a in 2026',
      '',
      'objective b {',
      '  owner @a',
      '',
      '  key result c {',
      '    weight 1',
      '  }',
      '',
      '  key result d { weight 1 }',
      '  key result e { weight 1 }',
      '}',
      '',
      'team f',
      'team g',
      '',
      'team h',
    ),
  },
  {
    title: 'keeps the comment above an element with it',
    before: 'team a // first\n// okr-ignore missing-owner: nobody yet\nobjective b {\n}\n',
    after: lines('team a  // first', '', '// okr-ignore missing-owner: nobody yet', 'objective b {', '}'),
  },
  {
    title: 'indents comments like what stands around them',
    before: 'objective a {// why\n// first\nowner @a\n      // last\n}\n// end   ',
    after: lines('objective a {  // why', '  // first', '  owner @a', '  // last', '}', '// end'),
  },
  {
    title: 'keeps comments behind statements in their column, where there is room',
    before: lines(
      'objective a {',
      '    owner   @a      // one',
      '    aspirational    // two',
      '    supports b, c, d// three',
      '}',
    ),
    after: lines(
      'objective a {',
      '  owner @a        // one',
      '  aspirational    // two',
      '  supports b, c, d  // three',
      '}',
    ),
  },
  {
    title: 'keeps comments in odd places',
    before: lines(
      '/* a */ plan/* b */x in 2026',
      'objective // c',
      '{ /* d */ owner @a // e',
      '/* f',
      ' g */ }',
    ),
    after: lines(
      '/* a */ plan /* b */ x in 2026',
      '',
      'objective  // c',
      '{ /* d */',
      '  owner @a  // e',
      '  /* f',
      ' g */',
      '}',
    ),
  },
  {
    title: 'never makes a comment of a slash',
    before: 'metric a { unit tickets / /* each */ week }\n',
    after: lines('metric a { unit tickets/ /* each */ week }'),
  },
  {
    title: 'aligns the reports of a block of check-ins, and only where they stand on lines of their own',
    before: lines(
      'check-ins 2026-10-26 by @ines{',
      'replenishment.spoilage 7.1% confidence  70% "Nightly"',
      '// half-typed, and longer than the others',
      'replenishment.nightly-model.and-more',
      '',
      'a  .  b        done    // live',
      '}',
      'check-ins 2026-11-02 { a 5%   bcd 6% }',
    ),
    after: lines(
      'check-ins 2026-10-26 by @ines {',
      '  replenishment.spoilage  7.1% confidence 70% "Nightly"',
      '  // half-typed, and longer than the others',
      '  replenishment.nightly-model.and-more',
      '',
      '  a.b                     done  // live',
      '}',
      '',
      'check-ins 2026-11-02 { a 5%   bcd 6% }',
    ),
  },
  {
    title: 'never touches the inside of texts and block comments',
    before:
      'objective a “Smart  quotes”   {\ndescription   """\n   - one  \n     two\n"""\n/*\n\ttab  \n*/\nlink "a  //  b"\n}',
    after:
      'objective a “Smart  quotes” {\n  description """\n   - one  \n     two\n"""\n  /*\n\ttab  \n*/\n  link "a  //  b"\n}\n',
  },
  {
    title: 'keeps the line endings of Windows',
    before: 'objective a {\r\nowner @a\r\n\r\n\r\n   lagging   }',
    after: 'objective a {\r\n  owner @a\r\n\r\n  lagging\r\n}\r\n',
  },
  {
    title: 'keeps a byte order mark',
    before: '\uFEFF\n  plan a in 2026',
    after: '\uFEFFplan a in 2026\n',
  },
  {
    title: 'gives a file the kind of line end that it begins with, in texts and comments too',
    before:
      'plan a in 2026\r\nobjective b {\n  /* one\n two\r three */\r\n  description """x\r\n  y\n  z"""\n}\r',
    after:
      'plan a in 2026\r\n\r\nobjective b {\r\n  /* one\r\n two\r\n three */\r\n  description """x\r\n  y\r\n  z"""\r\n}\r\n',
  },
  {
    title: 'never joins two numbers of a name',
    before: lines('objective a {', '  supports b.2026 .8.4, b.2026. 8, c.2026-10 .5, d . e', '}'),
    after: lines('objective a {', '  supports b.2026 .8.4, b.2026. 8, c.2026-10 .5, d.e', '}'),
  },
  { title: 'leaves an empty file empty', before: '', after: '' },
  { title: 'empties a file of white space', before: ' \n\t\n', after: '' },
  { title: 'formats a file of comments alone', before: '  // a\n\n\n// b', after: '// a\n\n// b\n' },
];

describe('The formatter', () => {
  for (const { title, before, after } of cases) {
    it(title, () => {
      assert.equal(format(before), after);
      assert.equal(format(after), after, 'the second time');
    });
  }
});

describe('What the formatter leaves alone', () => {
  const broken: [string, string, RegExp][] = [
    ['a body that is not closed', 'objective a {\n owner @a\n', /before `}` closes/],
    ['characters that mean nothing', 'objective a { weight # }', /has no meaning here/],
    ['a quote that is not closed', 'objective a "T {\n owner   @a\n}\n', /quote that closes this text/],
    [
      'a long text that is not closed',
      'objective a {\n description """T\n}\n',
      /quote that closes this text/,
    ],
    ['a file that is no text', 'objective a {\0}', /NUL characters/],
  ];
  for (const [title, source, message] of broken) {
    it(title, () => {
      const result = formatDocument(parsePlan(source));
      assert.ok('problems' in result);
      assert.match(result.problems[0]?.message ?? '', message);
    });
  }
});

describe('Plans in this repository', () => {
  const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.okr'),
  );
  assert.ok(examples.length > 0);
  for (const name of examples) {
    it(`examples/${name.replaceAll('\\', '/')} is formatted`, () => {
      const source = readFileSync(join('examples', name), 'utf8');
      assert.equal(format(source), source);
    });
  }

  it('the page on formatting shows what it says', () => {
    const [before, after, ...others] = [...formattingPage.matchAll(/```okr\n([^]*?)```/g)].map(
      ([, code]) => code as string,
    );
    assert.ok(before && after && others.length > 0);
    assert.notEqual(before, after);
    assert.equal(format(before), after);
    for (const example of others) assert.equal(format(example), example);
  });
});

function format(source: string): string {
  const result = formatDocument(parsePlan(source));
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}
