/** How big an act is played: `small` in the tests, `long` in `npm run storm`. */
export type Size = 'small' | 'long';

/** What an act is given. */
export type PlayOptions = {
  size: Size;
  /** Nothing further is begun after this moment, in milliseconds: how far it came is told. */
  until: number;
  /** All that is left to chance follows from it. */
  seed: number;
  /** Told in one line, now and then, how far it is. */
  report: (line: string) => void;
  /** Ends the act at once, with its promise broken: there is nothing left to play with. */
  fail: (reason: string) => void;
  /** Keeps how to end what was started; all is ended after the act, the last started first. */
  endAfter: (stop: () => Promise<void>) => void;
};

/** What an act found. */
export type Findings = {
  /** What was counted and measured, each with its unit in its name. */
  figures: Readonly<Record<string, number>>;
  /** Each way in which the promise was broken, one line each, of nobody's data; none when it held. */
  broken: readonly string[];
};

/** A storm of one kind, and what must be true after it. */
export type StormAct = {
  /** What it is called by on the command line. */
  name: string;
  promise: string;
  /** Among the others it begins nothing further after so long; by its name it goes on to its end. */
  enoughSeconds?: number;
  /** What it may take at most; longer counts as broken. */
  mostSeconds: Readonly<Record<Size | 'whole', number>>;
  play: (options: PlayOptions) => Promise<Findings>;
};

/** An act that was played. */
export type Played = Findings &
  Pick<StormAct, 'name' | 'promise'> & { seed: number; seconds: number };
