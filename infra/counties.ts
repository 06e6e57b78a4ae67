import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type CountySignIn, countySignIn } from '../shared/domain/people/county.ts';

/** An address that Cognito itself asks: it takes no other port and no ending slash. */
const address = z.string().regex(/^https:\/\/[a-z0-9.-]+(\/[^\s?#]*)?(?<!\/)(\?\S*)?$/i, {
  error: 'must be an address like https://login.example.org/tenant, without a port or a last slash',
});

const offered = {
  ...countySignIn.shape,
  /** What the button of the landing page says. */
  button: z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) }),
  /** Where somebody without rights asks for them. */
  help: z.string().min(1).nullable().default(null),
};

/** A county whose own accounts sign in, as a deployment describes it. */
export const county = z.discriminatedUnion('type', [
  z.strictObject({
    ...offered,
    type: z.literal('oidc'),
    issuer: address,
    clientId: z.string().min(1),
    /** The name of a secret in Secrets Manager that is the client's secret; never the secret. */
    secretName: z.string().regex(/^[\w/+=.@-]{1,512}$/, 'must be the name of a secret'),
  }),
  z.strictObject({ ...offered, type: z.literal('saml'), metadataUrl: address }),
]);
export type County = z.infer<typeof county>;

/** A function's environment may have 4 KB in all; the rest of this one's is short. */
const longestMapping = 3072;

/**
 * What the sign-in must know of the counties, for its function's environment.
 * @throws Error when it does not fit there
 * @example mappingOf([]) // '[]'
 */
export function mappingOf(counties: readonly County[]): string {
  const mapped = counties.map(
    ({ provider, organisation, roles, claims }): CountySignIn => ({
      ...{ provider, organisation, roles },
      ...(claims ? { claims } : {}),
    }),
  );
  const text = JSON.stringify(mapped);
  if (Buffer.byteLength(text) > longestMapping)
    throw new Error(
      `counties: providers, roles and claims take ${Buffer.byteLength(text)} bytes of ${longestMapping}; map fewer or shorter groups`,
    );
  return text;
}

const described = z.array(county).superRefine((counties, { addIssue }) => {
  const names = counties.map(({ provider }) => provider.toLowerCase());
  for (const [n, name] of names.entries())
    if (names.indexOf(name) < n)
      addIssue({ code: 'custom', path: [n, 'provider'], message: 'is there twice' });
});

/** The text itself, or that of the file which the context names. */
function parsed(context: unknown): unknown {
  if (typeof context !== 'string') return context;
  try {
    return JSON.parse(context.trim().startsWith('[') ? context : readFileSync(context, 'utf8'));
  } catch {
    throw new Error('counties must be a JSON list, or the name of a readable file with one');
  }
}

/**
 * The counties whose own accounts sign in (`-c counties=counties.json`, or the list itself).
 * @throws Error that names each fault by its place
 * @example countiesIn(undefined) // []
 */
export function countiesIn(context: unknown): County[] {
  if (context === undefined || context === '') return [];
  const { success, data, error } = described.safeParse(parsed(context));
  if (success) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`counties: ${faults.join('; ')}`);
}
