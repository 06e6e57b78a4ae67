const tiny = 1e-9;

/**
 * The rows in echelon form: what is known about some unknowns from linear equations in them.
 * @param rows each with a coefficient for each unknown
 */
export function echelon(rows: readonly (readonly number[])[]): number[][] {
  const left = rows.map((row) => [...row]);
  const done: number[][] = [];
  const columns = rows[0]?.length ?? 0;
  for (let column = 0; column < columns; column++) {
    const at = left.findIndex((row) => Math.abs(row[column] ?? 0) > tiny);
    if (at < 0) continue;
    const [pivot = []] = left.splice(at, 1);
    const scaled = pivot.map((value) => value / (pivot[column] ?? 1));
    for (const row of [...left, ...done]) {
      const factor = row[column] ?? 0;
      for (let n = 0; n < columns; n++) row[n] = (row[n] ?? 0) - factor * (scaled[n] ?? 0);
    }
    done.push(scaled);
  }
  return done;
}

/** The unknowns whose value follows from the equations: those with an equation of their own. */
export function solved(rows: readonly (readonly number[])[]): number[] {
  return echelon(rows).flatMap((row) => {
    const involved = row.flatMap((value, unknown) => (Math.abs(value) > tiny ? [unknown] : []));
    return involved.length === 1 ? involved : [];
  });
}
