import { dayOf } from '../../../../shared/domain/day.ts';
import { type SealedForm, sealForm } from '../../../../shared/sealed-form.ts';
import type { SignInSettings } from '../../../../shared/sign-in-settings.ts';
import type { DeviceDraft } from '../../offline/device-draft.ts';

/** The public key for sealing files; only the server has the private key. */
async function serverKey(): Promise<string> {
  const reply = await fetch('/settings.json', { cache: 'no-store', credentials: 'omit' });
  const { formKey } = (await reply.json()) as SignInSettings;
  return formKey;
}

/** The unsent answers, sealed, with the form that they belong to. */
async function sealed({
  draftId,
  device,
  saves,
  unfit,
  ...draft
}: DeviceDraft): Promise<SealedForm> {
  const fit = Object.entries(saves).filter(([id]) => !unfit.includes(id));
  const handedIn = draft.handedInAt ? { handedInAt: draft.handedInAt } : {};
  const sentAt = new Date(Date.now() + draft.offset).toISOString();
  const content = { draftId, device, saves: Object.fromEntries(fit), ...handedIn, sentAt };
  return sealForm(await serverKey(), content);
}

/**
 * A file of the unsent answers that only the server can open. It may be saved and given to the
 * leader.
 */
export async function answersFile(draft: DeviceDraft): Promise<{ name: string; address: string }> {
  const text = JSON.stringify(await sealed(draft));
  const day = dayOf(new Date(Date.now() + draft.offset).toISOString());
  const blob = new Blob([text], { type: 'application/json' });
  return { name: `laituri-${day}.json`, address: URL.createObjectURL(blob) };
}
