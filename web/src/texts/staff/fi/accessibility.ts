/** The accessibility statement (laki digitaalisten palvelujen tarjoamisesta 306/2019, 7 §). */
export const accessibility = {
  title: 'Saavutettavuus\u00adseloste',
  link: 'Saavutettavuus',
  about: (organisation: string) =>
    `Tämä seloste koskee Laituria, jota ylläpitää ${organisation}. Laituriin sovelletaan lakia digitaalisten palvelujen tarjoamisesta (306/2019), joka edellyttää, että julkiset verkkopalvelut ovat saavutettavia.`,
  /** A placeholder for what only the organisation that uses Laituri can fill in. */
  toComplete: (what: string) => `[hyvinvointialue täydentää: ${what}]`,
  organisation: 'palvelun tarjoajan nimi',

  covers: {
    title: 'Mitä seloste koskee',
    text: 'Seloste koskee osallistujan vastaussivua ja työntekijöiden sivuja. Se ei koske kirjautumispalvelua, jonka tarjoaa toinen palvelu, eikä paperisia lomakkeita.',
  },
  conformance: {
    title: 'Miten saavutettava palvelu on',
    text: 'Laituri täyttää osittain lain edellyttämät A- ja AA-tason saavutettavuusvaatimukset (WCAG 2.1). Puutteet on lueteltu alla.',
    how: 'Palvelun kehittäjät ovat tehneet arvion itse. Jokainen sivu on tarkistettu automaattisesti (axe) eri väreillä ja näytön leveyksillä. Sivuja on käytetty myös näppäimistöllä, suurennettuna ja pakotetuilla väreillä. Ulkopuolinen asiantuntija ei ole vielä arvioinut palvelua.',
  },
  shortcomings: {
    title: 'Mikä ei ole vielä saavutettavaa',
    untested:
      'Palvelua ei ole kokeiltu ruudunlukuohjelmien käyttäjien kanssa. Ruudunlukuohjelmilla voi tulla esiin puutteita, joita emme vielä tunne.',
    finnish:
      'Ohjelmien kuvaukset, ryhmien nimet, raportin taulukkorivi ja osa lomakkeista ovat vain suomeksi. Niiden kieltä ei ole aina merkitty (WCAG 3.1.2).',
    unofficial: 'Lomakkeiden ruotsin- ja englanninkieliset tekstit ovat epävirallisia käännöksiä.',
    tables:
      'Ryhmien vertailun leveää taulukkoa pitää vierittää sivusuunnassa kapealla näytöllä. Samat luvut ovat sivulla myös tekstinä.',
    slips:
      'Vastauslappujen sivu on tehty paperille tulostettavaksi. Saman koodin ja osoitteen voi antaa myös linkkinä yhdelle osallistujalle kerrallaan.',
    signIn: 'Kirjautumispalvelun sivujen saavutettavuutta ei ole arvioitu.',
    speech:
      'Vastaussivu luetaan ääneen laitteen omalla äänellä. Kaikissa laitteissa ei ole suomen- tai ruotsinkielistä ääntä.',
  },
  otherWay: {
    title: 'Jos et voi käyttää palvelua',
    text: 'Voit saada saman lomakkeen paperilla tai vastata siihen ohjaajan kanssa suullisesti. Kerro ohjaajalle, kumpi sopii sinulle.',
  },
  feedback: {
    title: 'Anna palautetta',
    text: 'Jos huomaat saavutettavuuspuutteen, kerro siitä. Vastaamme 14 päivän kuluessa.',
    address: 'Palautteen osoite:',
    what: 'sähköpostiosoite tai verkkolomake palautetta varten',
  },
  authority: {
    title: 'Valvontaviranomainen',
    text: 'Jos et ole tyytyväinen vastaukseen tai et saa vastausta kahden viikon kuluessa, voit tehdä kantelun tai selvityspyynnön valvontaviranomaiselle.',
    name: 'Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvonta',
    mail: 'Sähköposti:',
    telephone: 'Puhelin (vaihde):',
    confirm: 'tarkistetaan viranomaisen nimi ja yhteystiedot ennen julkaisua',
  },
  made: (day: string) => `Seloste on laadittu ${day}.`,
};

export type AccessibilityTexts = typeof accessibility;
