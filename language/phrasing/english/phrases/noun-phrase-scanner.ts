import type { Quantity } from '../../quantity.js';
import {
  absent,
  adverbs,
  conjunctions,
  determiners,
  prepositions,
  universal,
} from '../lexicon/function-words.js';
import { isPlural, singular } from '../lexicon/lemmas.js';
import { asVerb, type NounClass, nounClasses } from '../lexicon/lexicon.js';
import {
  frequencies,
  groups,
  openers,
  pluralOnly,
  pluralWords,
  ratioHeads,
  shareWords,
  singleOnly,
  timed,
  timeWords,
} from '../lexicon/noun-phrase-words.js';
import {
  everyWords,
  inWords,
  lonelyWords,
  mostWords,
  ofWords,
  perWords,
  toWords,
} from '../lexicon/single-words.js';
import { conditionStates, doneStates } from '../lexicon/states.js';
import { andOr, attributive, verbSigns } from '../lexicon/word-groups.js';
import type { Item } from './items.js';
import { entryEnding, entryStarting } from './lexicon-entries.js';
import type { NounPhrase } from './noun-phrases.js';
import { isNounish } from './nounish.js';
import { describes, isEnd, startsPredicate } from './predicates.js';

const longestPhrase = 24;
const noClasses: ReadonlySet<NounClass> = new Set();

/** Reads one noun phrase, item by item. */
export class Scanner {
  private headAt = -1;
  private nounStart = -1;
  private share = false;
  private counted = false;
  private ratio = false;
  private locked = false;
  private determined = false;
  private single = false;
  private outside = false;
  private quantity: Quantity | undefined;
  private quantifier: { quantifier: 'all' | 'none'; quantifierSpan: Item } | undefined;
  private transparent: NounPhrase | undefined;

  constructor(
    private readonly items: Item[],
    private at: number,
    private readonly first: number = at,
  ) {}

  scan(): NounPhrase | undefined {
    for (; this.at < this.items.length && this.at < this.first + longestPhrase; this.at += 1) {
      const item = this.items[this.at] as Item;
      if (item.region !== 'main' || !this.takes(item)) break;
    }
    if (this.headAt < 0) return this.transparent;
    const phrase = this.phrase();
    const complement = ofWords.has(this.items[this.at]?.lower)
      ? new Scanner(this.items, this.at + 1).scan()
      : undefined;
    return complement === undefined ? phrase : { ...phrase, complement };
  }

  /** Takes the item into the phrase, and maybe one after it; false where the phrase ends before it. */
  private takes(item: Item): boolean {
    if (item.quantity !== undefined) return this.takesQuantity(item.quantity, item);
    if (item.mark?.kind === 'date') return this.headAt < 0;
    if (item.token.kind === 'symbol' && item.mark === undefined) return this.takesSymbol(item.token.text);
    if ((item.joined && this.headAt >= 0) || this.items[this.at + 1]?.joined) return this.takesNoun();
    return this.headAt < 0 ? this.takesBeforeHead(item) : this.takesBehindHead(item);
  }

  /** Nothing but determiners, numbers and adverbs has come yet. */
  private takesBeforeHead(item: Item): boolean {
    if (determiners.has(item.lower) || absent.has(item.lower)) return this.takesDeterminer(item);
    if (inWords.has(item.lower) && this.quantity?.kind === 'money') return true;
    if (this.isFrequency(item)) return true;
    if (isNounish(this.items, this.at)) return this.takesWord(item);
    if (this.takesOutside(item)) return true;
    const isAdverb = adverbs.has(item.lower) || item.lower.endsWith('ly');
    return isAdverb || (andOr.has(item.lower) && this.at > this.first);
  }

  private takesBehindHead(item: Item): boolean {
    if (openers.has(item.lower)) return false;
    if (this.takesLongEntry(item)) return true;
    if (ofWords.has(item.lower)) return this.takesOf();
    if (perWords.has(item.lower)) return this.takesPer();
    if (this.takesRatio(item) || this.isFrequency(item)) return true;
    return isNounish(this.items, this.at) && !this.endsBefore(item) && this.takesWord(item);
  }

  /** “12 outside projects”. */
  private takesOutside(item: Item): boolean {
    if (!attributive.has(item.lower) || this.at === this.first || !isNounish(this.items, this.at + 1))
      return false;
    this.outside = true;
    return true;
  }

  /** “weekly calls”. */
  private isFrequency(item: Item): boolean {
    return frequencies.has(item.lower) && isNounish(this.items, this.at + 1);
  }

  private takesWord(item: Item): boolean {
    if (universal.has(item.lower) && !this.share)
      this.quantifier ??= { quantifier: 'all', quantifierSpan: item };
    return this.takesNoun();
  }

  /** In “spoilage per shop” the first noun stays the head, and the one whose number its verb agrees with. */
  private takesPer(): boolean {
    const { several } = this.phrase();
    this.at += 1;
    this.ratio = !timeWords.has(singular(this.items[this.at]?.lower ?? ''));
    if (!isNounish(this.items, this.at)) return false;
    // “Revenue per square metre | grows”.
    const more =
      isNounish(this.items, this.at + 1) &&
      !startsPredicate(this.items, this.at + 1, { plural: several, person: false, determined: false });
    if (more) this.at += 1;
    return true;
  }

  /** “lead to demo ratio”, “trial to paid conversion”. */
  private takesRatio(item: Item): boolean {
    if (!toWords.has(item.lower) || !ratioHeads.has(this.items[this.at + 2]?.lower ?? '')) return false;
    this.at += 2;
    return this.takesNoun();
  }

  private takesNoun(): boolean {
    if (this.locked) return true;
    if (this.nounStart < 0) this.nounStart = this.at;
    this.headAt = this.at;
    return true;
  }

  private takesDeterminer(item: Item): boolean {
    this.determined ||= !pluralOnly.has(item.lower);
    this.single ||= singleOnly.has(item.lower);
    if (universal.has(item.lower) && !this.share)
      this.quantifier = { quantifier: 'all', quantifierSpan: item };
    if (absent.has(item.lower)) this.quantifier = { quantifier: 'none', quantifierSpan: item };
    if (mostWords.has(item.lower)) this.share = true;
    // “Nobody waits”: it stands alone.
    if (lonelyWords.has(item.lower)) return this.takesNoun();
    if (ofWords.has(this.items[this.at + 1]?.lower)) this.at += 1;
    return true;
  }

  private takesQuantity(quantity: Quantity, item: Item): boolean {
    if (this.headAt >= 0 && (quantity.relation !== 'exact' || !this.items[this.at + 1]?.joined)) return false;
    this.quantity ??= quantity;
    this.single ||= quantity.unit === 'share' && everyWords.has(item.token.lower);
    this.share ||= quantity.unit === 'share';
    if (quantity.kind === 'percent' && quantity.value === 100)
      this.quantifier = { quantifier: 'all', quantifierSpan: item };
    if (quantity.kind === 'count' && quantity.value === 0)
      this.quantifier = { quantifier: 'none', quantifierSpan: item };
    if (ofWords.has(this.items[this.at + 1]?.lower)) {
      this.share ||= quantity.kind === 'percent' || quantity.kind === 'score' || quantity.kind === 'factor';
      this.at += 1;
    }
    return true;
  }

  private takesSymbol(sign: string): boolean {
    if (sign === '%' || sign === '#') {
      this.share ||= sign === '%';
      this.counted ||= sign === '#';
      if (ofWords.has(this.items[this.at + 1]?.lower)) this.at += 1;
      return true;
    }
    if (sign === '"' || sign === "'") return true;
    return verbSigns.has(sign) && this.headAt >= 0 && isNounish(this.items, this.at + 1);
  }

  /** “proof of concept”, “time to hire”, “return on investment”: an entry that runs across a preposition. */
  private takesLongEntry(item: Item): boolean {
    if (!prepositions.has(item.lower) && !perWords.has(item.lower)) return false;
    for (let from = this.nounStart; from <= this.headAt; from += 1) {
      const entry = entryStarting(this.items, from);
      if (entry === undefined || entry.end <= this.at + 1) continue;
      this.at = entry.end - 1;
      this.headAt = this.at;
      // “time to restore | service”: what follows changes nothing.
      this.locked = toWords.has(item.lower) && entry.classes.has('outcome');
      return true;
    }
    // “time to close a ticket”: whatever the verb, the time is measured.
    const verb = asVerb(this.items[this.at + 1]?.lower ?? '');
    if (toWords.has(item.lower) && timed.has(this.items[this.headAt]?.lower ?? '') && verb?.form === 'base') {
      this.locked = true;
      return true;
    }
    return false;
  }

  /** “number of …”: what follows decides. “launch of …”: it does not. */
  private takesOf(): boolean {
    const phrase = this.phrase();
    if (!phrase.classes.has('transparent') || phrase.classes.has('outcome')) return false;
    const shared = shareWords.has(singular(this.items[this.headAt]?.lower ?? ''));
    this.share ||= shared;
    this.counted ||= !shared;
    this.transparent = phrase;
    this.headAt = -1;
    this.nounStart = -1;
    return true;
  }

  private endsBefore(item: Item): boolean {
    const { classes, several: plural } = this.phrase();
    // “50 cold calls”: several are counted, so the plural is still to come.
    // “Unplanned stops”: a participle is no head before a plural.
    const head = this.items[this.headAt]?.lower ?? '';
    if (asVerb(head)?.form === 'past' && !nounClasses.has(head) && isPlural(item.lower)) return false;
    const counting = (this.quantity?.value ?? 0) > 1 && this.quantity?.kind === 'count';
    if (counting && !plural && isPlural(item.lower)) return false;
    const person = classes.has('outsider') || classes.has('insider') || classes.has('place');
    if (
      startsPredicate(this.items, this.at, {
        plural,
        person,
        determined: this.determined,
        single: this.single,
        unknown: classes.size === 0 && isPlural(head),
        group: groups.has(this.items[this.headAt]?.lower ?? ''),
      })
    )
      return true;
    if (describes(this.items, this.at)) return true;
    const next = this.items[this.at + 1];
    const state = doneStates.has(item.lower) || conditionStates.has(item.lower);
    return (
      state &&
      !nounClasses.has(item.lower) &&
      (isEnd(next) || prepositions.has(next?.lower ?? '') || conjunctions.has(next?.lower ?? ''))
    );
  }

  private phrase(): NounPhrase {
    // “Line 2”: the number is a name of the noun before it.
    const numbered = this.headAt > this.nounStart && this.items[this.headAt]?.mark?.kind === 'name';
    const found = entryEnding(this.items, this.first, numbered ? this.headAt - 1 : this.headAt);
    const head = this.items[this.headAt] as Item;
    let from = found?.at ?? this.headAt;
    // “Emergency walk-ins”: half of a word is no evidence.
    while (!found && from > this.first && this.items[from]?.joined) from -= 1;
    const many = (this.quantity?.value ?? 0) > 1 && this.quantity?.kind === 'count';
    return {
      first: this.first,
      end: this.at,
      share: this.share,
      counted: this.counted,
      headStart: (this.items[from] as Item).start,
      headEnd: head.end,
      head: found?.key ?? singular(head.lower),
      classes: found?.classes ?? noClasses,
      plural: isPlural(head.lower) || pluralWords.has(head.lower) || many || this.share,
      several: isPlural(head.lower) || pluralWords.has(head.lower) || groups.has(head.lower),
      ratio: this.ratio,
      ...(this.outside ? { outside: true } : {}),
      ...(this.quantity === undefined ? {} : { quantity: this.quantity }),
      ...this.quantifier,
    };
  }
}
