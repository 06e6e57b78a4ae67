import type { Form } from '../../shared/domain/forms/form.ts';
import type { FormDecision } from '../../shared/domain/forms/form-decision.ts';
import type { FormCorrection } from '../../shared/domain/forms/form-origin.ts';
import type { Attendance } from '../../shared/domain/groups/roll-call.ts';
import type { Occasion } from '../../shared/domain/occasion.ts';
import type { Purpose } from '../../shared/domain/people/consent.ts';
import type { MemberState } from '../../shared/domain/people/member.ts';
import type { MeasurementOrder, ResearchForm } from '../../shared/domain/people/meter.ts';
import type { RefusalReason, StoredReferral } from '../../shared/domain/people/referral.ts';
import type { DataKind } from '../../shared/domain/privacy/retention.ts';
import type { RemovedWith } from '../../shared/domain/privacy/retention-periods.ts';

/** The words for codes of the records on the page that a client reads. */
export const purposes: Record<Purpose, string> = {
  measurement: 'Vastaukset saa laskea mukaan ryhmän tuloksiin',
  quotation: 'Kirjoittamiani vastauksia saa lainata ilman nimeä',
  contact: 'Minuun saa ottaa yhteyttä ryhmän jälkeen',
  share_with_own_worker: 'Vastaukset saa näyttää omatyöntekijälle',
  research: 'Vastaukset saa antaa tutkimukseen ilman nimeä',
};

/** Instead of the name of somebody who was never in the directory of the staff. */
export const formerEmployee = 'entinen työntekijä';

export const states: Record<MemberState, string> = {
  referred: 'ohjattu ryhmään',
  consented: 'lupasi tulla',
  enrolled: 'mukana',
  continued: 'jatkanut eteenpäin',
  declined: 'ei halunnut ryhmään',
  not_admitted: 'ei otettu ryhmään',
  dropped_out: 'jäänyt pois',
  transferred: 'siirtynyt muualle',
};

/** Where a referral to a group has come to. */
export const referralStates: Record<StoredReferral['state'], string> = {
  waiting: 'odottaa päätöstä',
  offered: 'paikka tarjottu',
  accepted: 'otettu ryhmään',
  declined: 'et ottanut paikkaa',
  refused: 'ei otettu ryhmään',
  withdrawn: 'ohjaus peruttu',
};

export const refusalReasons: Record<RefusalReason, string> = {
  not_for_group: 'ryhmä ei sovi sinulle',
  full: 'ryhmä on täynnä',
  times_do_not_fit: 'ajat eivät sovi',
  not_now: 'ei juuri nyt',
  other: 'muu syy',
};

export const attendances: Record<Attendance, string> = {
  present: 'paikalla',
  part: 'paikalla osan aikaa',
  absent_notified: 'poissa, ilmoitti',
  absent: 'poissa',
  not_expected: 'ei ollut tarkoitus tulla',
};

/** Of a catch-up session for somebody whose roll has no mark of them. */
export const invited = 'kutsuttu korvaavaan kertaan';

export const occasionTexts: Record<Occasion, string> = {
  start: 'alkulomake',
  end: 'loppulomake',
  follow_up: 'seurantalomake',
};

export const channels: Record<Form['channel'], string> = {
  paper: 'paperilla',
  link: 'omalla laitteella',
  device: 'ohjaajan laitteella',
};

export const correctionReasons: Record<FormCorrection['reason']['code'], string> = {
  misread_by_device: 'laite tulkitsi vastauksen väärin',
  wrong_link: 'vastattiin väärällä linkillä',
  participant_asked: 'pyysit sitä',
  other: 'muu syy',
};

export const correctionStatuses: Record<FormCorrection['status'], string> = {
  open: 'Et ole vielä päättänyt siitä. Se ei vaikuta mihinkään.',
  confirmed: 'Hyväksyit sen, ja se on nyt vastauksesi.',
  declined: 'Hylkäsit sen. Se ei vaikuta mihinkään.',
  withdrawn: 'Se peruttiin. Se ei vaikuta mihinkään.',
  superseded: 'Uusi ehdotus korvasi sen. Se ei vaikuta mihinkään.',
};

export const decisions: Record<FormDecision, string> = {
  handed_out: 'annettu',
  refused: 'ei halunnut vastata',
  absent: 'oli poissa',
  not_offered: 'ei annettu',
  lost: 'kadonnut',
  awaited: 'merkintä peruttiin',
};

export const measurements: Record<MeasurementOrder, string> = {
  first: 'ensimmäinen mittaus',
  second: 'toinen mittaus',
  later: 'myöhempi mittaus',
};

export const researchForms: Record<ResearchForm, string> = {
  not_returned: 'tutkimuslomaketta ei palautettu',
  returned: 'tutkimuslomake palautettiin',
  returned_blank: 'tutkimuslomake palautettiin tyhjänä',
};

export const kindTexts: Record<DataKind, string> = {
  identity: 'Nimi ja yhteystiedot',
  background: 'Taustatiedot',
  consents: 'Suostumukset',
  memberships: 'Ryhmät',
  attendance: 'Läsnäolot',
  forms: 'Lomakkeet',
  meters: 'Muualla tehdyt mittarit',
  own_page: 'Oma sivu ja viestit omatyöntekijälle',
  links: 'Vastauslinkit',
  figures: 'Ryhmien tulokset',
  hand_counts: 'Ohjaajan kirjoittamat ryhmän taustatiedot',
  own_labels: 'Ohjaajan omat tunnisteet',
  mentions: 'Numero muistiinpanoissa',
  without_number: 'Lomakkeet ilman numeroa',
  printed: 'Paperille tulostetut tulokset',
  audit: 'Tieto siitä, kuka on katsonut tietoja',
  stream_keys: 'Muutosjono',
  tombstone: 'Tieto poistamisesta',
};

/** From when the years of a period are counted, where no last day is known. */
export const periodBegins: Record<RemovedWith, string> = {
  group: 'ryhmän päättymisestä',
  client: 'viimeisestä merkinnästä',
  itself: 'kustakin tapahtumasta',
  nothing: '',
};
