/** The part of jStat that we call; the package ships no types. */
declare module 'jstat' {
  const jStat: {
    studentt: {
      inv(p: number, df: number): number;
      cdf(t: number, df: number): number;
      pdf(t: number, df: number): number;
    };
  };
  export default jStat;
}
