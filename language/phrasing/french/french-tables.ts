import type { LanguageTables } from '../common/language-tables.js';
import { frenchRules } from './french-rules.js';

export const frenchTables: LanguageTables = {
  tag: 'fr',
  name: 'French',
  small: `
    le la les l d du des de un une et ou a ont est sont été être avoir dans en au aux avec sur sous par pour nous notre nos vous votre vos leur leurs
    son ses sa ce cet cette ces qui que qu quoi dont où lorsque quand si comme plus moins très bien aussi encore déjà toujours jamais ne n pas ni
    chaque tous toutes tout toute aucun aucune plusieurs quelques même mêmes autre autres entre dès depuis avant après pendant sans vers chez
    jusqu jusque selon via afin grâce ainsi donc car mais puis y il elle ils elles on se s lui eux c j je tu me m te t
    nouveau nouvelle nouveaux nouvelles premier première premiers premières dernier dernière fin début minimum maximum environ près
    au-delà ci lors contre hors dessous dessus moyen moyenne total an année mois semaine jour trimestre semestre
    doit doivent peut peuvent va vont sera seront soit soient ait aient fait`,
  verbs: {
    deliver: `pos restaur chang boucl raccord agrandi meubl soumis soutenu 
      lanc livr réécri réécrir vend pourvo pourvu équip lanc publi cré déploy install construi construis développ implément rédig mett mis mise form organis réalis ouvr ouvert instaur intégr migr
      automatis document certifi recrut embauch signe sign acquér achet équip rénov refond refai conçu concev défin définiss établ établiss
      dématérialis numéris présent diffus distribu envoy valid finalis termin adopt élabor produi produis test modernis remplac
      configur connect transfér traduis traduir planifi aménag imprim adapt centralis standardis structur ajout activ embarqu
      recens plant commercialis édit enregistr animer tourn héberg industrialis prototyp refactor externalis formalis lanç cloner lister
      ferm élarg étend nettoy nettoi archiv mutualis réorganis réaménag rouvr rouvert déménag sécuris isol chiffr décommission débranch
      révis actualis attribu nomm désign affect titularis octroy décern ratifi conclu dépos expédi emball affich compos bât bâti érig câbl
      branch reli fusionn uniformis harmonis paramétr bascul fourn fourni dispens propos inaugur célébr`,
    make: 'fai fabriqu génér constitu prépar',
    work: `demand rappel conseill interrog interro 
      analys compt étudi évalu mesur audit interview interrog rencontr contact appel suiv suivi identifi explor recherch particip vérifi contrôl
      compar examin sond consult échang discut réuni visit accompagn coach anim veill collect tester observ cartographi investig prospect
      travaill assist conduir conduis men mener cadr prioris benchmark sollicit
      effectu négoci cherch inspect essay écout questionn téléphon démarch coordonn pilot encadr supervis corrig débatt parcour patrouill`,
    affect: 'motiv inspir convainc sensibilis fidélis encourag soulag renforc valoris responsabilis engag',
    raise: `
      augment port accroît accroi accroiss amélior élev doubl tripl hauss relev boost accélér maximis optimis progress croît croiss grimp
      développer remont allong prolong`,
    lower: `
      rédui réduis ramen ramèn diminu baiss abaiss limit minimis raccourc raccourciss divis supprim élimin évit chut recul économis décroi
      faire_baisser allég frein jugul plafonn comprim écourt fléch fléchi`,
    reach: 'atteind atteign obten obtien obtenu parven parvien dépass franch pass arriv remport gagn',
    keep: `
      mainten maintien maintenu gard conserv garanti garantiss préserv stabilis respect rest retien reten retenu`,
    win: 'adhér gagn recev reço recueill conquér acquér convert attir convainc séduis fidélis décroch',
    serve: `
      trait répond répondu résolv résolu résoud livré prend_en_charge rembours clôtur décroch serv dépann répar instru soign`,
    behave: `
      utilis recommand renouvel décroch revien revenu achet renouvel rest quitt pai résili adopt réuss obtienn lis lit comprenn compren consomm utilisen
      souscri abandonn fréquent trouv déclar appliqu maîtris parl vot cuisin dorm mang complèt connect
      rachet choisi choisiss emprunt`,
    arrive: "inscri s'inscri télécharg visit abonn candidat cliqu suiven réserv demand sollicit",
    fare: 'dur fonctionn coût prend plant survien arriv tomb march démarr charg circul roul attend',
    finish: 'termin achev finalis clôtur boucl complét',
    spend: 'invest dépens consacr allou budgét',
  },
  verbEndings: {
    infinitive: 'er ir re dre oir tre',
    finite: 'e ent ons ez it t ît issent ssent a ont era eront ra ront s aient ait nent',
    participle:
      'é ée és ées i ie is ies u ue us ues t te ts tes it ite its ites int inte ints ert erte erts ertes - s e es',
    gerund: 'ant issant',
    nominal:
      'ation ations tion tions ement ements age ages ication ications ction ctions ission isation isations issement iture',
  },
  unknownParticiples: 'é ée és ées',
  participleMarks: 'é és ée ées',
  irregular: {},
  doings: {
    deliver: `
      lancement livraison publication création déploiement installation construction développement implémentation rédaction mise formation
      organisation réalisation ouverture intégration migration automatisation certification recrutement embauche signature acquisition achat
      rénovation refonte conception définition mise_en_place mise_en_ligne mise_en_production diffusion sortie élaboration adoption
      modernisation remplacement numérisation dématérialisation`,
    raise:
      'hausse augmentation croissance amélioration progression doublement accélération optimisation gain',
    lower: 'baisse réduction diminution chute recul suppression élimination limitation raccourcissement',
    reach: 'atteinte obtention',
    keep: 'maintien respect',
    win: 'conquête fidélisation',
    work: 'analyse étude évaluation suivi accompagnement animation recherche participation pilotage audit veille',
  },
  nouns: {
    outcome: `
      taux chiffre_affaires affaires revenu recette marge rentabilité bénéfice résultat coût satisfaction délai temps durée attente rétention attrition churn conversion
      disponibilité fiabilité performance productivité nps csat mrr arr roi ebitda note score part consommation émission absentéisme turnover
      engagement fidélité confiance sécurité santé réussite apprentissage usage utilisation adoption panier rendement perte gaspillage
      latence vitesse qualité_de_service ponctualité occupation remplissage fréquentation notoriété visibilité valeur stock trésorerie
      rotation récurrence recommandation désabonnement résiliation rebond abandon ouverture pénétration ancienneté bien-être précision
      vente commande budget_consommé salaire parité mobilité autonomie poids énergie déchets accès équilibre dette créance
      endettement encours sinistralité mortalité morbidité survie douleur assiduité insertion récolte empreinte régularité loyer prix
      tarif audience propreté bruit température pollution`,
    measure: 'indice indicateur niveau moyenne médiane ratio pourcentage rang classement point',
    problem: `
      erreur bug incident plainte réclamation panne retard accident litige défaut anomalie retour annulation abandon rupture impayé rebut
      chute infection arrêt interruption vulnérabilité faille régression fuite blessure relance dysfonctionnement absence doublon invendu alerte
      escarre oubli contentieux fraude casse dégradation pénurie embouteillage coupure intrusion malfaçon contamination`,
    bridge: `intention manifestation préinscription précommande avis 
      prospect lead inscription inscrit téléchargement visiteur visite abonné participant candidature candidat partenaire partenariat trafic
      clic rendez-vous pipeline opportunité démo essai adhérent adhésion abonnement contact impression bénévole donateur demande_de_devis devis réservation vue`,
    artefact: `signalétique dépôt distributeur jardin calendrier thèse étiquette parrainage antenne gazon appartement serre fibre 
      application appli app site portail plateforme système logiciel outil guide rapport document documentation stratégie plan feuille_de_route
      prototype mvp version fonctionnalité module interface tableau_de_bord tableau dashboard base processus procédure charte politique modèle
      article vidéo podcast brochure catalogue newsletter cours programme agrément permis grille copie machine équipement bâtiment magasin boutique bureau atelier_de_fabrication
      poste contrat accord licence certificat certification label budget produit offre projet initiative comité liste carte
      page blog contenu wiki chatbot pipeline serveur infrastructure architecture design logo marque étude enquête questionnaire présentation
      norme référentiel kit support_de_formation parcours borne arbre station playbook runbook ticket test code api
      sauvegarde maquette livrable feature release jalon compte pilote livret fiche formulaire menu recette_de_cuisine crèche ligne cahier manuel
      rampe salle station-service espace campagne_pub stand modèle_de_données tutoriel endpoint librairie composant
      flotte véhicule vélo tramway camion fourgon entrepôt haie fenêtre chaudière éolienne panneau trottoir piste pont route gymnase
      piscine musée parc logement immeuble laboratoire capteur compteur caméra drone imprimante annuaire registre décret règlement statut
      avenant barème organigramme affiche tract dépliant plaquette loi chanson livre roman photo gamme emballage brevet bourse fonds
      subvention fondation algorithme socle brique`,
    event: `
      atelier formation séminaire événement evenement salon conférence webinaire campagne journée fête rencontre hackathon meetup concert
      tournoi exposition session stage foire kermesse vernissage spectacle colloque concours braderie`,
    effort: `
      tournée exercice démonstration assemblée ronde inspection entretien réunion interview appel analyse audit heure point séance échange
      visite_terrain test_utilisateur sondage revue sprint rétrospective entretien_individuel coaching consultation permanence diagnostic
      supervision`,
    coverage: 'couverture avancement taux_de_couverture complétude progression déploiement',
    outsider: `
      client cliente utilisateur utilisatrice usager patient patiente citoyen élève étudiant étudiante locataire parent lecteur lectrice voyageur adhérent consommateur
      acheteur famille enfant jeune bénéficiaire habitant foyer ménage donateur apprenant résident fournisseur développeur entreprise pme
      visiteur membre abonné assuré agriculteur commerçant famille joueur
      éleveur vigneron apiculteur maraîcher riverain voisin touriste randonneur auditeur spectateur retraité réfugié chômeur demandeur
      artisan collectivité association coopérative cycliste piéton automobiliste donneur aidant`,
    insider: `
      salarié salariée collaborateur collaboratrice employé employée équipe manager commercial commerciaux technicien technicienne agent infirmier infirmière enseignant enseignante
      vendeur vendeuse chauffeur conseiller conseillère personnel effectif ingénieur ingénieure médecin stagiaire direction service formateur soignant
      bénévole opérateur développeur_interne encadrant chef responsable
      éducateur professeur livreur magasinier monteur soudeur menuisier cuisinier caissier contremaître apprenti préventeur juriste
      policier pompier gendarme secrétaire comptable`,
    quality:
      'qualité collaboration transparence communication culture image attractivité innovation agilité cohésion efficacité expérience organisation leadership excellence durabilité inclusion esprit',
    served:
      'demande commande dossier ticket colis appel facture livraison cas mail courriel réparation signalement réponse repas train vol courrier remboursement',
    place: 'ville région pays marché france belgique suisse canada europe quartier commune paris lyon',
    transparent: 'nombre part quantité base volume montant somme total moitié tiers quart majorité ensemble',
  },
  nounEndings: 's x es e aux ux trice trices euse euses rs',
  plurals: 'al_aux eau_eaux ail_aux',
  be: 'est sont était étaient soit soient sera seront reste restent',
  have: 'ai a ont avons avait avaient ait aient',
  we: 'nous on je ai',
  reflexive: '',
  that: 'que qu',
  leadIns:
    'assur permett permet garant garantiss fai fair veill parven réuss réussi obten aid vis continu commenc',
  adverbials: 'en_ligne en_place en_production en_œuvre en_service à_jour à_disposition en_vente',
  absent: 'aucun aucune zéro zero sans jamais ni nul nulle pas',
  all: 'tous toutes tout toute chaque ensemble totalité intégralité',
  levels:
    "à_temps à_l'heure dans_les_délais dans_le_délai le_jour_même sans_erreur avant_midi du_premier_coup immédiatement",
  per: 'par chaque hebdomadaire hebdomadaires mensuel mensuels mensuelle mensuelles quotidien quotidiens quotidienne trimestriel trimestrielle annuel annuelle régulier régulière régulièrement',
  regions: [
    { region: 'purpose', opens: 'pour', before: 'infinitive' },
    { region: 'purpose', opens: 'afin afin_de en_vue_de dans_le_but_de pour_que de_sorte_que' },
    {
      region: 'means',
      opens: 'grâce_à grâce_au grâce_aux grâce via à_travers au_moyen_de par_le_biais à_l_aide',
    },
    { region: 'means', opens: 'en', before: 'gerund' },
    {
      region: 'time',
      opens: 'avant avant_fin d_ici d_ici_fin en fin au_plus_tard_en au dès jusqu pour',
      before: 'date',
    },
    { region: 'time', opens: "avant_la_fin d'ici_la_fin d'ici_fin d_ici_la_fin à_la_fin avant_l avant_fin" },
    { region: 'baseline', opens: 'au_lieu contre par_rapport actuellement comparé versus' },
    { region: 'rider', opens: 'avec', before: 'number' },
  ],
  ...frenchRules,
  claims: {
    ends: 'à',
    by: 'de',
    byBehindDoing: 'de',
    comparatives: 'plus_vite plus_rapide plus_rapidement moins_cher plus_court plus_élevé de_plus de_moins',
    of: 'des du de',
    factors: {
      2: 'doubl multiplier_par_deux multiplié_par_deux multiplie_par_deux',
      3: 'tripl multiplier_par_trois multiplié_par_trois',
      4: 'quadrupl multiplier_par_quatre multiplié_par_quatre',
      0.5: 'diviser_par_deux divisé_par_deux divise_par_deux',
      0.3333333: 'diviser_par_trois divisé_par_trois',
    },
    parts: {
      0.5: 'de_moitié',
      0.3333333: 'un_tiers',
      0.6666667: 'deux_tiers',
      0.25: 'un_quart',
      0.75: 'trois_quarts',
    },
    opposites: `
      augmenter_réduire augmenter_diminuer augmente_diminue hausse_baisse augmentation_réduction augmentation_diminution accroître_réduire
      croître_baisser monter_baisser monte_baisse relever_abaisser progresser_reculer progresse_recule rallonger_raccourcir allonger_raccourcir`,
  },
  numbers: {
    decimal: ',',
    words: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    tens: 'vingt trente quarante cinquante soixante',
    and: 'et',
    zero: 'zéro',
    scales: { mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, k: 1e3, m: 1e6 },
    units: {
      percent: { '%': 'pourcent pour_cent' },
      points: { pp: 'points_de_pourcentage point_de_pourcentage', points: 'point points' },
      money: { EUR: 'euro euros', USD: 'dollars', CHF: 'francs', KEUR: 'keur', MEUR: 'meur' },
      duration: {
        seconds: 'seconde secondes',
        minutes: 'minute minutes mn',
        hours: 'heure heures',
        days: 'jour jours j',
        workdays: 'jour_ouvré jours_ouvrés jours_ouvrables jour_ouvrable',
        weeks: 'semaine semaines',
        months: 'mois',
        quarters: 'trimestre trimestres',
        years: 'an ans année années',
      },
      data: { kb: 'ko', mb: 'mo', gb: 'go', tb: 'to' },
      score: { stars: 'étoile étoiles' },
      factor: { '×': 'fois' },
    },
    months:
      'janvier_janv février_fév mars avril_avr mai juin juillet_juil août septembre_sept octobre_oct novembre_nov décembre_déc',
    periods: 't trimestre q semestre',
    before: {
      atLeast: 'au_moins plus_de minimum supérieur_à supérieure_à au_dessus_de min au-dessus_de',
      atMost:
        'moins_de sous au_plus maximum inférieur_à inférieure_à en_moins_de max en_dessous_de sous_les moins_d en-dessous_de d_ici',
      change: 'de_+ de_-',
      target: 'à jusqu_à a sous à_moins_de à_plus_de',
      from: 'de d',
    },
    within: 'en',
    behind: { atLeast: 'ou_plus minimum au_moins', atMost: 'ou_moins maximum au_plus' },
  },
};
