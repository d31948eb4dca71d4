/** What waits for a second person: each proposal with its reason, what stands against it, and the two words about it. */
"use client";
import Link from "next/link";
import { toast } from "sonner";
import type { ShownAction } from "#server/breaker/queries.ts";
import { classNames } from "#ui/class-names.ts";
import { Button } from "#ui/controls/button.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Section } from "#ui/layout/section.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { useBreakerSetting, useChannelName } from "./breaker-setting.tsx";
import { guardText } from "./guard-text.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { sendDeed } from "./send-breaker.ts";
import { actionText } from "./standing-text.ts";
import { breakerWords } from "./words.ts";
import { guardWords } from "./words-guards.ts";

interface Props {
  readonly actions: readonly ShownAction[];
  /** Deeds under the words, not beside them. */
  readonly narrow?: boolean;
}

export function WaitingList({ actions, narrow = false }: Props) {
  const t = useWords(breakerWords);
  return (
    <Section title={t("waiting")} meta={narrow ? String(actions.length) : t("waitingMeta")}>
      {actions.length === 0 ? (
        <p className="px-5 pb-4 text-ink-3 max-sm:px-4">{t("noneWaiting")}</p>
      ) : (
        <ul>
          {actions.map((action) => (
            <WaitingLine key={action.id} action={action} narrow={narrow} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function WaitingLine({ action, narrow }: { readonly action: ShownAction; readonly narrow: boolean }) {
  const t = useWords(breakerWords);
  const guards = useWords(guardWords);
  const format = useFormat();
  const nameOf = useChannelName();
  const { workspace } = useBreakerSetting();
  const what = actionText(action, nameOf(action.channel), t, format);
  const by = action.requestedKind === "rule" ? t("rule") : action.requestedBy;
  // That it waits for approval is what the list says.
  const against = guardText(
    action.reasons.filter((reason) => reason !== "no_approval"),
    guards,
  );
  return (
    <li
      className={classNames(
        "flex items-start gap-x-4 gap-y-2 border-t border-line px-5 py-3 max-sm:flex-col max-sm:px-4",
        narrow && "flex-col",
      )}
    >
      <div className="min-w-0 flex-1">
        <p className="font-medium">{what}</p>
        {action.said !== null && <p className="text-pretty text-ink-2">{action.said}</p>}
        {against !== "" && <p className="text-pretty text-worse">{t("stands", { reasons: against })}</p>}
        <p className="text-meta text-ink-3">
          {t("requested")}: {by} · {format.dayHour(action.createdAt)}
          {action.expiresAt !== null && <> · {t("expires", { at: format.dayHour(action.expiresAt) })}</>}
          {action.alertId !== null && (
            <>
              {" · "}
              <Link
                href={`/w/${workspace}/alerts/${action.alertId}`}
                className="text-accent underline underline-offset-2"
              >
                {t("alert", { id: String(action.alertId) })}
              </Link>
            </>
          )}
        </p>
      </div>
      <WaitingDeeds action={action} what={what} />
    </li>
  );
}

function WaitingDeeds({ action, what }: { readonly action: ShownAction; readonly what: string }) {
  const t = useWords(breakerWords);
  const { workspace, mayApprove } = useBreakerSetting();
  const { id: actionId, channel } = action;
  if (!mayApprove) return <span className="text-meta text-ink-3">{t("needsExecutive")}</span>;
  return (
    <span className="flex flex-none flex-wrap items-center gap-1.5">
      {action.mayApprove ? (
        <ReasonDialog
          trigger={
            <Button size="small" weight="primary">
              {t("approve")}
            </Button>
          }
          title={t("approveTitle", { what })}
          text={t("approveText")}
          verb={t("approve")}
          danger={action.kind === "pause"}
          asksWhy={false}
          send={() => sendDeed(workspace, channel, "approve", { actionId })}
          onDone={() => toast(t("approved", { what }))}
        />
      ) : (
        <span className="text-meta text-ink-3">{t("ownProposal")}</span>
      )}
      <ReasonDialog
        trigger={<Button size="small">{t("refuse")}</Button>}
        title={t("refuseTitle", { what })}
        text={t("refuseText")}
        verb={t("refuse")}
        send={(reason) => sendDeed(workspace, channel, "refuse", { actionId, reason })}
        onDone={() => toast(t("refused", { what }))}
      />
    </span>
  );
}
