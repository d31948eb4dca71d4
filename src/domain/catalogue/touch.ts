/** A touch: what a page view tells about how its visitor came. */
import { z } from "zod";
import { cleanText } from "./clean-text.ts";
import { clickIds, isFilledIn } from "./click-id.ts";
import { hostOf, registrableDomain } from "./host.ts";
import { pageParameters } from "./page-parameters.ts";
import { isReturnHost } from "./return-host.ts";

const text = z.string().min(1).max(200).optional();

/** Values as they were written, only cleaned; `clickId` is the parameter's name, never the personal value behind it. */
export const touchFacts = z.object({
  source: text,
  medium: text,
  campaign: text,
  content: text,
  term: text,
  clickId: text,
  referrerHost: text,
});
export type TouchFacts = Readonly<z.infer<typeof touchFacts>>;

/** What an event brings: Segment's `context.campaign` and `context.page`. Nothing in it is trusted. */
export interface TouchEvidence {
  readonly campaign?: Readonly<Record<string, unknown>> | null | undefined;
  readonly url?: string | null | undefined;
  readonly search?: string | null | undefined;
  readonly referrer?: string | null | undefined;
}

type Tags = Omit<TouchFacts, "clickId" | "referrerHost">;
const tagNames = ["source", "medium", "campaign", "content", "term"] as const;

/** The facts that were carried; null when nothing was, which says "came by itself" and not "came from nowhere". Never throws. */
export function touchFrom(evidence: TouchEvidence): TouchFacts | null {
  const parameters = pageParameters(evidence.url, evidence.search);
  const clickId = parameters.size === 0 ? undefined : clickIdIn(parameters);
  const referrerHost = foreignHost(evidence.referrer, evidence.url);
  const facts: TouchFacts = {
    ...(evidence.campaign || parameters.size > 0 ? tagsOf(evidence.campaign, parameters) : {}),
    ...(clickId === undefined ? {} : { clickId }),
    ...(referrerHost === null ? {} : { referrerHost }),
  };
  return Object.keys(facts).length === 0 ? null : facts;
}

function clickIdIn(parameters: ReadonlyMap<string, string>): string | undefined {
  return clickIds.find((id) => {
    const value = parameters.get(id.name);
    return value !== undefined && isFilledIn(id, value);
  })?.name;
}

/** The event's own campaign beats the address; the address fills its gaps unless it names another source: no touch is half of each. */
function tagsOf(campaign: TouchEvidence["campaign"], parameters: ReadonlyMap<string, string>): Tags {
  const told = present({
    source: cleanText(campaign?.source),
    medium: cleanText(campaign?.medium),
    campaign: cleanText(campaign?.name),
    content: cleanText(campaign?.content),
    term: cleanText(campaign?.term),
  });
  const written = present(Object.fromEntries(tagNames.map((name) => [name, parameters.get(`utm_${name}`)])));
  const differs =
    told.source !== undefined &&
    written.source !== undefined &&
    told.source.toLowerCase() !== written.source.toLowerCase();
  return differs ? told : { ...written, ...told };
}

function present(tags: Record<string, string | undefined>): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== undefined));
}

/** The referrer's host unless it is the visited site itself or a page that a visit only passes through. */
function foreignHost(referrer: string | null | undefined, url: string | null | undefined): string | null {
  const host = hostOf(referrer);
  if (host === null || isReturnHost(host)) return null;
  const own = hostOf(url);
  return own !== null && registrableDomain(own) === registrableDomain(host) ? null : host;
}
