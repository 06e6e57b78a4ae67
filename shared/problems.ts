/**
 * Every error Laituri answers with, once. A route names the codes it may answer with, an endpoint
 * throws `new Problem(code, details)`, and `functions/http` turns it into an RFC 9457
 * `application/problem+json`. The title says what happened, the remedy what to do about it.
 */
const table = {
  // Any route
  'body.malformed': [400, 'The body is not valid JSON', 'Send the body as JSON.'],
  'body.invalid': [400, 'The body breaks the contract', 'Correct each field named in `errors`.'],
  'query.invalid': [
    400,
    'The query or path breaks the contract',
    'Correct each parameter named in `errors`.',
  ],
  'cursor.invalid': [
    400,
    'The cursor is not from this list',
    'Read the list again from its start.',
  ],
  'sign_in.required': [401, 'No valid sign-in', 'Sign in again and repeat the request.'],
  'sign_in.disabled': [
    401,
    'Your account has been disabled',
    'Ask the administrator of your organisation; signing in again does not help.',
  ],
  'role.missing': [403, 'Your role may not do this', 'Ask a colleague whose role may.'],
  'route.unknown': [404, 'There is no such route', 'See /openapi.json for the routes.'],
  'body.too_large': [
    413,
    'The body is over 64 KB, or over what its route takes',
    'Send the data in smaller parts.',
  ],
  'body.not_json': [
    415,
    'The body is not sent as JSON',
    'Send the header Content-Type: application/json.',
  ],
  'request.too_many': [
    429,
    'Too many requests in a short time',
    'Wait for `retryAfterSeconds`, then repeat the request; every write may be repeated.',
  ],
  'server.failed': [
    500,
    'Something failed on our side',
    'Repeat the request; every write may be repeated. If it fails again, give the request id to support.',
  ],
  'server.busy': [
    503,
    'Others are changing the same data right now',
    'Repeat the request in a moment; nothing was written.',
  ],
  'audit.unavailable': [
    503,
    'The audit could not be written, so the request is not answered',
    'Repeat the request in a moment; every write may be repeated.',
  ],

  // Versions
  'version.conflict': [
    412,
    'Somebody changed this after you read it',
    'Read it again, then repeat your change with the new ETag in If-Match.',
  ],
  'version.required': [
    428,
    'This exists already with other content',
    'Read it first, then send its ETag in If-Match to change it.',
  ],

  // Programmes and runs
  'programme.unknown': [404, 'There is no such programme', 'Check the programme id.'],
  'municipality.unknown': [
    409,
    'There is no such municipality',
    'Send the official code with the Finnish or Swedish name, or null with any name.',
  ],
  'template.unknown': [
    404,
    'The programme has no such template',
    'Check the programme id and the version, or save a template first.',
  ],
  'template.changed': [
    412,
    'The programme’s template was changed after you read it',
    'Read the template again, check what is different, and send its new version.',
  ],
  'run.template_pinned': [
    409,
    'A run keeps the version of the template that it was opened from',
    'Send the version that is stored; a run from another version is a new run.',
  ],
  'run.unknown': [404, 'There is no such run among yours', 'Check the run id.'],
  'run.transition_refused': [
    409,
    'The run cannot change from its present status to that one',
    'Choose one of the statuses in `allowed`.',
  ],
  'run.not_ready': [
    409,
    'The run is not ready for that status',
    'Complete what `missing` names, then repeat.',
  ],
  'run.dates_unlikely': [
    409,
    'The run lasts for over a year, begins over five years ahead, or began over fifteen years ago; or its forms are due long before it or over a year after it',
    'Check all days, above all their years; if they are right, send them again with `confirmedDate: true`.',
  ],
  'run.stored_too_briefly': [
    409,
    'The run’s last day is nearly ten years ago or more: its data would be removed before anybody could notice',
    'Check the years. Confirming them does not help: a group’s data are removed ten years after its last day.',
  ],
  'run.released': [
    409,
    'The figures of this group have been released',
    'Its programme, municipality and dates can no longer be changed: a change would let somebody work out its hidden figures.',
  ],
  'run.not_open': [
    409,
    'The run does not allow this in its present status',
    'Check the run’s status; a closed or cancelled run can no longer be changed.',
  ],
  'run.opened_by_coordinators': [
    403,
    'In this organisation coordinators open groups',
    'Ask a coordinator to open the group.',
  ],
  'run.not_confirmed': [
    409,
    'A leader who added themselves is not confirmed yet',
    'Have another coordinator, or another leader of the run, confirm it with POST …/confirmation.',
  ],
  'run.leader_unknown': [
    409,
    'That person is not a leader of the run',
    'Read the run again, and name one of its leaders.',
  ],
  'run.full': [409, 'Every place in the run is taken', 'Raise the capacity or wait for a place.'],
  'run.places_offered': [
    409,
    'Every free place in the run has been offered to somebody else',
    'Wait for the answer, take an offer back, or raise the capacity.',
  ],
  'run.others_wait': [
    409,
    'Others wait for a place in the run, so its leader decides who comes next',
    'Refer the client to the run, and wait for the leader’s offer.',
  ],
  'run.queue_full': [
    409,
    'As many people wait for the run as may wait for one',
    'Refer to another run.',
  ],
  'run.capacity_too_small': [
    409,
    'The run already has more members than that capacity',
    'Set a capacity of at least `activeMembers`.',
  ],
  'run.instruments_pinned': [
    409,
    'The run has begun with its instrument versions',
    'Keep the pinned versions; use a new version in a new run.',
  ],

  // Plans
  'plan.in_past': [
    409,
    'A session would be on a day before today',
    'Check the days; if they are right, say in `pastReason` why it is planned only now.',
  ],
  'plan.too_long': [
    409,
    'The sessions would last for over two years',
    'Check the days, above all their years.',
  ],
  'plan.too_many': [
    409,
    'More sessions would move than fit into one write',
    'Move the session alone, or begin with a later one.',
  ],
  'session.day_taken': [
    409,
    'The group has another session on one of these days',
    'Choose other days than those in `days`.',
  ],
  'session.not_planned': [
    409,
    'The session was held or cancelled, so it cannot be moved',
    'Add another session, or correct the day of this one on its page.',
  ],

  'calendar.unknown': [
    404,
    'This address opens no calendar',
    'Make a new address on the page of your calendar, and subscribe to that.',
  ],
  'labels.outdated': [
    409,
    'The run has changed since the device read it, so the labels may be of somebody who was erased',
    'Read the run and its members again, seal the labels of those who are left, and send the new version as `runVersion`.',
  ],
  'labels.unknown': [
    404,
    'No labels of yours wait for another device',
    'Make a new code on the device that has them.',
  ],

  'background.unknown': [
    404,
    'No group background has been entered',
    'Until counts are entered, it is computed from the members’ own forms.',
  ],

  'background.too_few': [
    409,
    'The group has fewer than three members',
    'The background is shown for three members or more: with fewer it would show what one of them is.',
  ],

  'background.released': [
    409,
    'The group’s figures were released before you led it',
    'You see the group’s background with its results, as others do.',
  ],

  // Members and participants
  'participant.unknown': [
    404,
    'There is no such participant among yours',
    'Check the number. Another worker’s client must first be referred to the run by their own worker.',
  ],
  'participant.number_taken': [
    409,
    'That participant number is in use',
    'Make a new number and repeat.',
  ],
  'participant.identity_kept': [
    409,
    'The participant’s name is still stored',
    'Delete …/identity first, because the name must be deleted before anything else; then repeat.',
  ],
  'identity.too_many_known': [
    429,
    'Too many of the names you saved today belong to people who are already known',
    'Save further names tomorrow. Meanwhile, ask the other workers whether it is the same person.',
  ],
  'same_person.unknown': [
    404,
    'There is no such pair of numbers among yours',
    'Read the list of numbers that may be one person again.',
  ],
  'joining.changed': [
    409,
    'The decisions do not match the differences between the two numbers',
    'Read the differences again, decide on all of them, and repeat.',
  ],
  'mention.changed': [
    409,
    'The text is not the one that was shown',
    'Read …/mentions again, look at the text, and clear the number with what is shown now.',
  ],
  'joining.under_way': [
    409,
    'Another number is being joined with this one',
    'Finish that joining first by repeating its request.',
  ],
  'identity.wrong_number': [
    422,
    'Text messages cannot be sent to that number',
    'Write the whole number, with the country code if it is not Finnish.',
  ],
  'identity.unknown': [
    404,
    'The participant’s name is not stored',
    'Store it with PUT …/identity, if it is needed.',
  ],
  'member.unknown': [404, 'There is no such member in this run', 'Check the participant number.'],
  'member.transition_refused': [
    409,
    'The member cannot change from their present state to that one',
    'Choose one of the states in `allowed`.',
  ],
  'referral.unknown': [404, 'The person has not been referred to the run', 'Refer them first.'],
  'referral.member_already': [
    409,
    'The person is a member of the run',
    'Nothing is left to do: they need no referral.',
  ],
  'referral.there_already': [
    409,
    'The person has been referred to that run already',
    'Decide on that referral instead.',
  ],
  'referral.transition_refused': [
    409,
    'The referral cannot come to that state from its present one',
    'Read it again, and choose one of the states in `allowed`.',
  ],
  'referral.day_unlikely': [
    409,
    'The last day of the offer has passed or is too far away',
    'Choose a day from today on, within a month.',
  ],
  'referral.awaits_worker': [
    409,
    'No own worker has taken the client yet',
    'Wait until one has, or refuse the referral.',
  ],
  'participant.taken': [409, 'The client has an own worker already', 'Nothing is left to do.'],
  'apart.too_many': [
    409,
    'The person has as many such notes as one person may have',
    'End one that is no longer needed.',
  ],
  'meter.from_future': [
    409,
    'That day has not come yet',
    'Send the day on which the measurement was made.',
  ],
  'meter.measured_already': [
    409,
    'That measurement of the client is recorded already',
    'Read the client’s meters, and correct the measurement that is there.',
  ],
  'meter.out_of_order': [
    409,
    'A measurement would lack the one before it, or would not be later than it',
    'Record the earlier measurement first, with its day; remove the later one first.',
  ],
  'meter.too_many': [
    409,
    'The client has as many measurements with the meter as one client may have',
    'Remove one that was recorded by mistake.',
  ],
  'member.own_worker_missing': [
    409,
    'The participant has no own worker',
    'Name the own worker, or give the reason for having none in `ownWorkerException`.',
  ],

  // Hand-overs and substitutes
  'staff.unknown': [
    409,
    'Somebody named is not active in the organisation with the role for it',
    'Read GET /v1/staff again, and name an active colleague with the right role in each field of `errors`.',
  ],
  'staff.self_appointed': [
    409,
    'Nobody appoints themselves',
    'Ask a colleague with the right role to appoint you.',
  ],
  'account.unknown': [404, 'There is no such member of the staff', 'Check the id of the person.'],
  'account.own': [
    409,
    'Nobody changes their own roles or ends their own access',
    'Ask another administrator.',
  ],
  'account.not_invited': [
    409,
    'Some of the people cannot be invited, so nobody was',
    'Correct each field named in `errors`, and repeat with the whole list.',
  ],
  'account.disabled': [
    409,
    'The person’s access has been ended',
    'Give the access back with POST …/enabling first.',
  ],
  'account.used': [
    409,
    'The person has signed in already',
    'If they cannot sign in, reset the password or the second factor with POST …/reset.',
  ],
  'account.not_used': [
    409,
    'The person has not signed in yet',
    'Send the invitation again with POST …/invitation.',
  ],
  'account.none': [
    409,
    'The person has no account here that could be changed',
    'Invite them, or ask the system that signs them in.',
  ],
  'account.county': [
    409,
    'The person signs in with their county, which decides name, roles and sign-in',
    'Change it in the county’s own system; it holds from the next sign-in.',
  ],
  'account.successor_missing': [
    409,
    'The person has work, and nobody is named who takes it over',
    'See GET …/duties; name a leader in `runsTo` and a worker in `clientsTo`.',
  ],
  'account.successor_unfit': [
    409,
    'The person named to take over is not an active colleague with the right role',
    'Name an active leader in `runsTo`, and an active leader or own worker in `clientsTo`.',
  ],
  'hand_over.not_theirs': [
    409,
    'The person named in `from` does not have it',
    'Read who has it now, and name them in `from`.',
  ],
  'hand_over.reason_missing': [
    409,
    'Handing over another person’s work needs a reason',
    'Give the `reason`.',
  ],
  'hand_over.exists': [
    409,
    'There is another hand-over under that id',
    'Make a new id and repeat.',
  ],
  'absence.changed': [
    409,
    'Somebody changed or ended the absence meanwhile',
    'Read GET …/duties again, and repeat if it should still hold.',
  ],
  'substitute.over': [
    409,
    'The last day of the substitution is past',
    'Give a future day in `until`.',
  ],
  'substitute.has_it_already': [
    409,
    'That person already leads the run or has the client',
    'Name somebody else as the substitute.',
  ],
  'substitute.too_many': [
    409,
    'The largest number of substitutes has been reached',
    'End one of the substitutions first.',
  ],
  'substitute.not_hers': [
    409,
    'A substitute cannot change the client’s own worker',
    'Leave `ownWorker` as it is; only the own worker or the administrator hands a client over.',
  ],

  // Consents and exports
  'consent.from_future': [
    409,
    'That day has not come yet',
    'Send the day on which the person said so.',
  ],
  'consent.unknown_text': [
    422,
    'There is no such version of the text',
    'Send the version of the text that the person was shown, as it is in `shared/consents`.',
  ],
  'export.unknown': [404, 'There is no such export of yours', 'Check the export id, or start one.'],
  'export.exists': [
    409,
    'An export with that id was started with another selection',
    'Make a new id and start the export with it.',
  ],
  'export.other_kind': [
    409,
    'Your organisation’s exports are of the other kind',
    'Export the kind that the first export fixed: files of both kinds can be joined by their equal answers, which would show who is who.',
  ],
  'export.over': [
    410,
    'The export has ended, and its pseudonyms can never be made again',
    'Start a new export with a new id; its pseudonyms will be different.',
  ],
  'export.not_exportable': [
    409,
    'That questionnaire is not given to research',
    'Choose one that participants answer about themselves; backgrounds and records would identify them.',
  ],

  // Sessions and forms
  'session.unknown': [404, 'There is no such session in this run', 'Check the session id.'],
  'session.cancelled': [
    409,
    'The session is cancelled, so no attendance is stored',
    'Set the session held first, if it took place after all.',
  ],
  'session.somebody_came': [
    409,
    'Somebody is marked as having come, so the session was held and is not planned',
    'Read the session again and send it as held. If nobody came, correct the marks first.',
  ],
  'session.date_unlikely': [
    409,
    'The session is more than eight weeks outside the group’s days',
    'Check the day, above all its year; if it is right, send it again with `confirmedDate: true`.',
  ],
  'member.date_unlikely': [
    409,
    'The day of joining or leaving is more than eight weeks outside the group’s days',
    'Check the day, above all its year; if it is right, send it again with `confirmedDate: true`.',
  ],
  'session.end_forms_undecided': [
    409,
    'An end form has neither come in nor been decided on',
    'See GET /v1/runs/{runId}/forms; enter each form, or record that it was refused, absent or lost.',
  ],
  'roll_call.session_to_come': [
    409,
    'The session is in the future, so nobody can have come to it or stayed away',
    'Check the session and the clock of the device; if the roll is right, send it again with `confirmedDate: true`. An absence that was announced may be marked beforehand.',
  ],
  'roll_call.from_future': [
    409,
    'A mark is dated later than now',
    'Check the clock of the device, then send the marks again.',
  ],
  'instrument.no_draft': [
    404,
    'The questionnaire has no draft',
    'Save one with PUT …/draft. A published version is read with GET /v1/instruments.',
  ],
  'instrument.draft_too_large': [413, 'The draft is over 256 KB', 'Shorten it, then save again.'],
  'instrument.unfinished': [
    409,
    'The draft cannot be published yet',
    'Correct what `errors` names, save the draft and publish again.',
  ],
  'instrument.published': [
    409,
    'This version of the questionnaire is published already, with other content',
    'A published version never changes. Publish the draft as a new version.',
  ],
  'questionnaire.not_one': [
    422,
    'The file does not have one FHIR Questionnaire',
    'Send one, alone or in a Bundle with its value sets.',
  ],
  'questionnaire.version': [
    422,
    'The Questionnaire is of another version of FHIR',
    'Convert it to one of `allowed`.',
  ],
  'questionnaire.too_large': [
    413,
    'The file is over 512 KB, or has over 1000 items',
    'Leave out its narrative (`text`), pictures and unused value sets, or divide the form.',
  ],
  'instrument.unknown': [404, 'There is no such instrument', 'See GET /v1/instruments.'],
  'form.not_in_run': [
    409,
    'The run does not use that version of the instrument',
    'Answer the version in `pinned`.',
  ],
  'form.unknown_item': [
    400,
    'An answer belongs to no item of the instrument, or does not fit its item',
    'Correct each answer named in `errors`.',
  ],
  'form.from_future': [
    409,
    'The form was answered on a future day',
    'Check the day, above all its year, and the clock of the device.',
  ],
  'form.date_unlikely': [
    409,
    'The form was answered more than eight weeks before the group began or over a year after it ended',
    'Check the day, above all its year; if it is right, send it again with `confirmedDate: true`.',
  ],
  'form.outside_window': [
    409,
    'The form was answered outside the days on which it is due',
    'Check the day it was answered; if it is right, give the reason in `outsideWindow`.',
  ],
  'link.contact_withdrawn': [
    409,
    'The member does not want to be contacted after the end',
    'Leave out the follow-up. If they change their mind, their own worker records the consent.',
  ],
  'form.left_before_due': [
    409,
    'The member left before that form was due',
    'A member who leaves is asked for the end form at leaving, and is not followed up.',
  ],
  'form.exists': [
    409,
    'There is already a form for this participant and occasion',
    'To correct what staff entered, send its ETag in If-Match; otherwise leave the first form as it is.',
  ],
  'form.participants_own': [
    409,
    'The participant handed this form in, so staff cannot replace it',
    'If an answer must be corrected, propose the correction with PUT …/correction: it counts once the participant has confirmed it. Do not enter a paper with other answers.',
  ],
  'form.file_unreadable': [
    422,
    'The file cannot be opened',
    'It is damaged, or was not made by the participant’s page of this Laituri. Ask for it again.',
  ],
  'form.file_of_another': [
    409,
    'The file is not of this form',
    'Hand it in for the participant and the occasion that it was made for.',
  ],
  'form.staff_entered': [
    409,
    'Staff entered this form from paper',
    'Correct it with PUT /v1/runs/{runId}/forms/… and its ETag in If-Match.',
  ],
  'form.correction_closed': [
    409,
    'The correction is no longer open',
    'The participant has decided on it, or another replaced it: read the form again. To change it, propose another.',
  ],
  'form.correction_of_another': [
    403,
    'A colleague proposed this correction',
    'Ask them to withdraw it, or propose another, which replaces it.',
  ],
  'form.too_many_versions': [
    409,
    'The form has been corrected as often as it may be',
    'Leave it as it is, or retract it and enter it again.',
  ],
  'form.unknown': [
    404,
    'There is no such form, and no draft of one',
    'See GET /v1/runs/{runId}/forms for the forms of the run.',
  ],
  'consent.not_given': [
    403,
    'The client has not allowed their answers to be shared with you',
    'Ask the client; record the consent with PUT …/consents/share_with_own_worker.',
  ],
  'form.entries_differ': [
    409,
    'The second entry differs from the first',
    'Look at the paper: correct your entry of each item in `errors`, or ask the colleague who entered it first to correct theirs; your entry was not stored.',
  ],

  // Links, and the answers of their bearers
  'link.unknown': [
    404,
    'This link or code opens no form',
    'Check the code, or ask the group’s leader for a new link; answers given so far are kept.',
  ],
  'client_link.overtaken': [
    409,
    'Some of it has been recorded meanwhile',
    'Nothing was saved. Read again what the link asks for, and send the rest.',
  ],
  'client_link.received': [
    409,
    'The link has been answered already',
    'A link is answered once. The client’s own worker can make another.',
  ],
  'link.too_many_tries': [
    429,
    'Too many wrong links or codes have been tried',
    'Wait for `retryAfterSeconds`, or use the QR code.',
  ],
  'link.not_answerable': [
    409,
    'Participants do not answer that questionnaire themselves',
    'Enter it with PUT /v1/runs/{runId}/forms/… instead.',
  ],
  // The own page, and messages from it
  'own_page.ticket_wrong': [
    404,
    'No own page shows this ticket',
    'Ask the person to make a new one on their own page, and check the number.',
  ],
  'own_page.not_a_second_worker': [
    409,
    'The one who made a link or gave the word cannot confirm the person',
    'Ask a colleague who did neither.',
  ],
  'own_page.already_marked': [
    409,
    'The leader has marked the session already',
    'Call the group’s leader.',
  ],
  'own_page.log_in': [401, 'The page is not logged in', 'Log in with the personal code.'],
  'own_page.no_code': [409, 'No personal code has been set', 'Set one with a one-time word.'],
  'own_page.code_wrong': [
    403,
    'The personal code is wrong',
    'Try again. After ten wrong codes a new one has to be set.',
  ],
  'own_page.locked': [
    403,
    'Too many wrong personal codes have been tried',
    'Set a new code with a one-time word.',
  ],
  'own_page.code_too_simple': [
    400,
    'The personal code is too easy to guess',
    'Choose digits that are not all the same and do not simply follow each other.',
  ],
  'own_page.word_wrong': [403, 'The one-time word is wrong', 'Check it, or ask for a new one.'],
  'own_page.word_used_up': [
    409,
    'There is no one-time word that can be used',
    'Ask the own worker for a new one. A word is good for a day, once, and for five tries.',
  ],
  'own_page.too_many_words': [
    429,
    'As many words have been sent to the telephone today as may be',
    'Try again tomorrow, or ask the own worker.',
  ],
  'own_page.telephone_too_new': [
    409,
    'The telephone number has changed lately',
    'Ask a second worker to confirm who you are.',
  ],
  'message.unknown': [404, 'There is no such message', 'See GET …/messages.'],
  'message.no_worker': [
    409,
    'The client has no own worker to read it',
    'Call the number that the page shows.',
  ],
  'message.waiting': [
    409,
    'The last message has not been read yet',
    'Wait until it has been read, or call the number that the page shows.',
  ],
  'partner_link.unknown': [
    404,
    'This link or code opens nothing',
    'Check the code, or ask for a new link.',
  ],
  'partner_link.full': [
    409,
    'The link has referred as many clients as one may',
    'Ask for a new link.',
  ],
  'partner_link.day_unlikely': [
    409,
    'The last day has passed or is too far away',
    'Choose a day from today on, within sixty days.',
  ],
  'partner_link.too_many': [
    409,
    'The group has as many links as it may have',
    'Revoke one that is no longer needed.',
  ],
  'partner_link.made_already': [
    409,
    'A link with this id is another’s, or in use',
    'Choose another id.',
  ],
  'partner_receipt.unknown': [404, 'This receipt opens nothing', 'Check the address.'],
  'answer.submitted': [
    409,
    'The form has been handed in already, and this would change it',
    'Ask the group’s leader if an answer must be corrected.',
  ],
  'answer.correction_changed': [
    409,
    'The correction is not the one that was shown, or it has been decided on already',
    'Open the link again, and decide on what it shows.',
  ],
  'answer.from_future': [
    409,
    'An answer is dated later than now',
    'Correct the device’s time with the header Date, then send the answers again.',
  ],
} as const satisfies Record<string, readonly [status: number, title: string, remedy: string]>;

export type ProblemCode = keyof typeof table;

/** Problems that may stop a request of any route, so that no route has to name them. */
export const commonProblems = [
  'body.too_large',
  'query.invalid',
  'sign_in.required',
  'sign_in.disabled',
  'role.missing',
  'request.too_many',
  'server.failed',
  'server.busy',
  'audit.unavailable',
] as const satisfies readonly ProblemCode[];

export const problemCodes = Object.keys(table) as ProblemCode[];

/** One fault of a request: where (a JSON pointer) and what. Never the value sent. */
export type FieldFault = { pointer: string; message: string };

/**
 * A path into a JSON as a JSON pointer (RFC 6901).
 * @example pointer(['answers', 'a/b']) // '/answers/a~1b'
 */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Details for the caller beyond the code: only fields that hold no personal data. */
export type ProblemDetails = {
  errors?: FieldFault[];
  allowed?: readonly string[];
  missing?: readonly string[];
  pinned?: string;
  activeMembers?: number;
  days?: readonly string[];
  retryAfterSeconds?: number;
};

/** The JSON of an `application/problem+json` answer. */
export type ProblemBody = ProblemDetails & {
  type: string;
  code: ProblemCode;
  status: number;
  title: string;
  detail: string;
  /** The request's id, by which its log entry is found. */
  instance?: string;
};

/**
 * A refusal with a code of the table.
 * @example new Problem('run.full').status // 409
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return table[this.code][0];
  }

  /** The answer's body; `requestId` leads support to the log entry. */
  body(requestId?: string): ProblemBody {
    const [status, title, remedy] = table[this.code];
    return {
      type: `urn:laituri:problem:${this.code}`,
      code: this.code,
      status,
      title,
      detail: remedy,
      ...(requestId ? { instance: `urn:laituri:request:${requestId}` } : {}),
      ...this.details,
    };
  }
}
