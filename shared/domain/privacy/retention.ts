import * as z from 'zod';
import { configuration } from '../../configuration.ts';
import { date } from '../ids.ts';

/** The kinds of data that are stored about a person, or about what the person took part in. */
export const dataKind = z
  .enum([
    'identity',
    'background',
    'consents',
    'memberships',
    'attendance',
    'forms',
    'links',
    'figures',
    'hand_counts',
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
    'Nimi, puhelinnumero ja kieli poistettiin ensimmäisenä, ja niiden mukana tunnisteet, joista olisi huomattu sama henkilö toisella numerolla.',
    'Name, telephone number and language went first, and with them the marks by which the same person would have been found under another number.',
  ),
  background: gone('Taustatiedot poistettiin.', 'The background was deleted.'),
  consents: gone(
    'Suostumukset poistettiin: kun kukaan ei tiedä, kenen numero oli, ne eivät todista mitään.',
    'Consents were deleted: once nobody knows whose the number was, they prove nothing.',
  ),
  memberships: gone(
    'Tieto siitä, mihin ryhmiin kuului, poistettiin.',
    'Which groups the person belonged to was deleted.',
  ),
  attendance: gone(
    'Läsnäolomerkinnät poistettiin tapaamisista.',
    'Marks of attendance were taken out of the sessions.',
  ),
  forms: gone(
    'Lomakkeet, keskeneräiset vastaukset ja merkinnät lomakkeista poistettiin, myös suljetuista ryhmistä.',
    'Forms, unfinished answers and decisions on forms were deleted, of closed groups too.',
  ),
  links: gone(
    'Vastauslinkit lakkasivat toimimasta heti.',
    'Links to forms ceased to work at once.',
  ),
  figures: gone(
    'Ryhmien luvut laskettiin uudelleen ilman häntä. Jo julkaistut luvut, joissa hän oli mukana, poistettiin pysyvästi.',
    'Figures of groups were counted again without the person. Released figures that included them were deleted for good.',
  ),
  hand_counts: gone(
    'Käsin annetut tai vahvistetut ryhmän taustatiedot poistettiin, koska hän oli niissä mukana. Ohjaaja voi antaa ne uudelleen ilman häntä.',
    'Background counts of the group that were entered or confirmed by hand were deleted, because they included the person. The leader may enter them again without the person.',
  ),
  mentions: retained(
    'Numero voi olla kirjoitettu muistiinpanoon, nimeen tai laitteen nimeen. Kohdat on lueteltu tässä: poista numero jokaisesta.',
    'The number may be written in a note, a name or the name of a device. The places are listed here: clear the number from each.',
  ),
  without_number: retained(
    'Ilman numeroa palautetut lomakkeet jäävät, koska kukaan ei tiedä, kenen ne ovat.',
    'Forms that came back without a number stay, because nobody knows whose they are.',
  ),
  printed: retained(
    'Paperille tulostetut ja tiedostoina otetut luvut jäävät sinne, missä ne ovat: Laituri ei tavoita niitä.',
    'Figures that were printed or taken out as files stay where they are: Laituri cannot reach them.',
  ),
  audit: retained(
    'Jää tieto siitä, kuka on tietoja katsonut ja muuttanut; ilman nimeä se johtaa vain numeroon.',
    'The log of uses and changes of the data stays; without the name it leads to a number alone.',
  ),
  stream_keys: retained(
    'Muutosten jonossa on numero, mutta ei sisältöä, 24 tuntia; sen jälkeen jono unohtaa sen itse.',
    'The queue of changes holds the number, and no content, for 24 hours; then it forgets it by itself.',
  ),
  tombstone: retained(
    'Jää tieto siitä, että numero on käytetty ja minä päivänä tiedot poistettiin, jottei numeroa anneta toiselle.',
    'That the number was used, and the day of the erasure, so that nobody else is given it.',
  ),
};

/** What happened to each kind of data, in the reply of an erasure. */
export const fates = z
  .array(z.strictObject({ kind: dataKind, atErasure: fate, why }))
  .meta({ id: 'Fates' });

export const fatesAtErasure = (): z.infer<typeof fates> =>
  dataKind.options.map((kind) => ({ kind, ...erasurePolicy[kind] }));

/**
 * How long a kind is kept: the years from the end and, once the last group has ended, their last
 * day.
 */
export const retainedFor = z
  .strictObject({ kind: dataKind, years: z.int(), until: date.nullable() })
  .meta({ id: 'KeptFor' });

/**
 * A day some years later; for a leap day the first of March.
 * @example yearsAfter('2024-02-29', 10) // '2034-03-01'
 */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, on = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, on)).toISOString().slice(0, 10);
}

/**
 * How long each kind is kept for a person whose last group ended on a day; null days while one goes
 * on.
 * @example retentionOf('2026-05-04').find(({ kind }) => kind === 'forms')?.until // '2036-05-04'
 */
export const retentionOf = (endedOn: string | null): z.infer<typeof retainedFor>[] =>
  (Object.entries(configuration.retentionYears) as [DataKind, number][]).map(([kind, years]) => ({
    kind,
    years,
    until: endedOn && yearsAfter(endedOn, years),
  }));
