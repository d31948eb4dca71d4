/**
 * What was worked out before, as long as there is room: a full cache is emptied and begins anew. Names longer than a
 * thousand characters are not kept, so that nobody's texts fill the memory.
 */
const longestName = 1_000;

export interface BoundedCache<Value> {
  /** The value that is known for a name, or what `make` makes of it. */
  get(name: string, make: () => Value): Value;
  readonly size: number;
}

export function boundedCache<Value>(most: number): BoundedCache<Value> {
  const known = new Map<string, { readonly value: Value }>();
  return {
    get: (name, make) => {
      const found = known.get(name);
      if (found !== undefined) return found.value;
      const value = make();
      if (name.length > longestName) return value;
      if (known.size >= most) known.clear();
      known.set(name, { value });
      return value;
    },
    get size() {
      return known.size;
    },
  };
}
