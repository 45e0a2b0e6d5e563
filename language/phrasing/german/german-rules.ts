import type { RuleTables } from '../common/language-tables.js';
import { germanTopics } from './german-topics.js';

/** Words for the rules besides the reading itself: check-in notes, purposes, templates and suggestions. */
export const germanRules: RuleTables = {
  explaining: `
    weil da denn deshalb daher wegen aufgrund obwohl trotz aber jedoch allerdings noch nicht kein keine seit dadurch sodass damit
    besser schlechter schneller langsamer mehr weniger höher niedriger unverändert stabil verzögert verzögerung blockiert risiko hinter
    im_rückstand im_plan erwartet erwarten zeigt zeigen zeigte bedeutet liegt lag ergab ergibt gelernt lernen überrascht überraschend
    dank warum ursache grund effekt wirkung wirkt kunden_kaufen hilft half`,
  noteOpeners:
    'diese_woche letzte_woche in_dieser_woche heute gestern und außerdem zudem dann auch im_sprint',
  purposeClauses: 'damit sodass',
  mainForms:
    'nimmt nehmen geht gehen kommt kommen fällt fallen steigt steigen läuft laufen bleibt bleiben gibt geben',
  mainEndings: '',
  links:
    'der des dem den die das von vom und im in am an bei beim pro für aus zum zur unserer unseres unserem unseren einer eines einem auf',
  template: {
    goals:
      'ziel|objective|schlüsselergebnis|key result|ergebnis|kennzahl|maßnahme|initiative|priorität|messgröße',
    whole:
      'beispiel(?:ziel)?|muster|platzhalter|neues (?:ziel|schlüsselergebnis|key result)|ohne titel|unbenannt|testziel|ziel hier|beschreibung',
    missing:
      'noch (?:festzulegen|zu definieren|zu klären|zu ergänzen|auszufüllen|einzutragen)|wird noch (?:definiert|festgelegt|ergänzt)|(?:hier|bitte) (?:\\p{L}+ )?(?:einfügen|eintragen|ausfüllen|ergänzen)|text hier|mustermann',
    placeholders:
      'name|zahl|wert|zielwert|startwert|ausgangswert|datum|kennzahl|metrik|ziel|kunde|kunden|produkt|team|prozent|zielgruppe|ergebnis|verantwortliche?r?|hier|bitte|was|wer|wie|ihr|euer|dein|betrag|anzahl|einheit|verb',
    change: ['von', 'auf|bis'],
  },
  topics: germanTopics,
};
