import { build } from 'esbuild';
await build({stdin:{contents:"export * from './exchange/reading/measures.js'; export * from './exchange/reading/cycles.js'; export * from './exchange/reading/amounts.js'; export * from './exchange/reading/dates.js'",resolveDir:'.'},bundle:true,format:'esm',platform:'node',outfile:'/tmp/pk/r.mjs',logLevel:'error'});
const r = await import('/tmp/pk/r.mjs?'+Date.now());
for (const s of ['Churn falls from 12 % to 8 %','Deploy time 25 min → 10 min','Answer time from 26 to 13 hours','Reach 50+ customers','At least 80% of shops','p95 latency < 20 ms','Increase NPS to 45','Umsatz von 1,2 Mio € auf 1,5 Mio € steigern','Revenue from €1.2M to €1.5M','Aumentar la retención de 40% a 55%','Increase from 2025 to 2026','Launch 3 features in Q4','Keep uptime above 99.9%','Maintain error rate at most 2%','Grow to 1,200 users per week','Reduzir de 10 para 5 dias','from Node 18 to 20','Grow ARR from $1.2M to $2M and NPS from 20 to 30','将转化率从 3% 提升到 5%','Reduce from 12 to 8 days','Get 100 shops','Answers within 4 hours','€40k → 60k', 'NPS 30 → 45 by 15 December 2026','Open rate: 20% → 25% (email)', 'Grow MAU from 10k to 25k','Lighthouse score from 62 to 90','Rating from 4.2/5 to 4.6/5'])
 console.log(s.padEnd(55), JSON.stringify(r.measureInStatement(s), (k,v)=>v&&v.text?v.text:v), r.deadlineInStatement(s)??'');
for (const s of ['Q4 2026','OKRs Q4 2026','2026-Q4','Marketing OKRs – Q4 2026','FY27 Q1',"Q4'26",'October – December 2026','Oct 2026','2. Quartal 2026','H2 2026','2026','FY2027','4º trimestre de 2026','01.10.2026 - 31.12.2026','Sprint 12','Q4','2026 Q3 and Q4 2026','1st half of 2026', '2026-10-01 to 2026-10-14'])
 console.log(s.padEnd(30), JSON.stringify(r.findCycle(s)), JSON.stringify(r.cycleAlone(s)));
for (const s of ['12%','12 %','€1.2M','1.200','1,200','12,5 %','25 min','4.2/5','12 tickets per week','$1.2m','5 days','100','1 200 €','200 thousand','45 points','CHF 40K','-3%','50+','n/a','2026-10-12','0.7','5 m','3x'])
 console.log(s.padEnd(20), r.readAmount(s)?.text, r.readAmount(s,'comma')?.text);
for (const s of ['12.10.2026','10/12/2026','13/10/2026','October 12, 2026','12 Oct 2026','12. Oktober 2026','2026-10-12T10:00:00Z','Mon, 12 Oct 2026'])
 console.log(s.padEnd(25), r.readAnyDate(s));
console.log('----');
