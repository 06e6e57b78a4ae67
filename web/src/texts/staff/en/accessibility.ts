import type { AccessibilityTexts } from '../fi/accessibility.ts';

/** The accessibility statement (Act on the Provision of Digital Services 306/2019, section 7). */
export const accessibility: AccessibilityTexts = {
  title: 'Accessibility statement',
  link: 'Accessibility',
  about: (organisation) =>
    `This statement is about Laituri, which is run by ${organisation}. Laituri is subject to the Act on the Provision of Digital Services (306/2019), which requires public online services to be accessible.`,
  toComplete: (what) => `[to be completed by the wellbeing services county: ${what}]`,
  organisation: 'name of the service provider',

  covers: {
    title: 'What this statement covers',
    text: 'The statement covers the participant’s answer page and the staff’s pages. It does not cover the sign-in, which is another service, or paper forms.',
  },
  conformance: {
    title: 'How accessible the service is',
    text: 'Laituri partly meets the accessibility requirements of levels A and AA (WCAG 2.1) that the Act requires. The shortcomings are listed below.',
    how: 'The developers of the service made the assessment themselves. Every page has been checked automatically (axe) in several colours and screen widths. The pages have also been used by keyboard, enlarged and with forced colours. No outside expert has assessed the service yet.',
  },
  shortcomings: {
    title: 'What is not accessible yet',
    untested:
      'The service has not been tested with people who use screen readers. There may be problems with screen readers that we do not know about yet.',
    finnish:
      'Descriptions of programmes, names of groups, the row for the report’s table and some of the forms are only in Finnish. Their language is not always marked (WCAG 3.1.2).',
    unofficial: 'The Swedish and English texts of the forms are unofficial translations.',
    tables:
      'The wide table of the comparison of groups must be scrolled sideways on a narrow screen. The same figures are also on the page as text.',
    slips:
      'The page of answer slips is made to be printed on paper. The same code and address can also be given as a link to one participant at a time.',
    signIn: 'The accessibility of the sign-in pages has not been assessed.',
    speech:
      'The answer page is read aloud by the device’s own voice. Not every device has a Finnish or Swedish voice.',
  },
  otherWay: {
    title: 'If you cannot use the service',
    text: 'You can get the same form on paper or answer it orally with the leader. Ask the leader for the way that suits you.',
  },
  feedback: {
    title: 'Give feedback',
    text: 'If you notice something that is not accessible, contact us. We answer within 14 days.',
    address: 'Address for feedback:',
    what: 'e-mail address or online form for feedback',
  },
  authority: {
    title: 'Supervising authority',
    text: 'If you are not satisfied with the answer, or do not get one within two weeks, you can file a complaint or a request for clarification with the supervising authority.',
    name: 'Finnish Transport and Communications Agency Traficom, supervision of digital accessibility',
    mail: 'E-mail:',
    telephone: 'Telephone (switchboard):',
    confirm: 'the authority’s name and contact details are checked before publication',
  },
  made: (day) => `The statement was drawn up on ${day}.`,
};
