import { dayOf } from '../../../../shared/domain/day.ts';
import {
  type FormKey,
  participantThemselves,
  type UnnumberedFormBody,
} from '../../../../shared/domain/forms/form.ts';
import type {
  FormDecision,
  StoredDecision,
} from '../../../../shared/domain/forms/form-decision.ts';
import type { FormMatrix, FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import type { PaperEntryRequest } from '../../../../shared/domain/forms/paper-entry.ts';
import { isOpenFor, type Run } from '../../../../shared/domain/groups/run.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { listNames, nameIn } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';

const pathOf = (runId: string, { occasion, instrumentId, participantId }: FormKey) => ({
  runId,
  occasion,
  instrumentId,
  participantId,
});

/** The form actions, each sent to the API at once. */
const formsActions = (api: StaffApi, runId: string): FormsActions => ({
  matrix: () => api.listForms({ params: { runId } }),
  decide: (slot, body) =>
    api.putFormDecision({
      params: pathOf(runId, slot),
      body,
      ifMatch: slot.decision?.version,
    }),
  enter: async (slot, body, isTwofold) => {
    const params = pathOf(runId, slot);
    if (isTwofold) {
      const ifMatch = slot.entryVersion ?? undefined;
      return (await api.putPaperEntry({ params, body, ifMatch })).status;
    }
    await api.putForm({ params, body: { ...body, channel: 'paper' } });
    return 'received';
  },
  enterUnnumbered: async (formId, body) => {
    await api.putUnnumberedForm({ params: { runId, formId }, body });
    return 'received';
  },
});

/** What forms need of the API, besides `FormsActions`. */
export type FormsApi = Pick<
  StaffApi,
  | 'postLinks'
  | 'postLinkSheet'
  | 'postSealedForm'
  | 'deleteLink'
  | 'deleteForm'
  | 'getForm'
  | 'postLostForms'
  | 'putFormCorrection'
  | 'postCorrectionWithdrawal'
>;

/** A decision about a form that has not come in. */
type DecisionRequest = {
  decision: FormDecision;
  on: string;
  reason: StoredDecision['reason'];
};

/**
 * What became of a paper form: it counts, a second person is to enter it too, or it waits on this
 * device until it is sent.
 */
export type PaperStatus = 'received' | 'second_awaited' | 'waiting';

/** A paper without a number as it is sent. */
export type UnnumberedRequest = UnnumberedFormBody & Pick<PaperEntryRequest, 'confirmedDate'>;

/** The form actions that work with or without a network. */
export type FormsActions = {
  matrix: () => Promise<FormMatrix>;
  decide: (slot: FormSlot, request: DecisionRequest) => Promise<unknown>;
  /** @param isTwofold a second person is to enter the same paper before it counts */
  enter: (slot: FormSlot, body: PaperEntryRequest, isTwofold: boolean) => Promise<PaperStatus>;
  /** Stores a paper that came back without a number, under the id that was made for it. */
  enterUnnumbered: (formId: string, body: UnnumberedRequest) => Promise<PaperStatus>;
  /** Remembers that the device goes to this form's participant, for choosing the next one. */
  rememberRound?: (slot: FormSlot) => Promise<void>;
  /** Hands this device to the participant where the API cannot be asked for a link. */
  handOverHere?: (
    slot: FormSlot,
    outsideWindow: PaperEntryRequest['outsideWindow'],
  ) => Promise<void>;
};

/** What stays the same while somebody works on a run's forms. */
export type FormsClient = {
  /** Null where nobody is signed in: actions that must ask the API cannot be done. */
  api: FormsApi | null;
  actions: FormsActions;
  viewer: Pick<StaffViewer, 'id'> & Partial<Pick<StaffViewer, 'roles'>>;
  run: Run & { substituting?: boolean };
  instruments: readonly Instrument[];
  nameOf: (userId: string) => string;
  /** Today's date in Finland. */
  today: string;
};

/** Fetches all of it at once. */
export async function openFormsClient(
  api: StaffApi,
  viewer: StaffViewer,
  runId: string,
): Promise<FormsClient> {
  const [run, instruments, names] = await Promise.all([
    api.getRun({ params: { runId } }),
    api.listInstruments({}),
    listNames(api),
  ]);
  const nameOf = (userId: string) =>
    userId === participantThemselves ? texts.forms.themselves : nameIn(names, userId);
  const today = dayOf(new Date().toISOString());
  const actions = formsActions(api, runId);
  return { api, actions, viewer, run, instruments: instruments.items, nameOf, today };
}

/** Whether the viewer leads this run. Others may see how far its forms are, but do nothing. */
export const viewerLeads = ({ run, viewer }: FormsClient) =>
  run.leaders.includes(viewer.id) || run.substituting === true;

/** Whether the viewer may hand out, mark and enter the run's forms now. */
export const mayChangeForms = (client: FormsClient): boolean =>
  viewerLeads(client) && isOpenFor(client.run.status, 'forms');

type PinnedVersion = Pick<FormSlot, 'instrumentId' | 'instrumentVersion'>;

/** The exact version of the instrument in a slot. */
export const instrumentOf = (
  { instruments }: Pick<FormsClient, 'instruments'>,
  slot: PinnedVersion,
): Instrument | undefined =>
  instruments.find(
    ({ id, version }) => id === slot.instrumentId && version === slot.instrumentVersion,
  );

/** What identifies one form within a run. */
export const formKeyOf = ({ occasion, instrumentId, participantId }: FormKey): FormKey => ({
  occasion,
  instrumentId,
  participantId,
});

/** Whether the keys are of the same form. */
export const isSameForm = (one: FormKey, other: FormKey) =>
  one.occasion === other.occasion &&
  one.instrumentId === other.instrumentId &&
  one.participantId === other.participantId;

/** Ends the leader's view on this device, and opens a form by its secret. */
export type HandOverBySecret = (secret: string) => void;
