const locale = 'fi-FI';
const space = '\u00a0';

/**
 * A number with a decimal comma.
 * @example decimal(2.7857, 2) // '2,79'
 */
export function decimal(value: number, digits = 2): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, { ...places, signDisplay: 'negative' }).format(value);
}

/**
 * A change with its sign, so that a rise and a fall are told apart at a glance.
 * @example signed(0.3714) // '+0,37'
 */
export function signed(value: number, digits = 2): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, { ...places, signDisplay: 'exceptZero' }).format(value);
}

/**
 * A number with only the decimals it has, two at most.
 * @example plain(20.25) // '20,25'
 */
export function plain(value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/**
 * A percent to one decimal, with the space that Finnish has before the sign.
 * @example percent(46.7).length // 6
 */
export function percent(value: number): string {
  return `${decimal(value, 1)}${space}%`;
}

/**
 * A day as it is written in Finnish.
 * @example day('2019-04-02') // '2.4.2019'
 */
export function day(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${dayOfMonth}.${month}.${year}`;
}

/**
 * From one day to another, or the one day.
 * @example days('2019-04-02', '2019-05-07') // '2.4.2019–7.5.2019'
 */
export function days(from: string, to: string): string {
  return from === to ? day(from) : `${day(from)}–${day(to)}`;
}
