import { count } from '../../common/count.ts';
import type { PartnerLinksTexts } from '../fi/partner-links.ts';

/** Links of partners without an account, and the clients who come by them. */
export const partnerLinksTexts: PartnerLinksTexts = {
  partnerLinks: {
    title: 'Links of partners',
    explained:
      'By a link a partner without an account refers its clients to this group. Only the own worker who takes a client sees the name.',
    make: 'Make a link for a partner',
    working: 'Making the link…',
    partner: 'Name of the partner',
    partnerHint: 'An organisation, such as Löytöretki ry. Do not enter the name of a person.',
    partnerLacking: 'Enter the name of the partner.',
    until: 'Last day',
    made: (partner) => `Link: ${partner}`,
    scan: 'Scan the code with a phone’s camera, or send the address to the partner.',
    qr: 'QR code that opens the partner’s page',
    address: 'Address',
    copy: 'Copy the address',
    copied: 'The address is copied.',
    copyByHand: 'The address is selected. Copy it yourself.',
    codeAt: (page) => `Or open ${page} in a browser and enter this code there: `,
    once: 'The link and the code are shown only now. If they are lost, remove the link and make a new one.',
    worksUntil: (day) => `Works until ${day}.`,
    endedOn: (day) => `Expired on ${day}`,
    revokedOn: (day) => `Removed on ${day}`,
    validUntil: (day) => `Valid until ${day}`,
    referred: (n) => `referred ${count(n, 'client', 'clients')}`,
    revoke: 'Remove the link',
    revokeSure: 'Remove: the link stops working',
    keep: 'Do not remove',
    revoked: (partner) => `The link is removed: ${partner}.`,
  },
  untaken: {
    title: (n) =>
      n === 1
        ? '1 client from a partner waits for an own worker'
        : `${n} clients from partners wait for an own worker`,
    about: (partner, day) => `${partner}, since ${day}`,
    take: 'Take as a client',
    taking: 'Taking…',
    taken:
      'You are now the client’s own worker. Name and telephone number are on the client’s page.',
    open: (number) => `Open the page of client ${number}`,
    known: (names) =>
      `The same name or telephone number belongs to a client whose own worker is ${names}. Ask whether it is the same person.`,
    awaits:
      'The client has no own worker yet, so no place can be offered. You can already refuse the referral or move it to another group.',
    from: (partner) => `sent by ${partner}`,
  },
};
