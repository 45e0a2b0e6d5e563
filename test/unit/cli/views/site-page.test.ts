import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sitePage } from '../../../../cli/views/site-page.js';
import { siteData } from '../../../../cli/views/site-plan.js';
import type { PlanGraph } from '../../../../language/protocol.js';
import { speak } from '../../../../language/values/say.js';
import { languages } from '../../../support/translations.js';
import { hostilePlan } from '../../picture/export/hostile-plan.js';

const program = { script: "'</script><!--<script>'", style: "body::after { content: '</style>' }" };

function pageOf(plan: PlanGraph): string {
  return sitePage(siteData(plan, 'Goals </title><b>'), 'Goals </title><b>', program);
}

describe('The page of a site', () => {
  afterEach(() => speak(undefined));

  it('keeps hostile texts inert, and its data whole', () => {
    const plan = hostilePlan();
    const page = pageOf(plan);
    const counts = ['<script', '</script', '</style', '</title', '</noscript', '<!--', '<img', '<b>'].map(
      (text) => page.split(text).length - 1,
    );
    // The program itself contains the start of a script, which ends nothing.
    assert.deepEqual(counts, [3, 2, 1, 1, 1, 0, 0, 0]);
    const data = />(\{.*\})<\/script>/.exec(page)?.[1] ?? '';
    assert.doesNotMatch(data, /[<>&\u2028\u2029]/);
    assert.deepEqual(
      JSON.parse(data).plan.nodes.map(({ title }: { title: string }) => title),
      plan.nodes.map(({ title }) => title),
    );
  });

  it('allows its own script and style sheet by their hashes, and nothing else', () => {
    const page = pageOf(hostilePlan());
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const inner = (start: string, end: string) =>
      page.slice(page.lastIndexOf(start) + start.length, page.lastIndexOf(end));
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const script = inner('\n<script>', '</script>\n</body>');
    const style = inner('\n<style>', '</style>\n</head>');
    assert.equal(
      policy,
      `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src blob: data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('carries the translations of its language, and is marked with the language', () => {
    const german = languages.find(({ tag }) => tag === 'de');
    assert.doesNotMatch(pageOf(hostilePlan()), /id="okr-language"/);
    speak(german);
    const page = pageOf(hostilePlan());
    assert.match(page, /<html lang="de">/);
    const carried = /id="okr-language">(\{.*\})<\/script>/.exec(page)?.[1] ?? '';
    assert.doesNotMatch(carried, /[<>&]/);
    assert.deepEqual(JSON.parse(carried), german);
    assert.match(page, /<p>Der Plan am /);
  });

  it('names no place of the machine, and is the same for the same plan', () => {
    const plan = hostilePlan();
    const project = 'file:///home/somebody/goals';
    const uri = `${project}/sales/2026-Q4.okr`;
    const at = (root: string): PlanGraph => ({
      ...plan,
      project: root,
      version: root.length,
      brokenFiles: [uri.replace(project, root.replace(/\/$/, ''))],
      nodes: plan.nodes.map((node) => ({
        ...node,
        location: { ...node.location, uri: uri.replace(project, root.replace(/\/$/, '')) },
      })),
    });
    const page = pageOf(at(project));
    assert.doesNotMatch(page, /somebody|file:/);
    assert.match(page, /"brokenFiles":\["sales\/2026-Q4.okr"\]/);
    assert.equal(page, pageOf(at('file:///tmp/ci/checkout/')));
  });
});
