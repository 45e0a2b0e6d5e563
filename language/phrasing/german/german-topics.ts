/** What work is usually done for: `topic | words that name it | metrics, likeliest first`. Order decides between topics that fit equally. */
export const germanTopics = `
Personalgewinnung | einstellen, einstellung, rekrutieren, stellenanzeige, stellenausschreibung, bewerber, karriereseite, jobmesse | Anteil neuer Kolleginnen und Kollegen, die nach einem Jahr noch da sind; Tage bis zur Besetzung einer Stelle; Annahmequote der Angebote
Einarbeitung | einarbeitung, einarbeiten, einarbeitungsplan, onboarding, patenprogramm, willkommensmappe | Tage bis zum ersten selbstständigen Beitrag; Verbleib im ersten Jahr; Anteil der Neuen, die sich nach 30 Tagen gut vorbereitet fühlen
Schulung | schulung, schulen, training, trainieren, workshop, seminar, kurs, lehrgang, fortbildung, weiterbildung, zertifizierung, ausbildung | Fehlerquote bei der geschulten Arbeit; Anteil der Geschulten, die das Gelernte nach 60 Tagen anwenden; Bearbeitungszeit je Vorgang
Führung und Kultur | führungskräfteprogramm, teambuilding, mentoring, mentorenprogramm, mitarbeiterbefragung, mitarbeitergespräch, betriebsversammlung, leitbild | ungewollte Fluktuation; Weiterempfehlung als Arbeitgeber; Anteil der Belegschaft, der die Prioritäten nennen kann
Inhalte | blog, blogbeitrag, artikel, beitrag, whitepaper, newsletter, fallstudie, landingpage, broschüre | Anmeldungen über die Suche; Anteil der Leserinnen und Leser, die anfragen; Abschlussquote der Anfragen
Werbung und Kampagnen | kampagne, anzeige, werbung, werbekampagne, flyer, aktion, mailing | Kosten je gewonnenem Kunden; Umsatz aus der Kampagne; Ertrag je Euro Werbung
Soziale Medien | instagram, linkedin, video, podcast, social media, follower | Anteil der Kundschaft, der darüber zu uns kommt; Anfragen aus den Kanälen; Bekanntheit in der Zielgruppe
Veranstaltungen | veranstaltung, event, webinar, konferenz, messe, messestand, tagung, infoabend, hackathon, meetup | Anteil der Gäste, die später kaufen; Umsatz aus Kontakten der Veranstaltung; Anteil der Gäste, die wiederkommen
Vertrieb | verkaufsgespräch, kaltakquise, vertriebsgespräch, angebot, crm, kundentermin, demo, akquise | Abschlussquote; neuer wiederkehrender Umsatz; Dauer vom Erstgespräch bis zum Abschluss
Partnerschaften | partner, partnerschaft, partnerprogramm, händler, wiederverkäufer | Umsatz über Partner; Anteil der Partner mit einem zweiten Geschäft; Gewinnungskosten über Partner
Preise und Pakete | preisliste, preismodell, preis, paket, rabatt, tarif | Umsatz je Kunde; Rohertragsmarge; Anteil der Testenden, die kaufen
Kundenbetreuung | kundenbetreuung, kundenbesuch, kundengespräch, quartalsgespräch | Umsatzbindung; Kündigungsquote; Tage bis zum ersten Nutzen
Kundenservice | hotline, callcenter, ticketsystem, faq, wissensdatenbank, chatbot, hilfeartikel, helpdesk, support, servicecenter | Lösungsquote beim ersten Kontakt; Zeit bis zur Lösung; Anfragen je Kunde
Gemeinschaft | community, forum, botschafterprogramm, stammtisch | Anteil der Fragen, die Mitglieder beantworten; aktive Mitglieder im dritten Monat; Weiterempfehlung
Produkt oder Funktion | funktion, feature, app, produkt, version, release, mvp, prototyp, modul, portal, kundenportal, plattform, webshop, software, webseite, website | Anteil der Nutzenden, die es jede Woche verwenden; Anteil erledigter Aufgaben; Verbleib der Nutzenden
Gestaltung | redesign, design, oberfläche, formular, navigation, nutzertest, checkout, bestellformular | Anteil erledigter Aufgaben; Abschlussquote an dieser Stelle; Anfragen dazu beim Support
Dokumentation | dokumentation, handbuch, leitfaden, anleitung, tutorial | Zeit bis zum ersten Erfolg; Anteil der Lesenden, die ihre Antwort finden; Rückfragen je Woche
Schnittstellen | schnittstelle, api, integration, anbindung | Kunden mit laufender Anbindung; Zeit bis zum ersten erfolgreichen Aufruf; Umsatz mit angebundenen Kunden
Zuverlässigkeit | monitoring, backup, notfallplan, alarm, runbook, überwachung | Zeit bis zur Wiederherstellung; Störungen, die Kunden bemerken; Verfügbarkeit
Softwareentwicklung | testabdeckung, pipeline, deployment, migration, migrieren, infrastruktur, cloud, server, refactoring, datenbank | Durchlaufzeit einer Änderung; Anteil fehlerhafter Auslieferungen; Auslieferungen je Woche
Sicherheit | firewall, penetrationstest, sicherheitskonzept, verschlüsselung, phishing, informationssicherheit | Tage bis zur Behebung kritischer Schwachstellen; Anteil der Belegschaft, der auf Phishing klickt; Sicherheitsvorfälle
Daten und Auswertungen | dashboard, bericht, auswertung, datenmodell, übersicht, kennzahlensystem | Prognosefehler; Anteil der Entscheidungen, die auf den Zahlen beruhen; Zeit von der Frage zur Antwort
Finanzen | budget, monatsabschluss, jahresabschluss, rechnung, buchhaltung, lohnabrechnung, erp | Tage bis zum Abschluss; Prognosefehler; Tage bis zum Zahlungseingang
Einkauf | lieferant, einkauf, ausschreibung, rahmenvertrag | pünktliche Lieferungen der Lieferanten; Kosten je Stück; Mängel in der gelieferten Ware
Recht und Regeln | vertrag, richtlinie, datenschutz, datenschutzkonzept, vorlage, compliance | Zeit bis zur Unterschrift; Feststellungen in Prüfungen; Verträge ohne Eskalation
Fertigung | produktionslinie, maschine, wartung, anlage, werkstatt, fertigung, rüsten | Gesamtanlageneffektivität; Ausschussquote; ungeplanter Stillstand
Logistik | lager, lieferung, route, tour, inventur, fuhrpark, verpackung, kommissionierung | vollständige und pünktliche Lieferungen; Kosten je Lieferung; Fehlbestände
Arbeitssicherheit | sicherheitsschulung, erste hilfe, brandschutz, brandschutzübung, schutzausrüstung, begehung, gefährdungsbeurteilung | Unfälle mit Ausfalltagen; Beinaheunfälle, die sich wiederholen; Fehltage nach Unfällen
Nachhaltigkeit | solaranlage, photovoltaik, recycling, nachhaltigkeitsbericht, energieaudit, baum, ladesäule | Emissionen je Einheit; Energieverbrauch je Einheit; Anteil verwerteter Abfälle
Gesundheit | station, impfung, vorsorge, pflegeplan, behandlungspfad, hygienekonzept, sprechstunde | Wiederaufnahmen innerhalb von 30 Tagen; Wartezeit bis zur Behandlung; Infektionen je 1.000 Pflegetage
Bildung | unterricht, lehrplan, klasse, schule, nachhilfe, prüfung, unterrichtseinheit | Anteil der Lernenden, die das Lernziel erreichen; Abbruchquote; Anwesenheit
Verwaltung | antrag, bürgerbüro, onlineformular, bürgerportal, bescheid, bürgersprechstunde | Tage bis zum Bescheid; Fehler je Antrag; Zufriedenheit der Bürgerinnen und Bürger
Ehrenamt und Spenden | spende, spendenaufruf, spendenkampagne, ehrenamt, förderantrag, benefizkonzert | Anteil der Spendenden, die wieder spenden; Menschen, die nach einem Jahr keine Hilfe mehr brauchen; Kosten je eingeworbenem Euro
Interne Kommunikation | intranet, wiki, besprechung, jour-fixe, statusbericht, rundmail | Anteil der Belegschaft, der die Prioritäten nennen kann; Suchzeit je Woche; Zeit bis zu einer Antwort
Prozesse | prozess, prozessbeschreibung, automatisierung, automatisieren, checkliste, standard, ablauf | Durchlaufzeit; Fehlerquote; Stunden Handarbeit je Woche
Planung und Forschung | strategie, konzept, roadmap, plan, studie, analyse, umfrage, befragung, interview, marktanalyse | Fehler der Schätzungen, auf denen entschieden wird; Anteil der Vorhaben, die ihre Kennzahl bewegt haben; Zeit von der Frage zur Entscheidung`;
