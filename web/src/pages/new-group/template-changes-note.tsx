import type { Template } from '../../../../shared/domain/groups/template.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import type { Questionnaire } from '../../features/forms/form-choice.tsx';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import type { Draft } from './draft.ts';
import { changesOfTemplate, hasPart, takenPart, takenParts } from './template-changes.ts';

const words = texts.newGroup.templateChanges;

type ChangesProps = {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  instruments: readonly Questionnaire[];
};

type ChangeListProps = ChangesProps & { before: Template; now: Template };

function ChangeList({ draft, set, instruments, before, now }: ChangeListProps) {
  const changes = changesOfTemplate(before, now, instruments);
  const parts = takenParts.filter((part) => changes[part].length > 0);
  const lines = (sentences: readonly string[]) =>
    sentences.map((sentence) => <li key={sentence}>{sentence}</li>);
  if (parts.length === 0 && changes.others.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p>{words.intro}</p>
      {parts.map((part) => (
        <div key={part} class="template-change">
          <ul>{lines(changes[part])}</ul>
          {hasPart(draft, part, now) ? (
            <p class="quiet small" role="status">
              {words.taken[part]}
            </p>
          ) : (
            <button type="button" onClick={() => set(takenPart(draft, part, now))}>
              {words.take[part]}
            </button>
          )}
        </div>
      ))}
      {changes.others.length > 0 && <ul>{lines(changes.others)}</ul>}
    </>
  );
}

type TemplateChangesNoteProps = ChangesProps & {
  api: Pick<StaffApi, 'getTemplateVersion'>;
  /** The version with which the draft began. */
  from: number;
  /** The version that its group is opened from now. */
  to: number;
};

/** What has changed in a template since a draft was begun. Nothing of the draft changes by itself. */
export function TemplateChangesNote({ api, from, to, ...given }: TemplateChangesNoteProps) {
  const { programmeId } = given.draft;
  const read = (version: number) =>
    api.getTemplateVersion({ params: { programmeId, templateVersion: String(version) } });
  const load = async () => {
    const [before, now] = await Promise.all([read(from), read(to)]);
    return { before, now };
  };
  return (
    <section class="note template-changes" aria-labelledby="template-changes">
      <h2 id="template-changes">{words.title}</h2>
      <Loaded key={`${from} ${to}`} load={load}>
        {(versions) => <ChangeList {...given} {...versions} />}
      </Loaded>
    </section>
  );
}
