/** Conditions on an event: what one of its fields must be, as a question writes them and as they are understood. */
import { z } from "zod";

export const textFields = ["page", "channel", "campaign", "landing_page", "device", "country"] as const;
export type TextField = (typeof textFields)[number];
/** A text field, `revenue` in major units of the workspace's currency, or `properties.<name>`. */
export type ConditionField = TextField | "revenue" | `properties.${string}`;

/** What one step may say: this many values in a list, this many fields, this many characters in a value or a name. */
export const mostValues = 20;
export const mostFields = 6;
export const longestText = 200;
const scalar = z.union([z.string().max(longestText), z.number(), z.boolean()]).transform(String);
const values = z.union([z.array(scalar).min(1).max(mostValues), scalar.transform((one) => [one])]);

/** All that is said about a field must hold; a field that an event lacks is empty. */
export interface Condition {
  readonly in?: readonly string[] | undefined;
  readonly not?: readonly string[] | undefined;
  readonly contains?: string | undefined;
  readonly gt?: number | undefined;
  readonly lt?: number | undefined;
}

const Spelled = z
  .strictObject({
    eq: scalar.optional(),
    in: values.optional(),
    not: values.optional(),
    contains: z.string().min(1).max(longestText).optional(),
    gt: z.number().optional(),
    lt: z.number().optional(),
  })
  .refine((said) => Object.values(said).some((value) => value !== undefined), "says nothing")
  .refine((said) => said.eq === undefined || said.in === undefined, "either eq or in")
  .transform(({ eq, in: among, not, contains, gt, lt }): Condition => {
    const one = eq === undefined ? among : [eq];
    return {
      ...(one === undefined ? {} : { in: sorted(one) }),
      ...(not === undefined ? {} : { not: sorted(not) }),
      ...(contains === undefined ? {} : { contains }),
      ...(gt === undefined ? {} : { gt }),
      ...(lt === undefined ? {} : { lt }),
    };
  });

const sorted = (list: readonly string[]) => [...new Set(list)].sort();

/** A value, a list of which one must hold, or operators: `eq`, `in`, `not`, `contains`, `gt`, `lt`. */
const Condition = z.union([values.transform((list): Condition => ({ in: sorted(list) })), Spelled]);

const isField = (name: string) =>
  name === "revenue" || textFields.some((one) => one === name) || /^properties\..{1,100}$/.test(name);

/** Field → condition, in the order of the fields' names, so that equal questions are written alike. */
export const Where = z
  .record(z.string(), Condition)
  .superRefine((where, context) => {
    const fields = Object.keys(where);
    if (fields.length > mostFields) context.addIssue({ code: "custom", message: `at most ${mostFields} fields` });
    for (const field of fields) {
      if (!isField(field))
        context.addIssue({
          code: "custom",
          path: [field],
          message: `not one of ${textFields.join(", ")}, revenue, properties.<name>`,
        });
      else if (!fits(field, where[field] ?? {}))
        context.addIssue({ code: "custom", path: [field], message: "cannot be compared like this" });
    }
  })
  .transform((where) => Object.fromEntries(Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1))));
export type Where = z.output<typeof Where>;

/** Amounts are compared with numbers, and texts are neither more nor less; properties may be either. */
function fits(field: string, { in: among = [], not = [], contains, gt, lt }: Condition): boolean {
  if (field === "revenue")
    return (
      contains === undefined && [...among, ...not].every((text) => text.trim() !== "" && Number.isFinite(Number(text)))
    );
  return field.startsWith("properties.") || (gt === undefined && lt === undefined);
}

/** `page = /checkout`, for a step's name. */
export function conditionText(field: string, { in: among, not, contains, gt, lt }: Condition): string {
  return [
    among === undefined ? "" : `${field} = ${among.join(" | ")}`,
    not === undefined ? "" : `${field} ≠ ${not.join(" | ")}`,
    contains === undefined ? "" : `${field} ∋ ${contains}`,
    gt === undefined ? "" : `${field} > ${gt}`,
    lt === undefined ? "" : `${field} < ${lt}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
