import { retentionYears } from '../../configuration.ts';
import type { DataKind } from './retention.ts';

/**
 * What removes a kind of data at the end of its period: the nightly removal of the group or of the
 * client it belongs to, DynamoDB or a device by itself, or nothing.
 */
export type RemovedWith = 'group' | 'client' | 'itself' | 'nothing';

/** A reason in each language of the pages for staff. */
type ReasonText = Readonly<Record<'fi' | 'sv' | 'en', string>>;

export type RetentionPeriod = { removedWith: RemovedWith; why: ReasonText };

const withGroup = (fi: string, sv: string, en: string): RetentionPeriod => ({
  removedWith: 'group',
  why: { fi, sv, en },
});
const withClient = (fi: string, sv: string, en: string): RetentionPeriod => ({
  removedWith: 'client',
  why: { fi, sv, en },
});
const byItself = (fi: string, sv: string, en: string): RetentionPeriod => ({
  removedWith: 'itself',
  why: { fi, sv, en },
});
const lasting = (fi: string, sv: string, en: string): RetentionPeriod => ({
  removedWith: 'nothing',
  why: { fi, sv, en },
});

/**
 * What removes each kind of data at the end of its period, and why it is kept until then. The job
 * and its test (`tests/privacy/retention-dump.test.ts`), the client's record and the administrator's
 * page all read this table.
 */
export const retentionPeriods: Readonly<Record<DataKind, RetentionPeriod>> = {
  identity: withClient(
    'Nimi säilytetään yhtä kauan kuin asiakkaan muut tiedot, jotta niistä näkee, kenen ne ovat.',
    'Namnet bevaras lika länge som klientens övriga uppgifter, så att det syns vems de är.',
    'The name is kept as long as the client’s other data, so that it is known whose they are.',
  ),
  background: withClient(
    'Taustatiedot kuuluvat työikäisten palvelujen asiakasasiakirjoihin.',
    'Bakgrundsuppgifterna är en klienthandling inom servicen för personer i arbetsför ålder.',
    'The background is a client document of services for people of working age.',
  ),
  consents: withClient(
    'Suostumus osoittaa, mihin vastauksia sai käyttää.',
    'Samtycket visar vad svaren fick användas till.',
    'A consent proves what the answers could be used for.',
  ),
  memberships: withGroup(
    'Tieto ryhmään osallistumisesta kuuluu työikäisten palvelujen asiakasasiakirjoihin.',
    'Uppgiften om deltagande i gruppen är en klienthandling inom servicen för personer i arbetsför ålder.',
    'The record of membership is a client document of services for people of working age.',
  ),
  attendance: withGroup(
    'Läsnäolomerkinnät kuuluvat samaan asiakirjaan kuin tieto ryhmään osallistumisesta.',
    'Närvaroanteckningarna hör till samma handling som uppgiften om deltagande i gruppen.',
    'Attendance records are part of the same document as the record of membership.',
  ),
  forms: withGroup(
    'Lomakkeet ja vastaukset kuuluvat työikäisten palvelujen asiakasasiakirjoihin.',
    'Svaren på blanketterna är en klienthandling inom servicen för personer i arbetsför ålder.',
    'Answers to forms are a client document of services for people of working age.',
  ),
  meters: withClient(
    'Merkintä muualla tehdystä mittarista kuuluu asiakasasiakirjoihin.',
    'Anteckningen om en mätare som gjorts på annat håll är en klienthandling.',
    'The record of a meter that was done elsewhere is a client document.',
  ),
  own_page: withClient(
    'Oma sivu on asiakkaan käytössä niin kauan kuin hänen tietojaan säilytetään. Viestit omatyöntekijälle ovat asiakasasiakirja.',
    'Klienten kan använda sin egen sida så länge uppgifterna bevaras. Meddelandena till den egna kontaktpersonen är en klienthandling.',
    'The own page is for the client to use as long as their data are kept. Messages to the own worker are a client document.',
  ),
  links: byItself(
    'Linkki lakkaa toimimasta viimeisenä päivänään ja poistuu 14 päivää sen jälkeen.',
    'Länken slutar fungera på sin sista dag och försvinner 14 dagar senare.',
    'A link stops working on its last day and disappears 14 days later.',
  ),
  figures: lasting(
    'Ryhmän julkaistut luvut säilyvät tilastona, koska niistä ei tunnista ketään. Luettelo siitä, keiden tiedoista ne on laskettu, poistetaan ryhmän tietojen mukana. Samoin poistetaan luvut, joita ei ole julkaistu.',
    'Gruppens publicerade siffror berättar inte om någon enskild. De bevaras som statistik. Förteckningen över vilka som ingår raderas med gruppens uppgifter, liksom siffror som inte publicerats.',
    'Released figures of a group say nothing about a single person. They are kept as statistics. The list of people in them goes with the group’s data, and so do figures that were not released.',
  ),
  hand_counts: withGroup(
    'Ohjaajan syöttämät taustatiedot koskevat ryhmän osallistujia.',
    'De bakgrundsuppgifter som handledaren matat in gäller gruppens deltagare.',
    'Background figures that the leader entered are about the participants of the group.',
  ),
  own_labels: withGroup(
    'Ohjaajan omista tunnisteista on hyötyä vain ryhmän aikana. Ne poistuvat ohjaajan laitteelta, kun laite seuraavan kerran hakee ryhmän tiedot.',
    'Handledarens egna kännetecken behövs bara medan gruppen pågår. De försvinner från handledarens enhet nästa gång den hämtar gruppens uppgifter.',
    'A leader’s own labels only help while the group goes on. They disappear from the leader’s device the next time it reads the group.',
  ),
  mentions: withGroup(
    'Kokoontumisten muistiinpanot ja ryhmän muut tekstit kuuluvat ryhmän tietoihin.',
    'Anteckningar från träffarna och gruppens övriga texter hör till gruppens uppgifter.',
    'Notes on sessions and other texts of the group belong to the group’s data.',
  ),
  without_number: withGroup(
    'Ilman numeroa palautettu lomake säilytetään yhtä kauan kuin muut lomakkeet.',
    'En blankett som lämnats utan nummer bevaras lika länge som de övriga.',
    'A form returned without a number is kept as long as the others.',
  ),
  printed: lasting(
    'Laituri ei voi poistaa tulosteita eikä ladattuja tiedostoja. Hävitä ne itse.',
    'Laituri kan inte radera utskrifter eller nedladdade filer. Förstör dem själv.',
    'Laituri cannot remove printed or downloaded files. Destroy them yourself.',
  ),
  audit: byItself(
    `Tieto siitä, kuka on katsonut ja muuttanut tietoja, poistuu itsestään ${retentionYears.audit} vuoden kuluttua tapahtumasta. Sitä tarvitaan käytön valvontaan.`,
    `Uppgiften om vem som sett och ändrat uppgifter försvinner av sig själv ${retentionYears.audit} år efter händelsen. Den behövs för att övervaka användningen.`,
    `The log of people who looked at and changed data disappears by itself ${retentionYears.audit} years after each entry. It is needed to control lawful use.`,
  ),
  stream_keys: byItself(
    'Osallistujan numero on muutosjonossa 24 tuntia ilman muita tietoja.',
    'Deltagarens nummer finns i ändringskön i 24 timmar, utan andra uppgifter.',
    'The participant’s number is in the queue of changes for 24 hours, without other data.',
  ),
  tombstone: lasting(
    'Tieto käytetystä numerosta ja poistopäivästä jää, jotta numeroa ei anneta toiselle.',
    'Uppgiften om det använda numret och raderingsdagen bevaras, så att numret inte ges till någon annan.',
    'The used number and the day of the removal are kept, so that nobody else is given the number.',
  ),
};

/**
 * For how many years a kind is kept; null where no period of years ends it.
 * @example retentionYearsOf('forms') // 10
 */
export function retentionYearsOf(kind: DataKind): number | null {
  if (kind === 'audit') return retentionYears.audit;
  const { removedWith } = retentionPeriods[kind];
  return removedWith === 'group' || removedWith === 'client' ? retentionYears[removedWith] : null;
}
