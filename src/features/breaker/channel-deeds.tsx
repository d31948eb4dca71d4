/** What can be asked for on one channel; buttons only for those who may. */
"use client";
import { toast } from "sonner";
import type { ChannelStanding, ShownAction } from "#server/breaker/queries.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useBreakerSetting } from "./breaker-setting.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { type Deed, sendDeed } from "./send-breaker.ts";
import { actionText } from "./standing-text.ts";
import { breakerWords } from "./words.ts";

export function ChannelDeeds({ standing }: { readonly standing: ChannelStanding }) {
  const { mayAsk, mayApprove } = useBreakerSetting();
  const { state, action, lastDone, mayUndo } = standing;
  const free = action === null && state !== "locked";
  return (
    <span className="flex items-center justify-end gap-1.5">
      {mayUndo && lastDone !== null && <UndoButton standing={standing} last={lastDone} />}
      {mayAsk && free && (state === "closed" || state === "half_open") && (
        <DeedButton standing={standing} deed="pause" />
      )}
      {mayAsk && free && state !== "closed" && <DeedButton standing={standing} deed="resume" />}
      {mayApprove && <DeedButton standing={standing} deed={state === "locked" ? "unlock" : "lock"} />}
    </span>
  );
}

type Asked = Extract<Deed, "pause" | "resume" | "lock" | "unlock">;

const words = {
  pause: { verb: "propose", title: "proposeTitle", text: "proposeText", done: "asked" },
  resume: { verb: "resume", title: "resumeTitle", text: "resumeText", done: "asked" },
  lock: { verb: "lock", title: "lockTitle", text: "lockText", done: "locked" },
  unlock: { verb: "unlock", title: "unlockTitle", text: "unlockText", done: "unlocked" },
} as const;

function DeedButton({ standing, deed }: { readonly standing: ChannelStanding; readonly deed: Asked }) {
  const t = useWords(breakerWords);
  const { workspace, mayApprove } = useBreakerSetting();
  const { channel, name } = standing;
  const { verb, title, text, done } = words[deed];
  // Whoever may approve gives back at once what ran before.
  const says = deed === "resume" && mayApprove ? "resumeNowText" : text;
  return (
    <ReasonDialog
      trigger={
        <Button size="small">
          {t(verb)}
          <span className="sr-only">: {name}</span>
        </Button>
      }
      title={t(title, { name })}
      text={t(says)}
      verb={t(verb).replace("…", "")}
      send={(reason) => sendDeed(workspace, channel, deed, { reason })}
      onDone={() => toast(t(done, { name }))}
    />
  );
}

function UndoButton({ standing, last }: { readonly standing: ChannelStanding; readonly last: ShownAction }) {
  const t = useWords(breakerWords);
  const format = useFormat();
  const { workspace } = useBreakerSetting();
  const what = actionText(last, standing.name, t, format);
  return (
    <ReasonDialog
      trigger={
        <Button size="small">
          {t("undo")}
          <span className="sr-only">: {what}</span>
        </Button>
      }
      title={t("undoTitle", { what })}
      text={t("undoText", { prior: priorText(last, t, format) })}
      verb={t("undo")}
      asksWhy={false}
      send={() => sendDeed(workspace, standing.channel, "undo", { actionId: last.id })}
      onDone={() => toast(t("undone", { what }))}
    />
  );
}

function priorText(
  { prior }: ShownAction,
  t: ReturnType<typeof useWords<(typeof breakerWords)["en"]>>,
  format: ReturnType<typeof useFormat>,
): string {
  if (prior === null) return "—";
  const status = t(`prior_${prior.status}`);
  return prior.dailyBudget === null
    ? status
    : t("prior_budget", { status, amount: format.money(prior.dailyBudget, "exact") });
}
