import { useEffect, useRef, useState } from 'preact/hooks';
import type { Template, TemplateBody } from '../../../../shared/domain/groups/template.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { templateOf } from '../../api/templates.ts';
import { useVersioned } from '../../api/use-versioned.ts';
import { FormChoices, type Questionnaire } from '../../features/forms/form-choice.tsx';
import { repeatOptions, WeekdaysField } from '../../features/sessions/pattern-fields.tsx';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { LongTextField, SelectField, TextField, TimeField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import {
  bodyToSend,
  differencesOf,
  type EditedTemplate,
  editedFrom,
  faultIn,
} from './edited-template.ts';
import { SessionList } from './session-list.tsx';
import './template.css';

const words = texts.template;

type PartProps = { edited: EditedTemplate; set: (change: Partial<EditedTemplate>) => void };

function PatternCard({ edited: { pattern }, set }: PartProps) {
  const change = (changes: Partial<TemplateBody['pattern']>) =>
    set({ pattern: { ...pattern, ...changes } });
  const isWeekly = pattern.repeats === 'weekly';
  return (
    <section class="card">
      <h2>{words.pattern}</h2>
      <div class="field-row-of">
        <SelectField
          label={texts.newGroup.repeats}
          value={isWeekly ? String(pattern.everyWeeks) : 'daily'}
          options={repeatOptions(pattern.everyWeeks)}
          set={(value) =>
            change(
              value === 'daily'
                ? { repeats: 'daily', weekdays: [] }
                : { repeats: 'weekly', everyWeeks: Number(value) },
            )
          }
        />
        <TimeField
          label={texts.newGroup.startsAt}
          value={pattern.startsAt ?? ''}
          set={(startsAt) => change({ startsAt: startsAt || null })}
        />
      </div>
      {isWeekly && (
        <WeekdaysField value={pattern.weekdays} set={(weekdays) => change({ weekdays })} />
      )}
    </section>
  );
}

type MembersFieldProps = { label: string; value: number; set: (value: number) => void };

/** How many members; what is no number is `NaN`, and shown as nothing. */
const MembersField = ({ label, value, set }: MembersFieldProps) => (
  <TextField
    {...{ label, class: 'short', inputMode: 'numeric' }}
    value={Number.isNaN(value) ? '' : String(value)}
    set={(text) => set(Number.parseInt(text, 10))}
  />
);

function SizeCard({ edited: { members }, set }: PartProps) {
  return (
    <section class="card">
      <h2>{words.size}</h2>
      <div class="field-row-of is-short">
        <MembersField
          label={words.least}
          value={members.least}
          set={(least) => set({ members: { ...members, least } })}
        />
        <MembersField
          label={words.most}
          value={members.most}
          set={(most) => set({ members: { ...members, most } })}
        />
      </div>
    </section>
  );
}

/** Whom the group is for and not, and what their own worker asks them. */
function ReferralCard({ edited, set }: PartProps) {
  const { isFor, isNotFor, referralQuestions: questions } = edited;
  const add = useRef<HTMLButtonElement>(null);
  const sentences = { class: 'long', rows: 3, maxLength: 2000 };
  const setQuestions = (referralQuestions: string[]) => set({ referralQuestions });
  return (
    <section class="card">
      <h2>{texts.programmes.eligibility}</h2>
      <LongTextField
        {...{ ...sentences, label: words.isFor, value: isFor }}
        set={(text) => set({ isFor: text })}
      />
      <LongTextField
        {...{ ...sentences, label: words.isNotFor, value: isNotFor }}
        set={(text) => set({ isNotFor: text })}
      />
      <fieldset>
        <legend>{words.referral}</legend>
        {questions.map((question, n) => (
          <div key={n} class="question-row">
            <LongTextField
              {...{ label: words.question(n + 1), class: 'long', rows: 2 }}
              {...{ maxLength: 200, value: question }}
              set={(text) => setQuestions(questions.map((one, m) => (m === n ? text : one)))}
            />
            <button
              type="button"
              class="plain"
              aria-label={words.removeQuestion(n + 1)}
              onClick={() => {
                setQuestions(questions.filter((_, m) => m !== n));
                add.current?.focus();
              }}
            >
              {words.remove}
            </button>
          </div>
        ))}
        {questions.length < 20 && (
          <button type="button" ref={add} onClick={() => setQuestions([...questions, ''])}>
            {words.addQuestion}
          </button>
        )}
      </fieldset>
    </section>
  );
}

type ConflictProps = {
  theirs: Template;
  mine: TemplateBody;
  instruments: readonly Questionnaire[];
};

/** What somebody else has saved meanwhile beside what is typed, where they are different. */
function TemplateConflict({ theirs, mine, instruments }: ConflictProps) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'center' }), [theirs]);
  const differences = differencesOf(theirs, mine, instruments);
  const side = (name: string, text: string) => (
    <div>
      <span class="quiet small">{name}</span>
      <span class="as-typed">{text || texts.programmes.empty}</span>
    </div>
  );
  return (
    <div ref={note} class="note failed" role="alert">
      <p>{words.conflict}</p>
      {differences.length === 0 && <p>{words.same}</p>}
      <dl class="facts">
        {differences.map(({ name, ...one }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="two-versions">
              {side(words.theirs, one.theirs)}
              {side(words.mine, one.mine)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type TemplateFormProps = {
  api: StaffApi;
  programmeId: string;
  template: Template | null;
  /** What the product proposes where the programme has no template. */
  proposed: TemplateBody | undefined;
  instruments: readonly Questionnaire[];
  /** Called with the template as it is stored. */
  saved: (template: Template) => void;
};

/** Changes a programme's template. Saving makes a new version; what is typed stays until then. */
export function TemplateForm(props: TemplateFormProps) {
  const { api, programmeId, template, proposed, instruments, saved } = props;
  const { busy, failure, body, setBody, theirs, save, take } = useVersioned<
    Template,
    EditedTemplate
  >({
    stored: template,
    saved,
    bodyOf: (stored) => editedFrom(stored, proposed),
    put: (edited, ifMatch) =>
      api.putTemplate({ params: { programmeId }, body: bodyToSend(edited), ifMatch }),
    read: () => templateOf(api, programmeId),
  });
  const [fault, setFault] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  const set = (change: Partial<EditedTemplate>) => {
    setSaved(false);
    setBody({ ...body, ...change });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const found = faultIn(body);
    setFault(found);
    setSaved(false);
    if (!found) setSaved(await save());
  };
  const part = { edited: body, set };
  return (
    <form class="template-form" onSubmit={submit} noValidate>
      <div class="columns">
        <div>
          <SessionList sessions={body.sessions} set={(sessions) => set({ sessions })} />
        </div>
        <div>
          <PatternCard {...part} />
          <SizeCard {...part} />
          <section class="card">
            <h2>{words.forms}</h2>
            <FormChoices
              instruments={instruments}
              pins={body.instruments}
              set={(pins) => set({ instruments: pins })}
            />
          </section>
          <ReferralCard {...part} />
        </div>
      </div>
      <section class="card">
        {fault && (
          <p class="note failed" role="alert">
            {fault}
          </p>
        )}
        {theirs ? (
          <TemplateConflict {...{ theirs, mine: bodyToSend(body), instruments }} />
        ) : (
          <FailureNote failure={failure} />
        )}
        <p class="save-row">
          <SendButton
            {...{ busy, class: 'main', working: words.saving }}
            text={theirs ? texts.programmes.saveMine : words.save}
          />
          <span class="quiet">{words.keeps}</span>
        </p>
        {theirs && (
          <p>
            <button type="button" onClick={() => take(theirs)}>
              {texts.programmes.takeTheirs}
            </button>
          </p>
        )}
        <p role="status">{isSaved && template && words.saved(template.version)}</p>
      </section>
    </form>
  );
}
