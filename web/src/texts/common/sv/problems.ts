import type { ProblemCode } from '../../../../../shared/problems.ts';

/** What to say, and what to do, when the API refuses. */
export const problems: Record<ProblemCode, string> = {
  'body.malformed': 'Uppgifterna kunde inte behandlas. Uppdatera sidan och försök igen.',
  'body.invalid': 'Någon punkt är felaktigt ifylld. Kontrollera uppgifterna och skicka igen.',
  'query.invalid': 'Det finns ett fel i adressen. Gå tillbaka till föregående sida.',
  'cursor.invalid': 'Listan har ändrats. Uppdatera sidan.',
  'sign_in.required': 'Din inloggning har upphört. Logga in igen.',
  'sign_in.disabled': 'Ditt konto har stängts av. Kontakta administratören i din organisation.',
  'role.missing': 'Du har inte rätt till det här.',
  'route.unknown': 'Funktionen hittades inte. Uppdatera sidan.',
  'body.too_large': 'Det är för mycket uppgifter på en gång. Förkorta texterna och skicka igen.',
  'body.not_json': 'Uppgifterna kunde inte behandlas. Uppdatera sidan och försök igen.',
  'request.too_many': 'Det kom för många begäranden på en gång. Vänta en stund och försök igen.',
  'server.failed': 'Det uppstod ett fel i tjänsten. Försök igen. Inget sparas två gånger.',
  'server.busy': 'Någon annan sparar samma sak just nu. Vänta en stund och skicka igen.',
  'audit.unavailable':
    'Uppgifterna visas inte, eftersom visningen inte kunde antecknas i loggen. Försök igen om en stund.',

  'version.conflict':
    'Någon annan ändrade det här nyss. Sidan har nu uppdaterats. Kontrollera uppgifterna och spara sedan.',
  'version.required':
    'Någon annan hann anteckna det här. Sidan har nu uppdaterats. Kontrollera uppgifterna och spara sedan.',

  'programme.unknown': 'Programmet hittades inte.',
  'run.unknown': 'Gruppen hittades inte, eller så har du inte rätt till den.',
  'run.transition_refused': 'Gruppens status kan inte ändras så här.',
  'run.not_ready':
    'Något saknas ännu i gruppen. Kontrollera vad som ska göras innan statusen kan ändras.',
  'run.dates_unlikely':
    'Gruppens dagar är ovanliga: gruppen skulle pågå i över ett år, börja om över fem år eller ha börjat för över 15 år sedan, eller så skulle formulärens svarstid ligga långt från gruppens dagar. Kontrollera dagarna och åren.',
  'run.stored_too_briefly':
    'Det har gått nästan tio år eller mer sedan gruppens sista dag. Gruppens uppgifter skulle snart raderas. Kontrollera åren.',
  'run.released':
    'Gruppens resultat har redan publicerats. Programmet, kommunen och dagarna kan inte längre ändras.',
  'labels.outdated': 'Gruppen ändrades just. Gör koden på nytt.',
  'municipality.unknown': 'Kommunen finns inte. Välj den i listan.',
  'plan.in_past':
    'En träff skulle infalla på en dag som har gått. Kontrollera dagarna eller berätta varför träffarna antecknas först nu.',
  'plan.too_long': 'Träffarna skulle pågå i över två år. Kontrollera dagarna och året.',
  'plan.too_many':
    'Träffarna är för många för att flyttas på en gång. Flytta bara den här träffen eller börja med en senare träff.',
  'session.day_taken': 'Gruppen har redan en annan träff samma dag. Välj en annan dag.',
  'session.not_planned':
    'Träffen har redan hållits eller ställts in, så den kan inte flyttas. Lägg till en ny träff eller rätta dagen på träffens sida.',
  'template.unknown': 'Programmet har inte den här mallen. Spara först en mall.',
  'template.changed':
    'Programmets mall har ändrats efter att du öppnade den. Kontrollera vad som har ändrats; det du har skrivit finns kvar.',
  'run.template_pinned': 'Gruppen behåller den mall som den öppnades från.',
  'calendar.unknown': 'Kalenderadressen fungerar inte. Skapa en ny adress på sidan Kalender.',
  'labels.unknown':
    'Det finns inga kännetecken att flytta: de har redan hämtats eller tiden har gått ut. Skapa en ny kod på enheten som har dem.',
  'background.too_few': 'Bakgrundsuppgifterna visas när gruppen har minst tre deltagare.',
  'run.not_open':
    'Det här går inte med gruppens nuvarande status. Formulär i en planerad eller stängd grupp kan inte antecknas.',
  'run.opened_by_coordinators':
    'I din organisation öppnar koordinatorn grupperna. Be koordinatorn öppna gruppen.',
  'run.not_confirmed':
    'Handledaren har utsett sig själv. En annan koordinator eller en annan handledare för gruppen måste bekräfta det innan deltagare kan läggas till.',
  'run.leader_unknown': 'Den här personen är inte handledare för gruppen. Uppdatera sidan.',
  'run.full': 'Gruppen är full.',
  'run.places_offered':
    'De lediga platserna har erbjudits andra. Vänta på svar eller ta tillbaka ett erbjudande.',
  'run.others_wait':
    'Det finns andra i kö till gruppen. Hänvisa klienten till gruppen, så avgör handledaren vem som står i tur.',
  'run.queue_full': 'Kön till gruppen är full. Hänvisa klienten till en annan grupp.',
  'referral.unknown': 'Deltagaren har inte hänvisats till den här gruppen.',
  'referral.member_already': 'Deltagaren är redan med i gruppen.',
  'referral.there_already': 'Deltagaren har redan hänvisats till den gruppen.',
  'referral.transition_refused':
    'Hänvisningen har ändrats. Uppdatera sidan och se vad som har beslutats.',
  'referral.day_unlikely': 'Erbjudandets sista dag har passerat eller är mer än en månad bort.',
  'participant.taken': 'En kollega hann ta klienten först.',
  'referral.awaits_worker':
    'Klienten har ännu ingen egen kontaktperson. Du kan erbjuda en plats när någon har tagit klienten.',
  'own_page.ticket_wrong':
    'Ingen egen sida visar den här koden. Be klienten göra en ny på sin egen sida och kontrollera numret.',
  'own_page.not_a_second_worker':
    'Du har själv gjort länken eller gett engångsordet och kan därför inte bekräfta personen. Be en kollega göra det.',
  'own_page.already_marked': 'Handledaren har redan markerat träffen. Ring handledaren.',
  'own_page.log_in': 'Logga in med din egen kod.',
  'own_page.no_code': 'Ingen egen kod har ställts in ännu. Ställ in den med ett engångsord.',
  'own_page.code_wrong': 'Koden är fel. Försök igen. Efter tio felaktiga koder måste koden bytas.',
  'own_page.locked':
    'För många felaktiga koder har prövats. Ställ in en ny kod med ett engångsord.',
  'own_page.code_too_simple': 'Koden är för lätt att gissa. Välj andra siffror.',
  'own_page.word_wrong': 'Engångsordet är fel. Kontrollera det eller be om ett nytt.',
  'own_page.word_used_up': 'Engångsordet gäller inte längre. Be om ett nytt.',
  'own_page.too_many_words':
    'I dag har så många engångsord skickats som går. Försök igen i morgon eller be din egen arbetare om ett ord.',
  'own_page.telephone_too_new':
    'Telefonnumret har bytts nyligen. Be en annan medarbetare bekräfta vem du är.',
  'message.unknown': 'Meddelandet finns inte.',
  'message.no_worker':
    'Du har ingen egen arbetare just nu som läser meddelandet. Ring numret på sidan.',
  'message.waiting':
    'Ditt förra meddelande har inte lästs ännu. Vänta tills det har lästs eller ring numret på sidan.',
  'partner_link.unknown': 'Länken gäller inte. Be om en ny av den som gav den.',
  'partner_link.full':
    'Så många klienter som en länk får användas för har redan hänvisats. Be om en ny länk.',
  'partner_link.day_unlikely':
    'Välj i dag eller en senare dag som sista dag, högst 60 dagar framåt.',
  'partner_link.too_many':
    'Gruppen har redan så många gällande länkar som den får ha. Ta först bort en onödig.',
  'partner_link.made_already': 'Länken har redan använts eller tagits bort. Skapa en ny.',
  'partner_receipt.unknown': 'Kvittot gäller inte.',
  'apart.too_many':
    'Det finns redan så många anteckningar som får finnas. Ta först bort en onödig.',
  'run.capacity_too_small': 'Gruppen har redan fler deltagare.',
  'run.instruments_pinned': 'Gruppen har redan börjat, så dess formulärmallar kan inte bytas.',
  'background.released':
    'Gruppens resultat publicerades innan du började som handledare. Du ser bakgrundsuppgifterna i resultaten.',
  'background.unknown': 'Gruppens bakgrundsuppgifter har inte matats in.',

  'participant.unknown':
    'Det finns ingen deltagare med det här numret som du kan lägga till eller se. Kontrollera numret. Om deltagaren har en egen kontaktperson, be kontaktpersonen först hänvisa deltagaren till gruppen.',
  'participant.number_taken': 'Numret används redan.',
  'participant.identity_kept':
    'Klientens namn är ännu sparat. Radera först namnet och kontaktuppgifterna, sedan de övriga uppgifterna.',
  'identity.too_many_known':
    'Många av namnen som du sparat i dag hör till personer som redan är kända. Spara resten i morgon och fråga först de andra anställda om dem.',
  'same_person.unknown': 'Nummerparet hittades inte. Uppdatera sidan.',
  'joining.changed':
    'Uppgifterna under numren har ändrats. Kontrollera skillnaderna och välj igen.',
  'mention.changed': 'Texten har ändrats. Kontrollera den och ta bort numret sedan.',
  'joining.under_way': 'Ett annat nummer slås just nu ihop med det här. Vänta tills det är klart.',
  'identity.unknown': 'Klientens namn har inte sparats.',
  'member.unknown': 'Det finns ingen deltagare med det här numret i gruppen.',
  'member.transition_refused': 'Deltagarens status kan inte ändras så här.',
  'meter.from_future': 'Mätningens dag kan inte ligga i framtiden.',
  'meter.measured_already': 'Mätningen är redan antecknad. Rätta den som finns.',
  'meter.out_of_order':
    'Den andra mätningen görs efter den första. Anteckna mätningarna i den ordning de gjordes, och ta bort den senare före den tidigare.',
  'meter.too_many': 'Det finns redan så många mätningar som är möjligt. Ta först bort en felaktig.',
  'member.own_worker_missing': 'Deltagaren saknar en egen kontaktperson.',

  'staff.unknown':
    'Den valda personen kan inte längre ha den här uppgiften. Välj en annan i listan.',
  'staff.self_appointed': 'Du kan inte utse eller bekräfta dig själv. Be en kollega göra det.',
  'account.unknown': 'Personen hittades inte. Uppdatera listan.',
  'account.own':
    'Du kan inte ändra dina egna roller eller avsluta din egen åtkomst. Be en annan administratör.',
  'account.not_invited':
    'Ingen bjöds in, eftersom listan innehåller fel. Rätta dem och skicka inbjudningarna på nytt.',
  'account.disabled': 'Personens åtkomst har avslutats. Återställ den först.',
  'account.used':
    'Personen har redan loggat in. Om inloggningen inte lyckas, återställ lösenordet eller autentiseringsappen.',
  'account.not_used': 'Personen har inte loggat in ännu. Skicka inbjudan på nytt.',
  'account.none': 'Personen har inget konto som kan ändras här.',
  'account.county':
    'Personen loggar in med organisationens eget konto. Namn, roller och inloggning ändras där.',
  'account.successor_missing': 'Personen har grupper eller klienter. Välj vem de överförs till.',
  'account.successor_unfit':
    'Den valda personen kan inte ta emot arbetet. Välj en aktiv medarbetare med rätt roll.',
  'hand_over.not_theirs':
    'Gruppen eller klienten har redan flyttats till någon annan. Kontrollera vem som har den nu.',
  'hand_over.reason_missing': 'Ange varför du flyttar en annan anställds grupp eller klient.',
  'hand_over.exists': 'En annan flytt har redan gjorts med samma beteckning. Gör flytten igen.',
  'absence.changed':
    'Frånvaron ändrades eller avslutades samtidigt. Ladda om sidan och kontrollera uppgifterna.',
  'substitute.over': 'Vikariatets sista dag har redan varit. Kontrollera dagen.',
  'substitute.has_it_already': 'Ingen kan vara sin egen vikarie. Välj någon annan.',
  'substitute.too_many': 'Det finns redan högsta antalet vikarier. Avsluta först ett vikariat.',
  'substitute.not_hers': 'En vikarie kan inte byta klientens egna kontaktperson.',

  'consent.from_future': 'Dagen för samtycket är i framtiden. Kontrollera dagen.',
  'consent.unknown_text':
    'Den versionen av samtyckestexten finns inte. Ladda om sidan och försök igen.',
  'export.unknown': 'Materialet finns inte bland dem som du har begärt.',
  'export.exists': 'Ett annat material har redan begärts med samma beteckning.',
  'export.other_kind':
    'Er organisations material är av det andra slaget. Slaget kan inte bytas, för material av två slag kan kopplas ihop genom lika svar.',
  'export.over': 'Materialet har gått ut. Begär ett nytt. Det har nya kodnummer.',
  'export.not_exportable': 'Svar på den här formulärmallen lämnas inte ut till forskning.',

  'session.unknown': 'Träffen hittades inte.',
  'session.cancelled': 'Träffen är inställd.',
  'member.date_unlikely':
    'Dagen är över åtta veckor före gruppens början eller efter dess slut. Kontrollera dagen och året.',
  'form.from_future': 'Svarsdagen är i framtiden. Kontrollera dagen och året.',
  'form.date_unlikely':
    'Svarsdagen är över åtta veckor före gruppens början eller över ett år efter dess slut. Kontrollera dagen och året.',
  'session.date_unlikely':
    'Träffens dag är över åtta veckor före gruppens början eller efter dess slut. Kontrollera dagen och året.',
  'session.somebody_came':
    'Någon är antecknad som närvarande, så träffen har hållits. Uppdatera sidan och gör ändringen på nytt. Om ingen kom, rätta först anteckningarna.',
  'session.end_forms_undecided': 'Slutformulär saknas. Anteckna först varför de saknas.',
  'roll_call.session_to_come':
    'Träffen har inte hållits ännu, så närvaron kan inte antecknas. Kontrollera dagen.',
  'roll_call.from_future': 'Enhetens klocka går före. Kontrollera enhetens tid.',
  'instrument.no_draft': 'Formulärmallen har inget utkast.',
  'instrument.unfinished':
    'Utkastet kan inte publiceras ännu. Rätta det som räknas upp och spara utkastet.',
  'instrument.published':
    'Den här versionen av formulärmallen är redan publicerad och kan inte längre ändras. Publicera utkastet som en ny version.',
  'questionnaire.not_one': 'Filen ska innehålla ett FHIR-formulär. Välj en annan fil.',
  'questionnaire.version':
    'Filen är av en FHIR-version som Laituri inte läser. Konvertera den till STU3, R4, R4B eller R5.',
  'questionnaire.too_large':
    'Filen är större än 512 kilobyte eller har över 1000 punkter. Ta bort beskrivningen (text), bilder och onödiga värdemängder, eller dela upp formuläret.',
  'instrument.unknown': 'Formulärmallen hittades inte.',
  'form.not_in_run': 'Formulärmallen hör inte till den här gruppen. Uppdatera sidan.',
  'form.unknown_item': 'Något svar passar inte sin punkt. Rätta det och spara igen.',
  'form.outside_window':
    'Dagen är utanför formulärets svarstid. Om dagen är rätt, välj en orsak och skicka igen.',
  'link.contact_withdrawn':
    'Deltagaren vill inte bli kontaktad efter gruppen. Uppföljningsformuläret delas inte ut.',
  'form.left_before_due': 'Deltagaren lämnade gruppen före det här formuläret, så det frågas inte.',
  'form.exists': 'Det här formuläret har redan kommit in. Inget ändrades eller sparades.',
  'form.file_unreadable':
    'Filen kunde inte öppnas. Den är skadad, eller så har den inte skapats på Laituris svarssida. Be deltagaren skapa filen igen.',
  'form.file_of_another': 'Filen hör till ett annat formulär. Välj rätt deltagare och formulär.',
  'form.participants_own':
    'Deltagaren har själv skickat det här formuläret. Inget ändrades eller sparades.',
  'form.staff_entered':
    'Det här formuläret har matats in från papper. Rätta det genom att mata in det igen.',
  'form.correction_closed':
    'Deltagaren har redan avgjort rättelsen, eller så har en annan rättelse ersatt den. Sidan har nu uppdaterats.',
  'form.correction_of_another':
    'En kollega föreslog den här rättelsen, och bara kollegan kan dra tillbaka den. Du kan föreslå en annan rättelse.',
  'form.too_many_versions': 'Formuläret har redan rättats högsta antalet gånger.',
  'consent.not_given': 'Klienten har inte gett lov att visa sina svar för dig.',
  'form.unknown': 'Formuläret har inte påbörjats, så det kan inte annulleras.',
  'form.entries_differ':
    'Inmatningarna skiljer sig från varandra, och inget sparades. Kontrollera de här punkterna på papperet och rätta dem:',

  'link.unknown': 'Länken gäller inte längre.',
  'client_link.overtaken':
    'En del av det här har redan sparats. Inget sparades nu. Kontrollera och skicka resten.',
  'client_link.received':
    'Länken har redan använts. Be din egen kontaktperson om en ny om du vill ändra något.',
  'link.too_many_tries':
    'Fel kod har skrivits för många gånger. Vänta en stund eller använd QR-koden.',
  'link.not_answerable':
    'Deltagaren fyller inte själv i det här formuläret. Mata in det från papper.',
  'answer.submitted': 'Formuläret är redan skickat.',
  'answer.correction_changed': 'Rättelsen har ändrats eller är redan avgjord. Öppna länken igen.',
  'answer.from_future': 'Enhetens klocka går före. Kontrollera enhetens tid.',
};
