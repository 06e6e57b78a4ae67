import { useState } from 'preact/hooks';
import { calendarScopeOf, type OwnCalendar } from '../../../../shared/domain/privacy/calendar.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { dayAndTime, writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { SureButton } from '../../ui/confirm.tsx';
import { CopiedAddress } from '../../ui/copied-address.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import './calendar.css';

const words = texts.calendar;

/** The scheme by which a phone subscribes to a calendar; by `https` it would only copy it once. */
const subscribing = (address: string) => address.replace(/^https?:/, 'webcal:');

/** The new address, which is shown only now, and how to add it to a calendar. */
function NewAddress({ address }: { address: string }) {
  return (
    <section class="card is-first">
      <h2>{words.newTitle}</h2>
      <p>{words.once}</p>
      <CopiedAddress address={address} words={words} isMain />
      <h3 class="calendar-how">{words.how}</h3>
      <dl class="calendar-programs">
        {words.programs.map(([program, text]) => (
          <div key={program}>
            <dt>{program}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <QrCode text={subscribing(address)} title={words.qr} />
      <p class="quiet small">{words.slow}</p>
    </section>
  );
}

type Terms = NonNullable<OwnCalendar['calendar']>;

type CalendarActions = { make: () => void; remove: () => void };

/** What is known of the address later, and the two ways to end it, apart from each other. */
function KnownAddress({ terms, make, remove }: { terms: Terms } & CalendarActions) {
  return (
    <section class="card calendar-known">
      <h2>{words.known}</h2>
      <p>
        {words.made(dayAndTime(terms.madeAt))} {words.until(writtenDay(terms.until))}
      </p>
      <p>{words.scopes[terms.scope]}</p>
      <p class="quiet">{words.hidden}</p>
      <SureButton
        text={words.replace}
        sure={words.replaceSure}
        keep={words.replaceNot}
        act={make}
      />
      <hr />
      <SureButton text={words.remove} sure={words.removeSure} keep={words.removeNot} act={remove} />
    </section>
  );
}

type CalendarAddressProps = { api: StaffApi; viewer: StaffViewer; first: Terms | null };

function CalendarAddress({ api, viewer, first }: CalendarAddressProps) {
  const [terms, setTerms] = useState(first);
  const [address, setAddress] = useState<string | null>(null);
  const [isRemoved, setRemoved] = useState(false);
  const { busy, failure, send } = useSending();
  const make = () =>
    void send(async () => {
      const { address: made, ...given } = await api.postCalendar({});
      setAddress(made);
      setTerms(given);
      setRemoved(false);
    });
  const remove = () =>
    void send(async () => {
      await api.deleteCalendar({});
      setAddress(null);
      setTerms(null);
      setRemoved(true);
    });
  return (
    <div class="stack">
      {isRemoved && (
        <p class="note" role="status">
          {words.removed}
        </p>
      )}
      {address && <NewAddress key={address} address={address} />}
      {terms ? (
        <KnownAddress key={terms.madeAt} {...{ terms, make, remove }} />
      ) : (
        <section class="card">
          <p>{words.scopes[calendarScopeOf(viewer.roles)]}</p>
          <SendButton
            class="main"
            {...{ busy }}
            text={words.make}
            working={words.making}
            onClick={make}
          />
        </section>
      )}
      <FailureNote failure={failure} />
    </div>
  );
}

/** A calendar of the viewer's groups, to which calendar programs subscribe. */
export function CalendarPage({ api, viewer }: { api: StaffApi; viewer: StaffViewer }) {
  return (
    <>
      <PageTitle title={words.title} />
      <p>{words.purpose}</p>
      <p>{words.seen}</p>
      <Loaded load={() => api.getCalendar({})}>
        {({ calendar }) => <CalendarAddress {...{ api, viewer }} first={calendar} />}
      </Loaded>
    </>
  );
}
