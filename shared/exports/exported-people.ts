import { currentStatus, type Form, originOf } from '../domain/forms/form.ts';
import type { Run } from '../domain/groups/run.ts';
import { occasion } from '../domain/occasion.ts';
import { isGiven, isWithdrawn, type StoredConsent } from '../domain/people/consent.ts';
import { type Member, wasEnrolled } from '../domain/people/member.ts';
import type { Instrument } from '../instruments/instrument.ts';
import type { Bands } from './bands.ts';
import type { ExportedForm, ExportedPerson, Selection } from './export.ts';
import { exportedAnswers } from './exported-items.ts';
import { givenToResearch } from './left-over.ts';

/** The part of a run that an export reads. */
export type RunForExport = {
  run: Pick<Run, 'runId' | 'programmeId' | 'startsOn'>;
  members: readonly Member[];
  forms: readonly Form[];
};

/** The members' consents, by participant. */
export type ConsentsForExport = {
  research: ReadonlyMap<string, Pick<StoredConsent, 'history'>>;
  measurement: ReadonlyMap<string, Pick<StoredConsent, 'history'>>;
};

/** The name of a person or a run in an export. */
export type Pseudonyms = (of: 'person' | 'run', id: string) => string;

/** The name of a person's row in an export of bands, where two groups of one person are two rows. */
export const rowPseudonym = (pseudonyms: Pseudonyms, participantId: string, runId: string) =>
  pseudonyms('person', `${participantId} ${runId}`);

const weekMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Whole weeks from one day to another; before it they are negative.
 * @example weeksBetween('2026-03-02', '2026-03-17') // 2
 */
export const weeksBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(to) - Date.parse(from)) / weekMs);

/**
 * May this person's answers be exported? They must have consented to research, and must not have
 * withdrawn from measurement: a person who was never asked about measurement is included in it, as
 * everywhere else.
 * @example mayBeExported('P', { research: new Map(), measurement: new Map() }) // false
 */
export const mayBeExported = (participantId: string, consents: ConsentsForExport): boolean =>
  isGiven(consents.research.get(participantId)) &&
  !isWithdrawn(consents.measurement.get(participantId));

/** The valid forms of one version of a questionnaire. */
const formsOf = ({ forms }: RunForExport, { id, version }: Instrument): Form[] =>
  currentStatus(forms).filter(
    (form) => form.instrumentId === id && form.instrumentVersion === version,
  );

/**
 * The people of a run whose answers are exported: of those who consent, so many that the answers of
 * the others do not follow from the run's figures.
 */
export function exportedNumbers(
  read: RunForExport,
  consents: ConsentsForExport,
  instrument: Instrument,
): ReadonlySet<string> {
  const members = read.members.filter(
    (member) => wasEnrolled(member) && !isWithdrawn(consents.measurement.get(member.participantId)),
  );
  const numbers = new Set(members.map(({ participantId }) => participantId));
  const forms = formsOf(read, instrument).filter((form) => numbers.has(form.participantId));
  const consenting = [...numbers].filter((one) => mayBeExported(one, consents));
  return givenToResearch({ members, forms, instrument }, consenting);
}

const exportedForm = (form: Form, week: number | null, instrument: Instrument): ExportedForm => ({
  occasion: form.occasion,
  week,
  synthetic: form.synthetic,
  answers: exportedAnswers(instrument, form.answers),
});

type ExportRequest = { selection: Selection; instrument: Instrument; pseudonyms: Pseudonyms };

/** The requested valid forms of a run, in the order of time, in which occasions are listed. */
function chosenForms(read: RunForExport, { selection, instrument }: ExportRequest): Form[] {
  const forms = formsOf(read, instrument);
  const asOf = occasion.options.filter((one) => selection.occasions.includes(one));
  return asOf.flatMap((one) => forms.filter((form) => form.occasion === one));
}

/**
 * The people of a run in an export of groups: the enrolled ones who are exported, with the requested
 * valid forms, under pseudonyms and in their order. A person without a form is a row too, so that
 * missing forms are visible.
 */
export function exportedPeople(
  read: RunForExport,
  exported: ReadonlySet<string>,
  request: ExportRequest,
): ExportedPerson[] {
  const { run, members } = read;
  const { instrument, pseudonyms } = request;
  const chosen = chosenForms(read, request);
  return members
    .filter(({ participantId }) => exported.has(participantId))
    .map(({ participantId }) => ({
      person: pseudonyms('person', participantId),
      run: pseudonyms('run', run.runId),
      programme: run.programmeId,
      bands: null,
      forms: chosen
        .filter((form) => form.participantId === participantId)
        .map((form) => exportedForm(form, weeksBetween(run.startsOn, form.answeredOn), instrument)),
    }))
    .sort((a, b) => (a.person < b.person ? -1 : 1));
}

/** When a form was first brought in. */
const firstReceived = (form: Form): string => (form.earlier[0]?.origin ?? originOf(form)).at;

/**
 * One person of a run in an export of bands. Forms that came in after the moment at which the
 * cohort was fixed are in none: in the next export they would show whose row it is.
 */
export function exportedWithBands(
  read: RunForExport,
  participantId: string,
  request: ExportRequest & { bands: Bands; programmeId: string; fixedAt: string },
): ExportedPerson {
  const { instrument, pseudonyms, bands, programmeId, fixedAt } = request;
  return {
    person: rowPseudonym(pseudonyms, participantId, read.run.runId),
    run: null,
    programme: programmeId,
    bands,
    forms: chosenForms(read, request)
      .filter((form) => form.participantId === participantId && firstReceived(form) <= fixedAt)
      .map((form) => exportedForm(form, null, instrument)),
  };
}

/**
 * The consents as they were at a moment and still are: a person who consents later is not in, who
 * withdraws is out at once.
 */
export function consentsSince(
  { research, measurement }: ConsentsForExport,
  fixedAt: string,
): ConsentsForExport {
  const before = [...research].filter(([, { history }]) => {
    const said = history.filter(({ recordedAt }) => recordedAt <= fixedAt);
    return said.length > 0 && isGiven({ history: said });
  });
  return { research: new Map(before), measurement };
}
