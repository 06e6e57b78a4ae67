/** Fields of the reference file beside what we compute; they are not compared. */
const aside = new Set([
  ...['id', 'description', 'data', 'check', 'check_coin', 'cohen_dz', 'pratt', 'own_baseline_sd'],
  ...['variant_A_own_variances', 'variant_C_one_stage_lmer_REML', 'typical_variance_s2'],
  ...['REML_knha', 'REML_z', 'DL_knha', 'DL_z', 'fixed_effect', 'method', 'test', 'k', 'stat'],
  ...['p', 'tau', 'tau2_se', 'H2', 'tau2_ci95_qprofile', 'I2_ci95'],
]);
/** Ours alone: a reason given where R has no value. */
const ours = new Set(['note']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isNear = (actual: number, meant: number, tolerance: number) =>
  Math.abs(actual - meant) <= Math.max(tolerance * Math.abs(meant), 1e-15);

/**
 * Where our output differs from the reference: every figure by name and in its place, within the
 * relative tolerance, null for null, nothing left out and nothing added.
 */
export function departures(actual: unknown, meant: unknown, tolerance: number, at = ''): string[] {
  if (isObject(meant) && isObject(actual)) {
    const expectedKeys = Object.keys(meant).filter((key) => !aside.has(key));
    const added = Object.keys(actual).filter((key) => !(key in meant || ours.has(key)));
    return [
      ...added.map((key) => `${at}/${key} is not in the reference`),
      ...expectedKeys.flatMap((key) =>
        departures(actual[key], meant[key], tolerance, `${at}/${key}`),
      ),
    ];
  }
  const same =
    typeof actual === 'number' && typeof meant === 'number'
      ? isNear(actual, meant, tolerance)
      : actual === meant;
  return same ? [] : [`${at} is ${actual}, and not ${meant}`];
}
