import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
await build({stdin:{contents:"export * from './exchange/import.js'",resolveDir:'.'},bundle:true,format:'esm',platform:'node',outfile:'/tmp/pk/r.mjs',logLevel:'error',mainFields:['module','main'],loader:{'.md':'text'},banner:{js:"import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"}});
const r = await import('/tmp/pk/r.mjs?'+Date.now());
for (const f of process.argv.slice(2)) {
 const {files,report}=await r.importSources([{name:f.split('/').at(-1),bytes:readFileSync(f)}],{from:'auto',today:'2026-11-29'});
 for (const x of files) console.log('=====',x.path,'\n'+x.text);
 for (const c of report.columns) console.log('col',c.column,c.name,'=>',c.role);
 for (const e of report.entries) console.log(e.kind.padEnd(10),JSON.stringify(e.text),e.place.line??'',e.place.cell??'',e.reason,e.at?e.at.path+':'+e.at.line:'');
 console.log(report.summary,report.advice);
}
