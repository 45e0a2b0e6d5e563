import { deepEqual } from 'node:assert/strict';
import { FakeHost, type PageOptions, type PreviewPage } from './fake-host.js';
import { samplePlan } from './sample-plan.js';

/** Opens a page that a test may do with as it likes; `plan` is sent at once, the sample unless another is given. */
export type OpenPreview = (
  options?: PageOptions & { plan?: ReturnType<typeof samplePlan> },
) => Promise<PreviewPage>;

/** Tests on the page of the preview; after each, that nothing on it failed or went against its policy. */
export function describePreview(title: string, tests: (open: OpenPreview) => void): void {
  describe(`preview: ${title}`, () => {
    let host: FakeHost | undefined;
    let opened: PreviewPage[] = [];
    let errors: string[] = [];

    before(async () => {
      host = await FakeHost.start();
    });
    afterEach(async () => {
      const violations = await Promise.all(opened.map((preview) => preview.violations()));
      await Promise.all(opened.map(({ page }) => page.close()));
      opened = [];
      const failed = errors;
      errors = [];
      deepEqual(failed, [], 'the page failed');
      deepEqual(violations.flat(), [], 'the content security policy was violated');
    });

    tests(async ({ plan = samplePlan(), ...options } = {}) => {
      if (!host) throw new Error('There is no browser to open a page in.');
      const preview = await host.open(options);
      opened.push(preview);
      preview.page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
      await preview.send({ type: 'plan', plan });
      await preview.settled();
      return preview;
    });
  });
}
