/** One submission: what the rules found, what a person decides, and what happened before. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import type { Ruling, Submission } from "#domain/governance/submission.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { FindingList } from "./finding-list.tsx";
import { useGovernance } from "./governance-context.tsx";
import { sendRuling } from "./send-governance.ts";
import { governanceWords } from "./words.ts";

interface Props {
  readonly submission: Submission;
  readonly onClose: () => void;
  readonly onAgain: () => void;
}

export function RulingDialog({ submission, onClose, onAgain }: Props) {
  const t = useWords(governanceWords);
  const { workspace, me, isAdmin, mayWrite } = useGovernance();
  const { id: submissionId, title, text, address, revision, state, findings, authorId } = submission;
  const [reason, setReason] = useState("");
  const ruling = useSent(
    (decision: Ruling["decision"]) => sendRuling(workspace, { submissionId, revision, decision, reason }),
    ({ submission: after }) => {
      toast(t("decided", { title, state: t(after.state) }));
      onClose();
    },
  );
  const waits = state === "pending" && mayWrite;
  const isOwn = me !== null && me === authorId && !isAdmin;
  const footer = (
    <>
      {mayWrite && state !== "approved" && <Button onClick={onAgain}>{t("submitAgain")}</Button>}
      <span className="flex-1" />
      <Button onClick={onClose}>{t("close")}</Button>
      {waits && !isOwn && (
        <>
          <Button weight="danger" busy={ruling.isPending} onClick={() => ruling.mutate("rejected")}>
            {t("reject")}
          </Button>
          <Button weight="primary" busy={ruling.isPending} onClick={() => ruling.mutate("approved")}>
            {t("approve")}
          </Button>
        </>
      )}
    </>
  );
  return (
    <Dialog
      title={title}
      open
      onOpenChange={(open) => !open && onClose()}
      footer={footer}
      className="w-[640px] max-w-[calc(100vw-32px)] max-sm:max-w-none"
    >
      {address !== null && <p className="pb-2 break-all text-ink-2">{address}</p>}
      {text !== "" && <p className="rounded-ctl bg-sunken px-3 py-2 whitespace-pre-wrap">{text}</p>}
      <h3 className="pt-4 pb-1 text-meta font-medium text-ink-2">{t("step1")}</h3>
      <FindingList findings={findings} />
      {waits && (
        <>
          <h3 className="pt-4 pb-1 text-meta font-medium text-ink-2">{t("step2")}</h3>
          {isOwn ? (
            <p className="text-ink-2">{t("own")}</p>
          ) : (
            <Field label={t("reason")} hint={t("reasonHint")}>
              <TextArea
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                rows={2}
                maxLength={1000}
              />
            </Field>
          )}
        </>
      )}
      <History submission={submission} />
    </Dialog>
  );
}

function History({ submission }: Pick<Props, "submission">) {
  const t = useWords(governanceWords);
  const format = useFormat();
  return (
    <>
      <h3 className="pt-4 pb-1 text-meta font-medium text-ink-2">{t("history")}</h3>
      <ul>
        {submission.history.map(({ at, kind, author, reason, findings }) => (
          <li key={`${at} ${kind}`} className="py-0.5">
            <span className="text-meta text-ink-3">
              {t("line", { at: format.dayHour(at), what: t(kind), name: author })}
              {kind === "submitted" && ` · ${findings === null ? t("unread") : t("found", { count: findings })}`}
            </span>
            {reason !== "" && <span className="block">{reason}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
