import type { LanguageTables } from '../common/language-tables.js';
import { germanRules } from './german-rules.js';

export const germanTables: LanguageTables = {
  tag: 'de',
  name: 'German',
  isGermanic: true,
  small: `
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses diesen diesem jener
    mein meine meinen meinem meiner meines dein deine sein seine seinen seinem seiner habe werde ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure alle allen aller alles
    jede jeder jedes jeden jedem beide beiden viele vielen mehr weniger mindestens höchstens maximal minimal mehrere einige
    und oder aber sowie sondern denn nicht auch nur noch schon bereits sehr so wie als dann wenn weil damit dass ob falls sobald
    in im ins an am ans auf aus bei beim bis durch für gegen hinter mit nach neben ohne pro über um unter von vom vor zu zum zur zwischen
    während seit ab innerhalb außerhalb trotz wegen dank mittels anhand mithilfe gegenüber laut je statt anstatt via
    ich du er sie es wir ihr man uns euch sich ihnen ihm ihn was wer wo wann welche welcher welches
    ist sind war waren sein wird werden wurde wurden worden geworden hat haben hatte hatten kann können konnte soll sollen sollte muss müssen
    darf dürfen will wollen möchte mag lassen lässt
    etwa rund circa ca ungefähr knapp fast genau insgesamt jeweils pro davon dabei dazu daraus hier dort heute jetzt bald immer nie wieder
    neue neuen neuer neues neu erste ersten erster erstes zweite zweiten dritte letzten nächsten nächste ende anfang mitte
    ja nein bzw inkl exkl usw etc z.b mehrheitlich weiterhin künftig zukünftig zudem`,
  verbs: {
    deliver: `
      einführ erstell veröffentlich umsetz implementier entwickl bau aufbau ausbau umbau einricht installier ausroll liefer ausliefer ausgeliefer abliefer
      abschließ abschloss schreib schrieb dokumentier migrier bereitstell fertigstell start launch launche freischalt anleg gestalt
      entwerf entworf konzipier zertifizier einstell besetz anschaff kauf beschaff ersetz digitalisier automatisier integrier verabschied
      etablier eröffn druck produzier programmier testier releas deploy relaunch überarbeit aktualisier modernisier renovier sanier
      ausstatt bestell verlegt verleg umstell ablös abschalt einbau anbind eingebunden einbind schul ausbild trainier
      vorstell präsentier verteil versend verschick anpass definier festleg formulier standardisier vereinheitlich
      auslager einreich beantrag beschloss verabschied genehmig vergeb stattfind pflanz setz eintret zusammenleg unterzeich unterschreib unterschrieb rekrutier einarbeit onboard pflanz montier einspiel hochlad
      ausarbeit erarbeit vorleg übergeb vergeb aufsetz aufstell einweih bepflanz herausgeb publizier übersetz verfass
      gründ organisier veranstalt erneuer ausschreib erfass inventarisier erstellt nachrüst umrüst vernetz verdrahtet konfigurier
      erweiter ausmuster stillleg verschrott verpack vermiet abreiß absicher aktivier anbiet ansiedel ausrüst bereinig bestück bündel dämm
      einlager einpfleg einscann elektrifizier entrümpel entsiegel erricht etikettier verfilm herausbring instandsetz katalogisier
      konsolidier lackier miet nachpflanz nominier patentier pilotier restaurier sortier strukturier synchronisier überführ verkabel
      verschöner vervollständig zusammenführ zuweis`,
    make: 'mach schaff erzeug bild form herstell',
    work: `zähl 
      durchführ analysier untersuch prüf überprüf bewert evaluier erheb mess miss befrag interview recherchier sammel diskutier besprech
      planen plan vorbereit abstimm koordinier betreu begleit teilnehm beobacht vergleich testen test erforsch auswert beurteil
      besuch telefonier kontaktier anruf sprech führ tausch austausch arbeit unterstütz pfleg wart monitor überwach identifizier
      ermittel priorisier klär treff moderier erkund sicht review kontrollier halt abhalt coach
      verhandel berat begutacht begeh inspizier simulier skizzier sondier auslot anhör hospitier protokollier bereis aufsuch anschreib
      nachfass einhol durchsprech validier verifizier kartier zuhör`,
    affect: 'begeister motivier inspirier überzeug stärk förder ermutig befähig entlast sensibilisier',
    raise: `
      steiger erhöh anheb verbesser ausweit wachs wuchs verdoppel verdreifach vervielfach vergrößer optimier maximier beschleunig steig stieg
      ansteig gestieg zunehm klett aufstock hinzugewinn
      zuleg ausdehn hochfahr intensivier verstärk vermehr`,
    lower: `
      senk reduzier verringer verkürz minimier halbier vermind abbau kürz drück sink sank gesunk fall fiel gefall abnehm zurückgeh
      vermeid eliminier verhinder beseitig einspar spar schrumpf begrenz eindämm abnehm nachlass dezimier
      dämpf drossel verkleiner verbillig zurückfahr einbüß`,
    reach:
      'erreich erziel erlang erhalt bekomm verbuch verzeichn schaff übertreff überschreit komm lieg betrag beträg unterschreit',
    keep: 'halt bleib beibehalt erhalten sicher gewährleist stabilisier aufrechterhalt einhalt bewahr',
    win: 'gewinn gewonn akquirier anwerb hinzugewinn überzeug wechsel abwerb generier werb',
    serve: `
      bearbeit beantwort abarbeit abgearbeit behob gelös übernomm angenomm annehm lös erledig behandel zustell beheb abfertig reagier
      entscheid bedien versorg reparier`,
    behave: `
      nutz verwend empfehl empfiehl wiederkauf wiederkehr zurückkehr kehr kündig kauf bezahl zahl spend bestehen besteh absolvier meld
      verlass anwend weiterempfehl abbrech verläng zufrieden fühl vertrau geb gib les erkenn versteh beherrsch finden find kenn
      wiederkomm abschließ loggen einlog öffn teil bewert läuft lauf funktionier arbeit dauer brauch benötig warten wart kost`,
    arrive: 'registrier anmeld herunterlad download abonnier besuch anfrag buch bewerb klick folg eintrag',
    fare: `
      laufen lauf funktionier dauer brauch benötig kost stürz ausfall tret auftret passier antwort gelang eintreff ankomm abstürz einfahr
      abfahr`,
    finish: 'abschließ abgeschloss beend fertig vollend',
    spend: 'investier ausgeb aufwend verwend widm einplan',
  },
  verbEndings: {
    infinitive: 'en n eln ern',
    finite: 't te ten e et st',
    participle: 't et en te ten ter tes tem ete eten eter enen ene ener nen ne nes n',
    gerund: 'end ende enden ender',
    nominal: 'ung ungen en-s',
  },
  unknownParticiples: '',
  participleMarks: '',
  irregular: { raise: 'zunimmt', lower: 'abnimmt' },
  doings: {
    deliver: `
      start launch rollout roll-out go-live golive umbau aufbau ausbau neubau einbau bau abschluss erwerb kauf einkauf druck versand release
      relaunch deployment umzug wechsel beschluss fertigstellung bereitstellung inbetriebnahme umsetzung einweihung schulung ausbildung
      zertifizierung implementierung anschaffung lieferung gestaltung unterzeichnung einstellung`,
    raise: 'anstieg zuwachs wachstum steigerung verdoppelung verdopplung zunahme ausbau plus',
    lower: 'rückgang abbau senkung reduktion abnahme minus halbierung wegfall reduzierung',
    reach: 'erreichen erreichung',
    keep: 'erhalt einhaltung',
    win: 'gewinnung akquise',
    work: 'durchführung analyse prüfung untersuchung recherche pflege betreuung vorbereitung planung teilnahme auswertung evaluation',
  },
  nouns: {
    outcome: `
      umsatz gewinn marge rendite ertrag kosten kost zufriedenheit quote rate durchlaufzeit zeit dauer wartezeit antwortzeit lieferzeit verfügbarkeit
      auslastung fluktuation krankenstand conversion konversion churn retention nps bindung loyalität weiterempfehlung wiederkauf
      nutzung marktanteil produktivität verbrauch emission pünktlichkeit treue qualitätsnote note bewertung sterne latenz ladezeit
      ausschuss rücklauf durchsatz ausbeute effizienz energieverbrauch co2 gesundheit sicherheit vertrauen engagement motivation
      ergebnis deckungsbeitrag liquidität cashflow preis wert verlust abbruch abwanderung abwesenheit absenz überleben
      erfolg absprung kündigungsrate erstlösung termintreue liefertreue bestand schwund abverkauf ticketgröße warenkorb
      auftragseingang gewicht erreichbarkeit arr mrr ebit ebitda roi csat sla mttr uptime stillstand rüstzeit ertragskraft
      lesekompetenz leistung wissen kompetenz bestehensquote reichweite sichtbarkeit bekanntheit adoption akzeptanz nachfrage
      gehalt lohn genauigkeit integrität energiebedarf bedarf zahlungsziel ertrag frist abweichung schulden leerstand belegung spende mehrwert erfolgsquote wachstumsrate
      einnahmen erlös einsparung verschwendung müll abfall lärm temperatur unfallrate haltbarkeit lebensdauer lesbarkeit
      sterblichkeit mortalität ausstoß feinstaub miete zins lesefähigkeit schmerz lebensqualität wohlbefinden arbeitsbelastung überlastung`,
    measure:
      'index score kennzahl wert prozentsatz durchschnitt median grad niveau level punktzahl ranking platz',
    problem: `
      fehler bug störung ausfall beschwerde reklamation retoure stornierung storno kündigung unfall vorfall mahnung rückstand verspätung
      mangel defekt abbruch problem risiko schwachstelle engpass überstunde verletzung sturz infektion panne eskalation absturz
      nacharbeit rückfrage doppelbuchung stau krankheitstag fehltag fehlzeit fehlmenge verzögerung regression incident ausschussteil beanstandung
      fehlalarm leckage rohrbruch einbruch diebstahl betrug schaden schimmel lieferverzug rückläufer abmahnung klage streit konflikt
      abbrecher unterbrechung blackout sicherheitslücke datenpanne dekubitus druckgeschwür`,
    bridge: `pipelineabdeckung absichtserklärung interessenbekundung interessensbekundung vormerkung voranmeldung warteliste 
      lead neukunde anmeldung registrierung download besucher besuch follower abonnent teilnehmer interessent bewerber bewerbung pipeline
      traffic seitenaufruf klick testnutzer partner abonnement newsletterempfänger termin anfrage sponsor fördermitglied mitglied
      kundenkontakt teilnehmend interessent partnerschule term-sheet depot impression aufruf probeabo testkunde neumitglied reservierung
      probefahrt testzugang testzugäng terminbuchung kooperation partnerschaft förderer patenschaft`,
    artefact: `rampe solarpark ladepunkt 
      app anwendung software system portal webseite website seite shop plattform handbuch leitfaden bericht report dokument dokumentation konzept
      strategie plan roadmap prototyp mvp version funktion feature modul schnittstelle dashboard datenbank tool werkzeug prozess
      richtlinie vorlage checkliste artikel beitrag blog video podcast broschüre flyer katalog newsletter kurs kursmaterial lehrplan
      maschine anlage gebäude filiale büro werkstatt halle raum stelle vertrag vereinbarung lizenz zertifikat budget
      produkt angebot paket programm projekt initiative maßnahme gremium prozessbeschreibung übersicht liste karte
      landingpage webshop intranet wiki chatbot automatisierung pipeline server cloud infrastruktur architektur design logo marke
      studie umfrage fragebogen präsentation leitbild standard iso norm regelwerk kampagnenplan kasse lager regal bus fahrzeug
      ladesäule baum station schulungsunterlage playbook runbook story ticket test testfall anleitung formular api bibliothek repository
      ticketsystem backup monitoring firewall sensor gerät hardware release meilenstein konto pilot pilotprojekt mentorenprogramm
      einarbeitungsplan onboarding notfallplan hygienekonzept speisekarte rezept lösung hotline telefonanlage
      glasfaser kabel rohr akte netz brücke straße radweg spielplatz parkplatz schulhof kita satzung lastenheft pflichtenheft gutachten
      heizung wärmepumpe photovoltaik windrad wohnung hecke zaun kantine labor lkw fahrrad drohne roboter bagger laptop tablet drucker
      gesetz verordnung protokoll skript plakat buch magazin zeitung zeitschrift kollektion modell rezeptur siegel urkunde stipendium
      fonds stiftung beirat arbeitsgruppe kapitel`,
    event: `
      workshop schulung seminar training veranstaltung messe konferenz webinar kampagne aktion fest tag event meetup hackathon tagung
      aufführung konzert turnier vortrag kurs lehrgang sprechstunde infoabend infotag retrospektive
      aktionstag vernissage exkursion wettbewerb preisverleihung gottesdienst premiere flohmarkt testlauf probelauf`,
    effort: `treffen lesekreis 
      gespräch interview meeting besprechung treffen sitzung analyse recherche stunde anruf telefonat besuch workshop runde termin
      personentag aufwand überprüfung audit review test hospitation austausch feedbackgespräch befragung erhebung auswertung
      nutzerinterview kundengespräch jour-fixe standup sprint
      begehung rundgang inspektion hausbesuch supervision intervision ortstermin`,
    coverage:
      'abdeckung testabdeckung umsetzungsgrad fertigstellungsgrad fortschritt erfüllungsgrad umsetzungsstand dokumentationsgrad reifegrad',
    outsider: `
      kundschaft niemand familie obdachlos ratsuchend teilnehmend pendler radfahrend kunde kundin nutzer nutzerin anwender anwenderin benutzer patient patientin bürger bürgerin schüler schülerin student studentin studierend
      gast gäst besucher mieter mieterin eltern klient klientin verbraucher leser leserin hörer fahrgast fahrgäst mitglied entwickler bewohner
      haushalt käufer abonnent spender familie kind jugendlich lernend auszubildend leute mensch einwohner radfahrer lieferant händler
      bestandskunde kund versicherte versicherten unternehmen firma betrieb kleinbetrieb landwirt absolvent ehrenamtlich
      anwohner nachbar urlauber wanderer pilger spieler zuschauer rentner geflüchtete flüchtling arbeitslose arbeitssuchend genossenschaft
      kommune gemeinde züchter winzer imker jäger autofahrer`,
    insider: `
      mitarbeiter mitarbeiterin mitarbeitend beschäftigt kollege kollegin kolleg team führungskraft führungskräft manager vertrieb abteilung pflegekraft pflegekräft lehrkraft
      lehrkräft lehrer lehrerin fahrer fahrerin verkäufer verkäuferin techniker technikerin berater beraterin personal belegschaft ingenieur
      ingenieurin ärzt arzt ärztin azubi praktikant leitung bereich standort squad trainer trainerin erzieher erzieherin
      pfleger krankenschwester hebamme dozent professor zusteller lagerist monteur schweißer schreiner tischler kellner betreuer
      vertriebler programmierer meister geselle vorstand geschäftsführung aufsichtsrat betriebsrat revision controlling redaktion
      hausmeister polizist feuerwehr sanitäter rettungsdienst soldat beamte sachbearbeiter anwalt`,
    quality: `
      qualität zusammenarbeit transparenz kommunikation kultur unternehmenskultur attraktivität image innovation innovationskraft agilität effektivität
      führung organisation struktur nachhaltigkeit erlebnis kundenerlebnis benutzerfreundlichkeit attraktiv vielfalt stabilität klarheit teamgeist ordnung`,
    served:
      'ticket anfrage bestellung auftrag antrag paket lieferung rechnung fall anruf sendung mail e-mail reparatur meldung vorgang zug flug essen mahlzeit hinweis bescheid',
    place:
      'stadt region land markt deutschland österreich schweiz bayern europa berlin hamburg münchen bezirk',
    transparent:
      'anzahl zahl anteil menge höhe umfang summe volumen teil art reihe hälfte drittel viertel großteil',
  },
  nounEndings: 'en n e er s es ern in innen inn :innen erinnen nen em ens ien',
  plurals: '',
  be: 'ist sind war waren bleibt bleiben wird werden wurde wurden sei',
  have: 'hat haben hatte hatten habe',
  we: 'wir ich',
  reflexive: '',
  that: 'dass',
  leadIns: 'sicherstell gewährleist ermöglich versuch sorg helf beitrag trag wollen dafürsorg',
  adverbials: '',
  absent: 'kein keine keinen keinem keiner keines null ohne nie niemand nicht',
  all: 'alle allen aller jede jeder jedes jeden sämtliche sämtlichen gesamte gesamten komplette vollständig',
  levels:
    'fristgerecht pünktlich rechtzeitig termingerecht am_selben_tag am_gleichen_tag am_nächsten_tag sofort fehlerfrei ohne_rückfrage reibungslos',
  per: 'pro je täglich wöchentlich monatlich vierteljährlich quartalsweise jährlich regelmäßig wöchentliche monatliche tägliche regelmäßige jede jeden',
  regions: [
    { region: 'purpose', opens: 'um', before: 'infinitive' },
    { region: 'purpose', opens: 'damit sodass zwecks mit_dem_ziel mit_ziel' },
    { region: 'purpose', opens: 'zur zum', before: 'nominal' },
    {
      region: 'means',
      opens: 'durch mittels mithilfe anhand via dank mit_hilfe über_die über_das aufgrund infolge indem',
    },
    { region: 'time', opens: 'bis bis_zum bis_ende bis_zur im in ab seit vor ende_des', before: 'date' },
    {
      region: 'time',
      opens: 'bis_ende bis_zum_ende bis_jahresende bis_quartalsende zum_jahresende zum_quartalsende',
    },
    {
      region: 'baseline',
      opens: 'statt anstatt gegenüber im_vergleich verglichen bisher aktuell derzeit vorher',
    },
    { region: 'rider', opens: 'mit bei', before: 'number' },
  ],
  ...germanRules,
  claims: {
    ends: 'auf',
    by: 'um',
    byBehindDoing: 'von um',
    comparatives:
      'mehr weniger schneller langsamer kürzer länger höher niedriger größer kleiner besser günstiger billiger öfter häufiger seltener',
    of: 'der des aller von',
    factors: {
      2: 'verdoppel verdopplung verdoppelung aufs_doppelte auf_das_doppelte',
      3: 'verdreifach aufs_dreifache auf_das_dreifache',
      4: 'vervierfach',
      0.5: 'halbier halbierung auf_die_hälfte',
    },
    parts: {
      0.5: 'um_die_hälfte',
      0.3333333: 'um_ein_drittel',
      0.6666667: 'um_zwei_drittel',
      0.25: 'um_ein_viertel',
      0.75: 'um_drei_viertel',
      0.2: 'um_ein_fünftel',
      0.1: 'um_ein_zehntel',
    },
    opposites: `
      steigern_senken steigt_sinkt steigen_sinken erhöhen_reduzieren erhöhen_verringern erhöhen_senken anheben_senken steigerung_senkung
      erhöhung_reduzierung erhöhung_senkung erhöhung_verringerung anstieg_rückgang zunahme_abnahme wächst_schrumpft wachsen_schrumpfen steigere_senke
      verlängern_verkürzen verlängerung_verkürzung zunehmen_abnehmen zunimmt_abnimmt ansteigt_sinkt ansteigen_sinken steigt_zurückgeht
      steigen_zurückgehen`,
  },
  numbers: {
    decimal: ',',
    words: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    tens: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert',
    and: 'und',
    zero: 'null',
    scales: {
      tsd: 1e3,
      tausend: 1e3,
      mio: 1e6,
      million: 1e6,
      millionen: 1e6,
      mrd: 1e9,
      milliarden: 1e9,
      k: 1e3,
      m: 1e6,
    },
    units: {
      percent: { '%': 'prozent' },
      points: { pp: 'prozentpunkte prozentpunkten prozentpunkt', points: 'punkte punkten punkt' },
      money: { EUR: 'euro', CHF: 'franken', USD: 'dollar' },
      duration: {
        seconds: 'sekunde sekunden sek',
        minutes: 'minute minuten',
        hours: 'stunde stunden std',
        days: 'tag tage tagen',
        workdays: 'werktag werktage werktagen arbeitstag arbeitstage arbeitstagen',
        weeks: 'woche wochen',
        months: 'monat monate monaten',
        quarters: 'quartal quartale quartalen',
        years: 'jahr jahre jahren',
      },
      score: { stars: 'sterne sternen stern' },
      factor: { '×': 'mal fach' },
    },
    months:
      'januar_jan februar_feb märz_mrz april_apr mai juni_jun juli_jul august_aug september_sep_sept oktober_okt november_nov dezember_dez',
    periods: 'q quartal',
    before: {
      atLeast: 'mindestens über mehr_als wenigstens min minimum ab nicht_unter größer_als oberhalb_von',
      atMost:
        'unter höchstens maximal weniger_als max binnen innerhalb_von innerhalb nicht_über kleiner_als nicht_mehr_als in_unter unterhalb_von bis_zu',
      change: 'um um_mindestens um_rund um_etwa um_ca um_weitere',
      target: 'auf nach auf_unter auf_über auf_mindestens auf_maximal auf_höchstens bis',
      from: 'von',
    },
    within: 'in',
    behind: { atLeast: 'oder_mehr oder_höher plus', atMost: 'oder_weniger oder_schneller' },
  },
};
