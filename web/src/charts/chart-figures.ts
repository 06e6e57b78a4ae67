/**
 * A figure as text and as a value for a file: the same digits in both, or nothing where it is not
 * disclosed.
 */
export type ChartFigure = { text: string; value: number | string | null };

/** The figures of a picture: its table, and its file for spreadsheets. */
export type ChartFigures = {
  caption: string;
  /** The first column names the row. */
  columns: readonly { name: string; heading: string }[];
  rows: readonly (readonly ChartFigure[])[];
};

/**
 * A text that is the same on the page and in a file.
 * @example textFigure('Kajaani').value // 'Kajaani'
 */
export const textFigure = (text: string): ChartFigure => ({ text, value: text });

/**
 * A number as it is shown, with the same digits in a file.
 * @example numberFigure(0.3714, '+0,37').value // 0.37
 */
export const numberFigure = (value: number, text: string, digits = 2): ChartFigure => ({
  text,
  value: Number(value.toFixed(digits)),
});

/**
 * A number, or a note that it is not disclosed.
 * @example numberFigureOr(null, String, 'ei näytetä').value // null
 */
export const numberFigureOr = (
  value: number | null | undefined,
  write: (value: number) => string,
  hidden: string,
  digits = 2,
): ChartFigure =>
  value == null ? { text: hidden, value: null } : numberFigure(value, write(value), digits);
