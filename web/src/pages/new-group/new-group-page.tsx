import { useState } from 'preact/hooks';
import { Problem } from '../../../../shared/problems.ts';
import { listColleagues } from '../../api/colleagues.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { type Draft, draftFrom, missingIn, type OpeningStep, seasonOf, steps } from './draft.ts';
import { draftOn, forgetDraft, storeDraft } from './draft-storage.ts';
import { FormsStep } from './forms-step.tsx';
import { offeredFor, programmeOffers } from './offers.ts';
import { PeopleStep } from './people-step.tsx';
import { ProgrammeStep } from './programme-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { ScheduleStep } from './schedule-step.tsx';
import { StepBar } from './step-bar.tsx';
import './new-group.css';

const words = texts.newGroup;

type NewGroupProps = { api: StaffApi; viewer: StaffViewer; copyOf: string | undefined };

/** What the pages of a new group need: read once, before the first step. */
async function load({ api, viewer, copyOf }: NewGroupProps) {
  const [programmes, colleagues, { items: instruments }, copied] = await Promise.all([
    allProgrammes(api),
    listColleagues(api),
    api.listInstruments({}),
    copyOf ? api.getPlan({ params: { runId: copyOf } }) : null,
  ]);
  const offers = programmeOffers(programmes, viewer);
  const stored = draftOn(viewer.id);
  if (!copied) return { offers, colleagues, instruments, first: stored };
  const offer = offers.find(({ programmeId }) => programmeId === copied.run.programmeId);
  if (!offer) throw new Problem('programme.unknown');
  const offered = await offeredFor(api, { offer, viewer });
  const draft = draftFrom(copied, offered);
  return { offers, colleagues, instruments, first: { step: 'schedule' as const, draft } };
}

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
  const { offers, colleagues, instruments, first } = loaded;
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
  const again = () => {
    forgetDraft(viewer.id);
    setDraft(null);
    show('programme');
  };
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
          begin={(begun) => go('schedule', begun)}
          resume={draft ? () => go('schedule') : undefined}
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
          <button type="button" class="plain" onClick={again}>
            {words.startAgain}
          </button>
        </p>
      )}
    </>
  );
}

/** Opens a group, step by step; on the way everything is stored on the device. */
export function NewGroupPage(props: NewGroupProps) {
  return (
    <Loaded load={() => load(props)}>{(loaded) => <NewGroup {...props} loaded={loaded} />}</Loaded>
  );
}
