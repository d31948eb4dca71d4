/** The silences that hold: what they match, why, by whom, until when; nothing where there is none. */
"use client";
import { toast } from "sonner";
import type { SilenceAnswer } from "#domain/rules/alert-answer.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useAlertSetting, useObjectName } from "./alert-setting.tsx";
import { MuteDialog } from "./mute-dialog.tsx";
import { sendEndOfSilence } from "./send-alerts.ts";
import { useMuteText } from "./use-mute-text.ts";
import { alertWords } from "./words.ts";

export function SilenceList({ silences }: { readonly silences: readonly SilenceAnswer[] }) {
  const t = useWords(alertWords);
  const { mayWrite } = useAlertSetting();
  if (silences.length === 0 && !mayWrite) return null;
  const tools = mayWrite ? <MuteDialog /> : undefined;
  return (
    <Section title={t("silences")} meta={t("silencesMeta")} tools={tools} className="mt-4 border-t">
      {silences.length === 0 && <p className="px-5 pb-3 text-meta text-ink-3 max-sm:px-4">{t("noSilence")}</p>}
      <ul>
        {silences.map((silence) => (
          <SilenceLine key={silence.id} silence={silence} />
        ))}
      </ul>
    </Section>
  );
}

function SilenceLine({ silence }: { readonly silence: SilenceAnswer }) {
  const t = useWords(alertWords);
  const format = useFormat();
  const { workspace, mayWrite } = useAlertSetting();
  const ending = useSent(
    () => sendEndOfSilence(workspace, silence.id),
    () => toast(t("endedNow")),
  );
  const what = useMatched()(silence);
  const weekly = useMuteText();
  return (
    <li className="flex items-center gap-3 border-t border-line px-5 py-2 max-sm:flex-wrap max-sm:px-4">
      <span className="min-w-0 flex-1 text-pretty max-sm:basis-full">
        <b className="font-medium">{what}</b>
        <span className="block text-meta text-ink-2">
          {t("byAuthor", { name: silence.author, reason: silence.reason })}
          {silence.weekly?.map((hours) => ` · ${weekly(hours)}`)}
        </span>
      </span>
      <span className="text-meta text-ink-3">{t("endsAt", { at: format.dayHour(silence.endsAt) })}</span>
      {mayWrite && (
        <Button size="small" busy={ending.isPending} onClick={() => ending.mutate()}>
          {t("endNow")}
          <span className="sr-only">: {what}</span>
        </Button>
      )}
    </li>
  );
}

/** "Conversion collapses · Kuaishou". */
function useMatched(): (silence: SilenceAnswer) => string {
  const t = useWords(alertWords);
  const ui = useWords(uiWords);
  const objectName = useObjectName();
  const { ruleNames } = useAlertSetting();
  return ({ matcher }) => {
    const { ruleId, severity, scopeKind, scopeKey } = matcher;
    const parts = [
      ruleId === undefined ? "" : (ruleNames[ruleId] ?? `${t("rule")} ${ruleId}`),
      severity === undefined ? "" : ui(`severity_${severity}`),
      scopeKey === undefined ? "" : objectName(scopeKind ?? "none", scopeKey),
    ].filter((part) => part !== "");
    return parts.join(" · ") || t("allAlerts");
  };
}
