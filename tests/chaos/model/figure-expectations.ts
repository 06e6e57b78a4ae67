import { configuration } from '../../../shared/configuration.ts';
import type { BackgroundConfirmation } from '../../../shared/domain/figures/background-confirmation.ts';
import { type Expectations, type ExpectedRequest, must, only, saved } from './expectation.ts';
import { joined } from './model-slot.ts';
import type { Picture } from './picture.ts';
import { isAtRest } from './run-expectations.ts';
import { isLedBy, known, led } from './whose.ts';

/**
 * The run by its id and status. Which figures a caller may see is a matter of disclosure, tested
 * elsewhere.
 */
function label(picture: Picture, request: Pick<ExpectedRequest<'getOutcome'>, 'by'>) {
  only(request, 'leader', 'coordinator');
  const { runId, status } = known(picture, request.by);
  return { run: { runId, status } };
}

/**
 * Counts that the leader entered replace computed ones, which are empty here: in the sequences
 * nobody's sex is recorded.
 */
function sexes({ background }: Picture) {
  const counts = background?.sex ?? undefined;
  const known = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
  return { basis: counts ? 'entered' : 'computed', known, counts: counts ?? {} };
}

export const figureExpectations = {
  getCountedBackground: (picture, request) => {
    only(request, 'leader');
    // The figures of a closed run were frozen when it was closed.
    const isFrozen = led(picture, request.by).status === 'closed';
    must(joined(picture).length >= configuration.smallestOwnGroup, 'background.too_few');
    const composition = isFrozen ? {} : { sex: sexes(picture) };
    return { composition, confirmed: picture.confirmed ?? null };
  },

  putBackgroundConfirmation: (picture, { by, body, ifMatch }) => {
    only({ by }, 'leader');
    must(!isAtRest(led(picture, by)), 'run.not_open');
    const before = picture.confirmed;
    const after = saved<Omit<BackgroundConfirmation, 'confirmedAt'>>(
      before,
      body as Omit<BackgroundConfirmation, 'confirmedAt'>,
      ifMatch,
    );
    picture.confirmed = after === before ? after : { ...after, confirmedBy: by.id };
    return picture.confirmed;
  },

  getOutcome: label,
  getFeedback: label,

  listOutcomes: (picture, request) => {
    only(request, 'leader', 'coordinator');
    const coordinates = request.by.roles.some((role) => role === 'coordinator');
    const isHere = coordinates
      ? request.by.organisation === 'kainuu'
      : isLedBy(picture, request.by);
    // In the sequences, runs are only counted when they are closed.
    const { run } = picture;
    return { items: run?.status === 'closed' && isHere ? [{ run: { runId: run.runId } }] : [] };
  },
} satisfies Expectations;
