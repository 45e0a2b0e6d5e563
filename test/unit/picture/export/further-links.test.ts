import assert from 'node:assert/strict';
import { plainTerminal } from '../../../../cli/host/terminal.js';
import { treeText } from '../../../../cli/views/tree.js';
import { htmlPage } from '../../../../picture/export/html.js';
import { markdownPage } from '../../../../picture/export/markdown.js';
import { everything } from '../../../../picture/view.js';
import { graphOf, linkOf, nodeOf } from '../graph-arbitrary.js';

const waste = nodeOf('key-result', 'waste', { title: 'Shops throw away less' });
const late = nodeOf('key-result', 'late', { title: 'Fewer [late] forecasts & fewer calls' });
const work = nodeOf('initiative', 'stream', { title: 'One stream for every sale' });
const plan = graphOf(
  [waste, late, work],
  [
    linkOf('drives', work, waste),
    linkOf('drives', work, late),
    linkOf('predicts', late, waste),
    linkOf('depends-on', waste, late),
  ],
);

describe('Links that no list shows by its order', () => {
  it('are told of in Markdown', () => {
    const items = markdownPage(plan, everything)
      .split('\n')
      .filter((line) => /^ *- /.test(line));
    assert.deepEqual(
      items.map((line) => line.split(' · ').at(-1)),
      [
        'depends on “Fewer \\[late\\] forecasts \\& fewer calls”',
        'also drives “Fewer \\[late\\] forecasts \\& fewer calls”',
        'predicts “Shops throw away less”',
      ],
    );
  });

  it('are told of in HTML', () => {
    const text = htmlPage(plan, everything, 'light').split('The plan as text')[1] ?? '';
    for (const said of [
      ' · also drives “<bdi>Fewer [late] forecasts &amp; fewer calls</bdi>”</span>',
      ' · predicts “<bdi>Shops throw away less</bdi>”</span>',
      ' · depends on “<bdi>Fewer [late] forecasts &amp; fewer calls</bdi>”</span>',
    ])
      assert.ok(text.includes(said), said);
  });

  it('are told of in a terminal, shortened', () => {
    const title = 'Every shop of every chain in every country throws away much less';
    const long = graphOf(
      [{ ...waste, title }, late],
      plan.links.filter(({ kind }) => kind === 'predicts'),
    );
    const text = treeText(long, everything, plainTerminal);
    assert.match(text, /^ +predicts “Every shop of every chain in every country thro…”$/m);
  });

  it('are not told of where their other end is not drawn', () => {
    const view = { ...everything, filter: { ...everything.filter, text: 'stream' } };
    const alone = graphOf([work], plan.links);
    assert.doesNotMatch(markdownPage(alone, view), /also drives/);
  });
});
