import { useState } from 'preact/hooks';
import type { RunWithSessions } from '../../../../shared/contract/plans.ts';
import { versionsOf } from '../../../../shared/instruments/instrument-versions.ts';
import { Problem } from '../../../../shared/problems.ts';
import { listColleagues } from '../../api/colleagues.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { everyOccasionPin } from '../../features/forms/form-choice.tsx';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { type Draft, type OpeningStep, seasonOf, steps } from './draft.ts';
import { draftFrom } from './draft-of-group.ts';
import { draftOn, forgetDraft, storeDraft } from './draft-storage.ts';
import { hasFormTemplate, withFormTemplate } from './form-template-of-draft.ts';
import { FormsStep } from './forms-step.tsx';
import { groupAddedBy, LeftGroup } from './left-group.tsx';
import { missingIn } from './missing.ts';
import { offeredFor, programmeOffers } from './offers.ts';
import { PeopleStep } from './people-step.tsx';
import { ProgrammeStep } from './programme-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { ScheduleStep } from './schedule-step.tsx';
import { StepBar } from './step-bar.tsx';
import './new-group.css';

const words = texts.newGroup;

type NewGroupProps = {
  api: StaffApi;
  viewer: StaffViewer;
  copyOf: string | undefined;
  /** The form template from whose page the group is opened. */
  asks: string | undefined;
};

/** What the pages of a new group need: read once, before the first step. */
async function load({ api, viewer, copyOf, asks }: NewGroupProps) {
  const [programmes, colleagues, { items: instruments }, copied] = await Promise.all([
    allProgrammes(api),
    listColleagues(api),
    api.listInstruments({}),
    copyOf ? api.getPlan({ params: { runId: copyOf } }) : null,
  ]);
  const offers = programmeOffers(programmes, viewer);
  const stored = draftOn(viewer.id);
  const [template] = asks ? versionsOf(instruments, asks) : [];
  const pin = template && everyOccasionPin(template);
  const read = { offers, colleagues, instruments, pin };
  if (!copied) {
    // A draft that was left may be another group: somebody decides whether it goes on.
    const isOther = stored && pin && !hasFormTemplate(stored.draft, pin);
    const first = isOther ? { step: 'programme' as const, draft: stored.draft } : stored;
    return { ...read, first, left: null };
  }
  const offer = offers.find(({ programmeId }) => programmeId === copied.run.programmeId);
  if (!offer) throw new Problem('programme.unknown');
  const offered = await offeredFor(api, { offer, viewer });
  const draft = draftFrom(copied, offered);
  // The copy takes the place of the draft that was left on this device.
  const plan = await groupAddedBy(api, stored?.draft);
  const left = plan && stored ? { plan, draft: stored.draft, onward: () => undefined } : null;
  return { ...read, first: { step: 'schedule' as const, draft }, left };
}

/** A draft that is to be left though its group is there already, and what happens then. */
type LeftDraft = { plan: RunWithSessions; draft: Draft; onward: () => void };
type LoadedNewGroup = Awaited<ReturnType<typeof load>>;
/** What every step is given. */
export type StepProps = {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  next: () => void;
  back: () => void;
};

/** A group without a name is called after its programme and season; anybody may rename it. */
const withName = (draft: Draft): Draft => {
  const { name, programmeName, schedule } = draft;
  if (name.trim() !== '' || !schedule.firstDay) return draft;
  const season = words.seasons[seasonOf(schedule.firstDay)];
  return { ...draft, name: `${programmeName}, ${season} ${schedule.firstDay.slice(0, 4)}` };
};

function NewGroup({ loaded, ...given }: NewGroupProps & { loaded: LoadedNewGroup }) {
  const { api, viewer } = given;
  const { offers, colleagues, instruments, first, pin } = loaded;
  const [step, show] = useState<OpeningStep>(first?.step ?? 'programme');
  const [draft, setDraft] = useState<Draft | null>(first?.draft ?? null);
  const go = (to: OpeningStep, now: Draft | null = draft) => {
    setDraft(now);
    if (now) storeDraft(viewer.id, { step: to, draft: now });
    show(to);
    scrollTo(0, 0);
  };
  const set = (change: Partial<Draft>) => {
    if (!draft) return;
    const changed = { ...draft, ...change };
    setDraft(changed);
    storeDraft(viewer.id, { step, draft: changed });
  };
  const { failure, send } = useSending();
  const [left, setLeft] = useState<LeftDraft | null>(loaded.left);
  /** Leaves the draft for another one, once its group is not left behind unseen. */
  const leave = async (onward: () => void) => {
    const plan = await groupAddedBy(api, draft);
    if (plan && draft) setLeft({ plan, draft, onward });
    else onward();
  };
  const again = () =>
    send(() =>
      leave(() => {
        forgetDraft(viewer.id);
        setDraft(null);
        show('programme');
      }),
    );
  const asking = (one: Draft) => (pin ? withFormTemplate(one, pin) : one);
  const at = steps.indexOf(step);
  const moves = {
    next: () => go(steps[at + 1] ?? 'review', draft && withName(draft)),
    back: () => go(steps[at - 1] ?? 'programme'),
  };
  const reachable = (one: OpeningStep) =>
    draft !== null &&
    steps.slice(0, steps.indexOf(one)).every((earlier) => missingIn(earlier, draft).length === 0);
  return (
    <>
      <PageTitle
        title={words.questions[step]}
        path={[{ name: texts.nav.places.groups, address: { page: 'groups' } }]}
      />
      <StepBar step={step} go={go} reachable={reachable} />
      {step === 'programme' || !draft ? (
        <ProgrammeStep
          {...{ api, offers, viewer, draft }}
          begin={(begun) => leave(() => go('schedule', asking(begun)))}
          resume={draft ? () => go('schedule', asking(draft)) : undefined}
        />
      ) : (
        <div class="new-group">
          {step === 'schedule' && <ScheduleStep {...{ draft, set, ...moves }} />}
          {step === 'people' && <PeopleStep {...{ draft, set, ...moves, colleagues, viewer }} />}
          {step === 'forms' && <FormsStep {...{ draft, set, ...moves, instruments }} />}
          {step === 'review' && (
            <ReviewStep
              {...{ api, draft, set, ...moves, colleagues, instruments, go }}
              opened={() => {
                forgetDraft(viewer.id);
                location.hash = hashOf({ page: 'run', runId: draft.runId });
              }}
            />
          )}
        </div>
      )}
      {draft && (
        <p class="draft-note quiet small">
          {words.isStored}{' '}
          <button type="button" class="plain" onClick={() => void again()}>
            {words.startAgain}
          </button>
        </p>
      )}
      <FailureNote failure={failure} />
      {left && (
        <LeftGroup
          {...{ api, viewer, plan: left.plan }}
          resume={() => {
            setLeft(null);
            go('review', left.draft);
          }}
          leave={() => {
            setLeft(null);
            left.onward();
          }}
          shown={() => forgetDraft(viewer.id)}
          close={() => setLeft(null)}
        />
      )}
    </>
  );
}

/** Whether the organisation lets somebody open a group. */
async function mayOpen({ api, viewer: { roles } }: NewGroupProps): Promise<boolean> {
  if (roles.includes('coordinator')) return true;
  const { whoOpensGroups } = await api.getOrganisation({});
  return whoOpensGroups === 'coordinators_and_leaders';
}

/** Opens a group, step by step; on the way everything is stored on the device. */
export function NewGroupPage(props: NewGroupProps) {
  return (
    <Loaded load={async () => ((await mayOpen(props)) ? load(props) : null)}>
      {(loaded) =>
        loaded ? (
          <NewGroup {...props} loaded={loaded} />
        ) : (
          <>
            <PageTitle title={words.add} />
            <p class="note">{texts.problems['run.opened_by_coordinators']}</p>
          </>
        )
      }
    </Loaded>
  );
}
