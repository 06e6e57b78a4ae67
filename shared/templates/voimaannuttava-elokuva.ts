import {
  atTheEnd,
  atTheStart,
  backgroundPin,
  groupUnit,
  kykyviisariPin,
  onceAWeek,
  said,
  statementsPin,
} from './parts.ts';
import type { ProductTemplate, TemplateText } from './product-template.ts';

/**
 * A film by its title in each language and its year. The public article on the guide names no film:
 * which are watched is our proposal. The titles and years were checked on 2026-11-29 with pages that
 * give them: leffatykki.com and russin.nu (Groundhog Day), Wikipedia and moviezine.se (Inside Out),
 * Wikipedia and dubbningshemsidan.se (Little Miss Sunshine), elitisti.net (The Intouchables),
 * Wikipedia and filmtips.nu (Billy Elliot), Wikipedia and cinemax.nu (Olli Mäki), Wikipedia and
 * Antti Alanen’s Film Diary (As It Is in Heaven), Wikipedia (The Man Without a Past). What the
 * sessions warn of: previewonline.org (Groundhog Day), Wikipedia (Little Miss Sunshine, The Man
 * Without a Past), urbancinefile.com.au (As It Is in Heaven).
 */
const film = ({ fi, sv, en }: TemplateText, year: number): TemplateText =>
  said(`Elokuva: ${fi} (${year})`, `Film: ${sv} (${year})`, `Film: ${en} (${year})`);

type Film = { theme: TemplateText; film: TemplateText; task: TemplateText; mind?: TemplateText };

const watchFirst = said(
  'Katso elokuva etukäteen ja valitse kohtaukset, joista puhutte. Varmista, että elokuvan saa esittää ryhmälle.',
  'Se filmen på förhand och välj de scener som ni pratar om. Försäkra dig om att filmen får visas för en grupp.',
  'Watch the film beforehand and choose the scenes to talk about. Make sure that it may be shown to a group.',
);

const languages = ['fi', 'sv', 'en'] as const;

/** DayTexts below one another, in each language; those that are missing take no line. */
function lines(...texts: readonly (TemplateText | undefined)[]): TemplateText {
  const [fi = '', sv = '', en = ''] = languages.map((language) =>
    texts.flatMap((text) => text?.[language] || []).join('\n'),
  );
  return { fi, sv, en };
}

const filmSession = (
  { theme, film, task, mind }: Film,
  given?: { material: TemplateText; preparation: TemplateText },
) => ({
  ...{ kind: 'meeting' as const, minutes: 4 * groupUnit, theme },
  material: lines(film, task, given?.material),
  preparation: lines(watchFirst, mind, given?.preparation),
});

export const voimaannuttavaElokuva: ProductTemplate = {
  programmeId: 'voimaannuttava-elokuva',
  kind: 'film_group',
  name: said('Voimaannuttava elokuva', 'Stärkande film', 'Empowering film'),
  description: said(
    'Elokuvaryhmä, jossa jokaisella kerralla on teema, siihen valittu elokuva ja elokuvaan liittyvä tehtävä. Oppaan mukaan kertoja on parasta olla kahdeksan. Kertojen teemat, elokuvat, tehtävät ja kestot, ryhmän koko ja kysymykset ryhmään ohjattaessa ovat Laiturin ehdotus, muuta niitä vapaasti.',
    'En filmgrupp där varje träff har ett tema, en film som valts för temat och en uppgift som hör till filmen. Enligt guiden är åtta träffar bäst. Träffarnas teman, filmer, uppgifter och längd, gruppens storlek och frågorna vid hänvisning är Laituris förslag, ändra dem fritt.',
    'A film group in which each session has a theme, a film chosen for it and a task that goes with the film. According to the guide, eight sessions are best. The themes, films, tasks and lengths of the sessions, the size of the group and the questions at referral are Laituri’s proposal; change them freely.',
  ),
  eligibility: said(
    'Aikuissosiaalityön asiakas, joka pystyy toimimaan ryhmässä ja sitoutuu siihen.',
    'Klient inom vuxensocialarbetet som klarar av att vara med i en grupp och förbinder sig till den.',
    'A client of adult social work who is able to work in a group and commits to it.',
  ),
  isFor: said(
    'Nuorille aikuisille sosiaalisessa kuntoutuksessa. Mallia voi käyttää monissa asiakasryhmissä.',
    'För unga vuxna i social rehabilitering. Modellen kan användas med många klientgrupper.',
    'For young adults in social rehabilitation. The model can be used with many groups of clients.',
  ),
  isNotFor: said(
    'Ryhmä ei sovi, jos ryhmässä toimiminen ei vielä onnistu. Silloin auttaa yksilöllinen ohjaus.',
    'Gruppen passar inte om det ännu inte går att vara med i en grupp. Då hjälper individuell handledning.',
    'The group is not suitable for those who cannot yet work in a group. Individual guidance helps them.',
  ),
  referralQuestions: [
    said(
      'Pystyykö asiakas olemaan ryhmässä kolme tuntia kerrallaan?',
      'Klarar klienten av att vara i en grupp tre timmar åt gången?',
      'Can the client be in a group for three hours at a time?',
    ),
    said(
      'Onko aiheita, joita elokuvassa kannattaa välttää?',
      'Finns det ämnen som filmerna hellre bör undvika?',
      'Are there subjects that the films should avoid?',
    ),
  ],
  pattern: onceAWeek,
  members: { least: 4, most: 8 },
  instruments: [statementsPin, backgroundPin, kykyviisariPin],
  sessions: [
    filmSession(
      {
        theme: said(
          'Tutustuminen: mitä haluan muuttaa',
          'Att lära känna varandra: vad jag vill förändra',
          'Getting to know each other: what I want to change',
        ),
        film: film(
          { fi: 'Päiväni murmelina', sv: 'Måndag hela veckan', en: 'Groundhog Day' },
          1993,
        ),
        task: said(
          'Tehtävä: piirrä tavallinen päiväsi ja merkitse yksi kohta, jonka muuttaisit.',
          'Uppgift: rita din vanliga dag och märk ut en sak som du skulle ändra.',
          'Task: draw your ordinary day and mark one thing that you would change.',
        ),
        mind: said(
          'Elokuvassa käsitellään itsemurhaa huumorin keinoin. Kerro siitä etukäteen.',
          'Filmen behandlar självmord med humor. Berätta om det på förhand.',
          'The film treats suicide with humour. Say so beforehand.',
        ),
      },
      atTheStart,
    ),
    filmSession({
      theme: said('Tunteet', 'Känslor', 'Feelings'),
      film: film(
        { fi: 'Inside Out – mielen sopukoissa', sv: 'Insidan ut', en: 'Inside Out' },
        2015,
      ),
      task: said(
        'Tehtävä: mikä tunne ohjaa sinua useimmin, ja milloin siitä on hyötyä?',
        'Uppgift: vilken känsla styr dig oftast, och när har du nytta av den?',
        'Task: which feeling steers you most often, and when does it help you?',
      ),
    }),
    filmSession({
      theme: said(
        'Perhe ja keskeneräisyys',
        'Familj och att få vara ofullkomlig',
        'Family and being imperfect',
      ),
      film: film(
        { fi: 'Little Miss Sunshine', sv: 'Little Miss Sunshine', en: 'Little Miss Sunshine' },
        2006,
      ),
      task: said(
        'Tehtävä: kerro hetki, jolloin epäonnistuminen opetti jotakin.',
        'Uppgift: berätta om en gång då ett misslyckande lärde dig något.',
        'Task: describe a time when failing taught you something.',
      ),
      mind: said(
        'Elokuvassa puhutaan itsemurhayrityksestä ja huumeiden käytöstä. Kerro siitä etukäteen.',
        'I filmen talas det om ett självmordsförsök och om droganvändning. Berätta om det på förhand.',
        'The film deals with a suicide attempt and drug use. Say so beforehand.',
      ),
    }),
    filmSession({
      theme: said(
        'Ystävyys ja avun vastaanottaminen',
        'Vänskap och att ta emot hjälp',
        'Friendship and accepting help',
      ),
      film: film({ fi: 'Koskemattomat', sv: 'En oväntad vänskap', en: 'The Intouchables' }, 2011),
      task: said(
        'Tehtävä: piirrä verkostosi ja merkitse, keneltä voit pyytää apua.',
        'Uppgift: rita ditt nätverk och märk ut vem du kan be om hjälp.',
        'Task: draw your network and mark the people you can ask for help.',
      ),
    }),
    filmSession({
      theme: said('Oma unelma', 'Min egen dröm', 'A dream of my own'),
      film: film({ fi: 'Billy Elliot', sv: 'Billy Elliot', en: 'Billy Elliot' }, 2000),
      task: said(
        'Tehtävä: mikä on ensimmäinen pieni askel kohti jotakin, mitä haluat?',
        'Uppgift: vilket är det första lilla steget mot något som du vill?',
        'Task: what is the first small step towards something that you want?',
      ),
    }),
    filmSession({
      theme: said(
        'Oma valinta ja muiden odotukset',
        'Mitt val och andras förväntningar',
        'My choice and what others expect',
      ),
      film: film(
        {
          fi: 'Hymyilevä mies',
          sv: 'Den lyckligaste dagen i Olli Mäkis liv',
          en: 'The Happiest Day in the Life of Olli Mäki',
        },
        2016,
      ),
      task: said(
        'Tehtävä: kenen odotusten mukaan elät, ja mistä niistä voit luopua?',
        'Uppgift: vems förväntningar lever du efter, och vilka av dem kan du släppa?',
        'Task: whose expectations do you live by, and which of them can you let go?',
      ),
    }),
    filmSession({
      theme: said('Oma ääni ja yhteisö', 'Min röst och gemenskapen', 'My voice and the community'),
      film: film(
        { fi: 'Niin kuin taivaassa', sv: 'Så som i himmelen', en: 'As It Is in Heaven' },
        2004,
      ),
      task: said(
        'Tehtävä: missä sinua kuunnellaan, ja missä haluat tulla kuulluksi?',
        'Uppgift: var blir du lyssnad på, och var vill du bli hörd?',
        'Task: where are you listened to, and where do you want to be heard?',
      ),
      mind: said(
        'Elokuvassa on lähisuhdeväkivaltaa. Kerro siitä etukäteen. Puhukaa myös ryhmän päättymisestä.',
        'I filmen förekommer våld i en nära relation. Berätta om det på förhand. Prata också om att gruppen tar slut.',
        'The film shows violence in a close relationship. Say so beforehand. Talk about the end of the group, too.',
      ),
    }),
    filmSession(
      {
        theme: said('Uusi alku', 'En ny början', 'A new beginning'),
        film: film(
          { fi: 'Mies vailla menneisyyttä', sv: 'Mannen utan minne', en: 'The Man Without a Past' },
          2002,
        ),
        task: said(
          'Tehtävä: kirjoita itsellesi kirje puolen vuoden päähän.',
          'Uppgift: skriv ett brev till dig själv om ett halvt år.',
          'Task: write a letter to yourself in half a year’s time.',
        ),
        mind: said(
          'Elokuva alkaa pahoinpitelyllä. Kerro siitä etukäteen.',
          'Filmen börjar med en misshandel. Berätta om det på förhand.',
          'The film begins with an assault. Say so beforehand.',
        ),
      },
      atTheEnd,
    ),
  ],
  source:
    'PRO SOS Varsinais-Suomi 2018, and “Porukalla leffoja katsomalla eteenpäin elämässä” (prosos.fi)',
};
