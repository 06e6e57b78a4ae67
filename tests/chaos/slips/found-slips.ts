import type { Slip } from './slip.ts';

/** The bugs that the chaos tests found, made again. */
export const foundSlips = [
  {
    name: 'visit-clock',
    mistake:
      "A form that is answered on a tablet without a network is dated by the tablet's clock.",
    edits: [
      {
        file: 'web/src/offline/device-only-client.ts',
        is: 'new Date(foundAt + offsetMs)',
        becomes: 'new Date(foundAt + 0 * offsetMs)',
      },
    ],
    ...{ origin: 'found', act: 'outbox', size: 'long', reports: /form/ },
  },
  {
    name: 'older-change',
    mistake: "A change from another tablet's backup counts as made after this tablet's own change.",
    edits: [
      {
        file: 'web/src/offline/parcel-reply.ts',
        is: 'return isLater && one.device === device ?',
        becomes: 'return isLater ?',
      },
    ],
    ...{ origin: 'found', act: 'outbox', size: 'long', reports: /is not as it was left/ },
  },
  {
    name: 'dropped-instrument',
    mistake:
      'Taking back a form that the group no longer uses erases its answers before it is refused.',
    edits: [
      {
        file: 'functions/forms.ts',
        is: `      // A correction that could not be shown afterwards is refused beforehand: a refusal has
      // changed nothing.
      checkPinnedInRun(run, key);`,
        becomes: '',
      },
    ],
    ...{ origin: 'found', act: 'model', size: 'long', reports: /DELETE \/v1\/runs\/\S+\/forms\// },
  },
  {
    name: 'counted-again',
    mistake: 'Handing over all clients again counts those who came back meanwhile.',
    edits: [
      {
        file: 'functions/handovers/work.ts',
        is: `    const { at } = await handOver();
    return at === request.now;`,
        becomes: `    await handOver();
    return true;`,
      },
    ],
    ...{ origin: 'found', act: 'model', size: 'long', reports: /"handedOver":/ },
  },
  {
    name: 'undocumented-query',
    mistake: 'openapi.json does not say that public routes refuse an unknown query parameter.',
    edits: [
      {
        file: 'shared/contract/openapi.ts',
        is: "? (['query.invalid', 'request.too_many', 'server.failed'] as const)",
        becomes: "? (['request.too_many', 'server.failed'] as const)",
      },
    ],
    changesContract: true,
    ...{ origin: 'found', act: 'openapi', size: 'long' },
    reports: /: 400 query\.invalid is not documented/,
  },
  {
    name: 'dotted-user',
    mistake: "A user's id may be one or two dots, which no client can put into a path.",
    edits: [
      {
        file: 'shared/domain/ids.ts',
        is: String.raw`.regex(/^[\w@-][\w.@-]*$/)`,
        becomes: String.raw`.regex(/^[\w.@-]+$/)`,
      },
    ],
    changesContract: true,
    ...{ origin: 'found', act: 'openapi', size: 'long', reports: /route\.unknown/ },
  },
  {
    name: 'any-code',
    mistake: "A group's confirmed background takes any text as a code.",
    edits: [
      {
        file: 'shared/domain/figures/background-confirmation.ts',
        is: 'z.partialRecord(z.enum(compositionCodes[field]), count)',
        becomes: 'z.record(z.string().max(compositionCodes[field].length * 0 + 64), count)',
      },
    ],
    changesContract: true,
    ...{ origin: 'found', act: 'openapi', size: 'long' },
    reports: /^putBackgroundConfirmation: 500/,
  },
  {
    name: 'reason-by-name',
    mistake: 'The reason why a field `toString` of a foreign form is not converted is a function.',
    edits: [
      {
        file: 'shared/instruments/fhir/element.ts',
        is: 'this.note(kindsOfFields.get(field) ??',
        becomes:
          'this.note((Object.fromEntries(kindsOfFields) as Record<string, LineKind>)[field] ??',
      },
    ],
    ...{ origin: 'found', act: 'openapi', size: 'long', reports: /^postQuestionnaire: 500/ },
  },
  {
    name: 'broken-reply',
    mistake: 'The rights guard passes on half a reply of DynamoDB, and not that it broke off.',
    edits: [
      {
        file: 'infra/local/lambdas/rights-guard.ts',
        is: 'pipeline(answer, reply, () => {});',
        becomes: "answer.on('error', () => {});\n    answer.pipe(reply);",
      },
    ],
    ...{ origin: 'found', act: 'faults', size: 'small', reports: /^timed out: / },
  },
  {
    name: 'last-in-the-queue',
    mistake: 'Of several marks of one person the last in the queue is sent, not the newest.',
    edits: [
      {
        file: 'web/src/offline/parcel.ts',
        is: `
    .toSorted(([, one], [, other]) => (rank(one) < rank(other) ? -1 : 1));`,
        becomes: ';',
      },
    ],
    ...{ origin: 'found', act: 'outbox', size: 'long', reports: /not the newest/ },
  },
  {
    name: 'entry-without-version',
    mistake: 'An older reading of a paper replaces a newer one of the same leader.',
    edits: [
      {
        file: 'functions/store/paper-entries.ts',
        is: 'return saveFirst(org, runId, entry, { stored, ifMatch });',
        becomes: 'return saveFirst(org, runId, entry, { stored, ifMatch: stored?.version });',
      },
    ],
    ...{ origin: 'found', act: 'model', size: 'long', reports: /PUT \S+\/entry / },
  },
  {
    name: 'own-version',
    mistake: 'A tablet treats its own unsent addition of a member as version 1.',
    edits: [
      {
        file: 'web/src/offline/overlay.ts',
        is: 'const unsent = 0;',
        becomes: 'const unsent = 1;',
      },
    ],
    ...{ origin: 'found', act: 'outbox', size: 'long', reports: /a (member|session) / },
  },
] as const satisfies readonly Slip[];
