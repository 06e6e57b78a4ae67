import { useState } from 'preact/hooks';
import type { ClientGroup } from '../../../../shared/domain/groups/client-group.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { listed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Modal } from '../../ui/modal.tsx';
import { answersIn } from './answers-in.ts';

const words = texts.clientPage;

type SharedForm = ClientGroup['shared'][number];
type AnswersDialogProps = {
  api: StaffApi;
  group: ClientGroup;
  form: SharedForm;
  close: () => void;
};

/** What the client answered, item by item: fetched when it is opened, and gone when it is closed. */
function AnswersDialog({ api, group, form, close }: AnswersDialogProps) {
  const params = { runId: group.runId, participantId: group.member.participantId, ...form };
  return (
    <Modal title={`${texts.occasions[form.occasion]}: ${group.name}`} close={close}>
      <Loaded load={() => api.getResponse({ params })}>
        {(response) => (
          <dl class="facts">
            {answersIn(response, { true: words.yes, false: words.no }).map(
              ({ id, text, answers }) => (
                <Fact key={id} name={text}>
                  {listed(answers)}
                </Fact>
              ),
            )}
          </dl>
        )}
      </Loaded>
    </Modal>
  );
}

/** The forms of a group whose answers the client shares. */
export function ShownAnswers({ api, group }: { api: StaffApi; group: ClientGroup }) {
  const [open, show] = useState<SharedForm | null>(null);
  return (
    <>
      <p class="actions">
        {group.shared.map((form) => (
          <button
            key={`${form.occasion} ${form.instrumentId}`}
            type="button"
            onClick={() => show(form)}
          >
            {words.showAnswers(texts.occasions[form.occasion].toLowerCase())}
          </button>
        ))}
      </p>
      {open && <AnswersDialog {...{ api, group, form: open }} close={() => show(null)} />}
    </>
  );
}
