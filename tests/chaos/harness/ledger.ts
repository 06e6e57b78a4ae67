import { isDeepStrictEqual } from 'node:util';
import { keys } from '../../../functions/store/keys.ts';
import type { RawItems } from '../../../scripts/backup/all-tables.ts';
import { differing, recountRestored } from '../../../scripts/backup/recount.ts';
import type { PlainItem } from '../../../scripts/backup/scan.ts';
import type { routesByName } from '../../../shared/contract/api.ts';
import { mergeMarks, type RollMarks } from '../../../shared/domain/groups/roll-call.ts';
import type { FormTrace, Trace } from './actions.ts';

/** Damage to the records, counted; every count should be 0. */
export type Damage = {
  /** Acknowledged, but missing or different. */
  lost: number;
  /**
   * Forms whose date is not the day on which they were answered, or that are wrongly marked as late
   * or not late.
   */
  misdated: number;
  /** Stored twice, written twice, or sent by nobody. */
  duplicates: number;
  /** Runs whose summary differs from a count. */
  summaries_off: number;
  /** Acknowledged writes that are not in the audit, or are there twice. */
  audit_off: number;
};

export const noDamage: Damage = {
  ...{ lost: 0, misdated: 0, duplicates: 0, summaries_off: 0, audit_off: 0 },
};

const organisation = 'kainuu';

/** The audit's route for the last request of an action. */
const routeOf = (trace: Trace): keyof typeof routesByName =>
  trace.of === 'roll' ? 'patchAttendance' : trace.route;

type StoredItems = ReadonlyMap<string, PlainItem>;

const itemOf = ({ runId, key }: FormTrace, stored: StoredItems): PlainItem | undefined =>
  stored.get(`${keys.run(organisation, runId).pk} ${key}`);

/** What was acknowledged, stored on the clients' side. */
export class Ledger {
  readonly #forms = new Map<string, FormTrace>();
  readonly #rolls = new Map<string, RollMarks>();
  /** Acknowledgements by the audit's route. */
  readonly #acknowledged = new Map<string, number>();

  /** Notes that an action was acknowledged: a second time changes nothing in the records. */
  note(trace: Trace): void {
    const route = routeOf(trace);
    this.#acknowledged.set(route, (this.#acknowledged.get(route) ?? 0) + 1);
    if (trace.of === 'form') this.#forms.set(`${trace.runId} ${trace.key}`, trace);
    else {
      const { pk, sk } = keys.session(organisation, trace.runId, trace.sessionId);
      const place = `${pk} ${sk}`;
      this.#rolls.set(place, mergeMarks(this.#rolls.get(place) ?? {}, trace.marks));
    }
  }

  /** Compares what was acknowledged with what is stored. */
  damage({ records, audit }: Pick<RawItems, 'records' | 'audit'>): Damage {
    const stored = new Map(records.map((item) => [`${item.pk} ${item.sk}`, item]));
    const forms = records.filter(({ sk }) => /^(FORM|UNNUMBERED)#/.test(sk));
    const strangers = forms.length - this.#forms.size;
    return {
      lost: this.#lostForms(stored) + this.#lostMarks(stored),
      misdated: this.#misdated(stored),
      duplicates:
        Math.max(0, strangers) +
        forms.filter(({ version }) => version !== 1).length +
        records.filter(isSubmittedTwice).length,
      summaries_off: differing(recountRestored(records)),
      audit_off: this.#auditOff(audit),
    };
  }

  #lostForms(stored: StoredItems): number {
    return [...this.#forms.values()].filter(
      (trace) => !isDeepStrictEqual(itemOf(trace, stored)?.answers, trace.answers),
    ).length;
  }

  /** A form without a number has no record of when it arrived. */
  #misdated(stored: StoredItems): number {
    return [...this.#forms.values()].filter((trace) => {
      const { answeredOn, lateArrival = null } = itemOf(trace, stored) ?? trace;
      return answeredOn !== trace.answeredOn || lateArrival !== trace.lateArrival;
    }).length;
  }

  #lostMarks(stored: StoredItems): number {
    return [...this.#rolls].filter(
      ([place, marks]) => !isDeepStrictEqual(stored.get(place)?.marks, marks),
    ).length;
  }

  /** Each acknowledged request has a start and one end, which says that it was done. */
  #auditOff(audit: readonly PlainItem[]): number {
    const done = audit.filter(({ sk, outcome }) => sk.endsWith('#ended') && outcome === 'done');
    const begun = new Set(audit.map(({ sk }) => sk).filter((sk) => sk.endsWith('#begun')));
    const withoutStart = done.filter(
      ({ sk, route }) =>
        this.#acknowledged.has(String(route)) && !begun.has(sk.replace(/ended$/, 'begun')),
    );
    const requests = Map.groupBy(done, ({ route }) => String(route));
    const unknown = [...this.#acknowledged].reduce((sum, [route, count]) => {
      const known = new Set(requests.get(route)?.map(({ requestId }) => requestId)).size;
      return sum + Math.max(0, count - known);
    }, 0);
    const ends = audit.filter(({ sk }) => sk.endsWith('#ended'));
    const places = new Set(ends.map(({ pk, requestId }) => `${pk} ${requestId}`));
    return unknown + withoutStart.length + (ends.length - places.size);
  }
}

/** Whether the trail of a draft form has more than one submission, of whatever kind. */
function isSubmittedTwice({ sk, trail }: PlainItem): boolean {
  if (!sk.startsWith('ANSWER#') || !Array.isArray(trail)) return false;
  return trail.filter(({ what }) => String(what).startsWith('submitted')).length > 1;
}
