import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackgroundField } from '../../../../shared/domain/groups/client-group.ts';
import {
  type Background,
  background,
  type Participant,
} from '../../../../shared/domain/people/participant.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { backgroundIn } from './background-draft.ts';
import { BackgroundFields } from './background-fields.tsx';
import { backgroundAnswerText, backgroundQuestion } from './background-words.ts';
import { useBackground } from './use-background.ts';

const words = texts.clientPage.background;

type BackgroundConflictProps = { mine: Background | null; theirs: Background };

const fields = background.keyof().options;

/** What somebody else has saved meanwhile, where it differs from what is filled in here. */
function BackgroundConflict({ mine, theirs }: BackgroundConflictProps) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'center' }), [theirs]);
  const textIn = (of: Background, field: BackgroundField) =>
    backgroundAnswerText(of, field) ?? words.notAnswered;
  const different = fields.filter(
    (field) => !mine || textIn(mine, field) !== textIn(theirs, field),
  );
  return (
    <div ref={note} class="note failed" role="alert">
      <p>{words.conflict}</p>
      <p>{words.storedNow}</p>
      <dl class="facts">
        {different.map((field) => (
          <Fact key={field} name={backgroundQuestion(field)}>
            {textIn(theirs, field)}
          </Fact>
        ))}
      </dl>
    </div>
  );
}

type BackgroundFormProps = {
  api: StaffApi;
  client: Participant;
  saved: (client: Participant) => void;
  /** The button is the one that the page is for. */
  isMain?: boolean;
  /** Called with every change of a field. */
  changed?: () => void;
};

/** A client's background; what is filled in stays until it is saved. */
export function BackgroundForm(props: BackgroundFormProps) {
  const { isMain = false, changed } = props;
  const { busy, failure, body, setBody, theirs, save, take } = useBackground(props);
  const [isWrong, setWrong] = useState(false);
  const [message, say] = useState('');
  const given = backgroundIn(body.draft);
  const submit = async (event: Event) => {
    event.preventDefault();
    say('');
    setWrong(given === null);
    if (given && (await save())) say(words.saved);
  };
  const saveText = theirs ? words.saveMine : words.save;
  return (
    <form onSubmit={submit} noValidate autocomplete="off">
      <BackgroundFields
        draft={body.draft}
        set={(draft) => {
          setBody({ ...body, draft });
          changed?.();
        }}
      />
      <p class="mark" role="alert">
        {isWrong && words.wrongNumber}
      </p>
      {theirs ? (
        <BackgroundConflict mine={given} theirs={theirs.background} />
      ) : (
        <FailureNote failure={failure} />
      )}
      <p class="choice">
        <SendButton
          {...{ busy, text: saveText, working: words.saving, class: isMain ? 'main' : undefined }}
        />
        {theirs && (
          <button type="button" onClick={() => take(theirs)}>
            {words.takeTheirs}
          </button>
        )}
      </p>
      <p role="status">{message}</p>
    </form>
  );
}
