/** The address of a week's report, and of the twelve weeks of automation up to it. */
export function healthAddress(workspace: string, week: string, report: "health" | "automation" = "health"): string {
  return `/api/v1/reports/${report}?${new URLSearchParams({ workspace, week })}`;
}
