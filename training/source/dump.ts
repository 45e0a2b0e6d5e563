// Scratch: what the engine sees in every statement, to compare before and after a change of its shape.
import { writeFileSync } from 'node:fs';
import { analyse } from '../../language/phrasing/english/analysis.js';
import { claimsIn } from '../../language/phrasing/english/claims/claims.js';
import { directionIn } from '../../language/phrasing/english/claims/directions.js';
import { listsWork } from '../../language/phrasing/english/check-in-note.js';
import { suggestOutcomes } from '../../language/phrasing/english/outcome-suggestions.js';
import { corpusFiles, readStatements } from './statements.js';
const all = [...readStatements(['test/phrasing/labelled.jsonl', '/tmp/own-a.jsonl', '/tmp/own-b.jsonl'], true), ...readStatements(corpusFiles('/work/shared/corpus'), false)];
const span = (x: any) => x && `${x.start ?? x.headStart}-${x.end ?? x.headEnd}${x.head ?? ''}${x.lemma ?? ''}`;
const np = (x: any) => x && `${x.first}..${x.end}:${x.headStart}-${x.headEnd} ${x.head} [${[...x.classes]}] ${x.plural}${x.several}${x.share}${x.counted}${x.ratio}${x.quantifier ?? ''}${span(x.quantity) ?? ''}${x.complement ? ` of(${x.complement.head})` : ''}`;
const lines = all.map((s) => {
  const a = analyse(s.text, s.kind) as any; if (a.abstained) return JSON.stringify({ t: s.text, ab: a.abstained });
  const h = a.head;
  return JSON.stringify({
    t: s.text, k: s.kind, ab: undefined, f: a.features.map((f: any) => `${f.id}@${f.start}-${f.end}`),
    i: a.items.map((i: any) => `${i.start}-${i.end}${i.region[0]}${i.region[1]}${i.quantity ? `${i.quantity.kind}/${i.quantity.relation}/${i.quantity.value}/${i.quantity.from}/${i.quantity.unit}/${i.quantity.per}` : ''}${i.mark?.kind ?? ''}`).join(' '),
    h: [h.mood, span(h.verb), h.verb && [...h.verb.classes].join(), np(h.subject), np(h.object), span(h.state), span(h.amount), h.own, span(h.negated), h.modal].map((x) => String(x ?? '')),
    c: JSON.stringify(claimsIn(s.text).claims), d: JSON.stringify(directionIn(s.text)), w: listsWork(s.text).map((e) => e.text), o: suggestOutcomes(s.text).map((x) => x.topic),
  });
});
writeFileSync(process.argv[2]!, `${lines.join('\n')}\n`);
