import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { drawFences, type PictureTheme } from '../../../client/markdown/fence-rule.js';
import type { MarkdownIt as Extended } from '../../../client/markdown/markdown-it.js';
import { drawnPerDocument, PictureSource } from '../../../client/markdown/picture-source.js';
import type { PictureParams, PictureResult } from '../../../language/protocol.js';

const plan = 'objective "Bread is <fresh> & warm"\n';
const fence = (text: string, info = 'okr') => `\`\`\`${info}\n${text}\`\`\`\n`;

/** VS Code's Markdown preview with a server that answers when the test says so. */
class FakeHost {
  readonly requests: PictureParams[] = [];
  readonly failures: unknown[] = [];
  refreshes = 0;
  documentsOpened = 0;
  readonly pictures = new PictureSource({
    request: (params) => {
      this.requests.push(params);
      return new Promise((resolve, reject) => this.#answers.push({ resolve, reject }));
    },
    failed: (error) => this.failures.push(error),
    refresh: () => {
      this.refreshes += 1;
    },
    later: (task) => this.#later.push(task),
    opened: () => {
      this.documentsOpened += 1;
    },
  });
  readonly markdown = new MarkdownIt();
  theme: PictureTheme = 'light';
  #answers: { resolve(result: PictureResult): void; reject(reason: Error): void }[] = [];

  #later: (() => void)[] = [];

  constructor() {
    drawFences(this.markdown as unknown as Extended, this.pictures, () => this.theme);
  }

  render(text: string, uri = 'file:///README.md'): string {
    const [scheme] = uri.split(':');
    return this.markdown.render(text, { currentDocument: { toString: () => uri, scheme } });
  }

  /** Lets the time of a rendering pass. */
  wait(): void {
    for (const task of this.#later.splice(0)) task();
  }

  /** Answers all that was asked, and lets what waits for it run. */
  async answer(result: PictureResult | Error): Promise<void> {
    for (const { resolve, reject } of this.#answers.splice(0)) {
      if (result instanceof Error) reject(result);
      else resolve(result);
    }
    await new Promise(setImmediate);
  }
}

const picture: PictureResult = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg"><text>"light" \ud800</text></svg>',
  description: 'One objective: "Bread is <fresh>".',
};

describe('Fences of Markdown', () => {
  it('show their text until the picture is there, and then the picture, rendered again once', async () => {
    const host = new FakeHost();
    const text = `${fence(plan)}\n${fence('objective "Other"\n')}`;
    const before = host.render(text);
    assert.match(before, /okr-waiting/);
    assert.match(before, /Bread is &lt;fresh&gt; &amp; warm/);
    assert.deepEqual(host.requests, [
      { text: plan, theme: 'light', uri: 'file:///README.md' },
      { text: 'objective "Other"\n', theme: 'light', uri: 'file:///README.md' },
    ]);
    host.render(text);
    assert.equal(host.requests.length, 2, 'what is awaited is not asked for again');

    await host.answer(picture);
    assert.equal(host.refreshes, 1);
    const after = host.render(text);
    assert.equal(after.match(/<img/g)?.length, 2);
    assert.doesNotMatch(after, /okr-waiting/);
    assert.equal(host.documentsOpened, 1, 'a page that is still loading is rendered again later');
    await host.answer(picture);
    host.wait();
    assert.equal(host.requests.length, 2);
    assert.equal(host.refreshes, 1);
  });

  it('are asked to be rendered again where the first time came to nothing, but not without an end', async () => {
    const host = new FakeHost();
    host.render(fence(plan));
    await host.answer(picture);
    host.wait();
    assert.equal(host.refreshes, 2);
    host.render(fence(plan));
    host.wait();
    assert.equal(host.refreshes, 2);

    host.render(fence('objective "In a document that is closed"\n'));
    await host.answer(picture);
    for (let round = 0; round < 10; round++) host.wait();
    assert.equal(host.refreshes, 6);
  });

  it('escape what a plan says', async () => {
    const host = new FakeHost();
    host.render(fence(plan));
    await host.answer(picture);
    const html = host.render(fence(plan));
    assert.match(html, /alt="One objective: &quot;Bread is &lt;fresh&gt;&quot;\."/);
    const address = /<img[^>]* src="data:image\/svg\+xml,([^"]*)"/.exec(html)?.[1] ?? '';
    assert.equal(decodeURIComponent(address), picture.svg.replace('\ud800', '\ufffd'));
    assert.match(html, /<code class="language-okr">objective &quot;Bread is &lt;fresh&gt; &amp; warm&quot;/);
  });

  it('keep the last picture, marked, while they are typed in', async () => {
    const host = new FakeHost();
    host.render(fence(plan));
    await host.answer(picture);
    host.render(fence(plan));
    const typed = host.render(fence(`${plan}# more\n`));
    assert.match(typed, /okr-outdated/);
    assert.match(typed, /# more/);
    await host.answer({ ...picture, description: 'New' });
    assert.match(host.render(fence(`${plan}# more\n`)), /class="okr-fence"><img alt="New"/);
  });

  it('keep the last picture while they are drawn for another theme', async () => {
    const host = new FakeHost();
    host.render(fence(plan));
    await host.answer(picture);
    host.render(fence(plan));
    host.theme = 'high-contrast-dark';
    assert.match(host.render(fence(plan)), /okr-outdated/);
    assert.equal(host.requests.at(-1)?.theme, 'high-contrast-dark');
  });

  it('say below their text why there is no picture', async () => {
    const host = new FakeHost();
    host.render(fence('objective <\n'));
    await host.answer({ problem: 'Line 1: a statement is <missing>.' });
    const html = host.render(fence('objective <\n'));
    assert.match(html, /<code class="language-okr">objective &lt;/);
    assert.match(html, /<p class="okr-problem">Line 1: a statement is &lt;missing&gt;\.<\/p>/);
  });

  it('stay text where the server does not answer, and are asked for again with the next rendering', async () => {
    const host = new FakeHost();
    host.render(fence(plan));
    await host.answer(new Error('stopped'));
    assert.equal(host.refreshes, 0);
    assert.deepEqual(host.failures, [new Error('stopped')]);
    assert.match(host.render(fence(plan)), /okr-waiting/);
    assert.equal(host.requests.length, 2);
    await host.answer(picture);
    assert.equal(host.refreshes, 1);
  });

  it('are asked for again after a change elsewhere, and rendered again only where that makes a difference', async () => {
    const host = new FakeHost();
    host.render(fence(plan));
    await host.answer(picture);
    host.pictures.doubt();
    assert.match(host.render(fence(plan)), /class="okr-fence"><img/, 'what is known stays');
    await host.answer({ ...picture });
    assert.equal(host.refreshes, 1);
    host.pictures.doubt();
    host.render(fence(plan));
    await host.answer({ ...picture, description: 'Tomorrow' });
    assert.equal(host.refreshes, 2);
  });

  it('end somewhere: a document that is full of them is drawn in part and comes to rest', async () => {
    const host = new FakeHost();
    const text = Array.from({ length: drawnPerDocument + 5 }, (_, index) => fence(`# ${index}\n`)).join('\n');
    host.render(text);
    assert.equal(host.requests.length, drawnPerDocument);
    await host.answer(picture);
    host.render(text);
    assert.equal(host.requests.length, drawnPerDocument);
  });

  for (const info of ['', 'json', 'okra', 'okr-config', 'text okr']) {
    it(`leave \`${info}\` to others`, () => {
      const host = new FakeHost();
      assert.equal(host.render(fence(plan, info)), new MarkdownIt().render(fence(plan, info)));
      assert.equal(host.requests.length, 0);
    });
  }

  for (const info of ['OKR', ' okr', 'okr title="Bakery"', 'okr{1}']) {
    it(`draw \`${info}\``, () => {
      const host = new FakeHost();
      host.render(fence(plan, info));
      assert.equal(host.requests.length, 1);
    });
  }

  it('stay text on the page of a rule, which is about the text', () => {
    const host = new FakeHost();
    const html = host.render(fence(plan), 'okr-rule:/output-key-result.md');
    assert.equal(html, new MarkdownIt().render(fence(plan)));
    assert.equal(host.requests.length, 0);
  });

  it('let other plugins do what they did, in front of this one and behind it', () => {
    const host = new FakeHost();
    const { rules } = host.markdown.renderer;
    const inner = rules.fence;
    rules.fence = (...args) => `<!-- behind -->${inner?.(...args)}`;
    assert.match(host.render(fence(plan)), /<!-- behind --><div class="okr-fence okr-waiting"/);

    const markdown = new MarkdownIt();
    markdown.renderer.rules.fence = () => 'of another plugin';
    drawFences(markdown as unknown as Extended, host.pictures, () => host.theme);
    assert.match(markdown.render(fence(plan), {}), /okr-waiting.*of another plugin/);
    assert.equal(markdown.render(fence(plan, 'json'), {}), 'of another plugin');
  });

  it('keep the lines that the preview scrolls by, and change no token', async () => {
    const host = new FakeHost();
    host.markdown.core.ruler.push('lines', ({ tokens }) => {
      for (const token of tokens) if (token.map) token.attrSet('data-line', String(token.map[0]));
    });
    host.render(`Text\n\n${fence(plan)}`);
    await host.answer(picture);
    const first = host.render(`Text\n\n${fence(plan)}`);
    assert.match(first, /<div data-line="2"><figure/);
    assert.equal(host.render(`Text\n\n${fence(plan)}`), first);
  });
});
