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
    'Vahvistettiin, että ohjaaja ohjaa ryhmää.',
    'Det bekräftades att handledaren leder gruppen.',
    'It was confirmed that the leader leads the group.',
  ),
  putRunHandOver: phrase(
    'Ryhmä siirrettiin ohjaajalta toiselle.',
    'Gruppen överfördes från en handledare till en annan.',
    'The group was handed over from one leader to another.',
  ),
  putClientHandOver: phrase(
    'Sinun asiasi siirrettiin työntekijältä toiselle.',
    'Ditt ärende överfördes från en kontaktperson till en annan.',
    'Your case was handed over from one worker to another.',
  ),
  putWorkerHandOver: phrase(
    'Työntekijän kaikki asiakkaat, myös sinä, siirrettiin toiselle työntekijälle.',
    'Alla klienter hos en kontaktperson, även du, överfördes till en annan.',
    'All clients of a worker, you too, were handed over to another.',
  ),
  putRunSubstitute: phrase(
    'Ryhmän ohjaajalle merkittiin sijainen määräajaksi.',
    'En vikarie för gruppens handledare antecknades för en viss tid.',
    'A substitute for the leader of the group was named for a time.',
  ),
  deleteRunSubstitute: phrase(
    'Ryhmän ohjaajan sijaisuus päätettiin.',
    'Vikariatet för gruppens handledare avslutades.',
    'The substitution for the leader of the group was ended.',
  ),
  putClientSubstitute: phrase(
    'Omatyöntekijällesi merkittiin sijainen määräajaksi.',
    'En vikarie för din egen kontaktperson antecknades för en viss tid.',
    'A substitute for your own worker was named for a time.',
  ),
  deleteClientSubstitute: phrase(
    'Omatyöntekijäsi sijaisuus päätettiin.',
    'Vikariatet för din egen kontaktperson avslutades.',
    'The substitution for your own worker was ended.',
  ),
  listMembers: phrase(
    'Katsottiin ryhmän osallistujien numeroita ja tilanteita.',
    'Gruppens deltagarnummer och lägen lästes.',
    'The numbers and situations of the members of the group were looked at.',
  ),
  putMember: phrase(
    'Merkittiin, että olet ryhmässä, tai muutettiin tätä merkintää.',
    'Din plats i gruppen antecknades eller ändrades.',
    'Your membership of the group was written down or changed.',
  ),
  listParticipants: phrase(
    'Katsottiin omien asiakkaiden luetteloa, jossa ovat taustatietosi.',
    'Listan över egna klienter, med dina bakgrundsuppgifter, lästes.',
    'The list of own clients, with your background in it, was looked at.',
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
    'Ditt samtycke eller att du tog tillbaka det antecknades.',
    'Your consent, or its withdrawal, was written down.',
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
    'A list of numbers that are perhaps one person was looked at.',
  ),
  putSamePersonWord: phrase(
    'Merkittiin, ovatko kaksi numeroa sama henkilö.',
    'Det antecknades om två nummer är samma person.',
    'It was written down whether two numbers are one person.',
  ),
  getJoining: phrase(
    'Katsottiin, miten kahden numerosi tiedot eroavat toisistaan.',
    'Det kontrollerades hur uppgifterna under dina två nummer skiljer sig åt.',
    'The differences between the data under your two numbers were looked at.',
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
    'The meetings and attendance of the group were looked at.',
  ),
  putSession: phrase(
    'Tallennettiin ryhmän kokoontuminen tai muutettiin sitä.',
    'En av gruppens träffar sparades eller ändrades.',
    'A meeting of the group was saved or changed.',
  ),
  patchAttendance: phrase(
    'Merkittiin ryhmän läsnäoloja.',
    'Gruppens närvaro antecknades.',
    'The attendance of the group was written down.',
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
    'Katsottiin, mitkä ryhmän lomakkeet on täytetty. Vastauksia ei näytetty.',
    'Det kontrollerades vilka av gruppens formulär som är ifyllda. Svaren visades inte.',
    'The list of the group’s forms was looked at. No answers were shown.',
  ),
  getForm: phrase(
    'Katsottiin, missä vaiheessa lomakkeesi on. Vastauksia ei näytetty.',
    'Läget för ditt formulär kontrollerades. Svaren visades inte.',
    'The steps of your form were looked at. No answers were shown.',
  ),
  getResponse: phrase(
    'Katsottiin lomakkeesi vastauksia suostumuksellasi.',
    'Svaren i ditt formulär lästes med ditt samtycke.',
    'The answers of your form were looked at with your consent.',
  ),
  putFormDecision: phrase(
    'Merkittiin, mitä lomakkeellesi tapahtui.',
    'Det antecknades vad som hände med ditt formulär.',
    'What happened to your form was written down.',
  ),
  putFormCorrection: phrase(
    'Ehdotettiin korjausta lomakkeeseesi.',
    'En rättelse av ditt formulär föreslogs.',
    'A correction of your form was proposed.',
  ),
  postCorrectionWithdrawal: phrase(
    'Peruttiin lomakkeeseesi ehdotettu korjaus.',
    'Ett förslag till rättelse av ditt formulär drogs tillbaka.',
    'A proposed correction of your form was withdrawn.',
  ),
  postSealedForm: phrase(
    'Otettiin vastaan lomakkeesi tiedostosta, jonka laitteesi oli sinetöinyt. Vastauksia ei näytetty.',
    'Ditt formulär togs emot från en fil som din enhet hade förseglat. Svaren visades inte.',
    'Your form was taken from a file that your device had sealed. No answers were shown.',
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
  postLinks: phrase(
    'Tehtiin ryhmälle linkkejä vastaamista varten.',
    'Svarslänkar gjordes för gruppen.',
    'Links for answering were made for the group.',
  ),
  postLinkSheet: phrase(
    'Tehtiin ryhmälle vastauslappuja.',
    'Svarslappar gjordes för gruppen.',
    'Answer slips were made for the group.',
  ),
  deleteLink: phrase(
    'Vastauslinkkisi lakkautettiin.',
    'Din svarslänk stängdes.',
    'Your link for answering was stopped.',
  ),
  getAnswer: phrase('Avattiin lomakkeesi.', 'Ditt formulär öppnades.', 'Your form was opened.'),
  patchAnswer: phrase(
    'Tallennettiin vastauksiasi.',
    'Dina svar sparades.',
    'Your answers were saved.',
  ),
  postAnswerCorrection: phrase(
    'Hyväksyttiin tai hylättiin lomakkeesi korjaus.',
    'En rättelse av ditt formulär godkändes eller avvisades.',
    'A correction of your form was accepted or rejected.',
  ),
  postAnswerSubmit: phrase(
    'Lähetettiin lomakkeesi.',
    'Ditt formulär skickades in.',
    'Your form was handed in.',
  ),
  getSummary: phrase(
    'Katsottiin ryhmän yhteenvetoa. Siinä ei ole yksittäisten ihmisten tietoja.',
    'Gruppens sammandrag lästes. Där finns inga enskilda personers uppgifter.',
    'The summary of the group was looked at. It shows no single person’s data.',
  ),
  getOutcome: phrase(
    'Katsottiin, mitä ryhmässä muuttui. Siinä ei ole yksittäisten ihmisten tietoja.',
    'Gruppens förändring lästes. Där finns inga enskilda personers uppgifter.',
    'What changed in the group was looked at. It shows no single person’s data.',
  ),
  getFeedback: phrase(
    'Katsottiin ryhmän palautteen keskiarvoja.',
    'Medeltalen av gruppens respons lästes.',
    'The means of the feedback of the group were looked at.',
  ),
  listOutcomes: phrase(
    'Verrattiin ryhmien tuloksia.',
    'Gruppernas resultat jämfördes.',
    'The results of groups were compared.',
  ),
  putExport: phrase(
    'Aloitettiin tutkimusaineiston poiminta.',
    'Ett uttag för forskning påbörjades.',
    'An export for research was begun.',
  ),
  listExportRows: phrase(
    'Vastauksesi annettiin tutkimukseen suostumuksellasi, ilman numeroasi.',
    'Dina svar gavs till forskning med ditt samtycke, utan ditt nummer.',
    'Your answers were given to research with your consent, without your number.',
  ),
  deleteExport: phrase(
    'Lopetettiin tutkimusaineiston poiminta.',
    'Ett uttag för forskning avslutades.',
    'An export for research was ended.',
  ),
  listAudit: phrase(
    'Katsottiin, kuka on käsitellyt tietojasi.',
    'Det kontrollerades vem som har behandlat dina uppgifter.',
    'The list of who has handled your data was looked at.',
  ),
  getAuditLetter: phrase(
    'Tehtiin tällainen kirje.',
    'Ett sådant här brev gjordes.',
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
