const unitMinutes = 45;
const mostUnits = 8;

/**
 * The length of a session: in group units where it is some of them, else in hours and minutes.
 * @param hour the sign for hours in the text's language
 * @example sessionLength(135, 't') // '3 × 45 min'
 * @example sessionLength(600, 't') // '10 t'
 */
export function sessionLength(minutes: number, hour: string): string {
  const units = minutes / unitMinutes;
  if (Number.isInteger(units) && units <= mostUnits) return `${units} × ${unitMinutes} min`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} ${hour}`, rest > 0 && `${rest} min`].filter(Boolean).join(' ');
}
