import * as z from 'zod';
import { date } from '../ids.ts';
import { groupStoredUntil } from '../retention-days.ts';
import { type ClientDays, clientStoredUntil } from './removal.ts';
import { type RemovedWith, retentionPeriods, retentionYearsOf } from './retention-periods.ts';

/** The kinds of data that are stored about a person, or about what the person took part in. */
export const dataKind = z
  .enum([
    'identity',
    'background',
    'consents',
    'memberships',
    'attendance',
    'forms',
    'meters',
    'own_page',
    'links',
    'figures',
    'hand_counts',
    'own_labels',
    'mentions',
    'without_number',
    'printed',
    'audit',
    'stream_keys',
    'tombstone',
  ])
  .meta({ id: 'DataKind' });
export type DataKind = z.infer<typeof dataKind>;

const why = z.strictObject({ fi: z.string(), en: z.string() });
const fate = z.enum(['deleted', 'kept']).meta({ id: 'FateAtErasure' });

type RetentionPolicy = { atErasure: z.infer<typeof fate>; why: z.infer<typeof why> };

const gone = (fi: string, en: string): RetentionPolicy => ({
  atErasure: 'deleted',
  why: { fi, en },
});
const retained = (fi: string, en: string): RetentionPolicy => ({
  atErasure: 'kept',
  why: { fi, en },
});

/**
 * What happens to each kind of data when a person is erased, and why. Nothing about one person is
 * anonymised and kept: in a group of three to twelve, a membership or a form without its number
 * still shows whose it is. Nor are counts kept that include the person.
 */
export const erasurePolicy: Readonly<Record<DataKind, RetentionPolicy>> = {
  identity: gone(
    'Nimi, puhelinnumero ja kieli poistettiin ensin. Samalla poistettiin tunnisteet, joista sama henkilö olisi tunnistettu toisella numerolla.',
    'Name, telephone number and language were deleted first, and with them the marks by which the same person would have been found under another number.',
  ),
  background: gone('Taustatiedot poistettiin.', 'The background was deleted.'),
  consents: gone(
    'Suostumukset poistettiin. Ne eivät todista mitään, kun kukaan ei tiedä, kenen numero oli.',
    'Consents were deleted. They prove nothing once nobody knows whose the number was.',
  ),
  memberships: gone(
    'Tieto ryhmistä, joissa asiakas oli, poistettiin.',
    'The record of the groups the client had been in was deleted.',
  ),
  attendance: gone(
    'Läsnäolomerkinnät poistettiin kokoontumisista.',
    'Attendance records were deleted from the sessions.',
  ),
  forms: gone(
    'Lomakkeet, keskeneräiset vastaukset ja merkinnät lomakkeista poistettiin, myös suljetuista ryhmistä.',
    'Forms, unfinished answers and records on forms were deleted, also in closed groups.',
  ),
  meters: gone(
    'Merkinnät muualla tehdyistä mittareista poistettiin.',
    'Records of meters that were done elsewhere were deleted.',
  ),
  own_page: gone(
    'Oma sivu koodeineen ja viestit omatyöntekijälle poistettiin.',
    'The own page with its code, and the messages to the own worker, were deleted.',
  ),
  links: gone(
    'Vastauslinkit lakkasivat heti toimimasta.',
    'Links to forms stopped working at once.',
  ),
  figures: gone(
    'Ryhmien luvut laskettiin uudelleen ilman häntä. Jo julkaistut luvut, joissa hän oli mukana, poistettiin pysyvästi näkyvistä.',
    'Figures of groups were counted again without the person. Released figures that included the person were withdrawn for good.',
  ),
  hand_counts: gone(
    'Ohjaajan syöttämät tai vahvistamat ryhmän taustatiedot poistettiin, koska asiakas oli niissä mukana. Ohjaaja voi antaa ne uudelleen ilman häntä.',
    'Background figures of the group that the leader had entered or confirmed were deleted, because they included the client. The leader can enter them again without the client.',
  ),
  own_labels: gone(
    'Ohjaajan oma tunniste numeron vieressä poistuu ohjaajan laitteelta, kun laite seuraavan kerran hakee ryhmän tiedot. Salatut tunnisteet, jotka odottivat siirtoa toiseen laitteeseen, poistettiin.',
    'A leader’s own label beside the number disappears from the leader’s device the next time it reads the group. Sealed labels that waited for another device were deleted.',
  ),
  mentions: retained(
    'Numero voi olla kirjoitettu muistiinpanoon tai muuhun tekstiin. Kohdat on lueteltu tässä. Poista numero jokaisesta.',
    'The number may be written in a note or another text. The places are listed here. Remove the number from each.',
  ),
  without_number: retained(
    'Ilman numeroa palautetut lomakkeet jäävät, koska kukaan ei tiedä, kenen ne ovat.',
    'Forms returned without a number are kept, because nobody knows whose they are.',
  ),
  printed: retained(
    'Tulostetut ja tiedostoiksi ladatut luvut jäävät, koska Laituri ei voi poistaa niitä.',
    'Printed and downloaded figures are kept, because Laituri cannot remove them.',
  ),
  audit: retained(
    'Tieto siitä, kuka on katsonut ja muuttanut tietoja, jää. Siinä on vain numero, ei nimeä.',
    'The log of people who looked at and changed the data is kept. It contains only the number, no name.',
  ),
  stream_keys: retained(
    'Numero on muutosten jonossa 24 tuntia ilman muita tietoja. Sen jälkeen se poistuu itsestään.',
    'The number is in the queue of changes for 24 hours, without other data. After that it disappears by itself.',
  ),
  tombstone: retained(
    'Tieto käytetystä numerosta ja poistopäivästä jää, jotta numeroa ei anneta toiselle.',
    'The used number and the day of the erasure are kept, so that nobody else is given the number.',
  ),
};

/** What happened to each kind of data, in the reply of an erasure. */
export const fates = z
  .array(z.strictObject({ kind: dataKind, atErasure: fate, why }))
  .meta({ id: 'Fates' });

export const fatesAtErasure = (): z.infer<typeof fates> =>
  dataKind.options.map((kind) => ({ kind, ...erasurePolicy[kind] }));

/** How long a kind is kept: for how many years, and their last day where it is known. */
export const retainedFor = z
  .strictObject({ kind: dataKind, years: z.int(), until: date.nullable() })
  .meta({ id: 'KeptFor' });

/**
 * How long each kind of a client's data is kept: what belongs to groups until the last of them is
 * removed, the rest with the client, and the audit without a last day, because each entry has its
 * own.
 * @example retentionOf({ groupEnds: ['2026-05-04'], recordedOn: [] }).find(({ kind }) => kind === 'forms')?.until // '2036-05-04'
 */
export function retentionOf(days: ClientDays): z.infer<typeof retainedFor>[] {
  const lastGroup = days.groupEnds.map((endsOn) => groupStoredUntil({ endsOn })).toSorted();
  const until: Record<RemovedWith, string | null> = {
    group: lastGroup.at(-1) ?? null,
    client: clientStoredUntil(days),
    itself: null,
    nothing: null,
  };
  return dataKind.options.flatMap((kind) => {
    const years = retentionYearsOf(kind);
    return years === null
      ? []
      : [{ kind, years, until: until[retentionPeriods[kind].removedWith] }];
  });
}
