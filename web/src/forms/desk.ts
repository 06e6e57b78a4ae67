import type { Instrument } from '../../../shared/instruments/instrument.ts';
import { dayOf } from '../../../shared/model/day.ts';
import { type FormKey, participantThemselves } from '../../../shared/model/form.ts';
import type { FormPlace } from '../../../shared/model/form-matrix.ts';
import type { Run } from '../../../shared/model/run.ts';
import type { Api } from '../api.ts';
import { listNames } from '../colleagues.ts';
import { texts } from '../texts.ts';
import type { Viewer } from '../viewer.ts';

/** What stays the same while one works on a run's forms. */
export type Desk = {
  api: Api;
  viewer: Viewer;
  run: Run;
  instruments: readonly Instrument[];
  nameOf: (userId: string) => string;
  /** The day that it is in Finland. */
  today: string;
};

/** Fetches it all at once. */
export async function openDesk(api: Api, viewer: Viewer, runId: string): Promise<Desk> {
  const [run, instruments, names] = await Promise.all([
    api.getRun({ params: { runId } }),
    api.listInstruments({}),
    listNames(),
  ]);
  const nameOf = (userId: string) =>
    userId === participantThemselves
      ? texts.forms.themselves
      : (names.get(userId) ?? texts.forms.someoneElse);
  const today = dayOf(new Date().toISOString());
  return { api, viewer, run, instruments: instruments.items, nameOf, today };
}

/** Does the one who looks lead this run? Others may see where its forms are, and do nothing. */
export const isLed = ({ run, viewer }: Desk) => run.leaders.includes(viewer.id);

type Versioned = Pick<FormPlace, 'instrumentId' | 'instrumentVersion'>;

/** The very version of the questionnaire that stands in a place. */
export const instrumentOf = ({ instruments }: Desk, place: Versioned): Instrument | undefined =>
  instruments.find(
    ({ id, version }) => id === place.instrumentId && version === place.instrumentVersion,
  );

/** What names one form within a run. */
export const keyOf = ({ occasion, instrumentId, participantId }: FormKey): FormKey => ({
  occasion,
  instrumentId,
  participantId,
});

/** Are these the same form? */
export const isSame = (one: FormKey, other: FormKey) =>
  one.occasion === other.occasion &&
  one.instrumentId === other.instrumentId &&
  one.participantId === other.participantId;

/** Ends the leader's view on this device, and opens a form by its secret. */
export type HandOver = (secret: string) => void;
