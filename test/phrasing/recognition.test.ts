import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createEnglishWords } from '../../language/phrasing/english/english-words.js';
import { lexicons } from '../../language/phrasing/lexicons.js';
import { languageLooks } from '../../language/phrasing/recognition/languages.js';
import { recognise } from '../../language/phrasing/recognition/recognition.js';
import { normalise } from '../../language/phrasing/text/normalise.js';
import { tokenize } from '../../language/phrasing/text/tokens.js';
import { englishModel } from '../support/learned-tables.js';

const english = createEnglishWords(englishModel);
const languageOf = (text: string, configured?: string): string | undefined =>
  recognise(tokenize(normalise(text)), english, configured, lexicons).language;

/** Statements as plans of each language have them: long and short, with English words, without accents. */
const statements: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Stornoquote von 9 % auf 6 % senken',
    'Launch der App in Q3',
    'Onboarding-Workshop für alle Teams durchführen',
    'Kundenzufriedenheit ≥ 80 %',
    'Rollout des neuen Kassensystems',
    'Wartezeit am Schalter unter 5 Minuten',
    'Wir schulen 40 Mitarbeitende',
    'Churn sinkt auf 3 %',
    'Feedback-Gespräche mit Nutzer:innen',
    'Einfuehrung eines Ticketsystems fuer den Support',
    'Alte Server ausmustern',
  ],
  fr: [
    'Réduire le délai de livraison de 5 à 3 jours',
    'Lancer la beta du dashboard',
    'Taux de rebond < 30 %',
    'Mise en ligne du guide',
    "80 % des élèves lisent seuls à la fin de l'année",
    'Former 12 managers au feedback',
    'Ameliorer la satisfaction client',
    'Publier le rapport avant juin',
    'NPS de 42 à 60',
  ],
  es: [
    'Reducir la merma en un 15 %',
    'Lanzar el MVP con onboarding',
    'Tasa de abandono del 8 % al 5 %',
    'Capacitar a 30 vendedores',
    'Lograr que el 80 % de los pedidos lleguen en 48 h',
    'Implementacion del nuevo sistema de citas',
    'Tiempo de espera < 10 min',
    'Publicar 4 guías',
    'Churn mensual por debajo del 2 %',
    'Puesta en marcha del laboratorio',
  ],
  pt: [
    'Reduzir a taxa de devolução de 9% para 6%',
    'Lançar o app de entregas',
    'Zerar as reclamações sobre a coleta',
    'Treinar 40 professores',
    '100% das lojas cadastradas',
    'Aumentar MRR de R$ 40 mil para R$ 60 mil',
    'Tempo de resposta abaixo de 2 h',
    'Satisfacao dos alunos acima de 90%',
    'Churn mensal menor que 2%',
  ],
  it: [
    'Ridurre il tempo di attesa da 20 a 10 minuti',
    'Lanciare la nuova app entro giugno',
    'Tasso di abbandono sotto il 5%',
    'Formare 30 venditori sul nuovo listino',
    'Soddisfazione dei clienti oltre il 90%',
    'Pubblicazione delle linee guida',
  ],
  nl: [
    'De wachttijd aan de balie met 20 procent verlagen',
    'Lancering van de nieuwe app in Q3',
    'Klanttevredenheid naar een 8',
    'Alle medewerkers trainen in het nieuwe systeem',
    'Minder dan 3 klachten per week',
    'Wij publiceren vier handleidingen',
  ],
  sv: [
    'Minska väntetiden från 20 till 10 minuter',
    'Lansera den nya appen i Q3',
    'Kundnöjdheten är över 90 %',
    'Utbilda alla säljare i det nya systemet',
    'Färre än 3 klagomål per vecka',
  ],
  da: [
    'Reducere ventetiden fra 20 til 10 minutter',
    'Lancere den nye app i Q3',
    'Alle medarbejdere er uddannet',
  ],
  nb: [
    'Redusere ventetiden fra 20 til 10 minutter',
    'Lansere den nye appen i tredje kvartal',
    'Færre klager enn i fjor fra alle våre kunder',
  ],
  fi: [
    'Lyhentää jonotusaikaa 20 minuutista 10 minuuttiin',
    'Julkaista uusi sovellus ennen kesää',
    'Asiakastyytyväisyys yli 90 %',
  ],
  pl: [
    'Skrócić czas oczekiwania z 20 do 10 minut',
    'Uruchomić nową aplikację w Q3',
    'Satysfakcja klientów powyżej 90%',
    'Przeszkolenie wszystkich sprzedawców',
  ],
  cs: [
    'Zkrátit čekací dobu z 20 na 10 minut',
    'Spustit novou aplikaci do června',
    'Spokojenost zákazníků nad 90 %',
  ],
  sk: [
    'Skrátiť čakaciu dobu z 20 na 10 minút',
    'Spustiť novú aplikáciu do júna',
    'Spokojnosť zákazníkov nad 90 %',
  ],
  hu: [
    'A várakozási idő csökkentése 20 percről 10 percre',
    'Az új alkalmazás bevezetése',
    'Az ügyfelek elégedettsége 90 % felett',
  ],
  ro: [
    'Reducerea timpului de așteptare de la 20 la 10 minute',
    'Lansăm noua aplicație',
    'Rata de abandon sub 5%',
  ],
  tr: [
    'Bekleme süresini 20 dakikadan 10 dakikaya düşürmek',
    'Yeni uygulamayı haziran ayında yayınla',
    'Müşteri memnuniyeti %90 üzeri',
  ],
  ca: [
    "Reduir el temps d'espera de 20 a 10 minuts",
    'Llançar la nova aplicació amb les botigues',
    'Satisfacció dels clients més del 90 %',
  ],
  gl: [
    'Reducir o tempo de espera dos clientes nun 20 %',
    'Lanzar a nova aplicación coas tendas',
    'Mellorar a satisfacción da veciñanza',
  ],
  hr: ['Smanjiti vrijeme čekanja s 20 na 10 minuta', 'Pokrenuti novu aplikaciju za sve kupce'],
  sl: ['Skrajšati čakalni čas z 20 na 10 minut', 'Zagnati novo aplikacijo za vse stranke'],
  et: ['Lühendada ooteaega 20 minutilt 10 minutile', 'Avaldada uus rakendus enne suve'],
  lt: ['Sutrumpinti laukimo laiką nuo 20 iki 10 minučių', 'Paleisti naują programėlę iki vasaros'],
  lv: ['Saīsināt gaidīšanas laiku no 20 līdz 10 minūtēm', 'Palaist jaunu lietotni līdz vasarai'],
  id: ['Mengurangi waktu tunggu dari 20 menjadi 10 menit', 'Meluncurkan aplikasi baru untuk semua toko'],
  vi: ['Giảm thời gian chờ từ 20 xuống 10 phút', 'Ra mắt ứng dụng mới'],
  sw: ['Kupunguza muda wa kusubiri kwa wateja', 'Kuzindua programu mpya kwa maduka yote'],
};

/** Languages whose letters or words no list has: nobody claims them. */
const unknown: readonly string[] = [
  '待ち時間を20分から10分に短縮する',
  'NPSを40から60に上げる',
  'Сократить время ожидания до 10 минут',
  'Μείωση του χρόνου αναμονής σε 10 λεπτά',
  'تقليل وقت الانتظار إلى 10 دقائق',
  '대기 시간을 10분으로 줄이기',
  'Itxaron denbora murriztu hamar minutura',
  'Lleihau amser aros i ddeg munud',
];

/** English statements with foreign names, borrowed words and words that other languages have. */
const inEnglish: readonly string[] = [
  'Open the Rue de la Paix store',
  'Launch the Neue Zürcher app for La Paz and São Paulo',
  'Reduce late trains in Rio de Janeiro from 9% to 4%',
  'Sign the Deutsche Umwelthilfe as a partner',
  'Ouvrir: Launch the café portal in Besançon',
  'Roll out Wunderlist at El Corte',
  'Client satisfaction ≥ 80 %',
  'Churn < 3%',
  'Launch beta',
  'NPS 40 → 60',
  'Pour the slab on level 4',
  '400 pre-orders',
  'Ship v2 in der Schweiz and Austria',
  'Reduce the number of kindergarten cancellations',
  'No retractions',
  'Planter boxes installed in 12 schools',
  'Observer accuracy ≥ 95 %',
  'Lire payments supported',
  'Base camp chefs trained',
  'MTTR 5d → 1d',
];

const widespread = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv'];

describe('which language', () => {
  for (const [language, texts] of Object.entries(statements))
    for (const text of texts)
      it(`${language}: ${text}`, () => {
        const found = languageOf(text);
        // Spelling alone does not name a rarer language.
        if (found !== undefined || widespread.includes(language)) assert.equal(found, language);
      });
  for (const text of unknown) it(`none: ${text}`, () => assert.notEqual(languageOf(text), 'en'));
  for (const text of inEnglish) it(`en: ${text}`, () => assert.equal(languageOf(text), 'en'));

  it('are those that a configuration may name', () => {
    const schema = JSON.parse(readFileSync('language/lint/configuration.schema.json', 'utf8')) as {
      properties: { language: { enum: string[] } };
    };
    assert.deepEqual(schema.properties.language.enum, ['en', ...Object.keys(languageLooks)]);
  });

  it('prefers the configured language where a statement could be in it', () => {
    assert.equal(languageOf('Aumentar ARR', 'pt'), 'pt');
    assert.equal(languageOf('Aumentar ARR', 'es'), 'es');
    assert.equal(languageOf('Launch App', 'de'), 'de');
    assert.equal(languageOf('Launch the new app for all customers', 'de'), 'en');
    assert.equal(languageOf('De wachttijd aan de balie met 20 procent verlagen', 'de'), 'nl');
  });
});
