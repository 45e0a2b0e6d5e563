import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describePreview } from './describe-preview.js';
import { samplePlan, withNodes } from './sample-plan.js';

describePreview('details', (open) => {
  const locationOf = (id: string) => samplePlan().nodes.find((node) => node.id === id)?.location as never;

  it('shows everything that is known of a node', async () => {
    const preview = await open();
    await preview.send({ type: 'select', location: locationOf('spoilage') });
    const text = (await preview.page.locator('.details').innerText()).replace(/\s+/g, ' ');
    for (const part of [
      'Key result Spoilage per shop falls by a quarter',
      'Status Off track',
      'Progress 62% (8.4 − 7.1) / (8.4 − 6.3)',
      'Confidence 60%',
      'Measure 8.4% → 6.3% measured by spoilage-report',
      'Newest value 7.1%',
      'Owner @tom',
      'Belongs to Shops throw away less of what we told them to order',
      'Driven by Move the forecast from weekly to nightly',
      'because the pilot of 2025',
      '2026-10-26 7.1% · 62% · confidence 60% Two shops closed early.',
    ])
      ok(text.includes(part), `${part}\nin ${text}`);
    match(text, /2026-10-26.*2026-10-12/, 'the newest first');
  });

  it('goes to the other end of a link', async () => {
    const preview = await open();
    await preview.send({ type: 'select', location: locationOf('spoilage') });
    await preview.page.locator('.details').getByRole('button', { name: 'Planners stop correcting' }).click();
    equal(
      await preview.page.locator('.details h2').textContent(),
      'Planners stop correcting the forecast by hand',
    );
    equal(await preview.card('Planners stop').getAttribute('aria-selected'), 'true');
  });

  it('explains a finding, and lists and applies its fixes', async () => {
    const preview = await open();
    await preview.send({ type: 'select', location: locationOf('trust') });
    const [finding] = samplePlan().nodes.find(({ id }) => id === 'trust')?.findings ?? [];
    const uri = 'file:///goals/replenishment.okr';
    const item = preview.page.locator('.findings li').first();
    await item.getByRole('button', { name: 'Explain' }).click();
    deepEqual((await preview.posted()).at(-1), { type: 'explainRule', rule: 'missing-measure' });
    await item.getByRole('button', { name: 'Quick fixes' }).click();
    const asked = (await preview.posted()).at(-1);
    ok(asked?.type === 'listFixes');
    deepEqual(asked, { type: 'listFixes', request: asked.request, finding, uri });
    const fixes = [{ title: 'Add a measure', preferred: true }];
    await preview.send({ type: 'fixes', request: asked.request, fixes });
    await item.getByRole('button', { name: 'Add a measure' }).click();
    deepEqual((await preview.posted()).at(-1), { type: 'applyFix', finding, uri, title: 'Add a measure' });
  });

  it('says where there is no fix, and why something is waived', async () => {
    const preview = await open();
    await preview.send({ type: 'select', location: locationOf('trust') });
    await preview.page.locator('.findings li').nth(1).getByRole('button', { name: 'Quick fixes' }).click();
    const asked = (await preview.posted()).at(-1);
    ok(asked?.type === 'listFixes');
    await preview.send({ type: 'fixes', request: asked.request, fixes: [] });
    match((await preview.page.locator('.findings').innerText()) ?? '', /no quick fix/);
    match(
      await preview.page.locator('.waivers').innerText(),
      /output-as-outcome\s+The press asked for it\.\s+until 2026-12-31/,
    );
  });

  it('opens, peeks, and closes', async () => {
    const preview = await open();
    const location = locationOf('spoilage');
    await preview.send({ type: 'select', location });
    const details = preview.page.locator('.details');
    await details.getByRole('button', { name: 'Open in editor' }).click();
    await details.getByRole('button', { name: 'Peek' }).click();
    await details.getByRole('button', { name: 'Check in' }).click();
    deepEqual((await preview.posted()).slice(1), [
      { type: 'reveal', location },
      { type: 'peek', location },
      { type: 'checkIn', location },
    ]);
    await details.getByRole('button', { name: 'Close the details' }).click();
    equal(await details.isVisible(), false);
    equal(await preview.focused(), 'spoilage');
  });

  it('follows the plan without taking the keyboard away', async () => {
    const preview = await open();
    await preview.send({ type: 'select', location: locationOf('trust') });
    await preview.page.locator('.findings').getByRole('button', { name: 'Explain' }).first().focus();
    await preview.send({ type: 'plan', plan: withNodes(samplePlan(), { trust: { owner: '@new' } }) });
    match(await preview.page.locator('.details dl').innerText(), /@new/);
    equal(await preview.page.evaluate(() => document.activeElement?.textContent), 'Explain');
  });
});
