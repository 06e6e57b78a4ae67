import type { ProblemCode } from '../../../../../shared/problems.ts';

/** What to say, and what to do, when the API refuses. */
export const problems: Record<ProblemCode, string> = {
  'body.malformed': 'The data could not be read. Reload the page, then try again.',
  'body.invalid': 'Something is filled in wrongly. Check the data and send again.',
  'query.invalid': 'The address is wrong. Go back to the page before.',
  'cursor.invalid': 'The list has changed. Reload the page.',
  'sign_in.required': 'Your sign-in is over. Sign in again.',
  'role.missing': 'This is not part of your role.',
  'route.unknown': 'This function was not found. Reload the page.',
  'body.too_large': 'This is too much at once. Shorten the texts and send again.',
  'body.not_json': 'The data could not be read. Reload the page, then try again.',
  'request.too_many': 'Too many requests came at once. Wait a moment and try again.',
  'server.failed': 'Something failed in the service. Try again; nothing is saved twice.',
  'server.busy': 'Somebody else is saving the same thing just now. Wait a moment and send again.',
  'audit.unavailable':
    'It could not be logged that the data are looked at, so they are not shown. Try again in a moment.',

  'version.conflict':
    'Somebody else changed this just now. It has been read again: check it, then save.',
  'version.required':
    'Somebody else was first to record this. It has been read again: check it, then save.',

  'programme.unknown': 'There is no such programme.',
  'run.unknown': 'There is no such group among those you see.',
  'run.transition_refused': 'The group cannot go to that status.',
  'run.not_ready': 'Something is still missing before the group’s status can change.',
  'run.dates_unlikely':
    'The group would last for over a year, begin over five years ahead, or have begun over 15 years ago, or its forms would be due far from its own dates. Check the days and years.',
  'run.released':
    'The group’s results have been released. Its programme, municipality and dates can no longer be changed.',
  'background.too_few': 'Background is shown once the group has at least three participants.',
  'run.not_open':
    'The group’s status does not allow this. No forms are recorded in a closed or planned group.',
  'run.not_confirmed':
    'A leader has appointed themselves. Another coordinator or another leader of the group must confirm it before members can be added.',
  'run.leader_unknown': 'This person is not a leader of the group. Refresh the page.',
  'run.full': 'The group is full.',
  'run.capacity_too_small': 'The group already has more participants.',
  'run.instruments_pinned': 'The group is under way, and its questionnaires cannot be changed.',
  'background.unknown': 'The group’s background has not been entered.',

  'participant.unknown':
    'There is no participant with this number whom you may add or see. Check the number. If they have an own worker, ask the own worker to refer the client to the group first.',
  'participant.number_taken': 'The number is in use.',
  'participant.identity_kept':
    'The client’s name is still kept. Delete the name and contact details first, then the rest.',
  'identity.too_many_known':
    'Many of the names you saved today are of people who are known already. Save the rest tomorrow, and ask the other workers meanwhile.',
  'same_person.unknown': 'There is no such pair. Refresh the list.',
  'joining.changed':
    'The data under the numbers have changed. Look at the differences again and choose for each.',
  'mention.changed': 'The text has changed. Read it again, then remove the number.',
  'joining.under_way': 'Another number is being joined to this one. Wait until that is done.',
  'identity.unknown': 'The client’s name is not kept.',
  'member.unknown': 'There is no participant with this number in this group.',
  'member.transition_refused': 'The participant cannot go to that state.',
  'member.own_worker_missing': 'The participant has no own worker.',

  'staff.self_appointed': 'You cannot confirm or appoint yourself. Ask a colleague to do it.',
  'hand_over.not_theirs':
    'Whoever is to hand over the group or client does not have it any more. See who has it now.',
  'hand_over.reason_missing': 'Tell why you hand over somebody else’s group or client.',
  'hand_over.exists': 'There is another hand-over under the same id. Make the hand-over again.',
  'substitute.over': 'The last day of the substitution is past. Check the day.',
  'substitute.has_it_already': 'Nobody stands in for themselves. Choose somebody else.',
  'substitute.too_many':
    'There are as many substitutes as there may be. End one of the substitutions first.',
  'substitute.not_hers': 'A substitute does not change the client’s own worker.',

  'consent.from_future': 'The day of the consent is in the future. Check the day.',
  'export.unknown': 'There is no such export among those you have asked for.',
  'export.exists': 'Another export has been asked for under the same id.',
  'export.over': 'The export is over. Ask for a new one: its pseudonyms will be others.',
  'export.not_exportable': 'This questionnaire is not given to research.',

  'session.unknown': 'There is no such session.',
  'session.cancelled': 'The session is cancelled.',
  'member.date_unlikely':
    'The day is more than eight weeks outside the group’s dates. Check the day and year.',
  'form.from_future':
    'The form cannot have been answered on a day to come. Check the day and year.',
  'form.date_unlikely':
    'The day of answering is more than eight weeks before the group began or over a year after it ended. Check the day and year.',
  'session.date_unlikely':
    'The session is more than eight weeks outside the group’s days. Check the day and the year.',
  'session.end_forms_undecided':
    'Somebody’s end form is missing, and it is not recorded why. Record it first.',
  'roll_call.session_to_come':
    'The session is still to come, so attendance cannot be marked yet. Check the day.',
  'roll_call.from_future': 'The clock of the device is ahead. Check the device’s time.',
  'instrument.unknown': 'There is no such questionnaire.',
  'form.not_in_run': 'This questionnaire does not belong to this group. Reload the page.',
  'form.unknown_item': 'An answer does not fit its item. Correct it and save again.',
  'form.outside_window':
    'The day is not among those on which this form is answered. If the day is right, choose a reason and send again.',
  'link.contact_withdrawn':
    'The participant does not want to be contacted after the group. No follow-up form is given.',
  'form.left_before_due': 'The participant left before this form, so they are not asked for it.',
  'form.exists': 'This form is here already. It stays as it is, and nothing was saved.',
  'form.file_unreadable':
    'The file could not be opened. It is broken, or was not made on Laituri’s page for answering. Ask the participant to make it again.',
  'form.file_of_another': 'The file is not of this form. Choose the right participant and form.',
  'form.participants_own':
    'The participant handed this form in. It stays as it is, and nothing was saved.',
  'form.staff_entered': 'This form was entered from paper. Enter it again to correct it.',
  'form.correction_closed':
    'The participant has already decided on this correction, or another has replaced it. The page now shows how it is.',
  'form.correction_of_another':
    'A colleague proposed this correction, and only they can withdraw it. You can propose another in its place.',
  'form.too_many_versions': 'The form has been corrected as often as it may be.',
  'consent.not_given': 'The client has not allowed their answers to be shown to you.',
  'form.unknown': 'This form has not been begun, so there is nothing to withdraw.',
  'form.entries_differ':
    'The entries differ, and nothing was saved. Look at the paper and correct these items:',

  'link.unknown': 'The link is not valid any more.',
  'link.too_many_tries': 'Too many wrong codes have been tried. Wait a moment, or use the QR code.',
  'link.not_answerable':
    'Participants do not answer this questionnaire by themselves. Enter it from paper.',
  'answer.submitted': 'The form has been sent already.',
  'answer.correction_changed':
    'The correction has changed, or was decided on already. Open the link again.',
  'answer.from_future': 'The clock of the device is ahead. Check the device’s time.',
};
