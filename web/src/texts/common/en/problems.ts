import type { ProblemCode } from '../../../../../shared/problems.ts';

/** What to say, and what to do, when the API refuses. */
export const problems: Record<ProblemCode, string> = {
  'body.malformed': 'The data could not be processed. Reload the page and try again.',
  'body.invalid': 'Something is filled in wrongly. Check the data and send again.',
  'query.invalid': 'There is an error in the address. Go back to the previous page.',
  'cursor.invalid': 'The list has changed. Reload the page.',
  'sign_in.required': 'Your sign-in has ended. Sign in again.',
  'sign_in.disabled': 'Your account has been disabled. Contact your organisation’s administrator.',
  'role.missing': 'You do not have access to this.',
  'route.unknown': 'This function was not found. Reload the page.',
  'body.too_large': 'There is too much data at once. Shorten the texts and send again.',
  'body.not_json': 'The data could not be processed. Reload the page and try again.',
  'request.too_many': 'Too many requests came at once. Wait a moment and try again.',
  'server.failed': 'The service failed. Try again. Nothing is saved twice.',
  'server.busy': 'Somebody else is saving the same thing right now. Wait a moment and send again.',
  'audit.unavailable':
    'The data are not shown, because the viewing could not be logged. Try again in a moment.',

  'version.conflict':
    'Somebody else changed this just now. The page has been updated. Check the data, then save.',
  'version.required':
    'Somebody else recorded this first. The page has been updated. Check the data, then save.',

  'programme.unknown': 'The programme was not found.',
  'run.unknown': 'The group was not found, or you do not have access to it.',
  'run.transition_refused': 'The status of the group cannot be changed like this.',
  'run.not_ready':
    'Something is still missing from the group. Check what must be done before its status can change.',
  'run.dates_unlikely':
    'The group’s dates are unusual: the group would last over a year, start more than five years from now or have started over 15 years ago, or its forms would be answered far from its own dates. Check the days and years.',
  'run.stored_too_briefly':
    'The group’s last day is nearly ten years ago or more. Its data would soon be removed. Check the years.',
  'run.released':
    'The group’s results have been released. Its programme, municipality and dates can no longer be changed.',
  'labels.outdated': 'The group has just changed. Make the code again.',
  'municipality.unknown': 'There is no such municipality. Choose it from the list.',
  'plan.in_past':
    'A session would be on a day that has passed. Check the days, or say why the sessions are entered only now.',
  'plan.too_long': 'The sessions would go on for over two years. Check the days and the year.',
  'plan.too_many':
    'There are too many sessions to move at once. Move only this session, or begin with a later one.',
  'session.day_taken': 'The group already has another session on that day. Choose another day.',
  'session.not_planned':
    'The session was held or cancelled, so it cannot be moved. Add another session, or correct the day on the session’s page.',
  'template.unknown': 'The programme has no such template. Save a template first.',
  'template.changed':
    'The programme’s template was changed after you opened it. Check what is different; what you typed is still here.',
  'run.template_pinned': 'The group keeps the template that it was opened from.',
  'calendar.unknown':
    'The calendar address does not work. Make a new address on the Calendar page.',
  'labels.unknown':
    'There are no labels to move: they have been fetched already, or the time is over. Make a new code on the device that has them.',
  'background.too_few': 'The background is shown once the group has at least three participants.',
  'run.not_open':
    'This is not possible with the group’s current status. Forms of a planned or closed group cannot be recorded.',
  'run.opened_by_coordinators':
    'In your organisation coordinators open groups. Ask a coordinator to open the group.',
  'run.not_confirmed':
    'A leader has appointed themselves. Another coordinator or another leader of the group must confirm it before participants can be added.',
  'run.leader_unknown': 'This person is not a leader of the group. Reload the page.',
  'run.full': 'The group is full.',
  'run.places_offered':
    'The free places have been offered to others. Wait for an answer, or take an offer back.',
  'run.others_wait':
    'Others wait for a place in the group. Refer the client to it, and the leader decides who comes next.',
  'run.queue_full': 'The queue for the group is full. Refer the client to another group.',
  'referral.unknown': 'The participant has not been referred to this group.',
  'referral.member_already': 'The participant is already in the group.',
  'referral.there_already': 'The participant has already been referred to that group.',
  'referral.transition_refused':
    'The referral has changed. Refresh the page and see what was decided.',
  'referral.day_unlikely': 'The last day of the offer has passed or is more than a month away.',
  'participant.taken': 'A colleague took the client first.',
  'referral.awaits_worker':
    'The client has no own worker yet. You can offer a place once somebody has taken the client.',
  'own_page.ticket_wrong':
    'No own page shows this ticket. Ask the client to make a new one on their own page, and check the number.',
  'own_page.not_a_second_worker':
    'You made a link or gave the one-time word yourself, so you cannot confirm the person. Ask a colleague.',
  'own_page.already_marked': 'The leader has already marked this session. Tell the leader.',
  'own_page.log_in': 'Log in with your personal code.',
  'own_page.no_code': 'No personal code has been set yet. Set one with a one-time word.',
  'own_page.code_wrong':
    'The code is wrong. Try again. After ten wrong codes the code has to be changed.',
  'own_page.locked': 'Too many wrong codes have been tried. Set a new code with a one-time word.',
  'own_page.code_too_simple': 'The code is too easy to guess. Choose other digits.',
  'own_page.word_wrong': 'The one-time word is wrong. Check it, or ask for a new one.',
  'own_page.word_used_up': 'The one-time word is no longer valid. Ask for a new one.',
  'own_page.too_many_words':
    'As many one-time words have been sent today as may be. Try again tomorrow, or ask your own worker for one.',
  'own_page.telephone_too_new':
    'The telephone number has changed lately. Ask a second worker to confirm who you are.',
  'message.unknown': 'The message does not exist.',
  'message.no_worker':
    'You have no own worker at the moment who would read the message. Call the number on the page.',
  'message.waiting':
    'Your last message has not been read yet. Wait until it has been read, or call the number on the page.',
  'partner_link.unknown': 'The link is not valid. Ask the person who gave it to you for a new one.',
  'partner_link.full':
    'As many clients have been referred by this link as one link may refer. Ask for a new link.',
  'partner_link.day_unlikely':
    'Choose today or a later day as the last one, at most 60 days ahead.',
  'partner_link.too_many':
    'The group already has as many valid links as it may have. Remove one that is not needed first.',
  'partner_link.made_already': 'The link has already been used or removed. Make a new one.',
  'partner_receipt.unknown': 'The receipt is not valid.',
  'apart.too_many':
    'There are as many notes as there may be. Remove one that is no longer needed first.',
  'run.capacity_too_small': 'The group already has more participants.',
  'run.instruments_pinned':
    'The group has already started, so its form templates cannot be changed.',
  'background.released':
    'The group’s results were released before you became a leader. You see the background in the results.',
  'background.unknown': 'The background of the group has not been entered.',

  'participant.unknown':
    'There is no participant with this number whom you can add or see. Check the number. If the participant has an own worker, ask the own worker to refer them to the group first.',
  'participant.number_taken': 'The number is already in use.',
  'participant.identity_kept':
    'The client’s name is still stored. Delete the name and contact details first, then the other data.',
  'identity.too_many_known':
    'Many of the names you saved today belong to people who are already known. Save the rest tomorrow, and ask the other workers about them first.',
  'same_person.unknown': 'The pair of numbers was not found. Reload the page.',
  'joining.changed':
    'The data of the numbers have changed. Check the differences and choose again.',
  'mention.changed': 'The text has changed. Check it, then remove the number.',
  'joining.under_way': 'Another number is being joined to this one. Wait until that is done.',
  'identity.wrong_number':
    'Text messages cannot be sent to that number. Check it. If it is not Finnish, write the country code too.',
  'identity.unknown': 'The client’s name has not been saved.',
  'member.unknown': 'There is no participant with this number in this group.',
  'member.transition_refused': 'The status of the participant cannot be changed like this.',
  'meter.from_future': 'The day of the measurement cannot be in the future.',
  'meter.measured_already':
    'This measurement has been recorded already. Correct the one that is there.',
  'meter.out_of_order':
    'The second measurement comes after the first. Record measurements in the order in which they were made, and remove the later one before the earlier one.',
  'meter.too_many': 'There are as many measurements as possible. Remove a wrong one first.',
  'member.own_worker_missing': 'The participant has no own worker.',

  'staff.unknown':
    'The person you chose can no longer have this task. Choose another from the list.',
  'staff.self_appointed': 'You cannot appoint or confirm yourself. Ask a colleague to do it.',
  'account.unknown': 'The person was not found. Refresh the list.',
  'account.own':
    'You cannot change your own roles or end your own access. Ask another administrator.',
  'account.not_invited':
    'Nobody was invited, because the list has errors. Correct them and send the invitations again.',
  'account.disabled': 'The person’s access has been ended. Give it back first.',
  'account.used':
    'The person has signed in already. If they cannot sign in, reset the password or the authenticator app.',
  'account.not_used': 'The person has not signed in yet. Send the invitation again.',
  'account.none': 'The person has no account that can be changed here.',
  'account.county':
    'The person signs in with the organisation’s own account. Name, roles and sign-in are changed there.',
  'account.successor_missing': 'The person has groups or clients. Choose who takes them over.',
  'account.successor_unfit':
    'The chosen person cannot take the work over. Choose an active colleague with the right role.',
  'hand_over.not_theirs':
    'The group or client has already been handed over to somebody else. Check who has it now.',
  'hand_over.reason_missing': 'Say why you hand over another worker’s group or client.',
  'hand_over.exists': 'Another hand-over has the same id. Make the hand-over again.',
  'absence.changed':
    'The absence was changed or ended at the same time. Reload the page and check it.',
  'substitute.over': 'The last day of the substitution has passed. Check the day.',
  'substitute.has_it_already': 'Nobody can be their own substitute. Choose somebody else.',
  'substitute.too_many':
    'There is already the maximum number of substitutes. End one substitution first.',
  'substitute.not_hers': 'A substitute cannot change the client’s own worker.',

  'consent.from_future': 'The day of the consent is in the future. Check the day.',
  'consent.unknown_text':
    'There is no such version of the consent text. Reload the page and try again.',
  'export.unknown': 'This data set is not among those you have requested.',
  'export.exists': 'Another data set has been requested with the same id.',
  'export.other_kind':
    'Your organisation’s data sets are of the other kind. The kind cannot change, because data sets of both kinds can be joined by equal answers.',
  'export.over': 'The data set has expired. Request a new one. It will have new code numbers.',
  'export.not_exportable': 'Answers to this form template are not released for research.',

  'session.unknown': 'The session was not found.',
  'session.cancelled': 'The session is cancelled.',
  'member.date_unlikely':
    'The day is more than eight weeks before the group started or after it ended. Check the day and year.',
  'form.from_future': 'The day of answering is in the future. Check the day and year.',
  'form.date_unlikely':
    'The day of answering is more than eight weeks before the group started or over a year after it ended. Check the day and year.',
  'session.date_unlikely':
    'The day of the session is more than eight weeks before the group started or after it ended. Check the day and year.',
  'session.somebody_came':
    'Somebody is marked as having come, so the session was held. Reload the page and make the change again. If nobody came, correct the marks first.',
  'session.end_forms_undecided': 'End forms are missing. First record why they are missing.',
  'roll_call.session_to_come':
    'The session is still to come, so attendance cannot be recorded yet. Check the day.',
  'roll_call.from_future': 'The clock of the device is ahead. Check the device’s time.',
  'instrument.no_draft': 'The form template has no draft.',
  'instrument.draft_too_large':
    'The draft is over 256 kilobytes. Shorten texts or remove questions, and save again.',
  'instrument.unfinished':
    'The draft cannot be published yet. Correct what is listed and save the draft.',
  'instrument.published':
    'This version of the form template has been published and can no longer be changed. Publish the draft as a new version.',
  'questionnaire.not_one': 'The file must have one FHIR form. Choose another file.',
  'questionnaire.version':
    'The file is in a version of FHIR that Laituri does not read. Convert it to STU3, R4, R4B or R5.',
  'questionnaire.too_large':
    'The file is over 512 kilobytes or has over 1000 items. Leave out the narrative (text), pictures and unused value sets, or divide the form.',
  'instrument.unknown': 'The form template was not found.',
  'form.not_in_run': 'This form template does not belong to this group. Reload the page.',
  'form.unknown_item': 'An answer does not fit its item. Correct it and save again.',
  'form.outside_window':
    'The day is outside the answering time of the form. If the day is right, choose a reason and send again.',
  'link.contact_withdrawn':
    'The participant does not want to be contacted after the group. They are not given the follow-up form.',
  'form.left_before_due': 'The participant left the group before this form, so it is not asked.',
  'form.exists': 'This form has already been received. Nothing was changed or saved.',
  'form.file_unreadable':
    'The file could not be opened. It is broken, or it was not made on Laituri’s answer page. Ask the participant to make the file again.',
  'form.file_of_another':
    'The file belongs to another form. Choose the right participant and form.',
  'form.participants_own':
    'The participant sent this form themselves. Nothing was changed or saved.',
  'form.staff_entered': 'This form was entered from paper. Enter it again to correct it.',
  'form.correction_closed':
    'The participant has already decided on this correction, or another has replaced it. The page has been updated.',
  'form.correction_of_another':
    'A colleague proposed this correction, and only they can withdraw it. You can propose another one.',
  'form.too_many_versions': 'The form has already been corrected the maximum number of times.',
  'consent.not_given': 'The client has not allowed their answers to be shown to you.',
  'form.unknown': 'The form has not been begun, so it cannot be withdrawn.',
  'form.entries_differ':
    'The entries differ, and nothing was saved. Check these items on the paper and correct them:',

  'link.unknown': 'The link is no longer valid.',
  'client_link.overtaken':
    'Some of this has been recorded already. Nothing was saved now. Check it, and send the rest.',
  'client_link.received':
    'The link has been answered already. Ask your own worker for another if you want to change something.',
  'link.too_many_tries': 'Too many wrong codes have been tried. Wait a moment, or use the QR code.',
  'link.not_answerable': 'Participants do not answer this form themselves. Enter it from paper.',
  'answer.submitted': 'The form has already been sent.',
  'answer.correction_changed':
    'The correction has changed or has already been decided on. Open the link again.',
  'answer.from_future': 'The clock of the device is ahead. Check the device’s time.',
};
