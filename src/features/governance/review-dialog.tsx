/** The quarterly look at a risk: new marks, what has changed, and what was said before. */
"use client";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import type { Risk } from "#domain/governance/risk.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useGovernance } from "./governance-context.tsx";
import { MarkFields } from "./mark-fields.tsx";
import { sendReview } from "./send-governance.ts";
import { governanceWords } from "./words.ts";

interface Props {
  readonly risk: Risk;
  readonly onClose: () => void;
}

export function ReviewDialog({ risk, onClose }: Props) {
  const t = useWords(governanceWords);
  const format = useFormat();
  const form = useId();
  const { workspace } = useGovernance();
  const { id: riskId, title, revision, reviews } = risk;
  const [marks, setMarks] = useState({ likelihood: risk.likelihood, impact: risk.impact });
  const [note, setNote] = useState("");
  const saving = useSent(
    () => sendReview(workspace, { riskId, revision, ...marks, note }),
    () => {
      toast(t("reviewed", { title }));
      onClose();
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    saving.mutate();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button type="submit" form={form} weight="primary" busy={saving.isPending}>
        {t("save")}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t("reviewTitle", { title })}
      description={t("reviewHint")}
      open
      onOpenChange={(open) => !open && onClose()}
      footer={footer}
    >
      <form id={form} method="post" onSubmit={submit} className="grid grid-cols-2 gap-x-3 gap-y-4">
        <MarkFields value={marks} onChange={setMarks} />
        <Field label={t("reviewNote")} className="col-span-2">
          <TextArea value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={2000} />
        </Field>
      </form>
      {reviews.length > 0 && (
        <>
          <h3 className="pt-4 text-meta font-medium text-ink-2">{t("reviews")}</h3>
          <ul>
            {reviews.map(({ at, author, likelihood, impact, note: said }) => (
              <li key={at} className="py-1">
                <span className="text-meta text-ink-3">
                  {t("reviewLine", {
                    ...{ at: format.day(at), name: author },
                    ...{ likelihood: String(likelihood), impact: String(impact) },
                  })}
                </span>
                {said !== "" && <span className="block">{said}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
