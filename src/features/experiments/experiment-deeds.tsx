/** What can be done with an experiment as it stands: change, start, end, decide, delete. */
"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import type { Experiment } from "#domain/experiments/experiment.ts";
import { Button } from "#ui/controls/button.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { DecideDialog } from "./decide-dialog.tsx";
import { ExperimentDialog } from "./experiment-dialog.tsx";
import { sendExperimentMove, sendExperimentRemoval } from "./send-experiments.ts";
import { experimentWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly experiment: Experiment;
}

export function ExperimentDeeds({ workspace, experiment }: Props) {
  const t = useWords(experimentWords);
  const router = useRouter();
  const [open, setOpen] = useState<"change" | "decide" | null>(null);
  const { id, name, status, decision } = experiment;
  const starting = useSent(
    () => sendExperimentMove(workspace, experiment, "start"),
    () => toast(t("started", { name })),
  );
  const stopping = useSent(
    () => sendExperimentMove(workspace, experiment, "stop"),
    () => toast(t("ended", { name })),
  );
  const removing = useSent(
    () => sendExperimentRemoval(workspace, id),
    () => {
      toast(t("removed", { name }));
      router.push(`/w/${workspace}/experiments`);
    },
  );
  const close = () => setOpen(null);
  return (
    <span className="flex flex-wrap gap-1.5">
      {status === "draft" && (
        <Button weight="danger" busy={removing.isPending} onClick={() => removing.mutate()}>
          {t("remove")}
        </Button>
      )}
      <Button onClick={() => setOpen("change")}>{t("change")}</Button>
      {status === "draft" && (
        <Button weight="primary" busy={starting.isPending} onClick={() => starting.mutate()}>
          {t("start")}
        </Button>
      )}
      {status === "running" && (
        <Button busy={stopping.isPending} onClick={() => stopping.mutate()}>
          {t("stop")}
        </Button>
      )}
      {status === "stopped" && (
        <Button weight={decision === null ? "primary" : "plain"} onClick={() => setOpen("decide")}>
          {t(decision === null ? "decide" : "decideAgain")}
        </Button>
      )}
      {open === "change" && <ExperimentDialog workspace={workspace} experiment={experiment} onClose={close} />}
      {open === "decide" && <DecideDialog workspace={workspace} experiment={experiment} onClose={close} />}
    </span>
  );
}
