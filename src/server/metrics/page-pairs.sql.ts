/** What visits came to, by the page and the channel that they began with, in a span and in the days before it. */
import "server-only";
import type { Dimension } from "#domain/metrics/filter.ts";
import { here, instant, within } from "#server/events/rows-asked.sql.ts";

const counted = (name: string, when: string) => `
  countIf(position = 1 AND ${when}) AS ${name}sessions,
  countIf(event = 'Product Viewed' AND ${when}) AS ${name}product_views,
  countIf(event = 'Product Added' AND ${when}) AS ${name}add_to_carts,
  countIf(event = 'Checkout Started' AND ${when}) AS ${name}checkouts,
  countIf(is_order = 1 AND ${when}) AS ${name}orders`;

/** What came outside of any visit, as orders from a server do, counts where the person last came from. */
const ofVisit = (name: Dimension) => `if(position = 0, ${name}, session_${name})`;

const begun = `at >= ${instant("from")}`;

/** {before}, {from}, {to}: epoch ms. One scan; a filter is about what the visit began with. */
export const readPagePairs = (filters: readonly Dimension[]) => `
  SELECT toString(${ofVisit("landing_page")}) AS begun_page, toString(${ofVisit("channel")}) AS begun_channel,
    ${counted("", begun)}, ${counted("usual_", `NOT ${begun}`)}
  FROM journey
  WHERE ${here} AND is_bot = 0
    AND ${within("at", "before")}
    AND (position = 1 OR is_order = 1 OR event IN ('Product Viewed', 'Product Added', 'Checkout Started'))
    ${filters.map((name) => `AND ${ofVisit(name)} IN (SELECT arrayJoin(JSONExtract({filter_${name}:String}, 'Array(String)')))`).join("\n    ")}
  GROUP BY begun_page, begun_channel`;
