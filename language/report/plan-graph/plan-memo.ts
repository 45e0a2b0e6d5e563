import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { PlanFile } from '../../grammar/generated/ast.js';
import type { FactIndex } from '../../incremental/fact-index.js';
import type { CheckOutcome, Linter } from '../../lint/linter.js';
import { FileRelation } from '../../names/file-relation.js';
import { observing } from '../../observation/observation.js';
import type { Project } from '../../project/project.js';
import type { GoalPart } from './file-part.js';
import type { GraphContext } from './goals.js';
import { PlanPieces } from './pieces.js';
import { Predictions } from './predictions.js';

/** What a part was computed from, besides facts and texts of other files. */
interface Origin {
  tree: AstNode;
  outcome: CheckOutcome | undefined;
  today: string;
  configuration: unknown;
  reader: unknown;
}

/**
 * Remembers the nodes of each file for the next graph. A part stands while its file, the result of its check, the texts
 * of all files that it read, and all facts that it depends on stand. So a keystroke computes the nodes of few files.
 */
export class PlanMemo {
  private readonly parts = new Map<string, { origin: Origin; part: GoalPart[] }>();
  /** From a fact to the files whose parts depend on it. */
  private readonly observers = new FileRelation<true>();
  /** From a file to the files whose parts read it. */
  private readonly readers = new FileRelation<true>();
  private readonly pieces = new WeakMap<Project, PlanPieces>();

  constructor(facts: FactIndex) {
    facts.onChange(({ keys, cyclesDiffer, files }) => {
      if (cyclesDiffer) this.parts.clear();
      for (const key of keys) for (const uri of this.observers.urisOf(key)) this.parts.delete(uri);
      for (const file of files) {
        for (const uri of this.readers.urisOf(file)) this.parts.delete(uri);
        this.forget(file);
      }
    });
  }

  /** Returns the nodes and links of the last plan of a project by file. */
  piecesOf(project: Project): PlanPieces {
    const known = this.pieces.get(project) ?? new PlanPieces();
    this.pieces.set(project, known);
    return known;
  }

  /** The file may be gone. */
  private forget(file: string): void {
    this.parts.delete(file);
    this.observers.setFile(file, new Map());
    this.readers.setFile(file, new Map());
  }

  /** Returns the remembered part of a file, or computes it. */
  partOf(
    document: LangiumDocument<PlanFile>,
    context: GraphContext,
    linter: Linter,
    compute: (predictions?: Predictions) => GoalPart[],
  ): GoalPart[] {
    const { today, project, phraseReader } = context;
    const uri = document.uri.toString();
    const origin: Origin = {
      tree: document.parseResult.value,
      outcome: linter.outcomeOf(document),
      today,
      configuration: project.configuration,
      reader: phraseReader,
    };
    const known = this.parts.get(uri);
    if (known && isSame(known.origin, origin)) return known.part;
    const {
      result: part,
      keys,
      read,
    } = observing(origin.tree, () =>
      // What a part reads is noted, so that it shares nothing with other parts.
      compute(new Predictions(context)),
    );
    const files = new Set([...read].map((node) => AstUtils.getDocument(node).uri.toString()));
    this.observers.setFile(uri, asRelation(keys));
    this.readers.setFile(uri, asRelation(files));
    this.parts.set(uri, { origin, part });
    return part;
  }
}

function isSame(left: Origin, right: Origin): boolean {
  return (
    left.tree === right.tree &&
    left.outcome === right.outcome &&
    left.today === right.today &&
    left.configuration === right.configuration &&
    left.reader === right.reader
  );
}

function asRelation(keys: Iterable<string>): Map<string, true> {
  return new Map([...keys].map((key) => [key, true as const]));
}
