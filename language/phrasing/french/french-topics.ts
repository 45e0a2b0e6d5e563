/** What work is usually done for: `topic | words that name it | metrics, likeliest first`. Order decides between topics that fit equally. */
export const frenchTopics = `
Recrutement | recruter, recrutement, embaucher, embauche, offre d’emploi, candidat, candidature, salon de l’emploi | part des recrutés encore présents après un an; jours pour pourvoir un poste; taux d’acceptation des offres
Intégration | intégration des nouveaux, parcours d’intégration, livret d’accueil, onboarding, parrainage | jours jusqu’à la première contribution autonome; part des nouveaux présents après un an; part des nouveaux qui se sentent prêts à 30 jours
Formation | formation, former, atelier, séminaire, stage, certification, certifier, cours, e-learning | taux d’erreur dans le travail concerné; part des formés qui s’en servent après 60 jours; temps pour réaliser la tâche
Management et culture | mentorat, entretien individuel, entretien annuel, enquête interne, baromètre social, séminaire d’équipe, charte | départs non souhaités; part des salariés qui recommandent l’entreprise; absentéisme
Contenus | article, blog, livre blanc, newsletter, étude de cas, brochure, contenu | inscriptions venues de la recherche; part des lecteurs qui demandent un contact; taux de conversion des lecteurs
Publicité et campagnes | campagne, publicité, annonce, promotion, affiche, mailing | coût d’acquisition d’un client; chiffre d’affaires de la campagne; revenu par euro de publicité
Réseaux sociaux | réseaux sociaux, instagram, linkedin, vidéo, podcast, post | part des clients venus de ces canaux; demandes issues de ces canaux; notoriété dans la cible
Événements | événement, webinaire, conférence, salon, stand, journée portes ouvertes, rencontre, hackathon, meetup | part des participants qui achètent ensuite; chiffre d’affaires des contacts; part des participants qui reviennent
Vente | appel, prospection, démonstration, proposition commerciale, crm, rendez-vous commercial, devis | taux de transformation; nouveau revenu récurrent; durée du cycle de vente
Partenariats | partenaire, partenariat, revendeur, distributeur | chiffre d’affaires par les partenaires; part des partenaires qui signent une deuxième affaire; coût d’acquisition par les partenaires
Prix et offres | tarif, grille tarifaire, prix, forfait, remise | revenu par client; marge brute; part des essais qui deviennent payants
Suivi des clients | suivi client, visite client, revue de compte, point client | rétention du revenu; taux de résiliation; jours jusqu’au premier bénéfice
Service client | support, ticket, faq, base de connaissances, chatbot, hotline, centre d’appels, service client | taux de résolution au premier contact; délai de résolution; demandes par client
Communauté | communauté, forum, ambassadeur, club | part des questions résolues par les membres; membres actifs au troisième mois; taux de recommandation
Produit ou fonction | fonctionnalité, application, appli, produit, version, mvp, prototype, module, portail, plateforme, boutique, site, logiciel, outil | part des utilisateurs qui s’en servent chaque semaine; part des tâches menées à bien; rétention des utilisateurs
Ergonomie | refonte, design, interface, formulaire, navigation, test utilisateur, tunnel de commande | part des tâches menées à bien; conversion à cette étape; demandes d’aide à ce sujet
Documentation | documentation, guide, manuel, tutoriel, mode d’emploi | temps jusqu’au premier succès; part des lecteurs qui trouvent leur réponse; questions par semaine
Interfaces et intégrations | api, intégration, connecteur, interface de programmation | clients dont l’intégration fonctionne; temps jusqu’au premier appel réussi; revenu des clients intégrés
Fiabilité | supervision, sauvegarde, plan de reprise, alerte, astreinte, monitoring | temps de rétablissement; incidents visibles des clients; disponibilité
Livraison de logiciel | migration, migrer, déploiement, pipeline, infrastructure, cloud, serveur, test automatisé, base de données | délai d’une modification; part des livraisons en échec; livraisons par semaine
Sécurité | pare-feu, test d’intrusion, chiffrement, hameçonnage, politique de sécurité, double authentification | jours pour corriger une faille critique; part du personnel qui clique sur un hameçonnage; incidents de sécurité
Données et analyses | tableau de bord, rapport, modèle de données, entrepôt de données, analyse | erreur de prévision; part des décisions fondées sur les chiffres; temps entre la question et la réponse
Finances | budget, clôture, facture, comptabilité, paie, erp, facturation | jours pour clôturer; erreur de prévision; délai moyen de paiement
Achats | fournisseur, achat, appel d’offres, contrat-cadre | livraisons des fournisseurs à l’heure; coût unitaire; défauts à la réception
Droit et conformité | contrat, politique, charte de données, rgpd, conformité, modèle de contrat | délai de signature; constats d’audit; contrats signés sans escalade
Production | ligne de production, machine, maintenance, atelier de production, usine, équipement | taux de rendement synthétique; taux de rebut; arrêts imprévus
Logistique | entrepôt, livraison, tournée, inventaire, stock, flotte, emballage, préparation de commandes | livraisons complètes et à l’heure; coût par livraison; ruptures de stock
Sécurité au travail | premiers secours, exercice incendie, équipement de protection, visite de sécurité, document unique | accidents avec arrêt; presqu’accidents répétés; jours d’arrêt après accident
Durabilité | panneau solaire, recyclage, bilan carbone, audit énergétique, arbre, borne de recharge | émissions par unité; énergie par unité; part des déchets valorisés
Santé | vaccination, dépistage, parcours de soins, consultation, protocole de soins, salle de soins | réadmissions sous 30 jours; attente avant le traitement; infections pour 1 000 journées
Éducation | classe, école, programme scolaire, tutorat, examen, cours de soutien | part des élèves qui atteignent le niveau attendu; taux d’abandon; assiduité
Services publics | guichet, formulaire en ligne, téléservice, démarche en ligne, mairie, concertation | jours jusqu’à la décision; erreurs par dossier; satisfaction des habitants
Associations | don, collecte, bénévole, appel aux dons, demande de subvention | part des donateurs qui redonnent; personnes qui n’ont plus besoin d’aide après un an; coût par euro collecté
Communication interne | intranet, wiki, réunion, compte rendu, lettre interne | part du personnel qui connaît les priorités; temps perdu à chercher; délai pour obtenir une réponse
Processus | processus, procédure, automatisation, automatiser, liste de contrôle, modèle | temps de cycle; taux d’erreur; heures de travail manuel
Planification et études | stratégie, feuille de route, plan, étude, enquête, entretien, étude de marché, sondage | erreur des estimations; part des projets qui ont fait bouger leur mesure; temps entre la question et la décision`;
