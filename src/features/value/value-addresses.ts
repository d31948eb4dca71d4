/** The addresses of the reports that a view asks for. */
import { datesOf, type ValueView } from "./value-view.ts";

type Parameters = Readonly<Record<string, string | number | null>>;

function addressOf(report: string, workspace: string, parameters: Parameters, format?: "csv"): string {
  const params = new URLSearchParams({ workspace });
  for (const [name, value] of Object.entries(parameters)) if (value !== null) params.set(name, String(value));
  if (format !== undefined) params.set("format", format);
  return `/api/v1/reports/${report}?${params}`;
}

const marginOf = ({ margin }: ValueView) => (margin === null ? null : margin / 100);

export function cacLtvAddress(workspace: string, view: ValueView, today: string, format?: "csv"): string {
  const { by, model, months, lag } = view;
  const parameters = { ...datesOf(view, today), by, model, months, lag, margin: marginOf(view) };
  return addressOf("cac-ltv", workspace, parameters, format);
}

export function predictionAddress(workspace: string, view: ValueView, format?: "csv"): string {
  const { by, model, unit, horizon, leaving } = view;
  return addressOf("predicted-ltv", workspace, { by, model, unit, horizon, leaving, margin: marginOf(view) }, format);
}

/** Spend and net revenue by month and key, from the board: the figures are the board's own. */
export function returnsAddress(workspace: string, view: ValueView, today: string, format?: "csv"): string {
  const { by, model, clock } = view;
  const parameters = { ...datesOf(view, today), metrics: "spend,net_revenue", grain: "month", by, model, clock };
  return addressOf("board", workspace, parameters, format);
}
