import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import { mayPlan } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Rows } from '../../ui/list.tsx';
import { answersFor, type Draft, draftFor } from './draft.ts';
import { offeredFor, type ProgrammeOffer } from './offers.ts';

const words = texts.newGroup;

type ProgrammeStepProps = {
  api: StaffApi;
  viewer: StaffViewer;
  offers: readonly ProgrammeOffer[];
  draft: Draft | null;
  /** Begins another draft, unless the group of this one has to be decided about first. */
  begin: (draft: Draft) => Promise<void>;
  /** Goes on with the draft that there is. */
  resume: (() => void) | undefined;
};

/** A programme's description is some sentences; its first says what it is. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** Chooses the programme: its template fills in the rest. */
export function ProgrammeStep(props: ProgrammeStepProps) {
  const { api, viewer, offers, draft, begin, resume } = props;
  const { busy, failure, send } = useSending();
  const choose = (offer: ProgrammeOffer) =>
    send(async () => {
      const offered = await offeredFor(api, { offer, viewer });
      const leads = viewer.roles.includes('leader') && !viewer.roles.includes('coordinator');
      const first = leads ? { leaders: [viewer.id] } : {};
      await begin(draftFor(offered, draft ? answersFor(draft) : first));
    });
  const list = (title: string, some: readonly ProgrammeOffer[]) =>
    some.length > 0 && (
      <section class="card of-rows">
        <h2>{title}</h2>
        <Rows items={some} keyOf={({ programmeId }) => programmeId}>
          {(offer) => (
            <>
              <span>
                <button
                  type="button"
                  class="plain row-link"
                  aria-disabled={busy}
                  onClick={() => void choose(offer)}
                >
                  {offer.name}
                </button>
                {offer.about && <span class="quiet small">{firstSentence(offer.about)}</span>}
              </span>
              <span aria-hidden="true">›</span>
            </>
          )}
        </Rows>
      </section>
    );
  return (
    <div class="new-group is-narrow">
      {draft && resume && (
        <section class="card is-first">
          <h2>{words.unfinished}</h2>
          <p>{draft.name || draft.programmeName}</p>
          <button type="button" class="main" onClick={resume}>
            {words.resume}
          </button>
        </section>
      )}
      <FailureNote failure={failure} />
      {list(
        words.ownProgrammes,
        offers.filter(({ isProduct }) => !isProduct),
      )}
      {list(
        words.productTemplates,
        offers.filter(({ isProduct }) => isProduct),
      )}
      {offers.length === 0 && <p>{words.noProgrammes}</p>}
      {mayPlan(viewer) && (
        <p>
          <a href={hashOf({ page: 'programmes' })}>{words.addProgramme}</a>
        </p>
      )}
    </div>
  );
}
