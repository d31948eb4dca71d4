/** Whose inbox a notice belongs into by their role; those whom it concerns by name come besides. */
import type { Role } from "#domain/access/permissions.ts";
import { type NoticeRow, type Team, topicOf } from "./notice.ts";

const both: readonly Team[] = ["promotion", "operations"];

export function rolesConcerned(
  { kind, severity }: Pick<NoticeRow, "kind" | "severity">,
  team: Team | null,
  hasOwner: boolean,
): readonly Role[] {
  const working = team === null ? both : [team];
  switch (kind) {
    case "action_proposed":
      return ["manager", "executive", "admin"];
    case "action_failed":
      return ["promotion", "manager", "executive", "admin"];
    case "action_verified":
      return ["promotion", "manager", "executive"];
    case "task_due_soon":
      return hasOwner ? [] : working;
    case "task_overdue":
    case "step_overdue":
      return hasOwner ? ["manager"] : [...working, "manager"];
    case "dispute_opened":
      return hasOwner ? [] : [...working, "manager"];
    case "risk_overdue":
      return hasOwner ? [] : ["manager", "admin"];
    case "point_failing":
    case "point_disabled":
      return ["manager", "admin"];
    default:
      if (topicOf(kind) !== "alerts") return [];
      return severity === "red" ? [...working, "manager", "executive", "admin"] : [...working, "manager"];
  }
}
