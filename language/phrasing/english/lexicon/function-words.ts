import { words } from './table.js';

export const determiners = words(`
  a an the this that these those our my your their his her its some any all every each both no another
  other more most many several few fewer less much own such enough either neither new`);
export const universal = words('all every each entire whole full everyone everything any');
export const absent = words('no zero none nobody never without not n’t neither nor nothing');

export const prepositions = words(`
  in on at by for from with without to of into onto over under above below between among amongst across
  through throughout during within until till before after since per via about around against towards
  toward upon off out up down as than like near beyond behind beneath beside besides inside outside
  despite except using including regarding versus vs along amid ahead due worth based following according
  plus minus`);
export const conjunctions = words(`
  and or but nor so yet while because if when whenever where although though unless whereas once then
  as-well-as`);
export const relatives = words('that which who whom whose where');
export const auxiliaries = words(`
  is are was were be been being am isn't aren't wasn't weren't has have had having hasn't haven't do does
  did don't doesn't didn't will won't would can cannot can't could couldn't should shouldn't may might
  must shall 're gets get got`);
export const beForms = words(`
  is are was were be been being am isn't aren't wasn't weren't it's that's there's they're we're`);
export const haveForms = words(`
  has have had having hasn't haven't we've own owns`);
export const modals = words(`
  will won't would can cannot can't could couldn't should shouldn't may might must shall do does did don't
  doesn't didn't`);
export const pronouns = words(`
  we i you he she it they us me him her them who someone everyone nobody everybody somebody anyone itself
  themselves ourselves which there it's there's we're we've they're one nothing everything`);
export const adverbs = words(`
  not never always also only just still already now soon again together successfully fully actively
  consistently continuously significantly substantially at-least least well better best faster even about
  approximately roughly nearly almost around up down out back away off forward here there then further
  once twice daily weekly monthly quarterly yearly annually very too so far early late regularly currently
  internally externally publicly properly quickly proactively jointly directly please ever otherwise long
  worldwide globally locally overall instead too each apart`);

/** Common English words outside every other table: they tell English from its neighbours. */
export const commonEnglish = words(`
  year month week first two three four five six seven eight nine ten how what why next current key main
  high low good great big small real different important available internal external local global common
  general clear simple easy strong digital technical personal social annual major minor core critical
  world area way thing name place side point sure data information industry state government money home
  water food energy house power car room fact body face hand eye word head`);
