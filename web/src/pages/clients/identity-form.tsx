import { useState } from 'preact/hooks';
import { dayOf } from '../../../../shared/domain/day.ts';
import {
  type Identity,
  type IdentityBody,
  identityBody,
} from '../../../../shared/domain/people/identity.ts';
import { likePhone } from '../../../../shared/domain/privacy/likeness.ts';
import { writtenLikeNames } from '../../../../shared/domain/privacy/note-patterns.ts';
import { orNull } from '../../api/or-null.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useVersioned } from '../../api/use-versioned.ts';
import { forgetMyClients } from '../../features/clients/my-clients.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { listed, shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { optionsOf, SelectField, TextField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import {
  ReminderFields,
  remindersOfTyped,
  type TypedReminders,
  typedReminders,
} from './reminder-fields.tsx';

const words = texts.clientPage.name;
const conflictWords = texts.clientPage.background;

/** A name with what belongs to it, on one line. */
export const identityText = ({
  name,
  phone,
  language,
  reminders,
}: Pick<Identity, 'name' | 'phone' | 'language' | 'reminders'>): string =>
  [
    ...[name, phone, words.languages[language]],
    reminders && words.reminders.to[reminders.channel](reminders.address),
  ]
    .filter(Boolean)
    .join(' · ');

type TypedIdentity = {
  name: string;
  phone: string;
  language: IdentityBody['language'];
  reminders: TypedReminders;
};

const typedOf = (stored: Identity | null): TypedIdentity => ({
  name: stored?.name ?? '',
  phone: stored?.phone ?? '',
  language: stored?.language ?? 'fi',
  reminders: typedReminders(stored?.reminders ?? null, stored?.phone ?? null),
});

const bodyOfTyped = ({ name, phone, language, reminders }: TypedIdentity) => ({
  name: name.trim(),
  phone: phone.trim() || null,
  language,
  reminders: remindersOfTyped(reminders),
});

/**
 * The identity with another telephone number. A number for text messages that was the same changes
 * with it, because the old number may soon be somebody else's.
 */
const withPhone = (typed: TypedIdentity, phone: string): TypedIdentity => {
  const { reminders } = typed;
  const follows =
    reminders.sms.trim() === typed.phone.trim() || isAlike(reminders.sms, typed.phone);
  return { ...typed, phone, reminders: follows ? { ...reminders, sms: phone } : reminders };
};

/** Is it one number for all that a page can see? The server compares them exactly. */
const isAlike = (one: string, other: string) =>
  likePhone(one) !== undefined && likePhone(one) === likePhone(other);

/** What is wrong with what was typed, in words; null where nothing is. */
function identityFault(typed: TypedIdentity): string | null {
  if (typed.name.trim() === '') return words.lacking;
  if (writtenLikeNames(typed.name).includes('identity_code')) return words.identityCode;
  const { error } = identityBody.safeParse(bodyOfTyped(typed));
  if (!error) return null;
  const isReminder = error.issues.some(({ path }) => path[0] === 'reminders');
  if (!isReminder || typed.reminders.channel === 'none') return words.wrongPhone;
  return words.reminders.wrong[typed.reminders.channel];
}

type KnownToProps = {
  /** The names of the other workers to ask. */
  others: readonly string[];
  /** The caller has such a client too. */
  isOwn: boolean;
};

/** The workers to ask whether the client is known already, and where such pairs are decided on. */
function KnownTo({ others, isOwn }: KnownToProps) {
  if (others.length === 0 && !isOwn) return null;
  return (
    <div class="note" role="alert">
      {isOwn && <p>{words.knownToYou}</p>}
      {others.length > 0 && <p>{words.knownTo(listed(others))}</p>}
      <p>
        <a href={hashOf({ page: 'same-people' })}>{words.toPairs}</a>
      </p>
    </div>
  );
}

type IdentityFormProps = {
  api: StaffApi;
  participantId: string;
  /** What is stored; null where no name is. */
  stored: Identity | null;
  saved: (identity: Identity) => void;
  nameOf: (userId: string) => string;
  /** The id of the caller. */
  callerId: string;
  /** Called with every change of a field. */
  changed?: () => void;
};

/** The name, telephone and language of a client: saved at once, apart from everything else. */
export function IdentityForm(props: IdentityFormProps) {
  const { api, participantId, saved, nameOf, callerId, changed } = props;
  const params = { participantId };
  const [known, setKnown] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [message, say] = useState('');
  const { busy, failure, body, setBody, theirs, save, take } = useVersioned<
    Identity,
    TypedIdentity
  >({
    stored: props.stored,
    bodyOf: typedOf,
    put: async (typed, ifMatch) => {
      const put = { params, body: bodyOfTyped(typed), ifMatch };
      const { knownTo, ...identity } = await api.putIdentity(put);
      setKnown(knownTo);
      return identity;
    },
    read: () => orNull(api.getIdentity({ params }), ['identity.unknown']),
    saved: (identity) => {
      forgetMyClients(api);
      saved(identity);
    },
  });
  const submit = async (event: Event) => {
    event.preventDefault();
    say('');
    const found = identityFault(body);
    setFault(found);
    if (!found && (await save())) say(words.saved);
  };
  const set = (change: Partial<TypedIdentity>) => {
    setBody({ ...body, ...change });
    changed?.();
  };
  return (
    <form onSubmit={submit} noValidate autocomplete="off">
      <TextField
        label={words.name}
        class="long"
        autocomplete="off"
        spellcheck={false}
        maxLength={120}
        value={body.name}
        set={(name) => set({ name })}
      />
      <TextField
        label={words.phone}
        autocomplete="off"
        maxLength={25}
        value={body.phone}
        set={(phone) => set(withPhone(body, phone))}
      >
        <span class="quiet hint">{words.phoneHint}</span>
      </TextField>
      <SelectField
        label={words.language}
        value={body.language}
        set={(language) => set({ language })}
        options={optionsOf(words.languages)}
      />
      <ReminderFields
        typed={body.reminders}
        set={(reminders) => set({ reminders })}
        stoppedOn={
          props.stored?.stoppedAt ? shortDay(dayOf(props.stored.stoppedAt), todayNow()) : null
        }
      />
      <p class="mark" role="alert">
        {fault}
      </p>
      {theirs ? (
        <div class="note failed" role="alert">
          <p>{words.conflict}</p>
          <p>
            {conflictWords.storedNow} {identityText(theirs)}
          </p>
        </div>
      ) : (
        <FailureNote failure={failure} />
      )}
      <p class="choice">
        <SendButton
          {...{ busy, text: theirs ? conflictWords.saveMine : words.save, working: words.saving }}
        />
        {theirs && (
          <button type="button" onClick={() => take(theirs)}>
            {conflictWords.takeTheirs}
          </button>
        )}
      </p>
      <p role="status">{message}</p>
      <KnownTo
        others={known.filter((id) => id !== callerId).map(nameOf)}
        isOwn={known.includes(callerId)}
      />
    </form>
  );
}
