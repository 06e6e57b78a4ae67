import type { Role } from '../../../../../shared/domain/people/access.ts';
import type { InvitationFault } from '../../../../../shared/domain/people/account.ts';
import type { StaffMember } from '../../../../../shared/domain/people/staff.ts';
import { count } from '../../common/count.ts';

const people = (n: number) => count(n, 'henkilö', 'henkilöä');

/** The directory of the staff, for its administrator. */
export const directoryTexts = {
  search: 'Etsi henkilöä',
  searchHint: 'Nimi, sähköposti tai rooli',
  count: (n: number) => `${people(n)}.`,
  more: (n: number) => `Näytä lisää (${n})`,
  noRoles: 'ei rooleja',
  status: { invited: 'kutsuttu', active: 'käytössä', disabled: 'ei käytössä' } satisfies Record<
    StaffMember['status'],
    string
  >,
  invitedOn: (day: string) => `kutsuttu ${day}`,
  expired: 'kutsu vanheni',
  save: 'Tallenna',
  saving: 'Tallennetaan…',
  saved: 'Tallennettu.',
  keep: 'Peruuta',
  own: 'Omia roolejasi et voi muuttaa. Pyydä toista pääkäyttäjää.',
  disabledExplained:
    'Henkilö ei pääse Laituriin. Kun palautat käyttöoikeuden, hänellä on samat roolit kuin ennen. Ryhmät ja asiakkaat jäävät niille, joille ne siirrettiin.',
  enable: 'Palauta käyttöoikeus',

  signIn: {
    title: 'Jos kirjautuminen ei onnistu',
    expired: 'Kutsun salasana on vanhentunut. Lähetä kutsu uudelleen.',
    again: 'Lähetä kutsu uudelleen',
    password: 'Nollaa salasana',
    factor: 'Nollaa todennussovellus',
    factorSure: 'Nollaa ja lähetä uusi kutsu',
    factorHint:
      'Jos puhelin on kadonnut tai vaihtunut, varmista ensin puhelimitse tai kasvotusten, että pyytäjä on hän itse.',
    done: {
      again: 'Uusi kutsu on lähetetty.',
      password: 'Henkilö saa sähköpostiin koodin, jolla hän valitsee uuden salasanan.',
      second_factor: 'Henkilö saa uuden kutsun. Vanha puhelin ei enää avaa mitään.',
    },
  },

  county: {
    title: 'Organisaation oma tunnus',
    decides:
      'Henkilö kirjautuu organisaation omalla tunnuksella. Nimi ja roolit tulevat sieltä jokaisella kirjautumisella, joten niitä ei voi muuttaa tässä.',
    elsewhere: 'Salasana ja todennus hoidetaan organisaation omassa järjestelmässä.',
    offer:
      'Henkilö voi siirtyä kirjautumaan organisaation omalla tunnuksella. Tunnuksen sähköpostiosoitteen pitää olla sama kuin tässä. Ryhmät ja asiakkaat säilyvät.',
    await: 'Siirrä organisaation tunnukseen',
    awaited:
      'Odottaa. Siirto on valmis, kun henkilö kirjautuu organisaation tunnuksella, jolla on tämä osoite. Sen jälkeen Laiturin salasana ei enää toimi.',
    cancel: 'Peruuta siirto',
  },

  disabling: {
    section: 'Jos henkilö lähtee',
    hint: 'Ryhmät ja asiakkaat siirretään samalla toiselle.',
    open: 'Poista käyttöoikeus',
    title: (name: string) => `Poista käyttöoikeus: ${name}`,
    runs: (n: number) => `Henkilö ohjaa ${count(n, 'avointa ryhmää', 'avointa ryhmää')}:`,
    runsTo: 'Kenelle ryhmät siirretään?',
    clients: (n: number) => `Henkilöllä on ${count(n, 'asiakas', 'asiakasta')}.`,
    clientsTo: 'Kenelle asiakkaat siirretään?',
    nothing: 'Henkilöllä ei ole avoimia ryhmiä eikä asiakkaita.',
    substitutions: (runs: number, clients: number) =>
      `Sijaisuudet päättyvät (${count(runs, 'ryhmä', 'ryhmää')}, ${count(clients, 'asiakas', 'asiakasta')}).`,
    what: 'Henkilö ei enää pääse Laituriin. Ryhmät ja asiakkaat tulevat heti vastaanottajien luetteloihin.',
    lacking: 'Valitse vastaanottajat ja syy.',
    go: 'Poista käyttöoikeus ja siirrä työt',
    going: 'Siirretään…',
  },

  invite: {
    title: 'Kutsu henkilöitä',
    way: 'Kuinka monta kutsut?',
    ways: { one: 'Yksi henkilö', list: 'Luettelo' },
    name: 'Nimi',
    noName: 'Nimi puuttuu',
    email: 'Sähköposti',
    roles: 'Roolit',
    roleHints: {
      leader: 'ohjaa ryhmiä ja merkitsee läsnäolot',
      own_worker: 'ohjaa asiakkaitaan ryhmiin',
      coordinator: 'avaa ryhmiä ja katsoo tuloksia',
      researcher: 'tekee tutkimusaineistoja',
      admin: 'kutsuu henkilöitä ja antaa rooleja',
    } satisfies Record<Role, string>,
    municipality: 'Kunta (jos työ on vain yhdessä kunnassa)',
    language: 'Kutsun kieli',
    languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
    what: (days: number) =>
      `Henkilö saa sähköpostin, jossa on Laiturin osoite ja salasana. Salasana on voimassa ${days} päivää.`,
    send: (n: number) => (n === 1 ? 'Lähetä kutsu' : `Lähetä ${n} kutsua`),
    sending: 'Lähetetään…',
    list: 'Luettelo',
    listHint: (most: number) =>
      `Kirjoita yksi henkilö riville, enintään ${most}: nimi; sähköposti; roolit; kunta; kieli. Voit liittää rivit suoraan taulukosta. Erota roolit pilkulla. Kunnan ja kielen voit jättää pois.`,
    check: 'Tarkista luettelo',
    checking: 'Tarkistetaan…',
    people,
    wrong: (n: number) =>
      `Ketään ei kutsuta ennen kuin ${count(n, 'rivi on korjattu', 'riviä on korjattu')}. Korjaa luetteloa ja tarkista se uudelleen.`,
    sent: (n: number) => `${count(n, 'kutsu', 'kutsua')} on lähetetty`,
    next: 'Henkilölle voi antaa ryhmiä ja asiakkaita, kun hän on kirjautunut ensimmäisen kerran.',
    more: 'Kutsu lisää',
    seeStaff: 'Näytä henkilöstö',
    faults: {
      name_malformed: 'Kirjoita nimi, enintään 120 merkkiä.',
      email_malformed: 'Tarkista sähköpostiosoite.',
      role_missing: 'Anna ainakin yksi rooli.',
      role_unknown:
        'Roolia ei tunneta. Kirjoita ohjaaja, omatyöntekijä, koordinaattori, tutkija tai pääkäyttäjä.',
      municipality_unknown: 'Kuntaa ei tunneta.',
      twice_in_list: 'Sama osoite on luettelossa kahdesti.',
      member_already: 'Henkilö on jo henkilöstön luettelossa.',
      in_use: 'Osoite on toisen organisaation käytössä.',
      id_taken: 'Kutsu on jo lähetetty toiselle. Tarkista luettelo uudelleen.',
    } satisfies Record<InvitationFault, string>,
  },
};

export type DirectoryTexts = typeof directoryTexts;
