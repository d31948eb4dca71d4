/** What could go wrong, and what is let out to the public: the register and the review of both teams. */
"use client";
import { useMemo } from "react";
import type { Risk } from "#domain/governance/risk.ts";
import type { Submission } from "#domain/governance/submission.ts";
import type { NamedChannel } from "#ui/words/use-channel-names.ts";
import { GovernanceContext, type Named } from "./governance-context.tsx";
import { MaterialPart } from "./material-part.tsx";
import { RisksPart } from "./risks-part.tsx";

interface Props {
  readonly workspace: string;
  readonly risks: readonly Risk[];
  readonly submissions: readonly Submission[];
  readonly people: readonly Named[];
  readonly playbooks: readonly Named[];
  readonly channels: readonly NamedChannel[];
  readonly me: number | null;
  readonly isAdmin: boolean;
  readonly mayWrite: boolean;
}

export function GovernancePage({
  risks,
  submissions,
  workspace,
  people,
  playbooks,
  channels,
  me,
  isAdmin,
  mayWrite,
}: Props) {
  const state = useMemo(
    () => ({ workspace, people, playbooks, channels, me, isAdmin, mayWrite }),
    [workspace, people, playbooks, channels, me, isAdmin, mayWrite],
  );
  return (
    <GovernanceContext value={state}>
      <MaterialPart submissions={submissions} />
      <RisksPart risks={risks} />
    </GovernanceContext>
  );
}
