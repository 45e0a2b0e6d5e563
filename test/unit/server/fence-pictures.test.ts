import assert from 'node:assert/strict';
import type { PictureResult } from '../../../language/protocol.js';
import { FencePictures } from '../../../server/fence-pictures.js';
import { learnedTables } from '../../support/learned-tables.js';

const context = { today: '2026-11-16', configuration: undefined };
const bakery = `plan shops in 2026-Q4

objective fresh "Customers find fresh bread in the evening" {
  owner @ana

  key result "Shops that sell out before six fall from 40% to 10%" {
    owner @ana
    from 40% to 10%
    check-in 2026-11-09 30% confidence 70%
  }
}
`;

function drawn(result: PictureResult): Extract<PictureResult, { svg: string }> {
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

function problem(result: PictureResult): string {
  assert.ok('problem' in result, 'It was drawn.');
  return result.problem;
}

describe('A picture of a fence', () => {
  const pictures = new FencePictures(learnedTables);

  it('shows the goals with where they stand today, and says so in words', async () => {
    const { svg, description } = drawn(await pictures.draw(bakery, 'light', context));
    assert.match(svg, /^<svg [^>]*width="\d+"/);
    assert.match(svg, /Customers find fresh/);
    assert.match(description, /^A tree of 1 objective, 1 key result\. Objective “Customers find fresh bread/);
    assert.match(
      description,
      /Key result “Shops that sell out before six fall from 40% to 10%”: at risk, 33%\./,
    );
  });

  it('follows the date', async () => {
    const later = drawn(await pictures.draw(bakery, 'light', { ...context, today: '2027-02-01' }));
    assert.match(later.description, /missed/);
  });

  it('follows the configuration of the project around it, and forgets it for the next fence', async () => {
    const given = { status: { onTrack: 0.3, atRisk: 0.2 } };
    const lenient = { ...context, configuration: { uri: 'file:///okr.config.json', given } };
    assert.match(drawn(await pictures.draw(bakery, 'light', lenient)).description, /on track/);
    assert.match(drawn(await pictures.draw(bakery, 'light', context)).description, /at risk/);
  });

  it('has the colours of its page', async () => {
    const themes = ['light', 'dark', 'high-contrast-light', 'high-contrast-dark'] as const;
    const all = await Promise.all(themes.map((theme) => pictures.draw(bakery, theme, context)));
    assert.equal(new Set(all.map((result) => drawn(result).svg)).size, themes.length);
  });

  it('does not know the fences before it, nor those that are drawn at the same time', async () => {
    const other = 'objective fresh "Another of the same name" { supports elsewhere }\n';
    const [first, second] = await Promise.all([
      pictures.draw(bakery, 'dark', context),
      pictures.draw(other, 'dark', context),
    ]);
    assert.match(drawn(first).description, /^A tree of 1 objective, 1 key result\./);
    assert.match(drawn(second).description, /^A tree of 1 objective\. Objective “Another/);
    const alone = await new FencePictures(learnedTables).draw(other, 'dark', context);
    assert.deepEqual(second, alone);
  });

  it('is the same for the same text', async () => {
    assert.equal(
      await pictures.draw(bakery, 'light', context),
      await pictures.draw(bakery, 'light', context),
    );
  });

  it('is not drawn of what cannot be read: the first thing that is wrong is said instead', async () => {
    const text = `${bakery}\nobjective {{\n`;
    assert.match(problem(await pictures.draw(text, 'light', context)), /^Line 13: /);
  });

  it('is not drawn of what has no goal', async () => {
    assert.match(problem(await pictures.draw('person @ana "Ana"\n', 'light', context)), /no goal/);
    assert.match(problem(await pictures.draw('', 'light', context)), /no goal/);
  });

  it('is not drawn of what would take the server long', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `objective "Goal ${index}"\n`).join('');
    assert.match(problem(await pictures.draw(many, 'light', context)), /200 goals are too many/);
    assert.match(
      problem(await pictures.draw(' '.repeat(50_001), 'light', context)),
      /more than 50000 characters/,
    );
  });

  it('holds no markup of a statement', async () => {
    const text = 'objective "<script>alert(1)</script> <img src=x onerror=alert(1)> ]]> &amp; שלום 🥐"\n';
    const { svg } = drawn(await pictures.draw(text, 'light', context));
    assert.doesNotMatch(svg, /<script|<img|onerror=(?!alert)/);
    assert.match(svg, /&lt;script/);
  });
});
