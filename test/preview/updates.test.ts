import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { PlanDelta, PlanNode } from '../../language/protocol.js';
import { syntheticPlan } from '../support/synthetic-plan.js';
import { describePreview } from './describe-preview.js';
import { link, node, samplePlan, withNodes } from './sample-plan.js';

describePreview('updates', (open) => {
  it('replaces what changed, and leaves every other element as it is', async () => {
    const preview = await open();
    await preview.page.evaluate(() => {
      for (const item of document.querySelectorAll('.frame'))
        Object.assign(item, { kept: item.firstElementChild });
    });
    await preview.send({ type: 'plan', plan: withNodes(samplePlan(), { trust: { status: 'met' } }) });
    const replaced = await preview.page
      .locator('.frame')
      .evaluateAll((items) =>
        items
          .filter((item) => !('kept' in item) || item.kept !== item.firstElementChild)
          .map((item) => item.getAttribute('data-id')),
      );
    deepEqual(replaced, ['trust']);
    match((await preview.card('Publish ten posts').getAttribute('aria-label')) ?? '', /Met/);
  });

  it('applies what differs from its plan, and asks for the whole plan where it has another', async () => {
    const plan = samplePlan();
    const preview = await open({ plan });
    const { nodes, links: _, ...rest } = plan;
    const trust = nodes.find(({ id }) => id === 'trust') as PlanNode;
    const delta: PlanDelta = {
      ...rest,
      base: plan.version,
      version: plan.version + 1,
      changed: [{ ...trust, title: 'Grocers trust us' }],
      removed: [],
      links: [],
    };
    await preview.send({ type: 'planDelta', delta });
    equal(await preview.card('Grocers trust us').count(), 1);
    await preview.send({ type: 'planDelta', delta });
    deepEqual((await preview.posted()).at(-1), { type: 'refresh' });
  });

  it('keeps the keyboard, what is folded and the card in hand where it is, while others come in before it', async () => {
    const plan = samplePlan();
    const preview = await open({ plan });
    await preview.toggle('Spoilage per shop');
    const { location } = plan.nodes.find(({ id }) => id === 'trust') ?? {};
    await preview.send({ type: 'select', location: location as never });
    await preview.card('Publish ten posts').focus();
    const before = await preview.card('Publish ten posts').boundingBox();
    const added = [1, 2, 3].map((number) => node('key-result', `new-${number}`, `New key result ${number}`));
    const place = plan.nodes.findIndex(({ id }) => id === 'spoilage');
    await preview.send({
      type: 'plan',
      plan: {
        ...plan,
        version: 2,
        nodes: plan.nodes.toSpliced(place, 0, ...added),
        links: [...plan.links, ...added.map(({ id }) => link('belongs-to', id, 'less-waste'))],
      },
    });
    await preview.settled();
    const after = await preview.card('Publish ten posts').boundingBox();
    const moved = Math.hypot((after?.x ?? 0) - (before?.x ?? 9), (after?.y ?? 0) - (before?.y ?? 9));
    ok(moved < 1.5, `it moved by ${moved} pixels`);
    equal(await preview.focused(), 'trust');
    equal(await preview.card('Spoilage per shop').getAttribute('aria-expanded'), 'false');
    const ids = await preview.ids();
    const order = ['less-waste', 'new-2', 'new-3', 'spoilage', 'trust'].map((id) => ids.indexOf(id));
    deepEqual(
      order,
      order.toSorted((one, other) => one - other),
      'the order of the page is that of the plan',
    );
  });

  it('keeps the last good tree, marked, while a file has syntax errors', async () => {
    const preview = await open();
    const { nodes, links, ...plan } = samplePlan();
    const broken = { ...plan, version: 2, brokenFiles: ['file:///goals/replenishment.okr'] };
    await preview.send({
      type: 'plan',
      plan: { ...broken, nodes: nodes.slice(0, 2), links: links.slice(0, 1) },
    });
    ok((await preview.ids()).includes('spoilage'));
    equal(await preview.page.locator('.item.is-old').count(), 8);
    match(
      (await preview.page.locator('.banner').textContent()) ?? '',
      /last readable state of replenishment\.okr/,
    );
    await preview.send({
      type: 'plan',
      plan: { ...plan, version: 3, nodes: nodes.slice(0, 2), links: links.slice(0, 1) },
    });
    deepEqual(await preview.ids(), ['trusted-forecasts', 'less-waste']);
    equal(await preview.page.locator('.banner').isVisible(), false);
    equal(await preview.page.locator('.item.is-old').count(), 0);
  });

  it('says when the server is gone, and keeps what it had', async () => {
    const preview = await open();
    await preview.send({ type: 'disconnected', reason: 'The OKR language server is stopped.' });
    match(
      (await preview.page.locator('.banner').textContent()) ?? '',
      /server is stopped.*last known plan is shown/,
    );
    ok((await preview.ids()).includes('spoilage'));
  });

  it('says what a plan is where there is none, and begins when there is one', async () => {
    const preview = await open();
    await preview.send({ type: 'plan', plan: null });
    equal(await preview.page.locator('.notice h1').textContent(), 'No goals yet');
    equal(await preview.page.locator('.content').isVisible(), false);
    await preview.send({ type: 'plan', plan: samplePlan() });
    await preview.settled();
    ok((await preview.ids()).includes('spoilage'));
  });

  it('goes to where an element is sought, whatever hides it', async () => {
    const plan = syntheticPlan(300);
    const preview = await open({ plan });
    await preview.page.getByRole('button', { name: 'Collapse all' }).click();
    await preview.page.getByRole('button', { name: 'Filter' }).click();
    await preview.page.getByRole('checkbox', { name: 'Only with findings' }).check();
    const work = plan.nodes.findLast(
      ({ kind, gap, id }) => kind === 'initiative' && !gap && plan.links.some(({ from }) => from === id),
    );
    await preview.send({ type: 'select', location: work?.location as never, seek: true });
    await preview.settled();
    equal(await preview.page.locator('.item[aria-selected=true]').getAttribute('data-id'), work?.id);
  });
});
