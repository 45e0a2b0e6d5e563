import { type Words, words } from './table.js';

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

/** Frequent words of neighbouring languages that English does not have; enough of them, and the reader abstains. */
export const otherLanguages: readonly { language: string; words: Words }[] = [
  {
    language: 'German',
    words: words(`
  der die das den dem des ein eine einen einem einer und oder nicht mit von für auf bei zu zum zur im ist
  sind wir werden wird unsere unser alle mehr um bis nach durch über auch als aus pro steigern erhöhen
  senken einführen kunden umsatz mitarbeiter prozent neue neuen haben kein keine`),
  },
  {
    language: 'French',
    words: words(`
  le la les des du une un et ou est sont dans pour avec sur par nous notre nos aux au ce cette ces plus de
  en qui que chaque tous toutes augmenter réduire améliorer lancer créer mettre chiffre nouveau nouvelle
  jours clients leur leurs sans`),
  },
  {
    language: 'Spanish',
    words: words(`
  el los las una un y de del en con por para nuestro nuestra nuestros que se su sus más al es son cada
  todos todas aumentar reducir mejorar lanzar crear clientes nuevo nueva ventas ingresos hasta sin`),
  },
  {
    language: 'Italian',
    words: words(`
  il lo gli le una uno di del della dei delle e con per che nostro nostra ogni tutti più al alla è sono
  nel nella aumentare ridurre migliorare lanciare creare clienti nuovo nuova senza`),
  },
  {
    language: 'Portuguese',
    words: words(`
  o os as um uma e de do da dos das em no na com por para que nosso nossa cada todos mais ao é são
  aumentar reduzir melhorar lançar criar clientes novo nova até sem não`),
  },
  {
    language: 'Dutch',
    words: words(`
  de het een en van voor met op naar bij zijn is wij onze ons alle meer niet aan door tot uit worden wordt
  verhogen verlagen verbeteren klanten nieuwe omzet geen elke`),
  },
  {
    language: 'Swedish',
    words: words(`
  och att det som en ett för med på av till är vi våra vår alla mer inte från öka minska förbättra lansera
  kunder nya ny utan`),
  },
  {
    language: 'Polish',
    words: words(`
  i w na z do dla się nie jest są oraz przez wszystkich nowy nowa nowych klientów zwiększyć zmniejszyć
  poprawić wdrożyć naszych bez od po`),
  },
  {
    language: 'Turkish',
    words: words(`
  ve bir için ile bu daha olan yeni müşteri tüm kadar artırmak azaltmak her yüzde en`),
  },
];
