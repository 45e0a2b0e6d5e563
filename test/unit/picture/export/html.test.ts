import assert from 'node:assert/strict';
import fc from 'fast-check';
import { htmlPage } from '../../../../picture/export/html.js';
import { everything } from '../../../../picture/view.js';
import { graphArbitrary } from '../graph-arbitrary.js';
import { picturePlan } from '../picture-plan.js';
import { hostilePlan } from './hostile-plan.js';

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"<]*")?)*)\s*(\/?)>/gy;
const empty = new Set(['meta']);

/** Reads a page as strictly as XML: every tag is closed where it was opened, and nothing but text stands between them. */
function read(page: string): { tags: Set<string>; attributes: Set<string>; text: string } {
  const tags = new Set<string>();
  const attributes = new Set<string>();
  const open: string[] = [];
  let text = '';
  let at = '<!doctype html>'.length;
  assert.ok(page.startsWith('<!doctype html>'));
  while (at < page.length) {
    const next = page.indexOf('<', at);
    text += page.slice(at, next < 0 ? page.length : next);
    if (next < 0) break;
    tag.lastIndex = next;
    const [all = '', closing, name = '', given = '', alone] = tag.exec(page) ?? [];
    assert.ok(all, `unknown tag: ${page.slice(next, next + 60)}`);
    at = next + all.length;
    if (closing) assert.equal(name, open.pop());
    else if (!alone && !empty.has(name)) open.push(name);
    tags.add(name);
    for (const [, attribute = ''] of given.replace(/"[^"]*"/g, '').matchAll(/([a-zA-Z:-]+)/g))
      attributes.add(attribute);
  }
  assert.deepEqual(open, []);
  return { tags, attributes, text };
}

describe('A plan as a page', () => {
  it('contains only known tags and attributes, whatever its texts say', () => {
    const expected = read(htmlPage(picturePlan(), everything, 'auto'));
    const check = (plan: ReturnType<typeof hostilePlan>) => {
      const { tags, attributes } = read(htmlPage(plan, everything, 'auto'));
      for (const name of tags) assert.ok(expected.tags.has(name) || name === 'tspan', name);
      for (const name of attributes)
        assert.ok(expected.attributes.has(name) || /^(?:direction|dy)$/.test(name), name);
    };
    check(hostilePlan());
    fc.assert(fc.property(graphArbitrary, check), { numRuns: 40 });
    for (const name of ['script', 'img', 'link', 'iframe', 'a']) assert.ok(!expected.tags.has(name), name);
    for (const name of ['href', 'src', 'onload', 'onclick']) assert.ok(!expected.attributes.has(name), name);
  });

  it('says in its policy that nothing is loaded or run', () => {
    const page = htmlPage(picturePlan(), everything, 'auto');
    assert.ok(page.includes(`content="default-src 'none'; style-src 'unsafe-inline'"`));
    assert.doesNotMatch(page, /@import|url\(|var\(--okr/);
  });

  it('tells as text where every goal stands', () => {
    const plan = picturePlan();
    const text = htmlPage(plan, everything, 'light').split('The plan as text')[1] ?? '';
    assert.equal(text.match(/<li>/g)?.length, plan.nodes.length);
    for (const part of [
      'at risk, 34%',
      '@ines',
      'reads as an output',
      '335 tickets/week',
      'Work that drives no key result',
    ])
      assert.ok(text.includes(part), part);
  });

  it('is light, dark, or as the system of its reader', () => {
    const pages = (['light', 'dark', 'auto'] as const).map((theme) =>
      htmlPage(picturePlan(), everything, theme),
    );
    assert.deepEqual(
      pages.map((page) => page.includes('prefers-color-scheme')),
      [false, false, true],
    );
    assert.equal(new Set(pages).size, 3);
  });
});
