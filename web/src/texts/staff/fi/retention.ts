import type { DataKind } from '../../../../../shared/domain/privacy/retention.ts';
import type { RemovedWith } from '../../../../../shared/domain/privacy/retention-periods.ts';

/** What is removed at the end of its retention, and when. */
export const retentionTexts = {
  lead: 'Laituri poistaa tiedot itse yöllä, kun niiden säilytysaika on päättynyt. Poistoa ei voi perua.',
  ahead: {
    title: 'Poistetaan 90 päivän kuluessa',
    none: 'Mitään ei poisteta 90 päivän kuluessa.',
    notYet: 'Luettelo näkyy ensimmäisen yön jälkeen.',
    lookedAt: (day: string) => `Tarkistettu ${day}.`,
    group: (ended: string, until: string) => `Päättyi ${ended} · säilytetään ${until} asti`,
    clients: (n: number) =>
      n === 1 ? 'Yhden asiakkaan omat tiedot' : `${n} asiakkaan omat tiedot`,
    clientsExplained:
      'Nimi, taustatiedot, suostumukset ja muut tiedot, jotka eivät kuulu mihinkään ryhmään.',
  },
  removed: {
    title: 'Poistettu',
    none: 'Mitään ei ole vielä poistettu.',
    groups: (names: string) => `Ryhmien tiedot: ${names}`,
    clients: (n: number) => (n === 1 ? 'Yhden asiakkaan tiedot' : `${n} asiakkaan tiedot`),
    more: (left: number) => `Näytä lisää (${left})`,
  },
  periods: {
    title: 'Kuinka kauan mitäkin säilytetään',
    years: {
      group: (years: number) => `${years} vuotta ryhmän viimeisestä päivästä`,
      client: (years: number) =>
        `${years} vuotta viimeisen ryhmän päättymisestä tai sitä myöhemmästä merkinnästä`,
      itself: () => 'Poistuu itsestään',
      nothing: () => 'Laituri ei poista',
    } satisfies Record<RemovedWith, (years: number) => string>,
    kinds: {
      identity: 'Nimi ja yhteystiedot',
      background: 'Taustatiedot',
      consents: 'Suostumukset',
      memberships: 'Ryhmän osallistujat',
      attendance: 'Läsnäolot',
      forms: 'Lomakkeet ja vastaukset',
      meters: 'Muualla tehdyt mittarit',
      own_page: 'Oma sivu ja viestit',
      links: 'Vastauslinkit',
      figures: 'Ryhmän tulokset',
      hand_counts: 'Ohjaajan syöttämät taustatiedot',
      own_labels: 'Ohjaajan omat tunnisteet',
      mentions: 'Muistiinpanot ja muut tekstit',
      without_number: 'Lomakkeet ilman numeroa',
      printed: 'Tulosteet ja ladatut tiedostot',
      audit: 'Käsittelyloki',
      stream_keys: 'Muutosjono',
      tombstone: 'Käytetyt numerot',
    } satisfies Record<DataKind, string>,
  },
};

export type RetentionTexts = typeof retentionTexts;
