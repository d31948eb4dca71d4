/** Silences alerts like this one: how widely, until when, and why. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useAlertSetting } from "./alert-setting.tsx";
import { sendSilence } from "./send-alerts.ts";
import { type SilenceScope, silenceEnds, silenceMatcher, silenceScopes } from "./silence-scope.ts";
import { alertWords } from "./words.ts";

interface Props {
  readonly alert: {
    readonly ruleId: number | null;
    readonly scopeKind: string;
    readonly scopeKey: string;
  };
  readonly object: string;
  readonly size?: "small" | "normal";
}

export function SilenceDialog({ alert, object, size = "small" }: Props) {
  const t = useWords(alertWords);
  const format = useFormat();
  const { workspace } = useAlertSetting();
  const [open, setOpen] = useState(false);
  const scopes = silenceScopes(alert);
  const [scope, setScope] = useState<SilenceScope>(scopes[0] ?? "this");
  const [hours, setHours] = useState<(typeof silenceEnds)[number]>("8");
  const sending = useSent(
    (reason: string) => {
      const endsAt = new Date(Date.now() + Number(hours) * 3_600_000).toISOString();
      return sendSilence(workspace, { matcher: silenceMatcher(scope, alert), reason, endsAt }).then(() => endsAt);
    },
    (endsAt) => {
      setOpen(false);
      toast(t("silenceSaved", { until: format.dayHour(endsAt) }));
    },
  );
  return (
    <FormDialog
      title={t("silenceTitle")}
      description={t("silenceNote")}
      trigger={<Button size={size}>{t("silence")}</Button>}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      verb={t("silenceSave")}
      busy={sending.isPending}
      onSubmit={(fields) => sending.mutate(String(fields.get("reason") ?? ""))}
    >
      <Field label={t("silenceScope")}>
        <Select
          choices={scopes.map((value) => ({ value, label: t(`silence_${value}`, { object }) }))}
          value={scope}
          onValueChange={setScope}
        />
      </Field>
      <Field label={t("silenceEnd")}>
        <Select
          choices={silenceEnds.map((value) => ({ value, label: t(`end_${value}`) }))}
          value={hours}
          onValueChange={setHours}
        />
      </Field>
      <Field label={t("silenceReason")} hint={t("silenceReasonHint")}>
        <TextInput name="reason" required minLength={3} maxLength={500} autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
