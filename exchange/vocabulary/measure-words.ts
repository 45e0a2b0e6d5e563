/** How a sentence says that a number changes from one value to another, in six languages: before, between the two. */
export const changeWords: readonly { before: string; between: string }[] = [
  { before: String.raw`(?<![\p{L}\p{N}])(?:from|von) `, between: ' (?:to|up to|down to|auf|bis auf|bis) ' },
  { before: String.raw`(?<![\p{L}\p{N}])(?:de|du|des|da|do) `, between: ' (?:a|para) ' },
  { before: '从 ?', between: ' ?(?:提升到|提高到|降低到|降到|增加到|到|至) ?' },
];

export const arrow = '(?:→|⟶|➔|➜|⇒|-+>|=+>)';

export type BoundSign = '>=' | '<=' | '>' | '<';

/** How a sentence says that a number is a limit, in lower case without accents; longer phrases first. */
export const boundWords: readonly (readonly [BoundSign, string])[] = [
  [
    '>=',
    String.raw`>=|≥|=>(?= ?\d)|at least|no less than|not less than|no fewer than|mindestens|wenigstens|au moins|al menos|como minimo|pelo menos|no minimo|min\.`,
  ],
  [
    '<=',
    String.raw`<=|≤|at most|no more than|not more than|a maximum of|max\.|hochstens|maximal|au plus|au maximum|como maximo|a lo sumo|no maximo`,
  ],
  [
    '<',
    `<|less than|shorter than|faster than|fewer than|under|below|lower than|weniger als|unter|moins de|menos de|menos que|abaixo de|por debajo de`,
  ],
  [
    '>',
    `>|more than|longer than|over|above|greater than|higher than|mehr als|uber|plus de|mas de|mais de|acima de|por encima de`,
  ],
];

/** The same in Chinese, where no space stands around words. */
export const chineseBoundWords: readonly (readonly [BoundSign, string])[] = [
  ['>=', '至少|不少于|不低于'],
  ['<=', '至多|不超过|不高于'],
  ['<', '低于|少于|小于'],
  ['>', '高于|超过|大于'],
];

/** What a sentence begins with that says that a number arrives at a value. */
export const arrivalWords =
  /\b(?:increas|rais|grow|boost|lift|improv|expand|reduc|cut|lower|decreas|shrink|drop|fall|declin|rise|ris|climb|drive|bring|get|move|push|reach|reaches|hit|achiev|attain|steiger|erhoh|senk|verringer|reduzier|verbesser|erreich|aument|increment|reduc|mejor|melhor|alcanz|alcanc|diminu|augment|amelior|attein|baiss|elev)\p{L}*\b/u;

/** The same where the word for “to” is also a word of other languages: “réduire le délai à 3 jours”, “bajar a 3 %”. */
export const romanceArrivalWords =
  /(?<!\p{L})(?:redui|reduc(?:ir|e|cao|cion)|reduz|diminu|baiss|baj(?:ar|a|an)|abaix|cai|ramen|rebaj|augment(?:er|e|ent)|aument(?:ar|a|an|o)|increment(?:ar|a)|elev(?:er|ar|a)|accroi|port(?:er|e)|pass(?:er|e|ent|ar|a)|pas(?:ar|a|an)|sub(?:ir|e|en)|sobe|mont(?:er|e)|crec|cresc|llev(?:ar|a)|lleg(?:ar|a)|cheg(?:ar|a))\p{L}*/u;

/** A verb that says that a limit holds all the time. */
export const keepWords =
  /\b(?:keep|keeps|maintain|maintains|hold|holds|stay|stays|remain|remains|sustain|halten|bleibt|bleiben|mantener|manter|maintenir|rester)\b/u;

/** What stands before the value of the day on which a statement was written. */
export const presentWords =
  "(?:currently|current|right now|now|today|at present|presently|at the moment|as of today|status|ist|aktuell|derzeit|zurzeit|momentan|heute|actuellement|aujourd'hui|actualmente|ahora|hoy|atualmente|hoje|目前|当前|现在)(?: (?:at|is|value|bei|a|en|em|status|stand))?";

/** What stands before the value that a change starts from. */
export const baselineWords =
  '(?:baseline|base line|ausgangswert|basiswert|valeur de depart|linea base|linea de base|linha de base|基线)(?: (?:of|is|value|von))?|(?:up|down) from|from|was|previously|vorher|bisher|auparavant|antes';
