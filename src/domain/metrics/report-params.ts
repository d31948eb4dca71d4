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
export function reportParams(url: URL, { lists = [], repeated = [], flags = [] }: ParamShape): Record<string, unknown> {
  const filter: Record<string, string[]> = {};
  const many: Record<string, string[]> = {};
  const raw: Record<string, unknown> = { filter };
  for (const [name, value] of url.searchParams) {
    const dimension = /^filter\[(\w+)\]$/.exec(name)?.[1];
    if (dimension !== undefined) filter[dimension] = [...(filter[dimension] ?? []), ...split(value)];
    else if (lists.includes(name)) raw[name] = many[name] = [...(many[name] ?? []), ...split(value)];
    else if (repeated.includes(name)) raw[name] = many[name] = [...(many[name] ?? []), value];
    else if (flags.includes(name)) raw[name] = value === "1" || value === "true";
    else if (name !== "workspace" && name !== "format") raw[name] = value;
  }
  return raw;
}
