import type { routesByName } from './api.ts';
import type { LetterLanguage } from './audits.ts';

type All = typeof routesByName;
/**
 * The routes that touch somebody's data: a route that is added without a phrase here does not
 * compile.
 */
export type AuditedRoute = {
  [Name in keyof All]: All[Name]['about'] extends null ? never : Name;
}[keyof All];

type AuditPhrase = Record<LetterLanguage, string>;
const phrase = (fi: string, sv: string, en: string): AuditPhrase => ({ fi, sv, en });

/**
 * What each route did, in words for the person it was about: in the letter to them, and where staff
 * search the audit.
 */
export const auditPhrases: Record<AuditedRoute, AuditPhrase> = {
  putRun: phrase(
    'Perustettiin ryhmä tai muutettiin sen tietoja, kuten aikaa tai ohjaajia.',
    'Gruppen grundades eller dess uppgifter ändrades, till exempel tiden eller handledarna.',
    'The group was set up, or its details were changed, such as its time or leaders.',
  ),
  postRunConfirmation: phrase(
    'Vahvistettiin ryhmän ohjaaja.',
    'Gruppens handledare bekräftades.',
    'The leader of the group was confirmed.',
  ),
  putRunHandOver: phrase(
    'Ryhmä siirrettiin toiselle ohjaajalle.',
    'Gruppen överfördes till en annan handledare.',
    'The group was handed over to another leader.',
  ),
  putClientHandOver: phrase(
    'Sinun asiasi siirrettiin toiselle omatyöntekijälle.',
    'Ditt ärende överfördes till en annan egen kontaktperson.',
    'Your case was handed over to another own worker.',
  ),
  putWorkerHandOver: phrase(
    'Työntekijän ryhmät ja asiakkaat siirrettiin toisille.',
    'En medarbetares grupper och klienter överfördes till andra.',
    'The groups and clients of a worker were handed over to others.',
  ),
  putAbsence: phrase(
    'Ohjaajalle tai omatyöntekijälle merkittiin sijainen poissaolon ajaksi.',
    'En vikarie för handledaren eller den egna kontaktpersonen antecknades för frånvarotiden.',
    'A substitute for the leader or the own worker was recorded for the time of an absence.',
  ),
  deleteAbsence: phrase(
    'Ohjaaja tai omatyöntekijä palasi, ja sijaisuus päätettiin.',
    'Handledaren eller den egna kontaktpersonen kom tillbaka, och vikariatet avslutades.',
    'The leader or the own worker came back, and the substitution was ended.',
  ),
  postAccounts: phrase(
    'Työntekijöitä kutsuttiin Laiturin käyttäjiksi.',
    'Medarbetare bjöds in till Laituri.',
    'Workers were invited to Laituri.',
  ),
  patchAccount: phrase(
    'Työntekijän nimeä, rooleja tai kuntaa muutettiin.',
    'En medarbetares namn, roller eller kommun ändrades.',
    'The name, roles or municipality of a worker were changed.',
  ),
  postAccountInvitation: phrase(
    'Työntekijälle lähetettiin kutsu uudelleen.',
    'En medarbetare fick inbjudan på nytt.',
    'A worker was sent the invitation again.',
  ),
  postAccountReset: phrase(
    'Työntekijän salasana tai todennussovellus nollattiin.',
    'En medarbetares lösenord eller autentiseringsapp återställdes.',
    'The password or the authenticator app of a worker was reset.',
  ),
  postAccountDisabling: phrase(
    'Työntekijän käyttöoikeus päättyi, ja hänen ryhmänsä ja asiakkaansa siirrettiin toisille.',
    'En medarbetares åtkomst avslutades, och medarbetarens grupper och klienter överfördes till andra.',
    'The access of a worker was ended, and their groups and clients were handed over to others.',
  ),
  postAccountEnabling: phrase(
    'Työntekijä sai käyttöoikeuden takaisin.',
    'En medarbetare fick åtkomsten tillbaka.',
    'A worker was given access again.',
  ),
  putRunSubstitute: phrase(
    'Ryhmän ohjaajalle merkittiin sijainen määräajaksi.',
    'En vikarie för gruppens handledare antecknades för en viss tid.',
    'A substitute for the leader of the group was recorded for a time.',
  ),
  deleteRunSubstitute: phrase(
    'Ryhmän ohjaajan sijaisuus päätettiin.',
    'Vikariatet för gruppens handledare avslutades.',
    'The substitution for the leader of the group was ended.',
  ),
  putClientSubstitute: phrase(
    'Omatyöntekijällesi merkittiin sijainen määräajaksi.',
    'En vikarie för din egen kontaktperson antecknades för en viss tid.',
    'A substitute for your own worker was recorded for a time.',
  ),
  deleteClientSubstitute: phrase(
    'Omatyöntekijäsi sijaisuus päätettiin.',
    'Vikariatet för din egen kontaktperson avslutades.',
    'The substitution for your own worker was ended.',
  ),
  listMembers: phrase(
    'Katsottiin ryhmän osallistujien luetteloa.',
    'Listan över gruppens deltagare lästes.',
    'The list of participants in the group was looked at.',
  ),
  putMember: phrase(
    'Merkittiin, että olet ryhmässä, tai muutettiin tätä merkintää.',
    'Det antecknades att du är med i gruppen, eller den anteckningen ändrades.',
    'It was recorded that you are in the group, or that record was changed.',
  ),
  listRunReferrals: phrase(
    'Katsottiin, keitä ryhmään on ohjattu.',
    'Man tittade på vilka som har hänvisats till gruppen.',
    'The list of people referred to the group was read.',
  ),
  listClientReferrals: phrase(
    'Katsottiin, mihin ryhmiin sinut on ohjattu.',
    'Man tittade på vilka grupper du har hänvisats till.',
    'The list of groups to which you have been referred was read.',
  ),
  putReferral: phrase(
    'Sinut ohjattiin ryhmään, tai ohjauksen tietoja muutettiin.',
    'Du hänvisades till en grupp, eller hänvisningens uppgifter ändrades.',
    'You were referred to a group, or the referral was changed.',
  ),
  postReferralDecision: phrase(
    'Ohjauksestasi ryhmään tehtiin päätös.',
    'Ett beslut fattades om din hänvisning till gruppen.',
    'A decision was made on your referral to the group.',
  ),
  postReferralMove: phrase(
    'Ohjauksesi siirrettiin toiseen ryhmään.',
    'Din hänvisning flyttades till en annan grupp.',
    'Your referral was moved to another group.',
  ),
  postPartnerReferral: phrase(
    'Kumppani ohjasi sinut ryhmään ja lähetti nimesi ja puhelinnumerosi omatyöntekijää varten.',
    'En samarbetspart hänvisade dig till en grupp och skickade ditt namn och telefonnummer till en egen kontaktperson.',
    'A partner referred you to a group and sent your name and telephone number for an own worker.',
  ),
  getPartnerReceipt: phrase(
    'Kumppani, joka ohjasi sinut ryhmään, katsoi, onko ohjaus perillä ja mitä siitä seurasi, jos annoit siihen luvan.',
    'Samarbetsparten som hänvisade dig tittade på om hänvisningen kommit fram och, om du gett lov till det, vad den ledde till.',
    'The partner who referred you looked whether the referral was received and, if you allowed that, what became of it.',
  ),
  listUntakenClients: phrase(
    'Omatyöntekijä katsoi luetteloa kumppanien lähettämistä asiakkaista, joilla ei ole vielä omatyöntekijää.',
    'En egen kontaktperson tittade på listan över klienter från samarbetsparter som ännu inte har någon egen kontaktperson.',
    'An own worker looked at the list of clients from partners who have no own worker yet.',
  ),
  postTaking: phrase(
    'Työntekijä otti sinut asiakkaakseen.',
    'En anställd tog dig som sin klient.',
    'A worker took you as their client.',
  ),
  listApart: phrase(
    'Katsottiin, keiden kanssa sinun ei pidä olla samassa ryhmässä.',
    'Man tittade på vem du inte ska vara i samma grupp med.',
    'The notes of people with whom you must not be in one group were read.',
  ),
  putApart: phrase(
    'Merkittiin, kenen kanssa sinun ei pidä olla samassa ryhmässä.',
    'Det antecknades vem du inte ska vara i samma grupp med.',
    'A note was made of a person with whom you must not be in one group.',
  ),
  deleteApart: phrase(
    'Poistettiin merkintä siitä, kenen kanssa sinun ei pidä olla samassa ryhmässä.',
    'En anteckning om vem du inte ska vara i samma grupp med togs bort.',
    'A note of a person with whom you must not be in one group was removed.',
  ),
  listParticipants: phrase(
    'Katsottiin omien asiakkaiden luetteloa, jossa ovat taustatietosi.',
    'Listan över egna klienter, med dina bakgrundsuppgifter, lästes.',
    'The worker’s list of clients, with your background in it, was looked at.',
  ),
  listWithoutOwnWorker: phrase(
    'Katsottiin niiden luetteloa, joilta puuttuu omatyöntekijä. Siinä on numerosi ja ryhmäsi.',
    'Listan över dem som saknar egen kontaktperson lästes. Den har ditt nummer och din grupp.',
    'The list of those without an own worker was looked at. It has your number and your group.',
  ),
  listMyClients: phrase(
    'Katsottiin omien asiakkaiden luetteloa: ryhmäsi ja mitä tiedoistasi puuttuu.',
    'Listan över egna klienter lästes: dina grupper och vad som saknas i dina uppgifter.',
    'The worker’s list of clients was looked at: your groups and what is missing from your data.',
  ),
  listClientGroups: phrase(
    'Katsottiin ryhmiäsi ja läsnäolojasi.',
    'Dina grupper och din närvaro lästes.',
    'Your groups and your attendance were looked at.',
  ),
  listMeters: phrase(
    'Katsottiin, mitä mittareita kanssasi on tehty.',
    'Man tittade på vilka mätare som har använts med dig.',
    'The record of meters that were done with you was read.',
  ),
  putMeasurement: phrase(
    'Merkittiin, että kanssasi on tehty mittari, tai merkintää korjattiin.',
    'Det antecknades att en mätare har använts med dig, eller anteckningen rättades.',
    'It was recorded that a meter was done with you, or that record was corrected.',
  ),
  deleteMeasurement: phrase(
    'Poistettiin merkintä kanssasi tehdystä mittarista.',
    'En anteckning om en mätare som har använts med dig togs bort.',
    'A record of a meter that was done with you was removed.',
  ),
  postNames: phrase(
    'Katsottiin nimeäsi omien asiakkaiden luettelossa.',
    'Ditt namn lästes i listan över egna klienter.',
    'Your name was looked at in the worker’s list of clients.',
  ),
  getParticipant: phrase(
    'Katsottiin taustatietojasi.',
    'Dina bakgrundsuppgifter lästes.',
    'Your background was looked at.',
  ),
  putParticipant: phrase(
    'Tallennettiin taustatietojasi tai muutettiin niitä.',
    'Dina bakgrundsuppgifter sparades eller ändrades.',
    'Your background was saved or changed.',
  ),
  listConsents: phrase(
    'Katsottiin, mihin olet antanut suostumuksen.',
    'Dina samtycken lästes.',
    'Your consents were looked at.',
  ),
  putConsent: phrase(
    'Merkittiin suostumuksesi tai sen peruminen.',
    'Ditt samtycke eller återkallandet av det antecknades.',
    'Your consent or its withdrawal was recorded.',
  ),
  getIdentity: phrase(
    'Katsottiin nimeäsi ja yhteystietojasi.',
    'Ditt namn och dina kontaktuppgifter lästes.',
    'Your name and contact details were looked at.',
  ),
  putIdentity: phrase(
    'Tallennettiin tai muutettiin nimeäsi tai yhteystietojasi.',
    'Ditt namn eller dina kontaktuppgifter sparades eller ändrades.',
    'Your name or contact details were saved or changed.',
  ),
  listSamePeople: phrase(
    'Katsottiin luetteloa numeroista, jotka ovat ehkä sama henkilö.',
    'En lista över nummer som kanske är samma person lästes.',
    'A list of numbers that are possibly the same person was looked at.',
  ),
  putSamePersonWord: phrase(
    'Merkittiin, ovatko kaksi numeroa sama henkilö.',
    'Det antecknades om två nummer är samma person.',
    'It was recorded whether two numbers are the same person.',
  ),
  getJoining: phrase(
    'Katsottiin, miten kahden numerosi tiedot eroavat toisistaan.',
    'Det kontrollerades hur uppgifterna under dina två nummer skiljer sig åt.',
    'The differences between the data of your two numbers were looked at.',
  ),
  postJoining: phrase(
    'Kaksi numeroasi yhdistettiin yhdeksi.',
    'Dina två nummer slogs ihop till ett.',
    'Your two numbers were joined into one.',
  ),
  deleteIdentity: phrase(
    'Poistettiin nimesi ja yhteystietosi.',
    'Ditt namn och dina kontaktuppgifter raderades.',
    'Your name and contact details were deleted.',
  ),
  getRecord: phrase(
    'Katsottiin kaikkia tietojasi.',
    'Alla dina uppgifter lästes.',
    'All your data were looked at.',
  ),
  getRecordPage: phrase(
    'Haettiin kaikki tietosi tulostettavaksi.',
    'Alla dina uppgifter hämtades för utskrift.',
    'All your data were fetched to be printed.',
  ),
  deleteParticipant: phrase(
    'Poistettiin tietosi.',
    'Dina uppgifter raderades.',
    'Your data were erased.',
  ),
  listMentions: phrase(
    'Etsittiin muistiinpanoista ja muista teksteistä kohdat, joissa on numerosi.',
    'Det söktes i anteckningar och andra texter efter ställen där ditt nummer finns.',
    'Notes and other texts were searched for places where your number is written.',
  ),
  postMentionClearing: phrase(
    'Poistettiin asiakkaan numero muistiinpanosta tai muusta tekstistä.',
    'En klients nummer togs bort ur en anteckning eller en annan text.',
    'A client’s number was removed from a note or another text.',
  ),
  listSessions: phrase(
    'Katsottiin ryhmän kokoontumisia ja läsnäoloja.',
    'Gruppens träffar och närvaro lästes.',
    'The sessions and attendance of the group were looked at.',
  ),
  putSession: phrase(
    'Tallennettiin tai muutettiin ryhmän kokoontuminen.',
    'En av gruppens träffar sparades eller ändrades.',
    'A session of the group was saved or changed.',
  ),
  patchAttendance: phrase(
    'Merkittiin ryhmän läsnäoloja.',
    'Gruppens närvaro antecknades.',
    'The attendance of the group was recorded.',
  ),
  getRunBackground: phrase(
    'Katsottiin ryhmän yhteisiä taustatietoja.',
    'Gruppens gemensamma bakgrundsuppgifter lästes.',
    'The common background of the group was looked at.',
  ),
  putRunBackground: phrase(
    'Tallennettiin tai muutettiin ryhmän yhteisiä taustatietoja.',
    'Gruppens gemensamma bakgrundsuppgifter sparades eller ändrades.',
    'The common background of the group was saved or changed.',
  ),
  getCountedBackground: phrase(
    'Katsottiin ryhmän yhteisiä taustatietoja lukuina.',
    'Gruppens gemensamma bakgrundsuppgifter lästes i siffror.',
    'The common background of the group was looked at in figures.',
  ),
  putBackgroundConfirmation: phrase(
    'Vahvistettiin ryhmän yhteisten taustatietojen luvut.',
    'Siffrorna om gruppens gemensamma bakgrund bekräftades.',
    'The figures of the group’s common background were confirmed.',
  ),
  listForms: phrase(
    'Katsottiin, missä vaiheessa ryhmän lomakkeet ovat. Vastauksia ei näytetty.',
    'Det kontrollerades i vilket skede gruppens formulär är. Svaren visades inte.',
    'The status of the group’s forms was looked at. No answers were shown.',
  ),
  getForm: phrase(
    'Katsottiin, missä vaiheessa lomakkeesi on. Vastauksia ei näytetty.',
    'Det kontrollerades i vilket skede ditt formulär är. Svaren visades inte.',
    'The status of your form was looked at. No answers were shown.',
  ),
  getResponse: phrase(
    'Katsottiin lomakkeesi vastauksia suostumuksellasi.',
    'Svaren i ditt formulär lästes med ditt samtycke.',
    'The answers of your form were looked at with your consent.',
  ),
  putFormDecision: phrase(
    'Merkittiin, mitä lomakkeellesi tapahtui.',
    'Det antecknades vad som hände med ditt formulär.',
    'It was recorded what happened to your form.',
  ),
  postLostForms: phrase(
    'Merkittiin, ettei lomakettasi enää odoteta, tai peruttiin tämä merkintä.',
    'Det antecknades att ditt formulär inte längre väntas, eller så togs anteckningen tillbaka.',
    'It was recorded that your form is no longer awaited, or that record was withdrawn.',
  ),
  putFormCorrection: phrase(
    'Ehdotettiin korjausta lomakkeeseesi.',
    'En rättelse av ditt formulär föreslogs.',
    'A correction to your form was proposed.',
  ),
  postCorrectionWithdrawal: phrase(
    'Peruttiin lomakkeeseesi ehdotettu korjaus.',
    'Ett förslag till rättelse av ditt formulär drogs tillbaka.',
    'A proposed correction to your form was withdrawn.',
  ),
  postSealedForm: phrase(
    'Otettiin vastaan salattu tiedosto, jossa oli lomakkeesi. Vastauksia ei näytetty.',
    'En krypterad fil med ditt formulär togs emot. Svaren visades inte.',
    'An encrypted file with your form was received. No answers were shown.',
  ),
  putForm: phrase(
    'Tallennettiin tai korjattiin lomakkeesi.',
    'Ditt formulär sparades eller rättades.',
    'Your form was saved or corrected.',
  ),
  putPaperEntry: phrase(
    'Tallennettiin paperilomakkeesi.',
    'Ditt pappersformulär sparades.',
    'Your paper form was entered.',
  ),
  putUnnumberedForm: phrase(
    'Tallennettiin ryhmän lomake, jossa ei ollut numeroa.',
    'Ett av gruppens formulär utan nummer sparades.',
    'A form of the group without a number was entered.',
  ),
  deleteForm: phrase(
    'Poistettiin lomakkeesi vastaukset.',
    'Svaren i ditt formulär raderades.',
    'The answers of your form were erased.',
  ),
  getSealedLabels: phrase(
    'Ohjaaja haki omat tunnisteensa ryhmästä toiseen laitteeseensa. Ne olivat salattuja.',
    'Handledaren hämtade sina egna kännetecken i gruppen till sin andra enhet. De var krypterade.',
    'The leader fetched their own labels of the group to their other device. They were encrypted.',
  ),
  putSealedLabels: phrase(
    'Ohjaaja siirsi omia tunnisteitaan ryhmästä toiseen laitteeseensa. Ne olivat salattuja.',
    'Handledaren flyttade sina egna kännetecken i gruppen till sin andra enhet. De var krypterade.',
    'The leader moved their own labels of the group to their other device. They were encrypted.',
  ),
  deleteSealedLabels: phrase(
    'Ohjaajan salatut tunnisteet poistettiin palvelimelta, kun toinen laite oli saanut ne.',
    'Handledarens krypterade kännetecken raderades från servern när den andra enheten hade fått dem.',
    'The leader’s encrypted labels were deleted from the server once the other device had them.',
  ),
  postLinks: phrase(
    'Tehtiin ryhmälle vastauslinkkejä.',
    'Svarslänkar skapades för gruppen.',
    'Answer links were made for the group.',
  ),
  postLinkSheet: phrase(
    'Tehtiin ryhmälle tulostettavia vastauslinkkejä.',
    'Svarslänkar att skriva ut skapades för gruppen.',
    'Printable answer links were made for the group.',
  ),
  deleteLink: phrase(
    'Poistettiin vastauslinkkisi.',
    'Din svarslänk togs bort.',
    'Your answer link was removed.',
  ),
  getClientLink: phrase(
    'Katsottiin, onko sinulle tehty linkki lupien ja taustatietojen antamiseen.',
    'Det kontrollerades om du har fått en länk för samtycken och bakgrundsuppgifter.',
    'It was checked whether you have a link for consents and background.',
  ),
  postClientLink: phrase(
    'Sinulle tehtiin linkki, jolla voit antaa lupia tai taustatietojasi.',
    'Du fick en länk för att ge samtycken eller bakgrundsuppgifter.',
    'A link was made for you to give consents or your background.',
  ),
  deleteClientLink: phrase(
    'Linkki, jolla voit antaa lupia tai taustatietojasi, mitätöitiin.',
    'Länken för samtycken och bakgrundsuppgifter återkallades.',
    'The link for consents and background was revoked.',
  ),
  getClientQuestions: phrase(
    'Avattiin linkki, jolla voit antaa lupia tai taustatietojasi.',
    'Länken för samtycken och bakgrundsuppgifter öppnades.',
    'The link for consents and background was opened.',
  ),
  postClientReply: phrase(
    'Annettiin lupia tai taustatietoja linkillä.',
    'Samtycken eller bakgrundsuppgifter lämnades via länken.',
    'Consents or background were given by the link.',
  ),
  getOwnPage: phrase(
    'Katsottiin, mitä linkkejä omaan sivuusi on ja onko sinulla oma koodi.',
    'Det kontrollerades vilka länkar till din egen sida det finns och om du har en egen kod.',
    'It was checked which links to your own page there are, and whether you have a personal code.',
  ),
  postOwnPageLink: phrase(
    'Sinulle tehtiin linkki omaan sivuusi.',
    'Du fick en länk till din egen sida.',
    'A link to your own page was made for you.',
  ),
  deleteOwnPageLinks: phrase(
    'Linkit omaan sivuusi mitätöitiin.',
    'Länkarna till din egen sida återkallades.',
    'The links to your own page were revoked.',
  ),
  postOneTimeWord: phrase(
    'Sinulle annettiin kertasana, jolla voit asettaa oman koodin.',
    'Du fick ett engångsord för att välja en egen kod.',
    'You were given a one-time word with which you can set a personal code.',
  ),
  postOwnPageConfirmation: phrase(
    'Toinen työntekijä vahvisti, että oma sivu on sinun.',
    'En annan medarbetare bekräftade att den egna sidan är din.',
    'A second worker confirmed that the own page is yours.',
  ),
  listRunOwnPages: phrase(
    'Katsottiin, keillä ryhmän osallistujilla on linkki omaan sivuunsa.',
    'Det kontrollerades vilka i gruppen som har en länk till sin egen sida.',
    'It was checked which participants of the group have a link to their own page.',
  ),
  postRunOwnPages: phrase(
    'Tehtiin ryhmälle linkkejä omiin sivuihin.',
    'Länkar till egna sidor skapades för gruppen.',
    'Links to own pages were made for the group.',
  ),
  postRunOwnPageSheet: phrase(
    'Tehtiin ryhmälle tulostettavia linkkejä omiin sivuihin.',
    'Länkar till egna sidor att skriva ut skapades för gruppen.',
    'Printable links to own pages were made for the group.',
  ),
  deleteRunOwnPage: phrase(
    'Ohjaajan tekemä linkki omaan sivuusi mitätöitiin.',
    'Handledarens länk till din egen sida återkallades.',
    'The link to your own page that the leader had made was revoked.',
  ),
  listMessages: phrase(
    'Katsottiin viestejä, joita ei ole vielä luettu.',
    'Meddelanden som inte har lästs visades.',
    'Messages that had not been read yet were looked at.',
  ),
  listClientMessages: phrase(
    'Katsottiin viestejäsi omatyöntekijälle.',
    'Dina meddelanden till den egna kontaktpersonen visades.',
    'Your messages to your own worker were looked at.',
  ),
  putMessageRead: phrase(
    'Viestisi merkittiin luetuksi.',
    'Ditt meddelande markerades som läst.',
    'Your message was marked as read.',
  ),
  getOwn: phrase('Avattiin oma sivusi.', 'Din egen sida öppnades.', 'Your own page was opened.'),
  postOwnAbsence: phrase(
    'Omalla sivullasi ilmoitettiin, ettet pääse kokoontumiseen, tai ilmoitus peruttiin.',
    'På din egen sida meddelades att du inte kommer till en träff, eller meddelandet togs tillbaka.',
    'On your own page it was said that you cannot come to a session, or that you can come after all.',
  ),
  postOwnForm: phrase(
    'Lomakkeesi avattiin omalta sivultasi.',
    'Ditt formulär öppnades från din egen sida.',
    'Your form was opened from your own page.',
  ),
  postTelephoneWord: phrase(
    'Omalta sivultasi pyydettiin kertasana puhelimeesi.',
    'Från din egen sida begärdes ett engångsord till din telefon.',
    'A one-time word to your telephone was asked for on your own page.',
  ),
  putPersonalCode: phrase(
    'Omalle sivullesi asetettiin oma koodi.',
    'En egen kod valdes för din egen sida.',
    'A personal code was set for your own page.',
  ),
  postOwnSession: phrase(
    'Omalle sivullesi kirjauduttiin omalla koodilla.',
    'Någon loggade in på din egen sida med den egna koden.',
    'Somebody logged in to your own page with the personal code.',
  ),
  deleteOwnSession: phrase(
    'Omalta sivultasi kirjauduttiin ulos.',
    'Någon loggade ut från din egen sida.',
    'Somebody logged out of your own page.',
  ),
  postOwnOpening: phrase(
    'Aiemmat vastauksesi avattiin omalle sivullesi puhelimeen lähetetyllä kertasanalla.',
    'Dina tidigare svar öppnades på din egen sida med ett engångsord till telefonen.',
    'Your earlier answers were opened on your own page by a one-time word to your telephone.',
  ),
  postOwnTicket: phrase(
    'Omalla sivullasi tehtiin tunnus, jolla toinen työntekijä voi vahvistaa, kuka olet.',
    'På din egen sida gjordes en kod med vilken en annan medarbetare kan bekräfta vem du är.',
    'On your own page a code was made with which a second worker can confirm who you are.',
  ),
  getOwnAnswers: phrase(
    'Omalla sivullasi katsottiin vastauksiasi.',
    'Dina svar visades på din egen sida.',
    'Your answers were looked at on your own page.',
  ),
  getOwnAttendance: phrase(
    'Omalla sivullasi katsottiin, milloin olit paikalla.',
    'På din egen sida visades när du var närvarande.',
    'On your own page it was looked at when you came.',
  ),
  listOwnConsents: phrase(
    'Omalla sivullasi katsottiin lupiasi.',
    'Dina samtycken visades på din egen sida.',
    'Your consents were looked at on your own page.',
  ),
  putOwnConsent: phrase(
    'Omalla sivullasi annettiin tai peruttiin lupa.',
    'Ett samtycke gavs eller återkallades på din egen sida.',
    'A consent was given or withdrawn on your own page.',
  ),
  listOwnMessages: phrase(
    'Omalla sivullasi katsottiin viestejäsi.',
    'Dina meddelanden visades på din egen sida.',
    'Your messages were looked at on your own page.',
  ),
  postOwnMessage: phrase(
    'Omalta sivultasi lähetettiin viesti omatyöntekijälle.',
    'Ett meddelande skickades från din egen sida till den egna kontaktpersonen.',
    'A message was sent from your own page to your own worker.',
  ),
  getOwnHandling: phrase(
    'Omalla sivullasi katsottiin, kuka on käsitellyt tietojasi.',
    'På din egen sida visades vem som har behandlat dina uppgifter.',
    'The list of people who have handled your data was opened on your own page.',
  ),
  getOwnCopy: phrase(
    'Omalta sivultasi haettiin kopio tiedoistasi.',
    'En kopia av dina uppgifter hämtades från din egen sida.',
    'A copy of your data was fetched from your own page.',
  ),
  getOwnCopyPage: phrase(
    'Omalta sivultasi haettiin kopio tiedoistasi luettavana sivuna.',
    'En läsbar kopia av dina uppgifter hämtades från din egen sida.',
    'A readable copy of your data was fetched from your own page.',
  ),
  getAnswer: phrase('Avattiin lomakkeesi.', 'Ditt formulär öppnades.', 'Your form was opened.'),
  patchAnswer: phrase(
    'Tallennettiin vastauksiasi.',
    'Dina svar sparades.',
    'Your answers were saved.',
  ),
  postAnswerCorrection: phrase(
    'Vahvistettiin tai hylättiin lomakkeesi korjaus.',
    'En rättelse av ditt formulär bekräftades eller avvisades.',
    'A correction to your form was confirmed or declined.',
  ),
  postAnswerSubmit: phrase(
    'Lähetettiin lomakkeesi.',
    'Ditt formulär skickades.',
    'Your form was sent.',
  ),
  getSummary: phrase(
    'Katsottiin ryhmän yhteenvetoa. Siinä ei ole yksittäisten ihmisten tietoja.',
    'Gruppens sammandrag lästes. Där finns inga enskilda personers uppgifter.',
    'The summary of the group was looked at. It does not show any individual’s data.',
  ),
  getOutcome: phrase(
    'Katsottiin ryhmän tuloksia. Niissä ei ole yksittäisten ihmisten tietoja.',
    'Gruppens resultat lästes. Där finns inga enskilda personers uppgifter.',
    'The group’s results were looked at. They do not show any individual’s data.',
  ),
  getFeedback: phrase(
    'Katsottiin ryhmän palautteen keskiarvoja.',
    'Medelvärdena för gruppens respons lästes.',
    'The means of the group’s feedback were looked at.',
  ),
  listOutcomes: phrase(
    'Verrattiin ryhmien tuloksia.',
    'Gruppernas resultat jämfördes.',
    'The results of groups were compared.',
  ),
  putExport: phrase(
    'Alettiin tehdä aineistoa tutkimukseen.',
    'Ett material för forskning började göras.',
    'Making a data set for research was begun.',
  ),
  listExportRows: phrase(
    'Vastauksesi annettiin tutkimukseen suostumuksellasi, ilman numeroasi.',
    'Dina svar gavs till forskning med ditt samtycke, utan ditt nummer.',
    'Your answers were released for research with your consent, without your number.',
  ),
  deleteExport: phrase(
    'Tutkimusaineisto päätettiin.',
    'Materialet för forskning avslutades.',
    'A data set for research was ended.',
  ),
  listAudit: phrase(
    'Katsottiin, kuka on käsitellyt tietojasi.',
    'Det kontrollerades vem som har behandlat dina uppgifter.',
    'The log of people who have handled your data was looked at.',
  ),
  listStaffActions: phrase(
    'Katsottiin, mitä työntekijä on tehnyt Laiturissa.',
    'Det kontrollerades vad en medarbetare har gjort i Laituri.',
    'What a worker has done in Laituri was looked at.',
  ),
  getAuditLetter: phrase(
    'Tehtiin tällainen kirje.',
    'Ett sådant här brev skapades.',
    'A letter like this was made.',
  ),
};

/** The phrase shown instead to a person whose name was found to be like another's. */
export const matchedPhrase: AuditPhrase = phrase(
  'Huomattiin, että toisella numerolla on sama nimi tai puhelinnumero kuin sinulla.',
  'Det märktes att ett annat nummer har samma namn eller telefonnummer som du.',
  'Another number was found to have the same name or telephone number as yours.',
);

/**
 * The words for what a request did; undefined for a route that no longer exists.
 * @example auditPhraseOf({ route: 'getIdentity' })?.en // 'Your name and contact details were looked at.'
 */
export const auditPhraseOf = ({ route, matched }: { route: string; matched?: true | undefined }) =>
  matched ? matchedPhrase : (auditPhrases as Partial<Record<string, AuditPhrase>>)[route];
