import assert from 'node:assert/strict';
import type { PlanLink } from '../../../language/protocol.js';
import { linkShape } from '../../../picture/link.js';
import { markupOf } from '../../../picture/markup.js';

const link: PlanLink = {
  kind: 'predicts',
  from: 'key-result trials',
  to: 'key-result "waste"',
  crossTeam: true,
};

describe('picture: links', () => {
  it('say what they are and what they connect', () => {
    const markup = markupOf(
      linkShape({ link, id: 'one', path: 'M0 0C0 -20 100 -20 100 0', isTree: false, isFar: false }),
    );
    assert.match(markup, /class="link link-predicts link-quiet is-cross-team" data-id="one"/);
    assert.match(markup, /data-from="key-result trials" data-to="key-result &quot;waste&quot;"/);
  });

  it('point at what they lead to, in the direction in which they arrive', () => {
    const arrow = (path: string) =>
      /link-arrow" d="([^"]*)"/.exec(
        markupOf(linkShape({ link, id: 'one', path, isTree: false, isFar: false })),
      )?.[1];
    assert.equal(arrow('M0 0C0 -20 100 -20 100 0'), 'M96.64 -6.14L100 0L103.36 -6.14');
    assert.equal(arrow('M0 0C50 0 50 40 100 40'), 'M93.86 43.36L100 40L93.86 36.64');
  });

  it('have no arrow where the tree says which way they lead', () => {
    const tree = markupOf(
      linkShape({
        link: { ...link, kind: 'supports' },
        id: 'one',
        path: 'M0 0L0 40',
        isTree: true,
        isFar: false,
      }),
    );
    assert.match(tree, /link-tree/);
    assert.doesNotMatch(tree, /link-arrow/);
  });

  it('are quieter where they reach far', () => {
    const classes = (isFar: boolean) =>
      /class="([^"]*)"/.exec(
        markupOf(linkShape({ link, id: 'one', path: 'M0 0L0 100', isTree: false, isFar })),
      )?.[1];
    assert.match(classes(true) ?? '', /is-far/);
    assert.doesNotMatch(classes(false) ?? '', /is-far/);
  });
});
