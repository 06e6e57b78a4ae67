import { count } from '../../common/count.ts';

/** A leader’s device: its copy, its PIN, and what has not been sent yet. */
export const tabletTexts = {
  bar: {
    name: 'Ohjaajan sivut',
    allSent: 'Kaikki lähetetty',
    unsent: (n: number) => `${n} lähettämättä`,
    sending: 'Lähetetään…',
    unreached: 'ei yhteyttä, lähtee kun yhteys palaa',
    offlineSignedOut: 'ei yhteyttä, kirjaudu kun yhteys palaa',
    signedOut: 'lähetä kirjautumalla',
    locked: 'lukittu',
    refused: (n: number) => `${n} vaatii huomiota`,
    lock: 'Lukitse',
  },

  onThisDevice: {
    title: 'Ohjaajan sivut tällä laitteella',
    text: 'Kokoontumiset ja merkinnät avautuvat PINillä, myös ilman verkkoa.',
    open: 'Avaa',
  },

  leaving: {
    lost: 'Laite ei tallentanut kaikkea. Osa merkinnöistä on vain tällä sivulla ja katoaa, jos jatkat. Tallenna ensin varmuuskopio.',
    title: (n: number) => `${count(n, 'merkintä', 'merkintää')} on lähettämättä`,
    'sign-out':
      'Merkinnät jäävät tälle laitteelle PINin taakse. Ne lähtevät, kun kirjaudut tällä laitteella uudelleen. Muilla laitteilla ne eivät näy.',
    'hand-over':
      'Merkinnät pysyvät tällä laitteella PINin takana, kun osallistuja vastaa. Jos yhteys toimii, lähetä ne ensin.',
    go: { 'sign-out': 'Kirjaudu ulos silti', 'hand-over': 'Anna laite silti' },
    stay: 'Peruuta',
  },

  storage: {
    nothing:
      'Selain ei tallenna mitään tälle laitteelle. Syynä voi olla yksityinen ikkuna. Merkintäsi ovat vain tällä sivulla, kunnes ne on lähetetty. Pidä sivu auki tai avaa Laituri tavallisessa ikkunassa.',
    full: (n: number) =>
      `Laitteen tila on lopussa: ${count(n, 'merkintä', 'merkintää')} on vain tällä sivulla. Pidä sivu auki, kunnes kaikki on lähetetty, tai tallenna varmuuskopio. Vapauta laitteelta tilaa.`,
    evicted:
      'Selain poisti Laiturin tiedot tältä laitteelta. Sivu oli auki, joten ne tallennettiin uudelleen. Vapauta laitteelta tilaa.',
    toBackup: 'Tallenna varmuuskopio',
  },

  setUp: {
    title: 'Valitse PIN tälle laitteelle',
    why: 'Ryhmiesi kokoontumiset ja merkinnät tallennetaan tälle laitteelle salattuina. Silloin voit työskennellä ilman verkkoa. Avaat ne PINillä.',
    rule: 'Vähintään 6 merkkiä. Ei syntymäpäivää eikä peräkkäisiä numeroita. Mitä pidempi, sen turvallisempi.',
    warning:
      'Jos PIN on kymmenen kertaa väärin, laitteen kopio poistetaan. Samalla katoavat lähettämättömät merkinnät. PINiä ei voi palauttaa.',
    pin: 'PIN',
    repeat: 'PIN uudelleen',
    faults: {
      short: 'PIN on liian lyhyt. Siinä pitää olla vähintään 6 merkkiä.',
      same: 'Sama merkki toistuu. Valitse PIN, jota ei voi arvata.',
      sequence: 'Merkit ovat peräkkäin. Valitse PIN, jota ei voi arvata.',
      pattern:
        'PINissä toistuu sama kuvio tai numerot ovat näppäimistöllä jonossa. Valitse PIN, jota ei voi arvata.',
      date: 'PIN näyttää päivämäärältä tai vuodelta. Niitä arvataan ensimmäiseksi.',
      common: 'Tämä on yleinen salasana. Valitse PIN, jota ei voi arvata.',
      different: 'PINit eroavat toisistaan. Kirjoita sama kahdesti.',
    },
    save: 'Ota käyttöön',
    wiped: 'PIN oli väärin kymmenen kertaa. Laitteen kopio on poistettu.',
  },
  unlock: {
    byScreenLock: 'Avaa laitteen lukituksella',
    notRecognised: 'Laite ei tunnistanut sinua. Yritä uudelleen tai avaa varasalasanalla.',
    passphrase: 'Varasalasana',
    title: 'Avaa PINillä',
    titleLocked: 'Avaa lukitus',
    wrongPassphrase: (left: number) =>
      `Väärä varasalasana. ${count(left, 'yritys', 'yritystä')} jäljellä, sitten laitteen kopio poistetaan.`,
    pin: 'PIN',
    open: 'Avaa',
    opening: 'Avataan…',
    wrong: (left: number) =>
      `Väärä PIN. ${count(left, 'yritys', 'yritystä')} jäljellä, sitten laitteen kopio poistetaan.`,
    unsent: (n: number) => `${count(n, 'merkintä', 'merkintää')} odottaa lähettämistä.`,
    another: 'Tällä laitteella on toisen ohjaajan salattu kopio. Hän avaa sen omalla PINillään.',
    forgot: 'Unohtuiko PIN, tai onko kopio jonkun muun?',
    wipe: 'Poista kopio tältä laitteelta',
    wipeSure: (n: number) =>
      n > 0
        ? `Poista kopio ja ${count(n, 'lähettämätön merkintä', 'lähettämätöntä merkintää')}`
        : 'Poista kopio (kaikki on lähetetty)',
    keep: 'Älä poista',
  },

  read: {
    at: (when: string) => `Päivitetty ${when}.`,
    never:
      'Ryhmiäsi ei ole vielä haettu tälle laitteelle. Hakemiseen tarvitaan verkko ja kirjautuminen.',
    reading: 'Päivitetään ryhmiä…',
    failed: 'Päivitys ei onnistunut. Näet aiemmin haetut tiedot.',
    firstFailed: 'Ryhmiäsi ei saatu haettua. Tarkista yhteys ja yritä uudelleen.',
    offline: 'Ei yhteyttä.',
    now: 'Päivitä',
    signIn: 'Kirjaudu',
  },

  needsNet: {
    title: 'Tämä sivu tarvitsee verkon',
    text: 'Tuloksia, ohjelmia ja lomakepohjia ei tallenneta tälle laitteelle. Kirjaudu, kun yhteys toimii.',
  },

  unsent: {
    screen: {
      title: 'Avaa laitteen omalla lukituksella',
      explained:
        'Avaat kopion sormenjäljellä, kasvoilla tai laitteen omalla koodilla. Varastettua kopiota ei silloin voi avata arvaamalla. PINin tilalle tarvitset varasalasanan, jossa on vähintään 12 merkkiä.',
      next: 'Varasalasana',
      repeat: 'Varasalasana uudelleen',
      use: 'Ota käyttöön',
      isUsed: 'Laitteen lukitus avaa kopion. Myös varasalasana toimii.',
      remove: 'Poista käytöstä',
      removed: 'Kopion voi nyt avata vain varasalasanalla.',
      outcomes: {
        added: 'Laitteen lukitus on otettu käyttöön.',
        wrong: 'Nykyinen PIN on väärin.',
        refused: 'Laitteen lukitusta ei voi käyttää tähän. PIN toimii kuten ennen.',
      },
    },
    title: 'Lähettämättä',
    nothing: 'Kaikki on lähetetty.',
    explained:
      'Nämä on tallennettu tälle laitteelle. Ne lähtevät järjestyksessä, kun yhteys ja kirjautuminen toimivat.',
    refusedTitle: 'Vaatii huomiota',
    waitingTitle: 'Odottaa lähettämistä',
    sendNow: 'Lähetä nyt',
    again: 'Lähetä uudelleen',
    drop: 'Poista',
    dropSure: 'Poista lopullisesti',
    keep: 'Älä poista',
    markOf: (number: string, mark: string) => `${number}: ${mark}`,
    unmarkOf: (number: string) => `${number}: merkintä kumottu`,
    dayRight: 'Päivä on oikein, lähetä',
    sessionOf: (status: string) => `Kokoontuminen: ${status}`,
    moveOf: (from: string, to: string, andLater: boolean) =>
      `Kerran siirto ${from} → ${to}${andLater ? ' ja kaikki sen jälkeen' : ''}`,
    otherDay: 'Valitse toinen päivä',
    memberOf: (number: string, state: string) => `${number}: ${state}`,
    formWas: {
      paper: 'syötetty paperilta',
      entry: 'syötetty paperilta kerran',
      device: 'vastattu tällä laitteella',
    },
    otherRun: 'Ryhmä on suljettu, tai sinulla ei ole enää oikeutta siihen.',
    backup: {
      title: 'Varmuuskopio',
      explained:
        'Tiedostossa on salattuna se, mitä ei ole vielä lähetetty. Voit lähettää sen toiselta laitteelta. Mitään ei tallennu kahdesti.',
      rule: 'Anna tiedostolle oma salasana, jossa on vähintään 12 merkkiä: esimerkiksi neljä sanaa, jotka muistat. Tarvitset salasanaa, kun avaat tiedoston.',
      passphrase: 'Tiedoston uusi salasana',
      repeat: 'Uusi salasana uudelleen',
      passphraseFaults: {
        short: 'Salasana on liian lyhyt. Siinä pitää olla vähintään 12 merkkiä.',
        trivial: 'Salasana on helppo arvata. Kirjoita esimerkiksi neljä sanaa.',
        different: 'Salasanat eroavat toisistaan. Kirjoita sama kahdesti.',
      },
      save: 'Tallenna varmuuskopio',
      load: 'Lähetä toisen laitteen varmuuskopio',
      file: 'Tiedosto',
      ofFile: 'Tiedoston salasana (vanhassa tiedostossa PIN)',
      open: 'Avaa ja lähetä',
      loaded: (n: number) => `Tiedostossa oli ${count(n, 'merkintä', 'merkintää')}.`,
      faults: {
        not_a_backup: 'Tiedosto ei ole Laiturin varmuuskopio.',
        wrong_passphrase: 'Salasana ei avaa tätä tiedostoa.',
        not_yours: 'Varmuuskopio on toisen ohjaajan. Vain hän voi lähettää sen.',
      },
      noFile: 'Valitse tiedosto.',
    },
    pin: {
      title: 'Vaihda PIN tai varasalasana',
      old: 'Nykyinen PIN',
      next: 'Uusi PIN',
      repeat: 'Uusi PIN uudelleen',
      save: 'Vaihda PIN',
      changed: 'PIN on vaihdettu.',
      wrong: 'Nykyinen PIN on väärin.',
    },
    passphrase: {
      old: 'Nykyinen varasalasana',
      next: 'Uusi varasalasana, vähintään 12 merkkiä',
      repeat: 'Uusi varasalasana uudelleen',
      save: 'Vaihda varasalasana',
      changed: 'Varasalasana on vaihdettu.',
      wrong: 'Nykyinen varasalasana on väärin.',
    },
  },
};

export type TabletTexts = typeof tabletTexts;
