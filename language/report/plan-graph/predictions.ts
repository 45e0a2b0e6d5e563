import { type Declaration, enclosingDeclaration } from '../../grammar/declarations.js';
import {
  isKeyResult,
  isMeasures,
  isMetric,
  isPredicts,
  type KeyResult,
  type Metric,
  type Predicts,
} from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import { cycleOf } from '../../model/cycle-of.js';
import { metricOf } from '../../model/measure.js';
import type { StatusContext } from '../../model/status.js';

export interface Prediction {
  to: KeyResult;
  evidence?: string;
}

/**
 * The predictions of key results, as links between key results. A predicted metric stands for the key results that
 * measure it: those of the same plan, else those of other plans whose cycle overlaps. Each graph has its own object,
 * which caches the key results of each metric.
 */
export class Predictions {
  private readonly byMetric = new Map<Metric, KeyResult[]>();

  constructor(private readonly context: StatusContext) {}

  /** What a key result says that it predicts, then what the metric it measures says, within its own plan. */
  of(keyResult: KeyResult): Prediction[] {
    const own = keyResult.statements.filter(isPredicts);
    const ofMetric = (metricOf(keyResult)?.statements ?? []).filter(isPredicts);
    return [
      ...own.flatMap((statement) =>
        this.read(statement, (metric) => this.inPlanOf(keyResult, metric) ?? this.besides(keyResult, metric)),
      ),
      ...ofMetric.flatMap((statement) =>
        this.read(statement, (metric) => this.inPlanOf(keyResult, metric) ?? []),
      ),
    ];
  }

  private read({ targets, evidence }: Predicts, measuring: (metric: Metric) => KeyResult[]): Prediction[] {
    const found = targets.flatMap(({ ref }) =>
      isMetric(ref) ? measuring(ref) : isKeyResult(ref) ? [ref] : [],
    );
    return found.map((to) => ({ to, ...(evidence && { evidence }) }));
  }

  private inPlanOf(keyResult: KeyResult, metric: Metric): KeyResult[] | undefined {
    const plan = planOf(keyResult);
    const found = this.measuring(metric).filter((one) => {
      const other = planOf(one);
      return plan?.team === other?.team && plan?.cycle === other?.cycle;
    });
    return found.length > 0 ? found : undefined;
  }

  private besides(keyResult: KeyResult, metric: Metric): KeyResult[] {
    const own = cycleOf(keyResult, this.context.project);
    return this.measuring(metric).filter((one) => {
      const other = cycleOf(one, this.context.project);
      return !own || !other || (other.start <= own.end && own.start <= other.end);
    });
  }

  private measuring(metric: Metric): KeyResult[] {
    const known = this.byMetric.get(metric);
    if (known) return known;
    const found = this.context.references
      .referencesTo(metric)
      .filter(({ container }) => isMeasures(container))
      .map(({ container }): Declaration | undefined => enclosingDeclaration(container))
      .filter(isKeyResult);
    this.byMetric.set(metric, found);
    return found;
  }
}
