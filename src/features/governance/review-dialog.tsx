/** The quarterly look at a risk: new marks, what has changed, and what was said before. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import type { Risk } from "#domain/governance/risk.ts";
import { Field } from "#ui/controls/field.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
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
  return (
    <FormDialog
      title={t("reviewTitle", { title })}
      description={t("reviewHint")}
      verb={t("save")}
      busy={saving.isPending}
      wide
      onSubmit={() => saving.mutate()}
      onClose={onClose}
      after={
        reviews.length > 0 && (
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
        )
      }
    >
      <MarkFields value={marks} onChange={setMarks} />
      <Field label={t("reviewNote")} className="col-span-full">
        <TextArea value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={2000} />
      </Field>
    </FormDialog>
  );
}
