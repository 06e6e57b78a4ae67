import { useEffect, useState } from 'preact/hooks';
import { dayOf, timeOf } from '../../../../../shared/domain/day.ts';
import { ownPageLimits } from '../../../../../shared/domain/privacy/own-page-limits.ts';
import { withoutControl } from '../../../../../shared/domain/unseen.ts';
import { newUuid } from '../../../api/new-uuid.ts';
import { firstRoutes, type OwnReply } from '../../../api/own-client.ts';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import { CallableText } from '../../../features/own-page/contact-cards.tsx';
import { GiveUp } from '../../../features/own-page/give-up.tsx';
import { clockText, dayInWords } from '../../../features/own-page/own-days.ts';
import { useOwn } from '../../../features/own-page/own-language.tsx';
import type { OwnLanguage } from '../../../texts/own-page/languages.ts';
import { BehindHeading } from './behind-heading.tsx';
import { useBehind } from './behind-language.ts';
import { callLoggedIn } from './own-routes.ts';
import { ShownReply, useOwnReply } from './use-own-reply.tsx';

type OwnMessageItem = OwnReply<'listOwnMessages'>['items'][number];

const { messageCharacters: longest } = ownPageLimits;

const momentText = (at: string, language: OwnLanguage) =>
  `${dayInWords(dayOf(at), language)} ${clockText(timeOf(at), language)}`;

/** A message that was sent, and whether it was read. */
function MessageItem({ message: { text, sentAt, readAt } }: { message: OwnMessageItem }) {
  const { say, language } = useBehind();
  return (
    <li>
      <p class="words" dir="auto">
        {text}
      </p>
      <p class="quiet">
        {say('sentAt', momentText(sentAt, language))}{' '}
        {readAt ? say('readAt', momentText(readAt, language)) : say('notRead')}
      </p>
    </li>
  );
}

/** Where to call instead: what is urgent is not written here. */
function NotForUrgent({ overview: { urgent } }: Pick<BehindProps, 'overview'>) {
  const { say } = useBehind();
  const { texts } = useOwn();
  return (
    <div class="note">
      <p>{say('messageUrgent')}</p>
      {urgent && (
        <p class="words" dir="auto">
          <CallableText text={urgent} />
        </p>
      )}
      <p>
        <CallableText text={texts.emergency} />
      </p>
    </div>
  );
}

/** The field, with how many characters are left. */
function MessageForm({ send }: { send: (text: string) => void }) {
  const { say } = useBehind();
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const written = withoutControl(text).trim();
    setEmpty(written === '');
    if (written !== '') send(written);
  };
  return (
    <form onSubmit={submit} noValidate autocomplete="off">
      <label for="own-message">{say('yourMessage')}</label>
      <textarea
        id="own-message"
        rows={6}
        dir="auto"
        maxLength={longest}
        aria-describedby="own-message-left"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p id="own-message-left" class="quiet">
        {say('left', longest - text.length)}
      </p>
      <p class="fault" role="alert">
        {isEmpty && say('messageEmpty')}
      </p>
      <button type="submit" class="main">
        {say('send')}
      </button>
    </form>
  );
}

/** A message that waits on the phone, and why. */
function UnsentMessage({ visit, view: { unsent, isWaiting, messageRefusal } }: BehindProps) {
  const { say } = useBehind();
  const item = unsent.find(({ is }) => is === 'message');
  if (item?.is !== 'message' || !(isWaiting || messageRefusal)) return null;
  const refusals = { 'message.waiting': 'messageWaiting', 'message.no_worker': 'messageNoWorker' };
  const why = messageRefusal === null ? 'messageWaits' : refusals[messageRefusal];
  return (
    <section class="card note" role="status">
      <p>{say(why as 'messageWaits')}</p>
      <p class="words" dir="auto">
        {item.body.text}
      </p>
      <GiveUp giveUp={() => visit.giveUp(item)} />
    </section>
  );
}

/** One message to the own worker, the next when it has been read. */
export function MessageView(props: BehindProps) {
  const { visit, view, overview } = props;
  const { say } = useBehind();
  const { loading, load } = useOwnReply(() => callLoggedIn(visit, firstRoutes.listOwnMessages));
  const isWaitingHere = view.unsent.some(({ is }) => is === 'message');
  useEffect(() => {
    if (!isWaitingHere && loading.is === 'here') void load();
  }, [isWaitingHere]);
  return (
    <>
      <BehindHeading name="message" />
      <NotForUrgent overview={overview} />
      <UnsentMessage {...props} />
      <ShownReply {...{ loading, load }}>
        {({ items }) => {
          const maySend = !isWaitingHere && items.every(({ readAt }) => readAt !== null);
          return (
            <>
              {maySend && (
                <>
                  <p>{say('messageText')}</p>
                  <MessageForm
                    send={(text) => void visit.sendMessage({ messageId: newUuid(), text })}
                  />
                </>
              )}
              {items.length > 0 && (
                <section class="card">
                  <h2>{say('earlierMessages')}</h2>
                  <ul class="rows">
                    {items.map((message) => (
                      <MessageItem key={message.messageId} message={message} />
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </ShownReply>
    </>
  );
}
