import { type Form, participantThemselves } from './form.ts';

/**
 * The users who know a form's answers or made them: who entered it, who read it a second time, who
 * handed over the device it was answered on. Of an older form on a device nobody knows who that
 * was, so all leaders of its run are taken to.
 * @param leaders the run's leaders
 */
export function knowersOf(form: Form, leaders: readonly string[]): string[] {
  const entered = [form.receivedBy, form.secondEntryBy].filter(
    (user) => user !== null && user !== participantThemselves,
  ) as string[];
  return form.channel === 'device' ? [...entered, ...leaders] : entered;
}
