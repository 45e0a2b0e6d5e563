import type { Item } from '../items.js';
import { asVerb, type NounClass, verbClasses } from '../lexicon/lexicon.js';
import { entries } from '../lexicon/table.js';
import { entryEnding } from '../lexicon-entries.js';
import type { Quantity } from '../quantity.js';
import type { Span, Statement } from './statement.js';

/** What keeps company with the main part: effects and purposes, measured or not, and a second clause with its own measure. */
export function company(statement: Statement): void {
  secondClause(statement);
  beside(statement, 'rider');
  beside(statement, 'purpose');
  means(statement);
}

/** “Improve the site by adding a search”: without a measure the work is all that is said. */
function means({ items, stated, kind, found, add }: Statement): void {
  const part = items.filter((item) => item.region === 'means');
  const verb = part[0]?.lower === 'by' ? asVerb(part[1]?.lower ?? '') : undefined;
  const first = part[0];
  if (first === undefined || verb === undefined || stated || kind !== 'key-result') return;
  if (
    found.some(({ id }) => id === 'measured-outcome' || id === 'measured-problem' || id === 'measured-bridge')
  )
    return;
  const classes = verbClasses.get(verb.lemma);
  const product = classes?.has('make') && entriesIn(part).some((entry) => entry.classes.has('artefact'));
  if (classes?.has('deliver') || product)
    add('means-work', { start: first.start, end: part.at(-1)?.end ?? first.end });
}

/** “Open the branch and reach €100K in sales”: a measured outcome after a conjunction. */
function secondClause({ items, head, add }: Statement): void {
  const main = items.filter((item) => item.region === 'main');
  const link = main.findIndex(
    (item, at) =>
      at > 1 &&
      (['and', 'but'].includes(item.lower) || [',', '&', '+'].includes(item.token.text)) &&
      item.quantity === undefined,
  );
  if (link < 0) return;
  const boundary = main[link]?.end ?? 0;
  const decisive = head.object ?? head.subject;
  const effect = entriesIn(main.slice(link + 1)).find(
    (entry) => (entry.classes.has('outcome') || entry.classes.has('problem')) && entry.near !== undefined,
  );
  if (effect?.near === undefined || (decisive !== undefined && decisive.headEnd > boundary)) return;
  add('measured-effect', {
    start: Math.min(effect.start, effect.near.start),
    end: Math.max(effect.end, effect.near.end),
  });
}

function beside({ items, add, head }: Statement, region: 'rider' | 'purpose'): void {
  const part = items.filter((item) => item.region === region);
  const first = part[0];
  const last = part.at(-1);
  if (first === undefined || last === undefined) return;
  const whole = { start: first.start, end: last.end };
  const measures = part.filter((item) => item.quantity !== undefined);
  const numbered = measures.length > 0;
  const share = measures.some(({ quantity }) => quantity?.kind === 'percent' && quantity.value !== 100);
  const entries = entriesIn(part);
  const effect = entries.find(
    (entry) => entry.classes.has('outcome') || (entry.classes.has('measure') && entry.near !== undefined),
  );
  const step = entries.find(
    (entry) => entry.classes.has('bridge') && (!entry.classes.has('outsider') || crowds.has(entry.key)),
  );
  const absence = part.some((item) => ['zero', 'no', 'without'].includes(item.lower));
  const running = measures.some(
    ({ quantity }) =>
      quantity?.kind === 'duration' &&
      quantity.relation === 'at-most' &&
      /^(?:ms|s$|sec|milli)/.test(quantity.unit ?? ''),
  );
  if (effect !== undefined && (numbered || (absence && region === 'rider' && head.own)))
    add(region === 'purpose' ? 'purpose-measured' : 'measured-effect', whole);
  else if (running) add('measured-effect', whole);
  else if (step !== undefined && numbered) add('measured-bridge-effect', whole);
  else if (region === 'purpose' && !numbered) add('purpose-unmeasured', whole);
  else if (share) add('percent', whole);
}

/** People who come because of the work; customers, users and partners in “with 20 customers” take part in it. */
const crowds = new Set(
  entries(`
  participant attendee guest visitor viewer reader listener follower subscriber registrant new-customer
  new-user applicant`),
);

interface Entry extends Span {
  key: string;
  classes: ReadonlySet<NounClass>;
  /** A quantity beside it. */
  near?: Quantity;
}

/** Every entry of the lexicon in a part, leaving out those that only modify the next noun. */
function entriesIn(part: Item[]): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < part.length; at += 1) {
    const item = part[at] as Item;
    if (item.quantity !== undefined || item.token.kind !== 'word') continue;
    const found = entryEnding(part, 0, at);
    if (found === undefined) continue;
    const next = part[at + 1];
    const follows =
      next !== undefined && next.quantity === undefined && next.token.kind === 'word'
        ? entryEnding(part, found.at, at + 1)
        : undefined;
    if (follows !== undefined) continue;
    const around = [...part.slice(Math.max(0, found.at - 3), found.at), ...part.slice(at + 1, at + 4)];
    const near = around.find((neighbour) => neighbour.quantity !== undefined)?.quantity;
    entries.push({
      start: part[found.at]?.start ?? item.start,
      end: item.end,
      key: found.key,
      classes: found.classes,
      near,
    });
  }
  return entries;
}
