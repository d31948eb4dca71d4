/** One step of a funnel: an event and what must hold for it. */
import { z } from "zod";
import { conditionText, longestText, Where } from "./condition.ts";

export interface Step {
  readonly event: string;
  readonly where: Where;
}

const Spelled = z
  .strictObject({ event: z.string().trim().min(1, "names no event").max(longestText), where: Where.default({}) })
  .transform((step): Step => step);

/** JSON, a path (the view of that page), or the name of an event. */
function unpacked(text: string, context: z.RefinementCtx): unknown {
  const written = text.trim();
  if (written.startsWith("/")) return { event: "Page Viewed", where: { page: written } };
  if (!written.startsWith("{")) return { event: written };
  try {
    return JSON.parse(written) as unknown;
  } catch {
    context.addIssue({ code: "custom", message: "is not JSON" });
    return z.NEVER;
  }
}

/** `Order Completed`, `/checkout`, or `{"event":"Page Viewed","where":{"page":"/checkout"}}`. */
export const Step = z.union([z.string().max(4000).transform(unpacked).pipe(Spelled), Spelled]);

/** As short as a URL can say it; `Step` reads it back. */
export function stepText({ event, where }: Step): string {
  const fields = Object.keys(where);
  const [path = "", ...others] = where.page?.in ?? [];
  const isPage = event === "Page Viewed" && fields.length === 1 && others.length === 0 && where.page?.not === undefined;
  if (isPage && path.startsWith("/") && path === path.trim() && where.page?.contains === undefined) return path;
  if (fields.length > 0 || /^[{/]/.test(event)) return JSON.stringify(fields.length > 0 ? { event, where } : { event });
  return event;
}

/** What a step is called where nobody gave it a name: the event, and its conditions. */
export function stepName({ event, where }: Step): string {
  return [event, ...Object.entries(where).map(([field, condition]) => conditionText(field, condition))].join(" · ");
}

/** True where no event can be both: another name, or the same field with no value in common. */
export function areApart(a: Step, b: Step): boolean {
  if (a.event !== b.event) return true;
  return Object.entries(a.where).some(([field, { in: own }]) => {
    const others = b.where[field]?.in;
    return own !== undefined && others !== undefined && !own.some((value) => others.includes(value));
  });
}
