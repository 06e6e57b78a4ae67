import type { ProblemCode } from '../../../../../shared/problems.ts';

/** What to say, and what to do, when the API refuses: a sentence for each of its codes. */
export const problems = {
  'body.malformed': 'Tietoja ei voitu käsitellä. Päivitä sivu ja yritä uudelleen.',
  'body.invalid': 'Jokin kohta on täytetty väärin. Tarkista tiedot ja lähetä uudelleen.',
  'query.invalid': 'Osoitteessa on virhe. Palaa edelliselle sivulle.',
  'cursor.invalid': 'Luettelo on muuttunut. Päivitä sivu.',
  'sign_in.required': 'Kirjautumisesi on päättynyt. Kirjaudu uudelleen.',
  'sign_in.disabled':
    'Tunnuksesi on poistettu käytöstä. Ota yhteyttä organisaatiosi pääkäyttäjään.',
  'role.missing': 'Sinulla ei ole oikeutta tähän.',
  'route.unknown': 'Toimintoa ei löytynyt. Päivitä sivu.',
  'body.too_large': 'Tietoja on liikaa kerralla. Lyhennä tekstejä ja lähetä uudelleen.',
  'body.not_json': 'Tietoja ei voitu käsitellä. Päivitä sivu ja yritä uudelleen.',
  'request.too_many': 'Pyyntöjä tuli liikaa kerralla. Odota hetki ja yritä uudelleen.',
  'server.failed': 'Palvelussa tapahtui virhe. Yritä uudelleen. Mitään ei tallennu kahdesti.',
  'server.busy': 'Joku muu tallentaa samaa juuri nyt. Odota hetki ja lähetä uudelleen.',
  'audit.unavailable':
    'Tietoja ei näytetä, koska katselua ei saatu merkittyä lokiin. Yritä hetken päästä uudelleen.',

  'version.conflict':
    'Joku muu muutti tätä äsken. Sivu on nyt päivitetty. Tarkista tiedot ja tallenna sitten.',
  'version.required':
    'Joku muu ehti merkitä tämän. Sivu on nyt päivitetty. Tarkista tiedot ja tallenna sitten.',

  'programme.unknown': 'Ohjelmaa ei löydy.',
  'run.unknown': 'Ryhmää ei löydy, tai sinulla ei ole oikeutta siihen.',
  'run.transition_refused': 'Ryhmän tilaa ei voi muuttaa näin.',
  'run.not_ready':
    'Ryhmästä puuttuu vielä jotakin. Tarkista, mitä ennen tilan muuttamista pitää tehdä.',
  'run.dates_unlikely':
    'Ryhmän päivät ovat epätavalliset: ryhmä kestäisi yli vuoden, alkaisi yli viiden vuoden päästä tai olisi alkanut yli 15 vuotta sitten, tai lomakkeiden vastausaika olisi kaukana ryhmän päivistä. Tarkista päivät ja vuodet.',
  'run.stored_too_briefly':
    'Ryhmän viimeisestä päivästä on melkein kymmenen vuotta tai enemmän. Ryhmän tiedot poistettaisiin pian. Tarkista vuodet.',
  'run.released':
    'Ryhmän tulokset on jo julkaistu. Ohjelmaa, kuntaa ja päiviä ei voi enää muuttaa.',
  'labels.outdated': 'Ryhmä muuttui juuri. Tee koodi uudelleen.',
  'municipality.unknown': 'Kuntaa ei löydy. Valitse se luettelosta.',
  'plan.in_past':
    'Kerta olisi menneenä päivänä. Tarkista päivät tai kerro, miksi kerrat merkitään vasta nyt.',
  'plan.too_long': 'Kerrat jatkuisivat yli kaksi vuotta. Tarkista päivät ja vuosi.',
  'plan.too_many':
    'Kertoja on liikaa kerralla siirrettäväksi. Siirrä vain tämä kerta tai aloita siirto myöhemmästä kerrasta.',
  'session.day_taken': 'Ryhmällä on jo toinen kerta samana päivänä. Valitse toinen päivä.',
  'session.not_planned':
    'Kerta on jo pidetty tai peruttu, joten sitä ei voi siirtää. Lisää uusi kerta tai korjaa päivä kerran sivulla.',
  'template.unknown': 'Ohjelmalla ei ole tätä pohjaa. Tallenna pohja ensin.',
  'template.changed':
    'Ohjelman pohja on muuttunut sen jälkeen, kun avasit sen. Tarkista, mikä on muuttunut; antamasi tiedot ovat tallessa.',
  'run.template_pinned': 'Ryhmä säilyttää sen pohjan, josta se avattiin.',
  'calendar.unknown': 'Kalenteriosoite ei toimi. Tee uusi osoite Kalenteri-sivulla.',
  'labels.unknown':
    'Siirrettäviä tunnisteita ei löydy: ne on jo haettu tai aika on päättynyt. Tee uusi koodi laitteella, jossa tunnisteet ovat.',
  'background.too_few': 'Taustatiedot näytetään, kun ryhmässä on vähintään kolme osallistujaa.',
  'run.not_open':
    'Tämä ei onnistu ryhmän nykyisessä tilassa. Suunnitellun tai suljetun ryhmän lomakkeita ei voi merkitä.',
  'run.opened_by_coordinators':
    'Organisaatiossasi ryhmät avaa koordinaattori. Pyydä häntä avaamaan ryhmä.',
  'run.not_confirmed':
    'Ohjaaja on nimennyt itsensä. Toisen koordinaattorin tai ryhmän toisen ohjaajan pitää vahvistaa nimeäminen, ennen kuin ryhmään voi lisätä osallistujia.',
  'run.leader_unknown': 'Tämä henkilö ei ole ryhmän ohjaaja. Päivitä sivu.',
  'run.full': 'Ryhmä on täynnä.',
  'run.places_offered': 'Vapaat paikat on tarjottu muille. Odota vastausta tai peru tarjous.',
  'run.others_wait':
    'Ryhmään odottaa muitakin. Ohjaa asiakas ryhmään, niin ohjaaja päättää, kuka pääsee seuraavaksi.',
  'run.queue_full': 'Ryhmän jono on täynnä. Ohjaa asiakas toiseen ryhmään.',
  'referral.unknown': 'Osallistujaa ei ole ohjattu tähän ryhmään.',
  'referral.member_already': 'Osallistuja on jo ryhmässä.',
  'referral.there_already': 'Osallistuja on jo ohjattu siihen ryhmään.',
  'referral.transition_refused':
    'Ohjauksen tila on muuttunut. Päivitä sivu ja katso, mitä siitä on päätetty.',
  'referral.day_unlikely': 'Tarjouksen viimeinen päivä on mennyt tai yli kuukauden päässä.',
  'participant.taken': 'Työkaveri ehti ottaa asiakkaan ensin.',
  'referral.awaits_worker':
    'Asiakkaalla ei ole vielä omatyöntekijää. Voit tarjota paikkaa, kun joku omatyöntekijä on ottanut hänet asiakkaakseen.',
  'own_page.ticket_wrong':
    'Mikään oma sivu ei näytä tällaista tunnusta. Pyydä asiakasta tekemään uusi tunnus omalla sivullaan ja tarkista numero.',
  'own_page.not_a_second_worker':
    'Olet itse tehnyt linkin tai antanut kertasanan, joten et voi vahvistaa henkilöä. Pyydä sitä työkaverilta.',
  'own_page.already_marked': 'Ohjaaja on jo merkinnyt tämän kerran. Kerro asiasta ohjaajalle.',
  'own_page.log_in': 'Kirjaudu omalla koodillasi.',
  'own_page.no_code': 'Omaa koodia ei ole vielä asetettu. Aseta se kertasanalla.',
  'own_page.code_wrong':
    'Koodi on väärä. Yritä uudelleen. Kymmenen väärän koodin jälkeen koodi pitää vaihtaa.',
  'own_page.locked': 'Vääriä koodeja on kokeiltu liikaa. Aseta uusi koodi kertasanalla.',
  'own_page.code_too_simple': 'Koodi on liian helppo arvata. Valitse muut numerot.',
  'own_page.word_wrong': 'Kertasana on väärä. Tarkista se tai pyydä uusi.',
  'own_page.word_used_up': 'Kertasana ei ole enää voimassa. Pyydä uusi kertasana.',
  'own_page.too_many_words':
    'Tänään on jo lähetetty niin monta kertasanaa kuin voi. Yritä huomenna uudelleen tai pyydä kertasana omatyöntekijältä.',
  'own_page.telephone_too_new':
    'Puhelinnumero on vaihtunut äskettäin. Pyydä toista työntekijää vahvistamaan, kuka olet.',
  'message.unknown': 'Viestiä ei löydy.',
  'message.no_worker':
    'Sinulla ei ole nyt omatyöntekijää, joka lukisi viestin. Soita sivulla näkyvään numeroon.',
  'message.waiting':
    'Edellistä viestiäsi ei ole vielä luettu. Odota, että se luetaan, tai soita sivulla näkyvään numeroon.',
  'partner_link.unknown': 'Linkki ei ole voimassa. Pyydä uusi siltä, joka sen antoi.',
  'partner_link.full': 'Tällä linkillä on jo ohjattu enimmäismäärä asiakkaita. Pyydä uusi linkki.',
  'partner_link.day_unlikely':
    'Valitse viimeiseksi päiväksi tämä päivä tai myöhempi, enintään 60 päivän päästä.',
  'partner_link.too_many':
    'Ryhmällä on jo enimmäismäärä voimassa olevia linkkejä. Poista ensin tarpeeton.',
  'partner_link.made_already': 'Linkkiä on jo käytetty, tai se on poistettu. Tee uusi.',
  'partner_receipt.unknown': 'Kuitti ei ole voimassa.',
  'apart.too_many': 'Merkintöjä on jo enimmäismäärä. Poista ensin tarpeeton.',
  'run.capacity_too_small': 'Ryhmässä on jo enemmän osallistujia.',
  'run.instruments_pinned': 'Ryhmä on jo alkanut, joten sen lomakepohjia ei voi vaihtaa.',
  'background.released':
    'Ryhmän tulokset julkaistiin ennen kuin aloitit ohjaajana. Näet taustatiedot tuloksissa.',
  'background.unknown': 'Ryhmän taustatietoja ei ole syötetty.',

  'participant.unknown':
    'Tällä numerolla ei löydy osallistujaa, jonka voit lisätä tai nähdä. Tarkista numero. Jos osallistujalla on omatyöntekijä, pyydä omatyöntekijää ohjaamaan hänet ensin ryhmään.',
  'participant.number_taken': 'Numero on jo käytössä.',
  'participant.identity_kept':
    'Asiakkaan nimi on vielä tallessa. Poista ensin nimi ja yhteystiedot, sitten muut tiedot.',
  'identity.too_many_known':
    'Monet tänään tallentamasi nimet kuuluvat jo tunnetuille henkilöille. Tallenna loput huomenna ja kysy niistä ensin muilta työntekijöiltä.',
  'same_person.unknown': 'Numeroparia ei löydy. Päivitä sivu.',
  'joining.changed': 'Numeroiden tiedot ovat muuttuneet. Tarkista erot ja valitse uudelleen.',
  'mention.changed': 'Teksti on muuttunut. Tarkista se ja poista numero sitten.',
  'joining.under_way': 'Tähän numeroon yhdistetään juuri toista numeroa. Odota, että se valmistuu.',
  'identity.wrong_number':
    'Tähän numeroon ei voi lähettää tekstiviestejä. Tarkista numero. Jos se ei ole suomalainen, kirjoita myös maatunnus.',
  'identity.unknown': 'Asiakkaan nimeä ei ole tallennettu.',
  'member.unknown': 'Tällä numerolla ei ole osallistujaa tässä ryhmässä.',
  'member.transition_refused': 'Osallistujan tilaa ei voi muuttaa näin.',
  'meter.from_future': 'Mittauksen päivä ei voi olla tulevaisuudessa.',
  'meter.measured_already': 'Tämä mittaus on jo kirjattu. Korjaa kirjattua mittausta.',
  'meter.out_of_order':
    'Toinen mittaus on tehtävä ensimmäisen jälkeen. Kirjaa mittaukset tekojärjestyksessä ja poista myöhempi ennen aiempaa.',
  'meter.too_many': 'Mittauksia on jo enimmäismäärä. Poista ensin virheellinen.',
  'member.own_worker_missing': 'Osallistujalta puuttuu omatyöntekijä.',

  'staff.unknown':
    'Valittu henkilö ei ole enää käytettävissä tässä tehtävässä. Valitse luettelosta toinen.',
  'staff.self_appointed': 'Et voi nimetä tai vahvistaa itseäsi. Pyydä kollegaa tekemään se.',
  'account.unknown': 'Henkilöä ei löydy. Päivitä luettelo.',
  'account.own':
    'Et voi muuttaa omia roolejasi etkä poistaa omaa käyttöoikeuttasi. Pyydä toista pääkäyttäjää.',
  'account.not_invited':
    'Ketään ei kutsuttu, koska luettelossa on virheitä. Korjaa ne ja lähetä kutsut uudelleen.',
  'account.disabled': 'Henkilön käyttöoikeus on poistettu. Palauta se ensin.',
  'account.used':
    'Henkilö on jo kirjautunut. Jos kirjautuminen ei onnistu, nollaa salasana tai todennussovellus.',
  'account.not_used': 'Henkilö ei ole vielä kirjautunut. Lähetä kutsu uudelleen.',
  'account.none': 'Henkilöllä ei ole tunnusta, jota täällä voisi muuttaa.',
  'account.county':
    'Henkilö kirjautuu organisaation omalla tunnuksella. Nimi, roolit ja kirjautuminen muutetaan siellä.',
  'account.successor_missing':
    'Henkilöllä on ryhmiä tai asiakkaita. Valitse, kenelle ne siirretään.',
  'account.successor_unfit':
    'Valittu henkilö ei voi ottaa työtä vastaan. Valitse työntekijä, jolla on oikea rooli ja joka on käytössä.',
  'hand_over.not_theirs':
    'Ryhmä tai asiakas on jo siirtynyt toiselle. Tarkista, kenellä se on nyt.',
  'hand_over.reason_missing': 'Kerro, miksi siirrät toisen työntekijän ryhmän tai asiakkaan.',
  'hand_over.exists': 'Samalla tunnuksella on jo tehty toinen siirto. Tee siirto uudelleen.',
  'absence.changed':
    'Poissaoloa muutettiin tai se päätettiin samaan aikaan. Lataa sivu uudelleen ja tarkista tiedot.',
  'substitute.over': 'Sijaisuuden viimeinen päivä on jo mennyt. Tarkista päivä.',
  'substitute.has_it_already': 'Kukaan ei voi olla itsensä sijainen. Valitse joku muu.',
  'substitute.too_many': 'Sijaisia on jo enimmäismäärä. Päätä ensin yksi sijaisuus.',
  'substitute.not_hers': 'Sijainen ei voi vaihtaa asiakkaan omatyöntekijää.',

  'consent.from_future': 'Suostumuksen päivä on tulevaisuudessa. Tarkista päivä.',
  'consent.unknown_text':
    'Tällaista suostumustekstin versiota ei ole. Lataa sivu uudelleen ja yritä sitten.',
  'export.unknown': 'Aineistoa ei löydy pyytämiesi aineistojen joukosta.',
  'export.exists': 'Samalla tunnuksella on jo pyydetty toinen aineisto.',
  'export.other_kind':
    'Organisaationne aineistot ovat toista lajia. Lajia ei voi vaihtaa, koska kahden lajin aineistot voi yhdistää samoista vastauksista.',
  'export.over': 'Aineisto on vanhentunut. Pyydä uusi. Siinä on uudet peitenumerot.',
  'export.not_exportable': 'Tästä lomakepohjasta ei anneta vastauksia tutkimukseen.',

  'session.unknown': 'Kokoontumista ei löydy.',
  'session.cancelled': 'Kokoontuminen on peruttu.',
  'member.date_unlikely':
    'Päivä on yli kahdeksan viikkoa ennen ryhmän alkua tai sen päättymisen jälkeen. Tarkista päivä ja vuosi.',
  'form.from_future': 'Vastauspäivä on tulevaisuudessa. Tarkista päivä ja vuosi.',
  'form.date_unlikely':
    'Vastauspäivä on yli kahdeksan viikkoa ennen ryhmän alkua tai yli vuosi sen päättymisen jälkeen. Tarkista päivä ja vuosi.',
  'session.date_unlikely':
    'Kokoontumisen päivä on yli kahdeksan viikkoa ennen ryhmän alkua tai sen päättymisen jälkeen. Tarkista päivä ja vuosi.',
  'session.somebody_came':
    'Joku on merkitty tulleeksi, joten kokoontuminen on pidetty. Päivitä sivu ja tee muutos uudelleen. Jos kukaan ei tullut, korjaa ensin merkinnät.',
  'session.end_forms_undecided': 'Loppulomakkeita puuttuu. Merkitse ensin, miksi ne puuttuvat.',
  'roll_call.session_to_come':
    'Kokoontuminen on vasta tulossa, joten läsnäoloja ei voi vielä merkitä. Tarkista päivä.',
  'roll_call.from_future': 'Laitteen kello on edellä. Tarkista laitteen aika.',
  'instrument.no_draft': 'Lomakepohjalla ei ole luonnosta.',
  'instrument.draft_too_large':
    'Luonnos on yli 256 kilotavua. Lyhennä tekstejä tai poista kysymyksiä ja tallenna uudelleen.',
  'instrument.unfinished':
    'Luonnosta ei voi vielä julkaista. Korjaa luetellut kohdat ja tallenna luonnos.',
  'instrument.published':
    'Tämä lomakepohjan versio on jo julkaistu, eikä sitä voi enää muuttaa. Julkaise luonnos uutena versiona.',
  'questionnaire.not_one': 'Tiedostossa on oltava yksi FHIR-lomake. Valitse toinen tiedosto.',
  'questionnaire.version':
    'Tiedosto on FHIR-versiota, jota Laituri ei lue. Muunna se versioon STU3, R4, R4B tai R5.',
  'questionnaire.too_large':
    'Tiedosto on yli 512 kilotavua, tai siinä on yli 1000 kohtaa. Poista siitä selosteosa (text), kuvat ja turhat arvojoukot, tai jaa lomake osiin.',
  'instrument.unknown': 'Lomakepohjaa ei löydy.',
  'form.not_in_run': 'Tämä lomakepohja ei kuulu tähän ryhmään. Päivitä sivu.',
  'form.unknown_item': 'Jokin vastaus ei sovi kohtaansa. Korjaa se ja tallenna uudelleen.',
  'form.outside_window':
    'Päivä on lomakkeen vastausajan ulkopuolella. Jos päivä on oikein, valitse syy ja lähetä uudelleen.',
  'link.contact_withdrawn':
    'Osallistuja ei halua yhteydenottoja ryhmän jälkeen. Hänelle ei anneta seurantalomaketta.',
  'form.left_before_due': 'Osallistuja lähti ryhmästä ennen tätä lomaketta, joten sitä ei kysytä.',
  'form.exists': 'Tämä lomake on jo saapunut. Mitään ei muutettu eikä tallennettu.',
  'form.file_unreadable':
    'Tiedostoa ei voitu avata. Se on rikki, tai sitä ei ole tehty Laiturin vastaussivulla. Pyydä osallistujaa tekemään tiedosto uudelleen.',
  'form.file_of_another':
    'Tiedosto kuuluu toiseen lomakkeeseen. Valitse oikea osallistuja ja lomake.',
  'form.participants_own':
    'Osallistuja on lähettänyt tämän lomakkeen itse. Mitään ei muutettu eikä tallennettu.',
  'form.staff_entered': 'Tämä lomake on syötetty paperilta. Korjaa se syöttämällä se uudelleen.',
  'form.correction_closed':
    'Osallistuja on jo päättänyt korjauksesta, tai sen tilalla on toinen korjaus. Sivu on nyt päivitetty.',
  'form.correction_of_another':
    'Kollegasi ehdotti tätä korjausta, ja vain hän voi perua sen. Voit ehdottaa toista korjausta.',
  'form.too_many_versions': 'Lomaketta on jo korjattu enimmäismäärä kertoja.',
  'consent.not_given': 'Asiakas ei ole antanut lupaa näyttää vastauksiaan sinulle.',
  'form.unknown': 'Lomaketta ei ole aloitettu, joten sitä ei voi perua.',
  'form.entries_differ':
    'Syötöt eroavat toisistaan, eikä mitään tallennettu. Tarkista nämä kohdat paperista ja korjaa ne:',

  'link.unknown': 'Linkki ei ole enää voimassa.',
  'client_link.overtaken':
    'Jotakin tästä on tallennettu jo. Mitään ei tallennettu nyt. Tarkista ja lähetä loput.',
  'client_link.received':
    'Linkillä on jo vastattu. Pyydä omatyöntekijältäsi uusi, jos haluat muuttaa jotakin.',
  'link.too_many_tries': 'Vääriä koodeja on yritetty liikaa. Odota hetki tai käytä QR-koodia.',
  'link.not_answerable': 'Osallistuja ei vastaa tähän lomakkeeseen itse. Syötä se paperilta.',
  'answer.submitted': 'Lomake on jo lähetetty.',
  'answer.correction_changed':
    'Korjaus on muuttunut, tai siitä on jo päätetty. Avaa linkki uudelleen.',
  'answer.from_future': 'Laitteen kello on edellä. Tarkista laitteen aika.',
} satisfies Record<ProblemCode, string>;
