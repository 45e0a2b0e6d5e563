import { FakeHost, type PreviewPage } from '../../test/preview/fake-host.js';
import { themes } from '../../test/preview/themes.js';
import { examplePlan } from '../../test/support/example-plan.js';

const scenes: Readonly<Record<string, (preview: PreviewPage) => Promise<unknown>>> = {
  'preview.png': async () => undefined,
  'health.png': ({ page }) => page.getByRole('tab', { name: 'Health' }).click(),
};

/** Makes the picture of the preview with the example company. */
export async function previewPicture(file: string, path: string): Promise<void> {
  const prepare = scenes[file];
  if (!prepare) throw new Error(`No view is shown in ${file}.`);
  const host = await FakeHost.start();
  const preview = await host.open({ theme: themes.light, width: 1200, height: 760 });
  await preview.send({ type: 'plan', plan: await examplePlan() });
  await preview.settled();
  await prepare(preview);
  await preview.settled();
  await preview.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await preview.page.close();
}
