import { words } from './table.js';

/** What may stand before the purpose itself: “so that …”, “with the aim of …”. */
export const purposeOpenings = words(`
  to in order so that as such aimed at with the goal aim purpose intention of`);
/** Gerunds that open a purpose. */
export const purposeGerunds = words('enabling allowing helping ensuring aiming empowering letting');
export const riderGerunds = words(
  'resulting leading achieving generating yielding reaching gaining attracting bringing increasing reducing improving raising decreasing cutting boosting growing keeping maintaining making driving saving hitting exceeding winning producing causing getting retaining covering including containing',
);
/** Nouns as well (“a 50 % time saving”): they open a rider only after a comma. */
export const ambiguousGerunds = words(`
  saving making covering winning producing keeping getting driving hitting bringing maintaining cutting
  growing reaching including containing improving increasing reducing`);
export const withVerbs = words(
  'work follow meet collaborate talk partner experiment sync align engage deal agree start continue help comply speak connect network consult coordinate interact test integrate cooperate share chat liaise check catch keep come familiarize team begin touch',
);
export const meansWords = words('through via using thanks');
export const timeWords = words(`
  before until till after when once if unless during because since as starting ahead where whenever`);
export const qualityAdjectives = words(
  'better improved increased faster greater higher easier more smoother stronger improving reduced lower deeper',
);
/** Nouns whose “to” belongs to them: “time to resolve”, “ability to pay”. */
export const nounsWithTo = words(
  'time ability able access need ready right way due likely how where what when whom willingness opportunity days hours weeks minutes months seconds easy easier hard able up down back close path road route speed used according related thanks committed subject prior order contribution contributions',
);
