/** The score's answer as CSV: the evidence that was asked for, or the components. */
import { csvText } from "#domain/base/csv.ts";
import type { HealthAnswer } from "./health-question.ts";

export function healthCsv({ answer }: { readonly answer: HealthAnswer }): { name: string; text: string } {
  const { week, evidence } = answer;
  if (evidence === null) {
    const rows = answer.components.map(({ id, weight, target, numerator, denominator, value, possible, points }) => [
      ...[week, id, weight, target, numerator, denominator, value, possible, points],
    ]);
    const header = ["week", "component", "weight", "target", "numerator", "denominator", "value", "possible", "points"];
    return { name: `health-${week}.csv`, text: csvText([header, ...rows]) };
  }
  const rows = evidence.rows.map(({ component, part, ref, title, numerator, denominator, facts }) => [
    ...[week, component, part, ref, title, numerator, denominator, JSON.stringify(facts)],
  ]);
  const header = ["week", "component", "part", "ref", "title", "numerator", "denominator", "facts"];
  return { name: `health-${week}-${evidence.component}.csv`, text: csvText([header, ...rows]) };
}
