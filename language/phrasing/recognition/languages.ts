import { type LazyPattern, lazyPattern } from '../text/lazy-pattern.js';

/** What a language looks like on paper. */
export interface LanguageLook {
  /** Its name in English, for messages. */
  name: string;
  /** Small words, and the words that plans use most; forms as they are written, in lower case. */
  words: string;
  /** Spellings that few other languages have, mostly ends, of words with at least five letters. */
  spelling?: LazyPattern;
  /** Letters that few other languages have. */
  letters?: LazyPattern;
  /** Words in a row that its neighbours write otherwise; in lower case, one space between words and signs. */
  phrases?: LazyPattern;
}

/**
 * Latin-script languages other than English by their tag (BCP 47). A word may stand in several lists: then it speaks for each of them.
 * Most of them have no reader; they are here so that no reader of another language reads them.
 */
export const languageLooks: Readonly<Record<string, LanguageLook>> = {
  de: {
    name: 'German',
    words: `
      der die das den dem des ein eine einen einem einer eines und oder aber nicht mit von vom für auf bei beim zu zum zur im ins ist
      sind war waren wir uns unser unsere unseren unserem unserer unseres alle allen aller mehr weniger mindestens maximal höchstens
      ich habe um bis nach durch über unter ueber fuer gegen ohne auch als aus an am in pro je jede jeder jedes jeden werden wird wurde wurden
      haben hat kann können koennen soll sollen muss müssen sein ihre ihren ihrer ihr sich dass damit wenn vor zwischen innerhalb
      kein keine keinen keiner bereits noch nur sowie statt neue neuen neuer neues neu alte alten großen weitere weiteren letzte letzten eigene eigenen erste ersten ersten ende
      steigern erhöhen erhoehen senken verringern reduzieren verkürzen verbessern einführen aufbauen erstellen entwickeln
      durchführen umsetzen erreichen gewinnen halten stärken optimieren etablieren veröffentlichen schulen starten
      steigt sinkt bleibt liegt fällt beträgt gesteigert gesenkt erhöht reduziert eingeführt umgesetzt abgeschlossen erstellt
      durchgeführt veröffentlicht kunden kunde kundinnen umsatz mitarbeiter mitarbeitende mitarbeitenden nutzer prozent tage tagen
      tag stunden stunde woche wochen monat monate monaten jahr jahre quartal quartals anzahl anteil zahl ergebnis ziel ziele
      pünktlich täglich monatlich wöchentlich anfragen antwort bewertung zeit dauer fehler rate kosten euro verkauf vertrieb
      zwei drei vier fünf sechs sieben acht zehn zwölf statt halbieren steht projekt projekte strategie team teams nutzen aktiv qualität verfügbarkeit`,
    spelling: lazyPattern(
      '(?:ung|ungen|keit|keiten|heit|heiten|schaft|quote|quoten|zeiten|zeit|lich|liche[nrms]?|isch|ische[nrms]?|ieren|iert|ierte[nrms]?|kunden|dauer|kosten|zahl|innen)$',
      '',
    ),
    letters: lazyPattern('[ßäöü]', ''),
  },
  fr: {
    name: 'French',
    words: `
      le la les l d du des de un une et ou est sont a ont été être dans pour avec sur sous par nous notre nos votre vos leur leurs son
      ses sa aux au à ce cet cette ces plus moins de en qui que qu chaque tous toutes tout toute sans entre dès lors dont se s n ne pas
      y il ils elle elles on via grâce ainsi afin vers chez jusqu ou où comme très aucun aucune
      augmenter réduire diminuer améliorer lancer créer mettre passer atteindre obtenir former organiser développer déployer
      publier réaliser maintenir garantir faire baisser rendre renforcer assurer livrer recruter signer doubler ouvrir
      reduire ameliorer creer developper deployer realiser
      chiffre affaires nouveau nouvelle nouveaux nouvelles jours jour heures heure semaine semaines mois an ans année trimestre clients
      client clientes ventes taux nombre hausse baisse délai délais délai coût coûts utilisateurs salariés place ligne équipe équipes
      demandes réponse panier moyen moyenne part satisfaction plaintes mise en œuvre mis mise publié lancé formés réduit réduite
      temps deux trois quatre cinq six sept huit neuf dix appels passe utilisateurs utilisateur qualité données entreprises semestre élèves payants`,
    spelling: lazyPattern(
      '(?:er|ir|oir|re|eurs?|euses?|ité|ités|ements?|iques?|aires?|és|ées?|eaux|elles?|ances?|ences?|oires?|ifs?|ives?|ants?)$',
      '',
    ),
    letters: lazyPattern('[œêèàùûîôçë]', ''),
  },
  es: {
    name: 'Spanish',
    words: `
      el la los las lo una uno un unos unas y e o u de del en con por para nuestro nuestra nuestros nuestras que se su sus más mas menos
      al a es son está estén esté están sea sean cada todos todas todo toda hasta sin sobre entre desde como ni no ya tras ante
      cuyo donde cuando antes después durante menos ningún ninguna
      aumentar reducir disminuir mejorar lanzar crear lograr alcanzar conseguir obtener incrementar implementar implantar realizar
      desarrollar publicar asegurar garantizar mantener bajar subir pasar llegar capacitar formar firmar abrir poner hacer
      elevar diseñar organizar duplicar cerrar ofrecer migrar reclutar
      clientes cliente nuevo nueva nuevos nuevas ventas ingresos días dias día horas hora semana semanas mes meses año años trimestre
      tasa número numero porcentaje tiempo usuarios empleados equipo equipos pedidos quejas reclamos reclamaciones costo costos coste
      costes satisfacción respuesta entrega mensual mensuales semanal semanales anual diario publicado publicada lanzado implementado
      reducción aumento mejora tienda tiendas personas media promedio errores
      calidad tiempos pruebas prueba primer primeros primera dos tres cuatro cinco seis siete ocho diez semestre proceso procesos servicio servicios soporte pago seguridad
      plataforma cobertura visitas datos empresas empresa actualmente visión talleres campañas programa producto productos`,
    spelling: lazyPattern(
      '(?:ción|ciones|cion|sión|siones|miento|mientos|dad|dades|ad[oa]s?|id[oa]s?|iendo|ando|arse|erse|encia|ancia|ería|ales|able|ible|[aei]r|arnos|irnos|ernos|irme|arme|ivos?|ivas?|ic[oa]s?|or[ae]s|os|as)$|ie[nrst]|ue[nrst]|ñ|ll',
      '',
    ),
    letters: lazyPattern('[ñ¿¡]', ''),
    phrases: lazyPattern('(?:^| )en un \\d|(?: |^)(?:al|del) \\d', ''),
  },
  pt: {
    name: 'Portuguese',
    words: `
      o os as a um uma uns umas e ou de do da dos das em no na nos nas num numa com por pelo pela pelos pelas para que nosso nossa nossos
      nossas cada todos todas todo toda mais menos ao aos à às é são está estão seja sejam foi até sem sob entre desde como não já
      após seu sua seus suas pra antes durante quando nenhum nenhuma
      aumentar reduzir diminuir melhorar lançar criar atingir alcançar obter conseguir implementar implantar realizar desenvolver
      publicar garantir manter elevar treinar capacitar contratar fechar abrir zerar fazer ter chegar entregar
      passar subir cair organizar dobrar migrar cadastrar lancar alcancar
      clientes cliente novo nova novos novas vendas receita dias dia horas hora semana semanas mês mes meses ano anos trimestre
      taxa número numero porcentagem tempo usuários usuarios colaboradores equipe equipes time times pedidos reclamações custo
      custos satisfação satisfacao resposta entrega mensal mensais semanal anual diário publicado publicada lançado implementado
      redução aumento melhoria loja lojas pessoas média erros mil reais
      qualidade tempos testes teste primeiro primeiros primeira duas dois três quatro cinco seis sete oito dez semestre processo processos serviço serviços suporte pagamento
      segurança plataforma cobertura visitas dados empresas empresa atualmente acima abaixo ativos ativas base programa produto produtos`,
    spelling: lazyPattern(
      '(?:ção|ções|cao|coes|são|sões|mento|mentos|dade|dades|ad[oa]s?|id[oa]s?|endo|ando|ência|ância|encia|agem|agens|ais|ável|ível|áveis|[aei]r|iv[oa]s?|ic[oa]s?|or[ae]s|os|as|m)$|lh|nh|ss|[çãõâêô]|eiro|eira',
      '',
    ),
    letters: lazyPattern('[ãõ]', ''),
    phrases: lazyPattern(
      'r (?:o|os|as) \\p{L}{3,}|(?:^| )de (?:\\S+ ){1,4}para (?:\\S+ )?\\d|(?:^| )r \\$ \\d',
      'u',
    ),
  },
  it: {
    name: 'Italian',
    words: `
      il lo la gli le i una uno un di del della dello dei delle degli e ed o con per che nostro nostra nostri nostre ogni tutti tutte
      più meno al alla ai alle allo agli è sono nel nella nei nelle dal dalla dai da a in su sul sulla entro senza tra fra non come
      si sia siano loro suo sua almeno dopo prima
      aumentare ridurre migliorare lanciare creare raggiungere ottenere realizzare sviluppare pubblicare portare mantenere
      garantire diminuire abbassare incrementare introdurre organizzare formare consegnare
      clienti cliente nuovo nuova nuovi nuove vendite ricavi giorni giorno ore ora settimana settimane mese mesi anno anni trimestre
      tasso numero percentuale tempo utenti dipendenti ordini reclami costo costi soddisfazione risposta consegna mensile
      mensili riduzione aumento`,
    spelling: lazyPattern(
      '(?:zione|zioni|sione|sioni|mento|menti|ità|ezza|tore|tori|trice|at[oaie]|ut[oaie]|are|ere|ire|ario|ale|ali|enza|anza)$',
      '',
    ),
    letters: lazyPattern('[ùìò]', ''),
  },
  nl: {
    name: 'Dutch',
    words: `
      de het een en van voor met op naar bij zijn is wij we onze ons alle meer minder niet aan door tot uit worden wordt te in of om
      per binnen elke elk geen als dat die dit deze er ook nog over onder na hun heeft hebben kan kunnen tussen zonder via
      minimaal maximaal
      verhogen verlagen verbeteren verminderen lanceren invoeren behalen bereiken ontwikkelen opleveren krijgen maken
      publiceren houden starten uitvoeren verkorten daalt stijgt opgeleverd ingevoerd
      klanten klant nieuwe nieuw omzet dagen dag uur week weken maand maanden jaar kwartaal aantal percentage tijd gebruikers
      medewerkers klachten kosten verkoop winkels doorlooptijd tevredenheid`,
    spelling: lazyPattern(
      '(?:heid|heden|teit|teiten|ingen|ijk|ijke|sche|lijks|baar|schap|tijd|eren|atie|aties)$',
      '',
    ),
    letters: lazyPattern('ij(?=[^s]|$)', ''),
  },
  sv: {
    name: 'Swedish',
    words: `
      och att det som en ett för med på av till är vi våra vår vårt alla mer mindre inte från i om den de har ska kan vid varje minst
      högst inom utan under över efter per ny nya nytt samt eller
      öka minska förbättra lansera införa nå skapa höja sänka utveckla genomföra bygga publicera hålla
      kunder kund dagar dag timmar vecka veckor månad månader år kvartal antal andel tid användare anställda klagomål kostnader
      försäljning intäkter svarstid`,
    spelling: lazyPattern(
      '(?:ning|ningar|ningen|heten|heter|het|ande|erna|arna|orna|skap|tiden|tid|aren|erar|era)$',
      '',
    ),
    letters: lazyPattern('[åäö]', ''),
  },
  da: {
    name: 'Danish',
    words: `
      og at det som en et for med på af til er vi vores alle mere mindre ikke fra i om den de har skal kan ved hver mindst højst
      inden uden under over efter pr ny nye nyt samt eller
      øge reducere forbedre lancere indføre opnå skabe sænke udvikle gennemføre bygge udgive holde
      kunder kunde dage dag timer uge uger måned måneder år kvartal antal andel tid brugere medarbejdere klager omkostninger salg
      omsætning`,
    spelling: lazyPattern(
      '(?:ning|ninger|ningen|heden|hed|ende|erne|skab|tiden|tid|eren|else|elser|elsen|ere)$',
      '',
    ),
    letters: lazyPattern('[åæø]', ''),
  },
  nb: {
    name: 'Norwegian',
    words: `
      og at det som en et for med på av til er vi våre vår alle mer mindre ikke fra i om den de har skal kan ved hver minst høyst
      innen uten under over etter per ny nye nytt samt eller
      øke redusere forbedre lansere innføre oppnå skape senke utvikle gjennomføre bygge utgi holde
      kunder kunde dager dag timer uke uker måned måneder år kvartal antall andel tid brukere ansatte klager kostnader salg
      omsetning`,
    spelling: lazyPattern(
      '(?:ning|ninger|ningen|heten|het|ende|erne|skap|tiden|tid|eren|else|elser|elsen|ere)$',
      '',
    ),
    letters: lazyPattern('[åæø]', ''),
  },
  fi: {
    name: 'Finnish',
    words: `
      ja on ei että se joka kaikki kaikkien enemmän vähemmän uusi uuden uutta kanssa sekä tai kun jos vain yli alle vähintään
      enintään ennen jälkeen mennessä per meidän
      lisätä vähentää parantaa lanseerata nostaa laskea saavuttaa julkaista kehittää rakentaa järjestää
      asiakkaat asiakkaiden asiakasta päivää päivässä tuntia viikko viikossa kuukausi kuukaudessa vuosi määrä osuus aika myynti
      liikevaihto prosenttia`,
    spelling: lazyPattern(
      '(?:inen|isen|ssa|ssä|sta|stä|lla|llä|lle|uus|yys|uuden|yyden|ista|istä|aan|ään|taan|tään|minen|misen|tta|ttä|kset|sti)$',
      '',
    ),
    letters: lazyPattern('[äö]{2}|ää|öö', ''),
  },
  pl: {
    name: 'Polish',
    words: `
      i w na z ze do dla się nie jest są oraz przez od po o u za przy pod nad bez lub że co każdy każdego wszystkich wszystkie naszych
      nasz nasze więcej mniej co najmniej jak który która które nowy nowa nowe nowych ponad poniżej
      zwiększyć zmniejszyć poprawić wdrożyć obniżyć osiągnąć uruchomić skrócić opublikować przeprowadzić utrzymać zdobyć
      zwiększenie zmniejszenie wdrożenie poprawa wzrost spadek
      klientów klienci dni dzień godzin tydzień tygodnie miesiąc miesięcy rok roku kwartał kwartale liczba odsetek czas użytkowników
      pracowników sprzedaży przychody kosztów`,
    spelling: lazyPattern(
      '(?:ości|ość|anie|enie|ania|enia|ego|emu|ych|ymi|ów|ami|owych|owa|owe|owy|yć|ić|ować|cji|cja)$',
      '',
    ),
    letters: lazyPattern('[łąęśżźćń]', ''),
  },
  cs: {
    name: 'Czech',
    words: `
      a i v ve na z ze do pro se ne je jsou že co každý každého všech všechny našich náš naše více méně alespoň jak který která
      které nový nová nové nových s o k od po za při bez nebo nad pod
      zvýšit snížit zlepšit zavést spustit dosáhnout zkrátit vydat udržet získat
      zákazníků zákazníci dní den hodin týden měsíc měsíců rok roku čtvrtletí počet podíl čas uživatelů zaměstnanců tržby nákladů`,
    spelling: lazyPattern('(?:ost|osti|ání|ení|ého|ému|ých|ými|ové|ový|ová|ovat|ace|ací)$', ''),
    letters: lazyPattern('[řěůčšžýť]', ''),
  },
  sk: {
    name: 'Slovak',
    words: `
      a i v vo na z zo do pre sa nie je sú že čo každý každého všetkých všetky našich náš naše viac menej aspoň ako ktorý ktorá
      ktoré nový nová nové nových s o k od po za pri bez alebo nad pod
      zvýšiť znížiť zlepšiť zaviesť spustiť dosiahnuť skrátiť vydať udržať získať
      zákazníkov zákazníci dní deň hodín týždeň mesiac mesiacov rok roku štvrťrok počet podiel čas používateľov zamestnancov tržby`,
    spelling: lazyPattern('(?:osť|osti|anie|enie|ania|enia|ého|ému|ých|ými|ové|ový|ová|ovať|ácia|ácie)$', ''),
    letters: lazyPattern('[ľĺŕôčšžýť]', ''),
  },
  hu: {
    name: 'Hungarian',
    words: `
      a az és egy nem hogy is van minden több kevesebb új ki be el meg fel le vagy mint legalább legfeljebb alatt felett után előtt
      szerint között nélkül
      növelni csökkenteni javítani bevezetni elérni elindítani növelése csökkentése javítása bevezetése elérése
      ügyfelek ügyfél nap napon óra hét hónap év negyedév száma aránya idő felhasználók munkatársak panaszok költségek árbevétel`,
    spelling: lazyPattern(
      '(?:ság|ség|ása|ése|ban|ben|nak|nek|ról|ről|hoz|hez|höz|val|vel|ban|ra|re|ok|ek|ök|ani|eni|ás|és)$',
      '',
    ),
    letters: lazyPattern('[őű]', ''),
  },
  ro: {
    name: 'Romanian',
    words: `
      și si de la în din cu pe pentru un o ale al a ai că nu este sunt să se mai fiecare toate toți nou nouă noi sau prin până sub
      peste între fără după cel puțin mult
      creșterea reducerea îmbunătățirea lansarea creștem reducem îmbunătățim lansăm crește scade
      clienți clienților clienti zile zi ore oră săptămână lună luni an ani trimestru număr numărul rata procent timp utilizatori angajați
      vânzări costuri`,
    spelling: lazyPattern(
      '(?:ție|ții|ției|ilor|ului|elor|ează|ării|area|erea|irea|are|ate|ește|iei|lor)$',
      '',
    ),
    letters: lazyPattern('[șțăţ]|[îâ]', ''),
  },
  tr: {
    name: 'Turkish',
    words: `
      ve bir için ile bu da de daha olan yeni tüm kadar her yüzde en az çok gün içinde sonra önce ya veya olarak göre üzerinde
      altında
      artırmak azaltmak artır azalt iyileştir yükselt düşür başlat yayınla geliştir oluştur tamamla artırılması azaltılması
      müşteri müşteriler müşterilerin günde saat hafta ay ayda yıl çeyrek sayısı oranı süresi kullanıcı çalışan şikayet maliyet
      satış gelir`,
    spelling: lazyPattern(
      '(?:lar|ler|ları|leri|ların|lerin|mak|mek|ması|mesi|lık|lik|luk|lük|dan|den|nın|nin|nun|yı|yi|ını|ini|arak|erek|ılması|ilmesi|acak|ecek|iyor|lı|li)$',
      '',
    ),
    letters: lazyPattern('[ığş]', ''),
  },
  ca: {
    name: 'Catalan',
    words: `
      el la els les l d de del dels un una uns unes i o amb per que nostre nostra nostres més menys al als és són en cada tots totes
      fins sense sobre entre des com no ja seu seva
      augmentar reduir millorar llançar crear assolir aconseguir implementar desenvolupar publicar garantir mantenir
      clients client nou nova nous noves vendes ingressos dies dia hores setmana mes mesos any anys trimestre taxa nombre temps
      usuaris treballadors comandes queixes cost costos satisfacció resposta`,
    spelling: lazyPattern('(?:ció|cions|sió|ment|ments|tat|tats|ència|ància|ges|esos|atge)$', ''),
    letters: lazyPattern('[ïàèòç]|l·l', ''),
  },
  gl: {
    name: 'Galician',
    words: `
      o a os as un unha uns e ou de do da dos das en no na nos nas con por polo pola para que noso nosa cada todos todas máis menos
      ao aos á é son ata sen entre desde como non xa seu súa
      aumentar reducir mellorar lanzar crear acadar lograr conseguir implantar desenvolver publicar garantir manter
      clientes novo nova novos vendas ingresos días día horas semana mes meses ano anos trimestre taxa número tempo usuarios`,
    spelling: lazyPattern('(?:ción|cións|mento|mentos|dade|dades|axe|aría|ais)$', ''),
    letters: lazyPattern('[ñ]|x(?=e|a)', ''),
  },
  hr: {
    name: 'Croatian',
    words: `
      i u na za s sa od do je su se ne da koji koja koje svi svih sve naših naš naše više manje najmanje novi nova nove novih po iz o
      kod prema bez ili te kako što
      povećati smanjiti poboljšati uvesti pokrenuti postići skratiti objaviti održati povećanje smanjenje uvođenje
      kupaca kupci korisnika korisnici dana dan sati tjedan mjesec mjeseci godina kvartal broj udio vrijeme zaposlenika prodaje`,
    spelling: lazyPattern('(?:ost|osti|anje|enje|anja|enja|ima|ama|ovati|irati|ija|ije|skih|nih)$', ''),
    letters: lazyPattern('[čćđšž]', ''),
  },
  sl: {
    name: 'Slovenian',
    words: `
      in v na za s z od do je so se ne da ki vse vseh naših naš naše več manj vsaj nov nova nove novih po iz o pri brez ali kot
      povečati zmanjšati izboljšati uvesti zagnati doseči skrajšati objaviti ohraniti
      strank stranke kupcev uporabnikov dni dan ur teden mesec mesecev leto četrtletje število delež čas zaposlenih prodaje`,
    spelling: lazyPattern('(?:ost|osti|anje|enje|anja|enja|ega|emu|ovati|irati|ija|ije|skih|nih)$', ''),
    letters: lazyPattern('[čšž]', ''),
  },
  et: {
    name: 'Estonian',
    words: `
      ja on ei et see kui kõik kõigi rohkem vähem uus uue uued ning või vaid üle alla vähemalt kuni enne pärast meie
      suurendada vähendada parandada tõsta käivitada saavutada avaldada arendada
      kliendid klientide päeva tundi nädal kuu aasta kvartal arv osakaal aeg müük käive`,
    spelling: lazyPattern('(?:mine|mise|mist|sus|suse|sust|ne|se|tud|dud|ide|de|ga|ks|st|le|ni|alt)$', ''),
    letters: lazyPattern('[õ]', ''),
  },
  lt: {
    name: 'Lithuanian',
    words: `
      ir į iš su be nuo iki per už prie po yra ne kad visi visų visos daugiau mažiau nauja naujas naujų mūsų arba bent kas kiekvienas
      padidinti sumažinti pagerinti įdiegti pasiekti paleisti sutrumpinti
      klientų klientai dienų diena valandų savaitė mėnuo mėnesių metai metų ketvirtis skaičius dalis laikas`,
    spelling: lazyPattern('(?:imas|imo|imą|umas|umo|ybė|ybės|iai|ių|ais|ams|oms|uoti|inti|tojų)$', ''),
    letters: lazyPattern('[ėįųūčšž]', ''),
  },
  lv: {
    name: 'Latvian',
    words: `
      un ar no uz līdz par pie pēc ir nav ka visi visu vairāk mazāk jauna jauns jaunu mūsu vai vismaz kas katrs bez starp
      palielināt samazināt uzlabot ieviest sasniegt palaist saīsināt
      klientu klienti dienas dienu stundu nedēļa mēnesis mēnešu gads gada ceturksnis skaits daļa laiks`,
    spelling: lazyPattern('(?:šana|šanu|šanas|ība|ības|ību|iem|ām|ums|umu|uma|āju)$', ''),
    letters: lazyPattern('[āēīūļķņģ]', ''),
  },
  id: {
    name: 'Indonesian',
    words: `
      dan di ke dari yang untuk dengan pada dalam ini itu adalah tidak akan semua setiap lebih kurang baru oleh atau hingga sampai
      kami kita minimal maksimal per sebesar menjadi
      meningkatkan menurunkan mengurangi memperbaiki meluncurkan membuat mencapai menerbitkan mengembangkan mempertahankan
      menambah menyelesaikan pelanggan hari jam minggu bulan tahun kuartal jumlah tingkat waktu pengguna karyawan keluhan biaya
      penjualan pendapatan`,
    spelling: lazyPattern('(?:kan|nya|annya|ikan)$', ''),
  },
  vi: {
    name: 'Vietnamese',
    words: `
      và của các cho với trong là có không từ đến được để một những này khi trên dưới ít nhất tăng giảm nâng cao cải thiện ra mắt
      khách hàng ngày giờ tuần tháng năm quý số tỷ lệ thời gian người dùng nhân viên doanh thu chi phí`,
    letters: lazyPattern('[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]', ''),
  },
  sw: {
    name: 'Swahili',
    words: `
      na ya wa kwa ni katika za la cha vya kila zaidi mpya wote yetu hadi kutoka bila au kama
      kuongeza kupunguza kuboresha kuzindua kufikia wateja siku saa wiki mwezi mwaka idadi muda mauzo`,
  },
  eo: {
    name: 'Esperanto',
    words: `
      la de kaj en por kun al el ne estas ĉiuj pli malpli nova novaj nia sen ĝis ĉiu
      pliigi redukti plibonigi lanĉi atingi klientoj tagoj horoj semajno monato jaro nombro tempo`,
    spelling: lazyPattern('(?:oj|ojn|ajn|ado|igi|iĝi)$', ''),
    letters: lazyPattern('[ĉĝĥĵŝŭ]', ''),
  },
};
