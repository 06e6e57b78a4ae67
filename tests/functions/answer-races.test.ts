import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../shared/contract/client.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { as, enrolled, formParams, holding, newAnswers, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { someOf } from '../sweep.ts';

const server = await testServer();
const leader = as(server, 'leader');
const today = dayOf(new Date().toISOString());
const { runId } = await runningRun(server, 1, {
  startsOn: today,
  endsOn: daysAfter(today, 60),
  capacity: 100,
});

const itemIds = Object.keys(newAnswers(3)).slice(0, 3);

type RacingSave = { item: string; answer: number | null; at: string; device: string };
type RaceStep =
  | { do: 'save' | 'submit'; device: 'phone' | 'tablet'; saves: Omit<RacingSave, 'device'>[] }
  | { do: 'resume' | 'replay'; device: 'phone' | 'tablet' }
  | { do: 'reissue' | 'revoke' };

const device = fc.constantFrom('phone', 'tablet');
const saves = fc.array(
  fc.record({
    item: fc.constantFrom(...itemIds),
    answer: fc.option(fc.integer({ min: 1, max: 5 })),
    // Only a few moments, so that both devices often answer the same item in the same one.
    at: fc.integer({ min: 0, max: 6 }).map((ms) => `2026-11-01T12:00:00.00${ms}Z`),
  }),
  { maxLength: 3 },
);
const step: fc.Arbitrary<RaceStep> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('save' as const), device, saves }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('resume' as const), device }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('replay' as const), device }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('submit' as const), device, saves }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reissue' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const) }) },
);
/** The actions that happen at once, again and again. */
const course = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});

const rank = ({ at, device: by, answer }: RacingSave) => `${at} ${by} ${JSON.stringify(answer)}`;

/** One participant with two devices, and a leader who makes and revokes their link. */
class RacingParticipation {
  readonly params;
  /** What was sent and acknowledged. */
  readonly acknowledged: RacingSave[] = [];
  readonly #sent: Record<
    'phone' | 'tablet',
    { kind: 'save' | 'submit'; body: RaceBody } | undefined
  > = { phone: undefined, tablet: undefined };
  issued = 0;
  #secret = '';

  constructor(participantId: string) {
    this.params = formParams(runId, participantId);
  }

  async reissue() {
    const { occasion, instrumentId, participantId } = this.params;
    const body = { occasion, instrumentId, participantIds: [participantId] };
    const { items: made } = await leader.postLinks({ params: { runId }, body });
    this.#secret = made[0]?.secret ?? '';
    this.issued += 1;
  }

  async send(kind: 'save' | 'submit', body: RaceBody) {
    const holder = holding(server, this.#secret);
    this.#sent[body.device] = { kind, body };
    await (kind === 'save' ? holder.patchAnswer({ body }) : holder.postAnswerSubmit({ body }));
    for (const [item, { answer, at }] of Object.entries(body.saves))
      this.acknowledged.push({ item, answer, at, device: body.device });
  }

  async take(one: RaceStep): Promise<unknown> {
    if (one.do === 'save' || one.do === 'submit')
      return this.send(one.do, bodyOf(one.device, one.saves));
    if (one.do === 'reissue') return this.reissue();
    if (one.do === 'revoke') return leader.deleteLink({ params: this.params });
    if (one.do === 'resume') return holding(server, this.#secret).getAnswer({});
    if (one.do === 'replay') {
      const last = this.#sent[one.device];
      return last && this.send(last.kind, last.body);
    }
    return undefined;
  }

  /** The newest acknowledged answer to each item. */
  expected(): Record<string, number> {
    const byAge = this.acknowledged.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
    const newest = new Map(byAge.map(({ item, answer }) => [item, answer]));
    const current = [...newest].filter(([, answer]) => answer !== null);
    return Object.fromEntries(current) as Record<string, number>;
  }
}

type RaceBody = ReturnType<typeof bodyOf>;
function bodyOf(by: 'phone' | 'tablet', given: Omit<RacingSave, 'device'>[]) {
  const entries = given.map(({ item, answer, at }) => [item, { answer, at }]);
  return {
    device: by,
    saves: Object.fromEntries(entries) as Record<string, { answer: number | null; at: string }>,
  };
}

/**
 * Refusals that are possible for a participant whose link is replaced and whose form has been
 * handed in.
 */
const expected = ['link.unknown', 'link.too_many_tries', 'answer.submitted', 'form.exists'];

async function bear(request: Promise<unknown>): Promise<void> {
  await request.catch((error: unknown) => {
    if (!(error instanceof Refusal) || !expected.includes(error.problem.code)) throw error;
  });
}

/** The forms that are stored for a participant. */
async function formsOf(participantId: string) {
  const { Items = [] } = await server.documents.send(
    new QueryCommand({
      TableName: Object.values(server.tables).find((name) => name.includes('Records')),
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :form)',
      ExpressionAttributeValues: { ':pk': `ORG#kainuu#RUN#${runId}`, ':form': 'FORM#' },
    }),
  );
  return Items.filter((item) => item.participantId === participantId);
}

describe('Whatever two devices and a leader do at once', () => {
  it('there is one form with the newest answer to each item, and its trail explains it', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (waves) => {
        const one = new RacingParticipation(await enrolled(server, runId));
        await one.reissue();
        for (const wave of waves) await Promise.all(wave.map((each) => bear(one.take(each))));
        await bear(one.reissue());
        await bear(one.send('submit', bodyOf('phone', [])));

        const forms = await formsOf(one.params.participantId);
        expect(forms.length).toBe(1);
        expect(forms[0]?.answers).toEqual(one.expected());

        const { trail } = await leader.getForm({ params: one.params });
        const count = (what: string) => trail.filter((event) => event.what === what).length;
        expect(count('submitted')).toBe(1);
        expect(count('link_issued') + count('link_replaced')).toBe(one.issued);
        const submittedAt = trail.findIndex(({ what }) => what === 'submitted');
        const saved = trail.flatMap(({ what, items: ids }, at) =>
          what === 'saved' && at < submittedAt ? ids : [],
        );
        for (const item of Object.keys(one.expected())) expect(saved).toContain(item);
        expect(trail.slice(submittedAt).some(({ what }) => what === 'saved')).toBe(false);
      }),
      { numRuns: someOf(30), interruptAfterTimeLimit: 60_000 },
    );
  });
});

/** Sent again when the server was too busy to answer in time, as every device does. */
async function sentAgain<T>(send: () => Promise<T>, times = 5): Promise<T> {
  return send().catch((error: unknown) => {
    const isBusy = error instanceof Refusal && error.problem.status >= 500;
    if (!isBusy || times === 0) throw error;
    return sentAgain(send, times - 1);
  });
}

describe('Two hundred submissions by one link at once', () => {
  async function storm(answer: (n: number) => number) {
    const one = new RacingParticipation(await enrolled(server, runId));
    const { occasion, instrumentId, participantId } = one.params;
    const { items: made } = await leader.postLinks({
      params: { runId },
      body: { occasion, instrumentId, participantIds: [participantId] },
    });
    const holder = holding(server, made[0]?.secret ?? '');
    const ends = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        sentAgain(() =>
          holder.postAnswerSubmit({
            body: bodyOf('phone', [
              { item: itemIds[0] as string, answer: answer(n), at: '2026-11-01T12:00:00.000Z' },
            ]),
          }),
        ),
      ),
    );
    const refused = ends.flatMap((end) =>
      end.status === 'rejected' ? [(end.reason as Refusal).problem?.code] : [],
    );
    return { refused, forms: await formsOf(participantId) };
  }

  it('store one form, and all get the same reply when they are the same', async () => {
    const { refused, forms } = await storm(() => 4);
    expect(refused).toEqual([]);
    expect(forms.map((form) => form.answers)).toEqual([{ [itemIds[0] as string]: 4 }]);
    expect(forms[0]?.version).toBe(1);
  });

  it('store one form, and refuse those that say something else', async () => {
    const { refused, forms } = await storm((n) => (n % 5) + 1);
    expect(forms.length).toBe(1);
    expect(new Set(refused)).toEqual(new Set(['answer.submitted']));
    expect(refused.length).toBe(160);
  });
});
