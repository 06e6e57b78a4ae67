import { useState } from 'preact/hooks';
import { dayOf, daysBetween } from '../../../../shared/domain/day.ts';
import type { OwnMessage } from '../../../../shared/domain/privacy/own-page.ts';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { dayAndTime } from '../../texts/format.ts';
import { ownPageWords } from '../../texts/own-pages.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import './client-messages.css';

const words = ownPageWords.messages;

/** Messages that have waited for so many days are in amber. */
const oldDays = 3;

const ageOf = ({ sentAt }: OwnMessage): number => daysBetween(dayOf(sentAt), todayNow());

type MessageRowProps = {
  message: OwnMessage;
  /** On the client's own page the number is the heading already. */
  isOnClientPage: boolean;
  busy: boolean;
  markRead: () => void;
};

function MessageRow({ message, isOnClientPage, busy, markRead }: MessageRowProps) {
  const { participantId, text, sentAt, read } = message;
  const age = ageOf(message);
  return (
    <div class="client-message">
      <p class="between">
        {isOnClientPage ? (
          <span class="quiet small">{words.sent(dayAndTime(sentAt))}</span>
        ) : (
          <a href={hashOf({ page: 'client', participantId })}>{participantId}</a>
        )}
        {read ? (
          <span class="quiet small">{words.read(dayAndTime(read.at))}</span>
        ) : (
          <span class={age >= oldDays ? 'tag is-amber' : 'tag'}>{words.days(age)}</span>
        )}
      </p>
      <p class="message-text">{text}</p>
      {!read && (
        <SendButton
          {...{ busy, text: words.markRead, working: words.marking }}
          onClick={markRead}
        />
      )}
    </div>
  );
}

type MessageListProps = { api: StaffApi; first: readonly OwnMessage[]; isOnClientPage: boolean };

function MessageList({ api, first, isOnClientPage }: MessageListProps) {
  const [messages, show] = useState(first);
  const { busy, failure, send } = useSending();
  const markRead = ({ participantId, messageId }: OwnMessage) =>
    void send(async () => {
      const read = await api.putMessageRead({ params: { participantId, messageId }, body: {} });
      show(messages.map((one) => (one.messageId === messageId ? read : one)));
    });
  return (
    <>
      <Rows
        items={messages}
        keyOf={({ messageId }) => messageId}
        none={isOnClientPage ? words.none : undefined}
      >
        {(message) => (
          <MessageRow {...{ message, isOnClientPage, busy }} markRead={() => markRead(message)} />
        )}
      </Rows>
      {messages.some(({ read }) => read === null) && <p class="quiet small">{words.sees}</p>}
      <FailureNote failure={failure} />
    </>
  );
}

/** The unread messages of all clients of the caller, the oldest first; nothing where there are none. */
export const UnreadMessages = ({ api }: { api: StaffApi }) => (
  <Loaded load={() => allPages((query) => api.listMessages({ query }))}>
    {(messages) =>
      messages.length > 0 && (
        <section class="card of-rows">
          <div class="card-head">
            <h2>{words.title(messages.length)}</h2>
          </div>
          <MessageList {...{ api, first: messages }} isOnClientPage={false} />
        </section>
      )
    }
  </Loaded>
);

/** The messages of one client, the newest first. */
export const MessagesCard = ({ api, participantId }: { api: StaffApi; participantId: string }) => (
  <section class="card of-rows">
    <h2>{words.ofClient}</h2>
    <Loaded load={() => api.listClientMessages({ params: { participantId } })}>
      {({ items }) => <MessageList {...{ api, first: items }} isOnClientPage />}
    </Loaded>
  </section>
);
