/** The size of an act: `small` in the tests, `long` in `npm run storm`. */
export type Size = 'small' | 'long';

/** The options that an act receives. */
export type PlayOptions = {
  size: Size;
  /**
   * The act begins nothing further after this moment, in milliseconds; its report says how far it
   * came.
   */
  until: number;
  /** Nothing further is begun once the expectation was broken. */
  untilBroken?: boolean;
  /** The seed of everything that is random. */
  seed: number;
  /** Called now and then with one line about the progress. */
  report: (line: string) => void;
  /** Ends the act at once with its expectation broken: it cannot go on. */
  fail: (reason: string) => void;
  /**
   * Registers how to end what was started; all of it is ended after the act, the last started
   * first.
   */
  endAfter: (stop: () => Promise<void>) => void;
};

/** The results of an act. */
export type Findings = {
  /** Counts and measurements, each with its unit in its name. */
  figures: Readonly<Record<string, number>>;
  /**
   * The ways in which the expectation was broken, one line each, without anyone's data; empty when it
   * held.
   */
  broken: readonly string[];
};

/** One kind of storm, and what must be true after it. */
export type StormAct = {
  /** Its name on the command line. */
  name: string;
  expectation: string;
  /**
   * When all acts are played, it begins nothing further after this long; when named, it plays to its
   * end.
   */
  enoughSeconds?: number;
  /** The most that it may take; longer counts as broken. */
  mostSeconds: Readonly<Record<Size | 'whole', number>>;
  play: (options: PlayOptions) => Promise<Findings>;
};

/** An act that was played. */
export type Played = Findings &
  Pick<StormAct, 'name' | 'expectation'> & { seed: number; seconds: number };
