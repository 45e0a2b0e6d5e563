import type { RuleTables } from '../common/language-tables.js';
import { spanishTopics } from './spanish-topics.js';

/** Words for the rules besides the reading itself: check-in notes, purposes, templates and suggestions. */
export const spanishRules: RuleTables = {
  explaining: `
    porque ya_que debido gracias_a aunque pero sin_embargo todavía aún no sin desde mejor peor más menos estable igual
    bloqueado bloqueada riesgo retraso retrasado atrasado adelantado esperamos espera esperado muestra muestran mostró significa aprendimos
    sorpresa causa efecto razón impacto por_eso por_lo_que para_que sigue siguen`,
  noteOpeners: 'esta_semana la_semana_pasada ayer hoy y además también este_mes ya',
  purposeClauses: 'para_que a_fin_de_que de_modo_que',
  mainForms: `
    sea_es sean_son esté_está estén_están haya_hay hayan_han tenga_tiene tengan_tienen pueda_puede puedan_pueden haga_hace hagan_hacen
    vaya_va vayan_van sepa_sabe sepan_saben dé_da den_dan venga_viene vengan_vienen obtenga_obtiene obtengan_obtienen
    mantenga_mantiene mantengan_mantienen salga_sale salgan_salen ponga_pone pongan_ponen diga_dice digan_dicen
    quiera_quiere quieran_quieren lea_lee lean_leen vea_ve vean_ven traiga_trae traigan_traen oiga_oye oigan_oyen caiga_cae caigan_caen`,
  mainEndings:
    'guen_gan gue_ga quen_can que_ca cen_zan ce_za zcan_cen zca_ce jan_gen ja_ge en_an e_a an_en a_e',
  links: 'de del la el los las en al a y por un una',
  template: {
    goals: 'objetivo|resultado clave|resultado|indicador|iniciativa|métrica|meta|prioridad|acción',
    whole:
      'ejemplo|plantilla|nuevo objetivo|nuevo resultado clave|sin título|objetivo aquí|texto aquí|prueba',
    missing:
      'por (?:definir|determinar|completar)(?= ?[.)\\]]?$)|(?:insertar|escribir|agregar|añadir|poner|inserte|escriba|escribe) (?:aquí|(?:tu|su|el) \\p{L}+ aquí)|(?:tu|su) (?:texto|objetivo|resultado) aquí',
    placeholders:
      'nombre|número|cifra|valor|meta|fecha|indicador|métrica|objetivo|cliente|clientes|producto|equipo|porcentaje|público|resultado|responsable|tu|su|qué|quién|insertar|monto|unidad|verbo|línea base',
    change: ['de|del', 'a|al'],
  },
  topics: spanishTopics,
};
