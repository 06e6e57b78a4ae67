import type { ProblemCode } from '../../../../../shared/problems.ts';

/** What to say, and what to do, when the API refuses: a sentence for each of its codes. */
export const problems = {
  'body.malformed': 'Tietoja ei voitu lukea. Lataa sivu uudelleen ja yritä sitten.',
  'body.invalid': 'Jokin kohta on täytetty väärin. Tarkista tiedot ja lähetä uudelleen.',
  'query.invalid': 'Osoite on virheellinen. Palaa edelliselle sivulle.',
  'cursor.invalid': 'Lista on muuttunut. Lataa sivu uudelleen.',
  'sign_in.required': 'Kirjautumisesi on päättynyt. Kirjaudu uudelleen.',
  'role.missing': 'Tämä ei kuulu rooliisi.',
  'route.unknown': 'Tätä toimintoa ei löytynyt. Lataa sivu uudelleen.',
  'body.too_large': 'Tietoja on liikaa kerralla. Lyhennä tekstejä ja lähetä uudelleen.',
  'body.not_json': 'Tietoja ei voitu lukea. Lataa sivu uudelleen ja yritä sitten.',
  'request.too_many': 'Pyyntöjä tuli liikaa kerralla. Odota hetki ja yritä uudelleen.',
  'server.failed': 'Palvelussa tapahtui virhe. Yritä uudelleen; mitään ei tallennu kahdesti.',
  'server.busy': 'Joku muu tallentaa samaa juuri nyt. Odota hetki ja lähetä uudelleen.',
  'audit.unavailable':
    'Tietojen katselua ei voitu kirjata lokiin, joten niitä ei näytetä. Yritä hetken kuluttua uudelleen.',

  'version.conflict':
    'Joku muu muutti tätä äsken. Tila on nyt luettu uudelleen: tarkista se ja tallenna sitten.',
  'version.required':
    'Joku muu ehti merkitä tämän. Tila on nyt luettu uudelleen: tarkista se ja tallenna sitten.',

  'programme.unknown': 'Tällaista ohjelmaa ei ole.',
  'run.unknown': 'Tällaista ryhmää ei ole niiden joukossa, jotka sinä näet.',
  'run.transition_refused': 'Ryhmä ei voi siirtyä tähän tilaan.',
  'run.not_ready': 'Ryhmästä puuttuu vielä jotakin, ennen kuin tilan voi vaihtaa.',
  'run.dates_unlikely':
    'Ryhmä kestäisi yli vuoden, alkaisi yli viiden vuoden päästä tai olisi alkanut yli 15 vuotta sitten, tai sen lomakkeiden vastausaika olisi kaukana ryhmän omista päivistä. Tarkista päivät ja vuodet.',
  'run.released':
    'Ryhmän tulokset on jo julkaistu. Ohjelmaa, kuntaa ja päiviä ei voi enää muuttaa.',
  'background.too_few': 'Taustatiedot näytetään, kun ryhmässä on vähintään kolme osallistujaa.',
  'run.not_open':
    'Ryhmän tila ei salli tätä. Suljettuun tai suunniteltuun ryhmään ei merkitä lomakkeita.',
  'run.not_confirmed':
    'Ohjaaja on nimennyt itse itsensä. Toisen koordinaattorin tai ryhmän toisen ohjaajan pitää vahvistaa se ennen kuin ryhmään voi lisätä osallistujia.',
  'run.leader_unknown': 'Tämä henkilö ei ole ryhmän ohjaaja. Päivitä sivu.',
  'run.full': 'Ryhmä on täynnä.',
  'run.capacity_too_small': 'Ryhmässä on jo enemmän osallistujia.',
  'run.instruments_pinned': 'Ryhmä on jo käynnissä, eikä sen kyselyjä voi vaihtaa.',
  'background.unknown': 'Ryhmän taustatietoja ei ole syötetty.',

  'participant.unknown':
    'Numerolla ei löydy osallistujaa, jonka voit lisätä tai nähdä. Tarkista numero. Jos hänellä on omatyöntekijä, pyydä tätä ohjaamaan asiakas ensin tähän ryhmään.',
  'participant.number_taken': 'Numero on jo käytössä.',
  'participant.identity_kept':
    'Asiakkaan nimi on vielä tallessa. Poista ensin nimi ja yhteystiedot, sitten muut tiedot.',
  'identity.too_many_known':
    'Tallensit tänään monta nimeä, joille löytyi jo tunnettu henkilö. Tallenna loput huomenna ja kysy sitä ennen toisilta työntekijöiltä.',
  'same_person.unknown': 'Paria ei löydy. Päivitä luettelo.',
  'joining.changed':
    'Numeroiden tiedot ovat muuttuneet. Katso erot uudelleen ja valitse jokaisesta.',
  'mention.changed': 'Teksti on muuttunut. Lue se uudelleen ja poista numero sitten.',
  'joining.under_way': 'Tähän numeroon yhdistetään juuri toista. Odota, että se valmistuu.',
  'identity.unknown': 'Asiakkaan nimeä ei ole tallennettu.',
  'member.unknown': 'Tällä numerolla ei ole osallistujaa tässä ryhmässä.',
  'member.transition_refused': 'Osallistuja ei voi siirtyä tähän tilaan.',
  'member.own_worker_missing': 'Osallistujalta puuttuu omatyöntekijä.',

  'staff.self_appointed': 'Et voi vahvistaa tai nimetä itseäsi. Pyydä kollegaa tekemään se.',
  'hand_over.not_theirs':
    'Ryhmä tai asiakas ei ole enää sillä, jolta sitä siirretään. Katso, kenellä se on nyt.',
  'hand_over.reason_missing': 'Kerro, miksi siirrät toisen ryhmän tai asiakkaan.',
  'hand_over.exists': 'Samalla tunnuksella on jo tehty toinen siirto. Tee siirto uudelleen.',
  'substitute.over': 'Sijaisuuden viimeinen päivä on jo mennyt. Tarkista päivä.',
  'substitute.has_it_already': 'Kukaan ei ole itsensä sijainen. Valitse joku muu.',
  'substitute.too_many': 'Sijaisia on jo niin monta kuin voi olla. Päätä ensin yksi sijaisuus.',
  'substitute.not_hers': 'Sijainen ei vaihda asiakkaan omatyöntekijää.',

  'consent.from_future': 'Suostumuksen päivä on tulevaisuudessa. Tarkista päivä.',
  'export.unknown': 'Tällaista aineistoa ei ole niiden joukossa, jotka sinä olet pyytänyt.',
  'export.exists': 'Samalla tunnuksella on jo pyydetty toinen aineisto.',
  'export.over': 'Aineisto on päättynyt. Pyydä uusi: sen peitenumerot ovat toiset.',
  'export.not_exportable': 'Tätä kyselyä ei anneta tutkimukseen.',

  'session.unknown': 'Tällaista kokoontumista ei ole.',
  'session.cancelled': 'Kokoontuminen on peruttu.',
  'member.date_unlikely':
    'Päivä on yli kahdeksan viikkoa ryhmän päivien ulkopuolella. Tarkista päivä ja vuosi.',
  'form.from_future': 'Lomaketta ei ole voitu vastata tulevana päivänä. Tarkista päivä ja vuosi.',
  'form.date_unlikely':
    'Vastauspäivä on yli kahdeksan viikkoa ennen ryhmän alkua tai yli vuosi sen päättymisen jälkeen. Tarkista päivä ja vuosi.',
  'session.date_unlikely':
    'Kokoontumisen päivä on yli kahdeksan viikkoa ryhmän päivien ulkopuolella. Tarkista päivä ja vuosi.',
  'session.end_forms_undecided':
    'Jonkun loppulomake puuttuu, eikä ole merkitty, miksi. Merkitse se ensin.',
  'roll_call.session_to_come':
    'Kokoontuminen on vasta tulossa, joten läsnäoloa ei voi vielä merkitä. Tarkista päivä.',
  'roll_call.from_future': 'Laitteen kello on edellä. Tarkista laitteen aika.',
  'instrument.unknown': 'Tällaista kyselyä ei ole.',
  'form.not_in_run': 'Tämä kysely ei kuulu tähän ryhmään. Lataa sivu uudelleen.',
  'form.unknown_item': 'Jokin vastaus ei sovi kohtaansa. Korjaa se ja tallenna uudelleen.',
  'form.outside_window':
    'Päivä ei ole niiden päivien joukossa, jolloin tähän lomakkeeseen vastataan. Jos päivä on oikein, valitse syy ja lähetä uudelleen.',
  'link.contact_withdrawn':
    'Osallistuja ei halua, että häneen otetaan yhteyttä ryhmän jälkeen. Seurantalomaketta ei anneta.',
  'form.left_before_due': 'Osallistuja lähti ennen tätä lomaketta, joten sitä ei häneltä kysytä.',
  'form.exists': 'Tämä lomake on jo vastaanotettu. Se jää ennalleen, eikä mitään tallennettu.',
  'form.file_unreadable':
    'Tiedostoa ei voitu avata. Se on rikki, tai sitä ei ole tehty Laiturin vastaussivulla. Pyydä osallistujaa tekemään se uudelleen.',
  'form.file_of_another': 'Tiedosto ei ole tästä lomakkeesta. Valitse oikea osallistuja ja lomake.',
  'form.participants_own':
    'Osallistuja on itse lähettänyt tämän lomakkeen. Se jää ennalleen, eikä mitään tallennettu.',
  'form.staff_entered': 'Tämä lomake on syötetty paperilta. Korjaa se syöttämällä se uudelleen.',
  'form.correction_closed':
    'Osallistuja on jo päättänyt tästä korjauksesta, tai toinen korjaus on tullut sen tilalle. Tila on nyt luettu uudelleen.',
  'form.correction_of_another':
    'Kollegasi ehdotti tätä korjausta, ja vain hän voi perua sen. Voit ehdottaa toista korjausta sen tilalle.',
  'form.too_many_versions': 'Lomaketta on korjattu jo niin monta kertaa kuin voi.',
  'consent.not_given': 'Asiakas ei ole antanut lupaa näyttää vastauksiaan sinulle.',
  'form.unknown': 'Tätä lomaketta ei ole aloitettu, joten peruutettavaa ei ole.',
  'form.entries_differ':
    'Syötöt eroavat toisistaan, eikä mitään tallennettu. Katso paperia ja korjaa nämä kohdat:',

  'link.unknown': 'Linkki ei ole enää voimassa.',
  'link.too_many_tries': 'Vääriä koodeja on kokeiltu liikaa. Odota hetki tai käytä QR-koodia.',
  'link.not_answerable': 'Tähän kyselyyn osallistuja ei vastaa itse. Syötä se paperilta.',
  'answer.submitted': 'Lomake on jo lähetetty.',
  'answer.correction_changed':
    'Korjausta on muutettu tai siitä on jo päätetty. Avaa linkki uudelleen.',
  'answer.from_future': 'Laitteen kello on edellä. Tarkista laitteen aika.',
} satisfies Record<ProblemCode, string>;
