import { useEffect, useRef, useState } from 'preact/hooks';
import { templateSessionKinds } from '../../../../shared/domain/groups/template.ts';
import { kindAndLength, themeOf } from '../../features/programmes/template-words.ts';
import { lengthOptions } from '../../features/sessions/pattern-fields.tsx';
import { texts } from '../../texts/staff.ts';
import { LongTextField, SelectField, TextField } from '../../ui/field.tsx';
import { movedBy } from '../../ui/moved-by.ts';
import { type EditedSession, nextSession } from './edited-template.ts';

const words = texts.template;

type EditedSessionProps = { session: EditedSession; set: (change: Partial<EditedSession>) => void };

function EditedSessionFields({ session, set }: EditedSessionProps) {
  const sentences = { class: 'long', rows: 3, maxLength: 1000 };
  return (
    <>
      <TextField
        {...{ label: words.theme, class: 'long', maxLength: 120, value: session.theme }}
        set={(theme) => set({ theme })}
      />
      <div class="field-row-of">
        <SelectField
          label={words.kind}
          value={session.kind}
          set={(kind) => set({ kind })}
          options={templateSessionKinds.map((kind) => [kind, texts.sessions.kind[kind]])}
        />
        <SelectField
          label={words.length}
          value={String(session.minutes)}
          set={(minutes) => set({ minutes: Number(minutes) })}
          options={lengthOptions(session.minutes)}
        />
      </div>
      <LongTextField
        {...{ ...sentences, label: words.material, value: session.material }}
        set={(material) => set({ material })}
      />
      <LongTextField
        {...{ ...sentences, label: words.preparation, value: session.preparation }}
        set={(preparation) => set({ preparation })}
      />
    </>
  );
}

type SessionListProps = { sessions: EditedSession[]; set: (sessions: EditedSession[]) => void };

/** The sessions of a template in their order: each opens to be edited, moved or removed. */
export function SessionList({ sessions, set }: SessionListProps) {
  const [open, setOpen] = useState<number | null>(null);
  const [message, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  /** The button that has the focus after the list has changed, as the browser loses it then. */
  const focus = useRef<string | null>(null);
  useEffect(() => {
    const wanted = focus.current;
    focus.current = null;
    if (wanted) (list.current?.querySelector<HTMLElement>(wanted) ?? add.current)?.focus();
  });
  const change = (key: number, changes: Partial<EditedSession>) =>
    set(sessions.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const move = (session: EditedSession, n: number, steps: number) => {
    focus.current = `[data-move="${session.key} ${steps}"]`;
    say(words.moved(themeOf(session), n + steps + 1));
    set(movedBy(sessions, n, steps));
  };
  const remove = (session: EditedSession, n: number) => {
    const next = sessions[n + 1] ?? sessions[n - 1];
    focus.current = `[data-edit="${next?.key}"]`;
    say(words.removed(themeOf(session)));
    set(sessions.filter((one) => one !== session));
  };
  const append = () => {
    const session = nextSession(sessions);
    setOpen(session.key);
    focus.current = `[data-fields="${session.key}"] input`;
    set([...sessions, session]);
  };
  return (
    <section class="card">
      <h2>{words.sessions}</h2>
      {sessions.length === 0 && <p>{words.noSessions}</p>}
      <ol class="template-sessions" ref={list}>
        {sessions.map((session, n) => {
          const { key } = session;
          const isOpen = key === open;
          const theme = themeOf(session);
          const moving = (steps: number, name: string, sign: string) => (
            <button
              type="button"
              class="plain"
              aria-label={`${name}: ${theme}`}
              aria-disabled={steps < 0 ? n === 0 : n === sessions.length - 1}
              data-move={`${key} ${steps}`}
              onClick={() => {
                const to = n + steps;
                if (to >= 0 && to < sessions.length) move(session, n, steps);
              }}
            >
              <span aria-hidden="true">{sign}</span>
            </button>
          );
          return (
            <li key={key}>
              <span class="session-number" aria-hidden="true">
                {n + 1}.
              </span>
              <div>
                <div class="session-head">
                  <div>
                    <strong>{theme}</strong>
                    <span class="quiet small">{kindAndLength(session)}</span>
                  </div>
                  <div class="session-actions">
                    <button
                      type="button"
                      class="plain"
                      data-edit={key}
                      aria-expanded={isOpen}
                      aria-label={`${isOpen ? words.closeSession : words.editSession}: ${theme}`}
                      onClick={() => setOpen(isOpen ? null : key)}
                    >
                      {isOpen ? words.closeSession : words.editSession}
                    </button>
                    {moving(-1, words.up, '↑')}
                    {moving(1, words.down, '↓')}
                    <button
                      type="button"
                      class="plain danger"
                      aria-label={`${words.remove}: ${theme}`}
                      onClick={() => remove(session, n)}
                    >
                      {words.remove}
                    </button>
                  </div>
                </div>
                {isOpen && (
                  <div data-fields={key}>
                    <EditedSessionFields
                      session={session}
                      set={(changes) => change(key, changes)}
                    />
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <button type="button" ref={add} onClick={append}>
        {words.addSession}
      </button>
      <p role="status" class="unseen">
        {message}
      </p>
    </section>
  );
}
