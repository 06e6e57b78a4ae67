import { readText } from '../../texts/page-language.ts';
import { type FormsClient, instrumentOf } from './forms-client.ts';

type FormTemplateNameProps = {
  client: Pick<FormsClient, 'instruments' | 'run'>;
  slot: Parameters<typeof instrumentOf>[1];
};

/** Which form template a form is of, in a group that has several: its occasion does not say. */
export function FormTemplateName({ client, slot }: FormTemplateNameProps) {
  const instrument = instrumentOf(client, slot);
  if (!instrument || client.run.instruments.length < 2) return null;
  return <p class="quiet">{readText(instrument.title)}</p>;
}
