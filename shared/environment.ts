/** The environment variable that tells a function where the web app is, ending in a slash. */
export const webAddressVariable = 'WEB_ADDRESS';
