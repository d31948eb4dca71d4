/** A report's question as a URL writes it. */

export interface ParamShape {
  /** Given once, separated by commas, or several times. */
  readonly lists?: readonly string[];
  /** Given several times; commas belong to the value. */
  readonly repeated?: readonly string[];
  /** `1` or `true`. */
  readonly flags?: readonly string[];
}

const split = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** `models=a,b&filter[channel]=x,y&benchmark=1` as the raw input of a report's door; what is not in the shape stays text. */
export function reportParams(
  url: URL,
  { lists = [], repeated = [], flags = [] }: ParamShape = {},
): Record<string, unknown> {
  const filter = new Map<string, string[]>();
  const many: Record<string, string[]> = {};
  const raw: Record<string, unknown> = {};
  for (const [name, value] of url.searchParams) {
    const dimension = /^filter\[(.*)\]$/.exec(name)?.[1];
    if (dimension !== undefined) filter.set(dimension, [...(filter.get(dimension) ?? []), ...split(value)]);
    else if (lists.includes(name)) raw[name] = many[name] = [...(many[name] ?? []), ...split(value)];
    else if (repeated.includes(name)) raw[name] = many[name] = [...(many[name] ?? []), value];
    else if (flags.includes(name)) raw[name] = value === "1" || value === "true";
    else if (name !== "workspace" && name !== "format") raw[name] = value;
  }
  // What is not a list of dimensions stays as it was written, and is refused.
  return { filter: Object.fromEntries(filter), ...raw };
}
