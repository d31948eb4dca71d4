/** What can be done about an alert: own it, say whether it was real, silence it. */
"use client";
import { toast } from "sonner";
import type { Alert } from "#domain/rules/alert-answer.ts";
import { Button } from "#ui/controls/button.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useAlertSetting } from "./alert-setting.tsx";
import { sendJudgement, sendOwning } from "./send-alerts.ts";
import { SilenceDialog } from "./silence-dialog.tsx";
import { alertWords } from "./words.ts";

interface Props {
  readonly alert: Alert;
  readonly object: string;
  /** With every deed; the list shows the next one. */
  readonly all?: boolean;
}

export function AlertDeeds({ alert, object, all = false }: Props) {
  const t = useWords(alertWords);
  const { workspace, reader, mayWrite } = useAlertSetting();
  const id = t("alertId", { id: String(alert.id) });
  const owning = useSent(
    () => sendOwning(workspace, alert.id),
    () => toast(t("owned", { id })),
  );
  const judging = useSent((falseAlarm: boolean | null) => sendJudgement(workspace, alert.id, falseAlarm));
  if (!mayWrite) return null;
  const open = alert.state === "firing" || alert.state === "recovering";
  const mine = alert.owner !== null && alert.owner.id === reader;
  const judged = alert.falseAlarm !== null;
  return (
    <>
      {open && !mine && (
        <Button
          size="small"
          weight={alert.owner === null ? "primary" : "plain"}
          busy={owning.isPending}
          onClick={() => owning.mutate()}
          aria-label={`${t("own")}: ${id}`}
        >
          {t("own")}
        </Button>
      )}
      {judged && all && (
        <Button size="small" busy={judging.isPending} onClick={() => judging.mutate(null)}>
          {t("judgeTakeBack")}
        </Button>
      )}
      {!judged && all && (
        <Button size="small" busy={judging.isPending} onClick={() => judging.mutate(false)}>
          {t("wasReal")}
        </Button>
      )}
      {!judged && (
        <Button
          size="small"
          busy={judging.isPending}
          onClick={() => judging.mutate(true)}
          aria-label={`${t("falseAlarm")}: ${id}`}
        >
          {t("falseAlarm")}
        </Button>
      )}
      {open && alert.muted === null && (
        <SilenceDialog alert={{ ...alert, ruleId: alert.rule?.id ?? null }} object={object} />
      )}
    </>
  );
}
