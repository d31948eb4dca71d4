/** Steps as conditions on a row of the trail; every word of a question travels as a parameter. */
import "server-only";
import type { Condition, Where } from "#domain/funnels/condition.ts";
import type { Step } from "#domain/funnels/step.ts";
import type { Filter } from "#domain/metrics/filter.ts";

export type Params = Record<string, string | number>;

/** Puts a value among the parameters and answers how the statement names it. */
function bound(params: Params, value: string | number, type: "String" | "Float64" | "Int64"): string {
  const name = `p${Object.keys(params).length}`;
  params[name] = value;
  return `{${name}:${type}}`;
}

/** `minor`: how many minor units the currency's major unit has. */
export function matchStep({ event, where }: Step, params: Params, minor: number): string {
  return [`event = ${bound(params, event, "String")}`, ...matchWhere(where, params, minor)].join(" AND ");
}

function matchWhere(where: Where, params: Params, minor: number): string[] {
  return Object.entries(where).flatMap(([field, condition]) =>
    field === "revenue" ? matchAmount(condition, params, minor) : matchText(field, condition, params),
  );
}

function matchText(field: string, { in: among, not, contains, gt, lt }: Condition, params: Params): string[] {
  const column = field.startsWith("properties.")
    ? `properties[${bound(params, field.slice("properties.".length), "String")}]`
    : field;
  const list = (values: readonly string[]) => values.map((value) => bound(params, value, "String")).join(", ");
  const number = `toFloat64OrNull(toString(${column}))`;
  return [
    ...(among === undefined ? [] : [`${column} IN (${list(among)})`]),
    ...(not === undefined ? [] : [`${column} NOT IN (${list(not)})`]),
    ...(contains === undefined ? [] : [`position(${column}, ${bound(params, contains, "String")}) > 0`]),
    ...(gt === undefined ? [] : [`ifNull(${number} > ${bound(params, gt, "Float64")}, 0)`]),
    ...(lt === undefined ? [] : [`ifNull(${number} < ${bound(params, lt, "Float64")}, 0)`]),
  ];
}

/** Only orders and refunds have an amount; the amount of everything else is 0. */
function matchAmount({ in: among, not, gt, lt }: Condition, params: Params, minor: number): string[] {
  const amount = (text: string | number) => Math.round(Number(text) * minor);
  const list = (values: readonly string[]) => values.map((value) => bound(params, amount(value), "Int64")).join(", ");
  return [
    ...(among === undefined ? [] : [`revenue IN (${list(among)})`]),
    ...(not === undefined ? [] : [`revenue NOT IN (${list(not)})`]),
    ...(gt === undefined ? [] : [`revenue > ${bound(params, amount(gt), "Int64")}`]),
    ...(lt === undefined ? [] : [`revenue < ${bound(params, amount(lt), "Int64")}`]),
  ];
}

export function matchFilter(filter: Filter, params: Params): string[] {
  return Object.entries(filter).map(
    ([dimension, keys]) => `${dimension} IN (${keys.map((key) => bound(params, key, "String")).join(", ")})`,
  );
}
