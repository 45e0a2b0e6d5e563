import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestRepository } from '../../support/git-repository.js';

export const planBefore = `plan sales in 2026-Q4

objective stay "Customers stay with us for years" {
  owner @leila

  key result churn "Fewer customers leave us" { owner @leila   from 5% to 3% }
  key result unbased "Renewals rise to 90%" { to 90% }
}
`;

/** Two new findings: an output, and a goalpost that moves without a reason. */
export const planAfter = planBefore
  .replace('from 5% to 3% }', 'from 5% to 4% }')
  .replace(
    '\n}\n',
    '\n  key result posts "Publish 10 blog posts" { owner @leila   from 0 posts to 10 posts }\n}\n',
  );

/**
 * A repository with a pull request, and a checkout of it as `actions/checkout` makes it: detached, and of one commit only,
 * which merges both sides.
 */
export class PullRequest {
  readonly origin = new TestRepository();
  readonly base: string;
  readonly head: string;
  readonly merge: string;

  constructor({
    branch = 'more-goals',
    change,
  }: { branch?: string; change: (origin: TestRepository) => void }) {
    const { origin } = this;
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    origin.write('okr.config.json', '{ "root": true, "today": "2026-11-16" }\n');
    origin.write('sales.okr', planBefore);
    origin.commit('2026-10-01');
    origin.git('checkout', '--quiet', '-b', branch);
    change(origin);
    origin.commit('2026-11-01');
    this.head = this.id('HEAD');
    origin.git('checkout', '--quiet', 'main');
    // Somebody else's finding, which the pull request must not be told of.
    origin.write('care.okr', 'objective "Shop managers get their morning back" { }\n');
    origin.commit('2026-11-02');
    this.base = this.id('main');
    origin.git('checkout', '--quiet', '--detach');
    origin.git('merge', '--quiet', '--no-ff', '--message', 'Merge', this.head);
    this.merge = this.id('HEAD');
    origin.git('update-ref', 'refs/pull/7/merge', 'HEAD');
    origin.git('checkout', '--quiet', 'main');
  }

  /** @param commit what is checked out; the merge of both sides, where it is left out */
  checkOut(commit = this.merge, depth = 1): TestRepository {
    const checkout = new TestRepository(realpathSync(mkdtempSync(join(tmpdir(), 'okr-checkout-'))));
    checkout.git('remote', 'add', 'origin', pathToFileURL(this.origin.root).href);
    checkout.git('fetch', '--quiet', '--no-tags', `--depth=${depth}`, 'origin', commit);
    checkout.git('checkout', '--quiet', '--detach', commit);
    return checkout;
  }

  /** What GitHub says of it; its base is that of the moment when it was opened. */
  event({ isFromFork = false } = {}): object {
    const side = (sha: string, full_name: string, ref: string) => ({ sha, ref, repo: { full_name } });
    return {
      pull_request: {
        number: 7,
        base: side(this.id('main~1'), 'acme/goals', 'main'),
        head: side(this.head, isFromFork ? 'stranger/goals' : 'acme/goals', 'more-goals'),
      },
    };
  }

  remove(): void {
    rmSync(this.origin.root, { recursive: true, force: true });
  }

  private id(revision: string): string {
    return this.origin.git('rev-parse', revision).trim();
  }
}
