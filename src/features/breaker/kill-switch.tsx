/** The kill switch: stops everything that goes out at once; letting it out again is asked for twice. */
"use client";
import { toast } from "sonner";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useBreakerSetting } from "./breaker-setting.tsx";
import type { ShownPolicy } from "./policy-facts.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { sendKill } from "./send-breaker.ts";
import { breakerWords } from "./words.ts";

export function KillSwitch({ policy }: { readonly policy: ShownPolicy }) {
  const t = useWords(breakerWords);
  const format = useFormat();
  const { workspace, mayApprove } = useBreakerSetting();
  const killing = useSent(
    () => sendKill(workspace, true),
    () => toast(t("killed")),
  );
  const { killedAt } = policy;
  const incomplete = killedAt === null && (policy.endpoint === null || !policy.hasSecret);
  return (
    <section
      aria-label={t("kill")}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-5 py-2.5 max-sm:px-4"
    >
      <p className="flex min-w-0 flex-1 items-start gap-2 text-pretty max-sm:basis-full">
        {(killedAt !== null || incomplete) && <Icon name="warning" className="mt-0.5 text-worse" />}
        <span>
          <b className="font-medium">{t("kill")}: </b>
          <span className={killedAt === null ? "text-ink-2" : "font-medium text-worse"}>
            {killedAt === null ? t("killOff") : t("killOn", { at: format.dayHour(killedAt) })}
          </span>
          {incomplete && <span className="text-worse"> {t("noEndpoint")}</span>}
        </span>
      </p>
      {mayApprove && killedAt === null && (
        <Button size="small" weight="danger" busy={killing.isPending} onClick={() => killing.mutate()}>
          {t("turnOn")}
        </Button>
      )}
      {mayApprove && killedAt !== null && (
        <ReasonDialog
          trigger={<Button size="small">{t("turnOff")}</Button>}
          title={t("killTitle")}
          text={t("killText")}
          verb={t("turnOff")}
          asksWhy={false}
          send={() => sendKill(workspace, false)}
          onDone={() => toast(t("revived"))}
        />
      )}
    </section>
  );
}
