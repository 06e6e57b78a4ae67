import type { OwnOverview } from '../../../../shared/domain/privacy/own-page.ts';
import { useOwn } from './own-language.tsx';

/** A telephone number as people write it, or 112. */
const numbers = /(\+?\d[\d\s()-]{5,}\d|\b112\b)/;

/** Words of the staff, in which a telephone number can be pressed. */
export function CallableText({ text }: { text: string }) {
  const parts = text.split(numbers);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a
            key={`${index}${part}`}
            class="call"
            dir="ltr"
            href={`tel:${part.replace(/[^+\d]/g, '')}`}
          >
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** How to reach the leader, and where to call when it cannot wait. */
export function ContactCards({ overview: { contacts, urgent } }: { overview: OwnOverview }) {
  const { say, texts } = useOwn();
  return (
    <>
      {contacts.length > 0 && (
        <section class="card">
          <h2>{say('contact')}</h2>
          {contacts.map(({ runId, words }) => (
            <p key={runId} class="words" dir="auto">
              <CallableText text={words} />
            </p>
          ))}
        </section>
      )}
      <section class="card">
        <h2>{say('urgent')}</h2>
        {urgent && (
          <p class="words" dir="auto">
            <CallableText text={urgent} />
          </p>
        )}
        <p>
          <CallableText text={texts.emergency} />
        </p>
      </section>
    </>
  );
}
