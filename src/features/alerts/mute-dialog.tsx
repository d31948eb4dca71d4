/** Hours of the week in which alerts keep quiet: which days, from when until when, which alerts, and why. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import type { MuteWindow } from "#domain/rules/rule-inputs.ts";
import { Button } from "#ui/controls/button.tsx";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useAlertSetting } from "./alert-setting.tsx";
import { type MuteDraft, newMute } from "./mute-draft.ts";
import { MuteFields } from "./mute-fields.tsx";
import { sendSilence } from "./send-alerts.ts";
import { useMuteText } from "./use-mute-text.ts";
import { muteWords } from "./words-mute.ts";

export function MuteDialog() {
  const t = useWords(muteWords);
  const said = useMuteText();
  const { workspace } = useAlertSetting();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<MuteDraft>(newMute);
  const hours: MuteWindow = { days: [...draft.days], from: draft.from, to: draft.to };
  const wrong = draft.days.length === 0 ? t("noDay") : draft.from === draft.to ? t("sameHour") : null;
  const sending = useSent(
    (reason: string) => {
      const endsAt = new Date(Date.now() + Number(draft.lasts) * 86_400_000).toISOString();
      const matcher = draft.severity === "all" ? {} : { severity: draft.severity };
      return sendSilence(workspace, { matcher, reason, endsAt, weekly: [hours] });
    },
    () => {
      setOpen(false);
      toast(t("saved", { hours: said(hours) }));
    },
  );
  return (
    <FormDialog
      title={t("title")}
      description={t("note")}
      trigger={<Button size="small">{t("open")}</Button>}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      verb={t("save")}
      busy={sending.isPending}
      onSubmit={(fields) => wrong === null && sending.mutate(String(fields.get("reason") ?? ""))}
    >
      <MuteFields draft={draft} onChange={setDraft} />
      {wrong !== null && (
        <p role="alert" className="text-meta text-red">
          {wrong}
        </p>
      )}
    </FormDialog>
  );
}
