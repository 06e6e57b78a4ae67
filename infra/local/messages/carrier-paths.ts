/** The addresses at which `deliver` finds the carriers of this machine. */
export const carrierPaths = { sms: '/local/sms', email: '/local/ses' } as const;
