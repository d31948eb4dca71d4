/** Long computations in slices, so that whoever runs them can let others in between. */

/** Yields between slices of a few milliseconds; returns what was computed. */
export type Slices<Result> = Generator<undefined, Result, undefined>;

/** All slices at once. */
export function finish<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/** At most `most` of the rows, spread evenly over all. */
export function spread<Row>(rows: readonly Row[], most: number): readonly Row[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)]).filter(
    (row) => row !== undefined,
  );
}
