import type { ProblemCode } from '../../../../../shared/problems.ts';

/** What to say, and what to do, when the API refuses. */
export const problems: Record<ProblemCode, string> = {
  'body.malformed': 'Uppgifterna kunde inte läsas. Ladda sidan på nytt och försök sedan.',
  'body.invalid': 'Något är felaktigt ifyllt. Kontrollera uppgifterna och skicka på nytt.',
  'query.invalid': 'Adressen är felaktig. Gå tillbaka till föregående sida.',
  'cursor.invalid': 'Listan har ändrats. Ladda sidan på nytt.',
  'sign_in.required': 'Din inloggning har upphört. Logga in på nytt.',
  'role.missing': 'Det här hör inte till din roll.',
  'route.unknown': 'Funktionen hittades inte. Ladda sidan på nytt.',
  'body.too_large':
    'Det är för mycket uppgifter på en gång. Korta ner texterna och skicka på nytt.',
  'body.not_json': 'Uppgifterna kunde inte läsas. Ladda sidan på nytt och försök sedan.',
  'request.too_many': 'Det kom för många begäranden på en gång. Vänta lite och försök igen.',
  'server.failed': 'Det blev ett fel i tjänsten. Försök igen; inget sparas två gånger.',
  'server.busy': 'Någon annan sparar samma sak just nu. Vänta lite och skicka på nytt.',
  'audit.unavailable':
    'Det gick inte att anteckna i loggen att uppgifterna visas, så de visas inte. Försök igen om en stund.',

  'version.conflict':
    'Någon annan ändrade det här nyss. Läget har nu lästs på nytt: kontrollera det och spara sedan.',
  'version.required':
    'Någon annan hann anteckna det här. Läget har nu lästs på nytt: kontrollera det och spara sedan.',

  'programme.unknown': 'Det finns inget sådant program.',
  'run.unknown': 'Det finns ingen sådan grupp bland dem som du ser.',
  'run.transition_refused': 'Gruppen kan inte övergå till det läget.',
  'run.not_ready': 'Något saknas ännu i gruppen innan läget kan bytas.',
  'run.dates_unlikely':
    'Gruppen skulle pågå i över ett år, börja om över fem år eller ha börjat för över 15 år sedan, eller så skulle svarstiden för dess formulär ligga långt från gruppens egna dagar. Kontrollera dagarna och åren.',
  'run.released':
    'Gruppens resultat har redan publicerats. Program, kommun och datum kan inte längre ändras.',
  'background.too_few': 'Bakgrundsuppgifterna visas när gruppen har minst tre deltagare.',
  'run.not_open':
    'Gruppens läge tillåter inte det här. I en stängd eller planerad grupp antecknas inga formulär.',
  'run.not_confirmed':
    'En handledare har utsett sig själv. En annan koordinator eller en annan av gruppens handledare måste bekräfta det innan deltagare kan läggas till.',
  'run.leader_unknown': 'Den här personen är inte handledare för gruppen. Uppdatera sidan.',
  'run.full': 'Gruppen är full.',
  'run.capacity_too_small': 'Gruppen har redan fler deltagare.',
  'run.instruments_pinned': 'Gruppen pågår redan, och dess enkäter kan inte bytas.',
  'background.unknown': 'Gruppens bakgrundsuppgifter har inte matats in.',

  'participant.unknown':
    'Det finns ingen deltagare med det numret som du kan lägga till eller se. Kontrollera numret. Om personen har en egen kontaktperson, be att kontaktpersonen först hänvisar klienten till gruppen.',
  'participant.number_taken': 'Numret används redan.',
  'participant.identity_kept':
    'Klientens namn finns ännu kvar. Radera först namnet och kontaktuppgifterna, sedan resten.',
  'identity.too_many_known':
    'Du har i dag sparat många namn på personer som redan är kända. Spara resten i morgon och fråga de andra under tiden.',
  'same_person.unknown': 'Paret finns inte. Uppdatera listan.',
  'joining.changed':
    'Uppgifterna under numren har ändrats. Se på skillnaderna igen och välj för varje.',
  'mention.changed': 'Texten har ändrats. Läs den på nytt och ta bort numret sedan.',
  'joining.under_way': 'Ett annat nummer slås just nu ihop med det här. Vänta tills det är klart.',
  'identity.unknown': 'Klientens namn har inte sparats.',
  'member.unknown': 'Det finns ingen deltagare med det numret i den här gruppen.',
  'member.transition_refused': 'Deltagaren kan inte övergå till det läget.',
  'member.own_worker_missing': 'Deltagaren saknar egen kontaktperson.',

  'staff.self_appointed': 'Du kan inte bekräfta eller utse dig själv. Be en kollega göra det.',
  'hand_over.not_theirs':
    'Gruppen eller klienten finns inte längre hos den som den flyttas från. Se efter hos vem den är nu.',
  'hand_over.reason_missing': 'Berätta varför du flyttar någon annans grupp eller klient.',
  'hand_over.exists': 'En annan flytt har redan gjorts med samma beteckning. Gör flytten på nytt.',
  'substitute.over': 'Vikariatets sista dag har redan varit. Kontrollera dagen.',
  'substitute.has_it_already': 'Ingen är sin egen vikarie. Välj någon annan.',
  'substitute.too_many':
    'Det finns redan så många vikarier som det kan finnas. Avsluta först ett vikariat.',
  'substitute.not_hers': 'En vikarie byter inte klientens egna kontaktperson.',

  'consent.from_future': 'Samtyckets dag är i framtiden. Kontrollera dagen.',
  'export.unknown': 'Det finns inget sådant material bland dem som du har begärt.',
  'export.exists': 'Ett annat material har redan begärts med samma beteckning.',
  'export.over': 'Materialet har upphört. Begär ett nytt: dess täcknummer är andra.',
  'export.not_exportable': 'Den här enkäten ges inte ut till forskning.',

  'session.unknown': 'Det finns ingen sådan träff.',
  'session.cancelled': 'Träffen är inställd.',
  'member.date_unlikely':
    'Dagen är mer än åtta veckor utanför gruppens dagar. Kontrollera dag och år.',
  'form.from_future': 'Formuläret kan inte ha besvarats en kommande dag. Kontrollera dag och år.',
  'form.date_unlikely':
    'Svarsdagen är mer än åtta veckor före gruppens start eller över ett år efter dess slut. Kontrollera dag och år.',
  'session.date_unlikely':
    'Träffens dag ligger mer än åtta veckor utanför gruppens dagar. Kontrollera dagen och året.',
  'session.end_forms_undecided':
    'Någons slutformulär saknas, och det är inte antecknat varför. Anteckna det först.',
  'roll_call.session_to_come':
    'Träffen har inte hållits ännu, så närvaron kan inte antecknas. Kontrollera dagen.',
  'roll_call.from_future': 'Enhetens klocka går före. Kontrollera enhetens tid.',
  'instrument.unknown': 'Det finns ingen sådan enkät.',
  'form.not_in_run': 'Enkäten hör inte till den här gruppen. Ladda sidan på nytt.',
  'form.unknown_item': 'Något svar passar inte sin punkt. Rätta det och spara på nytt.',
  'form.outside_window':
    'Dagen är inte bland de dagar då formuläret besvaras. Om dagen är rätt, välj en orsak och skicka på nytt.',
  'link.contact_withdrawn':
    'Deltagaren vill inte bli kontaktad efter gruppen. Inget uppföljningsformulär ges.',
  'form.left_before_due':
    'Deltagaren lämnade gruppen före det här formuläret, så det frågas inte av hen.',
  'form.exists': 'Formuläret har redan tagits emot. Det förblir som det är, och inget sparades.',
  'form.file_unreadable':
    'Filen kunde inte öppnas. Den är skadad, eller så har den inte gjorts på Laituris svarssida. Be deltagaren göra den på nytt.',
  'form.file_of_another':
    'Filen hör inte till det här formuläret. Välj rätt deltagare och formulär.',
  'form.participants_own':
    'Deltagaren har själv skickat det här formuläret. Det förblir som det är, och inget sparades.',
  'form.staff_entered':
    'Det här formuläret har matats in från papper. Rätta det genom att mata in det på nytt.',
  'form.correction_closed':
    'Deltagaren har redan avgjort den här rättelsen, eller så har en annan rättelse ersatt den. Läget har nu lästs på nytt.',
  'form.correction_of_another':
    'Din kollega föreslog den här rättelsen, och bara kollegan kan dra tillbaka den. Du kan föreslå en annan rättelse i stället.',
  'form.too_many_versions': 'Formuläret har redan rättats så många gånger som det går.',
  'consent.not_given': 'Klienten har inte gett lov att visa sina svar för dig.',
  'form.unknown': 'Formuläret har inte påbörjats, så det finns inget att annullera.',
  'form.entries_differ':
    'Inmatningarna skiljer sig från varandra, och inget sparades. Se på papperet och rätta dessa punkter:',

  'link.unknown': 'Länken gäller inte längre.',
  'link.too_many_tries':
    'Felaktiga koder har prövats för många gånger. Vänta lite eller använd QR-koden.',
  'link.not_answerable':
    'Deltagaren svarar inte själv på den här enkäten. Mata in den från papper.',
  'answer.submitted': 'Formuläret är redan skickat.',
  'answer.correction_changed':
    'Rättelsen har ändrats eller är redan avgjord. Öppna länken på nytt.',
  'answer.from_future': 'Enhetens klocka går före. Kontrollera enhetens tid.',
};
