import { count } from '../../common/count.ts';

/** A group’s own pages. */
export const groupTexts = {
  group: {
    nav: 'Ryhmän sivut',
    pages: {
      run: 'Yleiskuva',
      sessions: 'Kokoontumiset',
      members: 'Osallistujat',
      forms: 'Lomakkeet',
      results: 'Tulokset',
      settings: 'Asetukset',
    },
    life: 'Ryhmän vaiheet',
    cancelled: 'Ryhmä on peruttu.',
    steps: {
      planned: 'Suunnitteilla',
      recruiting: 'Kerää osallistujia',
      running: 'Käynnissä',
      ended: 'Päättynyt',
      followed_up: 'Seuranta tehty',
      closed: 'Suljettu',
    },
    places: 'Paikat',
    noForms: 'Lomakkeita ei ole nyt antamatta eikä myöhässä.',
    neverCame: (n: number): string =>
      n === 0
        ? 'Jokainen lomake on saatu, tai sen puuttumisen syy on merkitty.'
        : `${count(n, 'lomake jäi saamatta', 'lomaketta jäi saamatta')}. Se näkyy luvuissa.`,
    toForms: 'Avaa lomakkeet',
    nextSessions: 'Seuraavat kokoontumiset',
    allSessions: (n: number): string => `Kaikki ${n}`,
    noneAhead: 'Kokoontumisia ei ole tulossa.',
    none: 'Ryhmiä ei ole vielä.',
    step: {
      next: 'Seuraava vaihe',
      before: {
        recruiting: 'Ennen kuin ryhmä voi kerätä osallistujia',
        running: 'Ennen kuin ryhmä voi alkaa',
        ended: 'Ennen kuin ryhmä voi päättyä',
        followed_up: 'Ennen kuin seurannan voi merkitä tehdyksi',
        closed: 'Ennen kuin ryhmän voi sulkea',
      },
      of: (met: number, all: number): string => `${met}/${all} valmiina`,
      done: 'Valmis',
      missing: 'Puuttuu',
      lines: {
        a_confirmed_leader: (n: number): string =>
          n === 0 ? 'Ohjaajat vahvistettu' : 'Ohjaajan nimeäminen odottaa vahvistusta',
        planned_sessions: (n: number): string =>
          n === 0 ? 'Kokoontumiset suunniteltu' : 'Kokoontumisia ei ole suunniteltu',
        a_confirmed_background: (n: number): string =>
          n === 0 ? 'Taustatiedot vahvistettu' : 'Ryhmän taustatiedot vahvistamatta',
        a_member: (n: number): string =>
          n === 0 ? 'Ryhmässä on osallistujia' : 'Ryhmässä ei ole vielä osallistujia',
        start_forms: (n: number): string =>
          n === 0
            ? 'Alkulomakkeet annettu'
            : `${count(n, 'alkulomake', 'alkulomaketta')} antamatta`,
        a_held_session: (n: number): string =>
          n === 0 ? 'Ryhmä on kokoontunut' : 'Yhtään kokoontumista ei ole pidetty',
        a_decision_on_each_planned_session: (n: number): string =>
          n === 0
            ? 'Kokoontumiset merkitty'
            : `${count(n, 'kokoontuminen', 'kokoontumista')} merkitsemättä tai perumatta`,
        a_decision_on_each_end_form: (n: number): string =>
          n === 0
            ? 'Loppulomakkeet saatu tai syy merkitty'
            : `${count(n, 'osallistujan loppulomake puuttuu', 'osallistujan loppulomake puuttuu')} ilman syytä`,
        a_continuation_of_each_member: (n: number): string =>
          n === 0
            ? 'Jatko sovittu jokaisen kanssa'
            : `${count(n, 'osallistujan', 'osallistujan')} jatko sopimatta`,
      },
      lacks: {
        a_member: 'Ryhmässä ei ole vielä osallistujia.',
        a_held_session: 'Yhtään kokoontumista ei ole merkitty pidetyksi.',
        a_decision_on_each_planned_session:
          'Jotakin kokoontumista ei ole merkitty pidetyksi eikä perutuksi.',
        a_decision_on_each_end_form: 'Loppulomakkeita puuttuu, eikä syytä ole merkitty.',
        a_continuation_of_each_member: 'Kaikkien osallistujien jatkoa ei ole sovittu.',
      },
      doIt: { sessions: 'Kokoontumisiin', members: 'Osallistujiin', forms: 'Lomakkeisiin' },
      notBefore: (day: string): string =>
        `Seuranta-aika alkaa ${day}. Sen jälkeen seurannan voi merkitä tehdyksi.`,
      leadersSee: 'Ryhmän ohjaajat näkevät, mitä ennen sitä pitää vielä tehdä.',
      needsNet: 'Tilan voi vaihtaa, kun yhteys toimii ja kaikki on lähetetty.',
      lost: (n: number): string =>
        `${count(n, 'lomake', 'lomaketta')} on yhä saamatta. Suljettuun ryhmään lomakkeita ei voi enää tuoda, ja ne näkyvät luvuissa puuttuvina.`,
      moving: 'Vaihdetaan…',
      closeTitle: 'Suljetaanko ryhmä?',
      closeText: 'Suljettua ryhmää ei voi avata uudelleen. Kaikki jää luettavaksi.',
      stay: 'Peruuta',
    },
    readOnly: {
      atRest: (status: string) =>
        `Ryhmä on ${status}. Sen tiedot voi lukea, mutta niitä ei voi enää muuttaa.`,
      removed: (day: string) =>
        `Ryhmän osallistujien tiedot poistettiin ${day}, kun niiden säilytysaika oli päättynyt. Julkaistut tulokset säilyvät.`,
      notHereYet:
        'Ryhmää ei ole vielä haettu tälle laitteelle, joten tietoja ei voi muuttaa tässä. Päivitä tiedot Tänään-sivulla.',
      needsNet:
        'Ryhmä ei ole tällä laitteella: se on suljettu, tai et ohjaa sitä enää. Suljetun ryhmän voi lukea, kun yhteys toimii ja olet kirjautunut.',
    },
    settings: {
      contact: {
        title: 'Yhteys ohjaajaan',
        label: 'Miten osallistuja tavoittaa ohjaajan?',
        hint: 'Näkyy osallistujien omilla sivuilla. Esimerkiksi: Pekka, 040 123 4567, arkisin 9–15.',
        save: 'Tallenna yhteystieto',
        saving: 'Tallennetaan…',
        saved: 'Yhteystieto on tallennettu.',
      },
      programme: 'Ohjelma',
      municipality: 'Paikkakunta',
      days: 'Ajankohta',
      leaders: 'Ohjaajat',
      capacity: 'Paikkoja',
      template: 'Ohjelmapohja',
      templateVersion: (n: number) => `Versio ${n}`,
      noTemplate: 'Ei ohjelmapohjaa',
    },
  },
};

export type GroupTexts = typeof groupTexts;
