import type { RuleTables } from '../common/language-tables.js';
import { frenchTopics } from './french-topics.js';

/** Words for the rules besides the reading itself: check-in notes, purposes, templates and suggestions. */
export const frenchRules: RuleTables = {
  explaining: `
    parce_que car puisque grâce à_cause malgré mais cependant toutefois donc pas encore toujours depuis mieux moins plus
    stable inchangé inchangée bloqué bloquée risque retard en_retard en_avance attendu attendons prévu montre montrent montré signifie appris
    surprise surprenant pourquoi cause effet raison impact suite_à afin pour_que reste restent`,
  noteOpeners: 'cette_semaine la_semaine_dernière semaine_dernière hier et puis aussi également ce_mois',
  purposeClauses: 'afin_que afin_qu pour_que pour_qu de_sorte_que',
  mainForms: `
    soit_est soient_sont ait_a aient_ont puisse_peut puissent_peuvent fasse_fait fassent_font aille_va aillent_vont sache_sait sachent_savent
    veuille_veut veuillent_veulent reçoive_reçoit obtienne_obtient atteigne_atteint vienne_vient revienne_revient tienne_tient
    comprenne_comprend prenne_prend apprenne_apprend finisse_finit réussisse_réussit choisisse_choisit serve_sert parte_part sorte_sort
    vive_vit lise_lit dise_dit connaisse_connaît paraisse_paraît croisse_croît réponde_répond perde_perd vende_vend attende_attend
    descende_descend rende_rend`,
  mainEndings: 'duise_duit ent_ent e_e',
  links: 'de du des à au aux en la le les l d un une sur par',
  template: {
    goals: 'objectif|résultat clé|résultat|indicateur|initiative|action|mesure|priorité|but',
    whole: 'exemple|modèle|nouvel objectif|nouveau résultat clé|sans titre|objectif ici|texte ici',
    missing:
      'à (?:définir|compléter|préciser|déterminer|renseigner)(?= ?[.)\\]]?$)|(?:insérer|saisir|écrire|ajouter|indiquer) (?:ici|votre \\p{L}+|le texte|un texte)|votre (?:texte|objectif|résultat) ici',
    placeholders:
      'nom|nombre|chiffre|valeur|cible|date|indicateur|métrique|objectif|client|clients|produit|équipe|pourcentage|public|résultat|responsable|votre|vos|quoi|qui|insérer|montant|unité|verbe|point de départ',
    change: ['de', 'à'],
  },
  topics: frenchTopics,
};
