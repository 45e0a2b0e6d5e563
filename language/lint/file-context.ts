import type { Report, RuleContext } from './types/rule.js';
import type { OptionValues } from './types/rule-options.js';

/** The context of a file for all rules. */
export type SharedContext = Omit<RuleContext, 'report' | 'options'>;

/** The context of a file for one rule. A check makes one for each rule, so it copies nothing. */
export class FileContext implements RuleContext {
  constructor(
    private readonly shared: SharedContext,
    readonly options: OptionValues<Record<never, never>>,
    readonly report: Report,
  ) {}

  get document(): RuleContext['document'] {
    return this.shared.document;
  }

  get project(): RuleContext['project'] {
    return this.shared.project;
  }

  get today(): RuleContext['today'] {
    return this.shared.today;
  }

  get phraseReader(): RuleContext['phraseReader'] {
    return this.shared.phraseReader;
  }

  get references(): RuleContext['references'] {
    return this.shared.references;
  }

  get pastPlan(): RuleContext['pastPlan'] {
    return this.shared.pastPlan;
  }

  get unreadable(): RuleContext['unreadable'] {
    return this.shared.unreadable;
  }
}
