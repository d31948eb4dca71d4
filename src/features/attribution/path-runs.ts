/** A path with the same key several times in a row said once, with how often. */
export interface Run {
  readonly key: string;
  readonly times: number;
  /** Place of its first touch. */
  readonly at: number;
}

export function runsOf(path: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const [at, key] of path.entries()) {
    const last = runs.at(-1);
    if (last?.key === key) runs[runs.length - 1] = { ...last, times: last.times + 1 };
    else runs.push({ key, times: 1, at });
  }
  return runs;
}
