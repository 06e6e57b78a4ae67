import type { AccessibilityTexts } from '../fi/accessibility.ts';

/** The accessibility statement (Act on the Provision of Digital Services 306/2019, section 7). */
export const accessibility: AccessibilityTexts = {
  title: 'Accessibility statement',
  link: 'Accessibility',
  about: (organisation) =>
    `This statement is about Laituri, which is run by ${organisation}. Laituri falls under the Act on the Provision of Digital Services (306/2019), which requires public online services to be accessible.`,
  toComplete: (what) => `[to be completed by the wellbeing services county: ${what}]`,
  organisation: 'name of the service provider',

  covers: {
    title: 'What this statement covers',
    text: 'The statement covers the participant’s page and the staff’s pages. It does not cover the sign-in, which another service provides, nor forms on paper.',
  },
  conformance: {
    title: 'How accessible the service is',
    text: 'Laituri meets in part the accessibility requirements of levels A and AA (WCAG 2.1) that the Act calls for. What is missing is told below.',
    how: 'The assessment is the developers’ own. It rests on an automatic check of every page (axe) in several colours and screen widths, and on using the pages by keyboard, enlarged and with forced colours. No outside expert has assessed the service yet.',
  },
  shortcomings: {
    title: 'What is not accessible yet',
    untested:
      'The service has not been tried together with people who use screen readers. There may be faults with a screen reader that we do not know of.',
    finnish:
      'Descriptions of programmes, names of groups, the row of the report’s table and some of the questionnaires are in Finnish only (WCAG 3.1.2: their language is not always marked).',
    unofficial: 'The Swedish and English texts of the questionnaires are unofficial translations.',
    tables:
      'The wide table of the comparison of groups must be scrolled sideways on a narrow screen. The same figures are on the page as text, too.',
    slips:
      'The page of answer slips is made for paper. The same code and address can be had as a link for one person at a time.',
    signIn: 'The accessibility of the sign-in’s pages has not been assessed.',
    speech:
      'Reading aloud on the participant’s page depends on the voices of the device, and not every device has a Finnish or Swedish one.',
  },
  otherWay: {
    title: 'If you cannot use the service',
    text: 'Participants get the same form on paper, or may answer by talking with the leader. Tell the leader what suits you.',
  },
  feedback: {
    title: 'Give feedback',
    text: 'If you notice something that is not accessible, tell us. We answer within 14 days.',
    address: 'Address for feedback:',
    what: 'e-mail address or online form for feedback',
  },
  authority: {
    title: 'Supervising authority',
    text: 'If you are not content with the answer, or get none within two weeks, you may complain to the supervising authority or ask it to look into the matter.',
    name: 'Finnish Transport and Communications Agency Traficom, supervision of digital accessibility',
    mail: 'E-mail:',
    telephone: 'Telephone (switchboard):',
    confirm: 'the authority’s name and contact details are checked before publication',
  },
  made: (day) => `The statement was made on ${day}.`,
};
