import { count } from '../../common/count.ts';
import type { TabletTexts } from '../fi/tablet.ts';

/** A leader’s device: its copy, its PIN, and what has not been sent yet. */
export const tabletTexts: TabletTexts = {
  bar: {
    name: 'Handledarens sidor',
    allSent: 'Allt är skickat',
    unsent: (n) => count(n, 'inte skickad', 'inte skickade'),
    sending: 'Skickas…',
    unreached: 'ingen anslutning, skickas när den är tillbaka',
    offlineSignedOut: 'ingen anslutning, logga in när den är tillbaka',
    signedOut: 'logga in för att skicka',
    locked: 'låst',
    refused: (n) => `${n} behöver åtgärdas`,
    lock: 'Lås',
  },

  onThisDevice: {
    title: 'Handledarens sidor på den här enheten',
    text: 'Träffarna och anteckningarna öppnas med PIN-koden, också utan nät.',
    open: 'Öppna',
  },

  leaving: {
    lost: 'Enheten sparade inte allt. En del anteckningar finns bara på den här sidan och försvinner om du fortsätter. Spara först en säkerhetskopia.',
    title: (n) => `${count(n, 'anteckning', 'anteckningar')} har inte skickats`,
    'sign-out':
      'Anteckningarna blir kvar på enheten bakom PIN-koden. De skickas när du loggar in igen på den här enheten. På andra enheter syns de inte.',
    'hand-over':
      'Anteckningarna finns kvar på enheten bakom PIN-koden medan deltagaren svarar. Skicka dem först om anslutningen fungerar.',
    go: { 'sign-out': 'Logga ut ändå', 'hand-over': 'Ge enheten ändå' },
    stay: 'Avbryt',
  },

  storage: {
    nothing:
      'Webbläsaren sparar ingenting på enheten. Orsaken kan vara ett privat fönster. Dina anteckningar finns bara på den här sidan tills de har skickats. Håll sidan öppen eller öppna Laituri i ett vanligt fönster.',
    full: (n) =>
      `Enhetens utrymme är slut: ${count(n, 'anteckning', 'anteckningar')} finns bara på den här sidan. Håll sidan öppen tills allt har skickats eller spara en säkerhetskopia. Frigör utrymme på enheten.`,
    evicted:
      'Webbläsaren tog bort Laituris uppgifter från enheten. Sidan var öppen, så uppgifterna sparades igen. Frigör utrymme på enheten.',
    toBackup: 'Spara en säkerhetskopia',
  },

  setUp: {
    title: 'Välj en PIN-kod för den här enheten',
    why: 'Dina gruppers träffar och anteckningar sparas krypterade på enheten. Då kan du arbeta utan nät. Du öppnar dem med PIN-koden.',
    rule: 'Minst 6 tecken. Ingen födelsedag och inga siffror i följd. Ju längre, desto säkrare.',
    warning:
      'Om PIN-koden är fel tio gånger raderas enhetens kopia. Då försvinner också de anteckningar som inte har skickats. PIN-koden kan inte återställas.',
    pin: 'PIN-kod',
    repeat: 'PIN-koden en gång till',
    faults: {
      short: 'PIN-koden är för kort. Den ska ha minst 6 tecken.',
      same: 'Samma tecken upprepas. Välj en PIN-kod som inte går att gissa.',
      sequence: 'Tecknen följer på varandra. Välj en PIN-kod som inte går att gissa.',
      pattern:
        'Samma mönster upprepas, eller siffrorna ligger i rad på tangentbordet. Välj en PIN-kod som inte går att gissa.',
      date: 'PIN-koden ser ut som ett datum eller ett årtal. Sådana gissas först.',
      common: 'Det här är ett vanligt lösenord. Välj en PIN-kod som inte går att gissa.',
      different: 'PIN-koderna är olika. Skriv samma två gånger.',
    },
    save: 'Ta i bruk',
    wiped: 'PIN-koden var fel tio gånger. Enhetens kopia har raderats.',
  },
  unlock: {
    byScreenLock: 'Öppna med enhetens lås',
    notRecognised: 'Enheten kände inte igen dig. Försök igen eller öppna med reservlösenordet.',
    passphrase: 'Reservlösenord',
    title: 'Öppna med PIN-kod',
    titleLocked: 'Lås upp',
    wrongPassphrase: (left) =>
      `Fel reservlösenord. ${left} försök kvar, sedan raderas enhetens kopia.`,
    pin: 'PIN-kod',
    open: 'Öppna',
    opening: 'Öppnas…',
    wrong: (left) => `Fel PIN-kod. ${left} försök kvar, sedan raderas enhetens kopia.`,
    unsent: (n) => `${count(n, 'anteckning', 'anteckningar')} väntar på att skickas.`,
    another:
      'På enheten finns en annan handledares krypterade kopia. Handledaren öppnar den med sin egen PIN-kod.',
    forgot: 'Har du glömt PIN-koden, eller är kopian någon annans?',
    wipe: 'Radera kopian från enheten',
    wipeSure: (n) =>
      n > 0
        ? `Radera kopian och ${count(n, 'oskickad anteckning', 'oskickade anteckningar')}`
        : 'Radera kopian (allt är skickat)',
    keep: 'Radera inte',
  },

  read: {
    at: (when) => `Uppdaterat ${when}.`,
    never: 'Dina grupper har inte hämtats till enheten ännu. För det behövs nät och inloggning.',
    reading: 'Grupperna uppdateras…',
    failed: 'Uppdateringen lyckades inte. Du ser de uppgifter som hämtades tidigare.',
    firstFailed: 'Dina grupper kunde inte hämtas. Kontrollera anslutningen och försök igen.',
    offline: 'Ingen anslutning.',
    now: 'Uppdatera',
    signIn: 'Logga in',
  },

  needsNet: {
    title: 'Den här sidan kräver nät',
    text: 'Resultat, program och formulärmallar sparas inte på enheten. Logga in när anslutningen fungerar.',
  },

  unsent: {
    screen: {
      title: 'Öppna med enhetens eget lås',
      explained:
        'Du öppnar kopian med fingeravtryck, ansikte eller enhetens egen kod. En stulen kopia går då inte att öppna genom gissning. I stället för PIN-koden behöver du ett reservlösenord med minst 12 tecken.',
      next: 'Reservlösenord',
      repeat: 'Reservlösenordet en gång till',
      use: 'Ta i bruk',
      isUsed: 'Enhetens lås öppnar kopian. Också reservlösenordet fungerar.',
      remove: 'Ta ur bruk',
      removed: 'Nu kan kopian öppnas bara med reservlösenordet.',
      outcomes: {
        added: 'Enhetens lås har tagits i bruk.',
        wrong: 'Den nuvarande PIN-koden är fel.',
        refused: 'Enhetens lås kan inte användas för det här. PIN-koden fungerar som förut.',
      },
    },
    title: 'Inte skickat',
    nothing: 'Allt är skickat.',
    explained:
      'Det här är sparat på enheten. Det skickas i ordning när anslutningen och inloggningen fungerar.',
    refusedTitle: 'Behöver åtgärdas',
    waitingTitle: 'Väntar på att skickas',
    sendNow: 'Skicka nu',
    again: 'Skicka igen',
    drop: 'Ta bort',
    dropSure: 'Ta bort för gott',
    keep: 'Ta inte bort',
    markOf: (number, mark) => `${number}: ${mark}`,
    unmarkOf: (number) => `${number}: anteckningen ångrad`,
    dayRight: 'Dagen är rätt, skicka',
    sessionOf: (status) => `Träff: ${status}`,
    moveOf: (from, to, andLater) =>
      `Flytt av träffen ${from} → ${to}${andLater ? ' och alla efter den' : ''}`,
    otherDay: 'Välj en annan dag',
    memberOf: (number, state) => `${number}: ${state}`,
    formWas: {
      paper: 'inmatat från papper',
      entry: 'inmatat från papper en gång',
      device: 'besvarat på den här enheten',
    },
    otherRun: 'Gruppen är stängd, eller så har du inte längre rätt till den.',
    backup: {
      title: 'Säkerhetskopia',
      explained:
        'Filen innehåller i krypterad form det som inte har skickats. Du kan skicka den från en annan enhet. Inget sparas två gånger.',
      rule: 'Ge filen ett eget lösenord med minst 12 tecken: till exempel fyra ord som du minns. Du behöver lösenordet när du öppnar filen.',
      passphrase: 'Filens nya lösenord',
      repeat: 'Det nya lösenordet en gång till',
      passphraseFaults: {
        short: 'Lösenordet är för kort. Det ska ha minst 12 tecken.',
        trivial: 'Lösenordet är lätt att gissa. Skriv till exempel fyra ord.',
        different: 'Lösenorden är olika. Skriv samma två gånger.',
      },
      save: 'Spara en säkerhetskopia',
      load: 'Skicka en säkerhetskopia från en annan enhet',
      file: 'Fil',
      ofFile: 'Filens lösenord (för en gammal fil PIN-koden)',
      open: 'Öppna och skicka',
      loaded: (n) => `Filen innehöll ${count(n, 'anteckning', 'anteckningar')}.`,
      faults: {
        not_a_backup: 'Filen är ingen säkerhetskopia från Laituri.',
        wrong_passphrase: 'Lösenordet öppnar inte filen.',
        not_yours: 'Säkerhetskopian är en annan handledares. Bara den handledaren kan skicka den.',
      },
      noFile: 'Välj en fil.',
    },
    pin: {
      title: 'Byt PIN-kod eller reservlösenord',
      old: 'Nuvarande PIN-kod',
      next: 'Ny PIN-kod',
      repeat: 'Den nya PIN-koden en gång till',
      save: 'Byt PIN-kod',
      changed: 'PIN-koden är bytt.',
      wrong: 'Den nuvarande PIN-koden är fel.',
    },
    passphrase: {
      old: 'Nuvarande reservlösenord',
      next: 'Nytt reservlösenord, minst 12 tecken',
      repeat: 'Det nya reservlösenordet en gång till',
      save: 'Byt reservlösenord',
      changed: 'Reservlösenordet är bytt.',
      wrong: 'Det nuvarande reservlösenordet är fel.',
    },
  },
};
