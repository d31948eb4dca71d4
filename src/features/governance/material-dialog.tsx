/** Hands material in, or in again. */
"use client";
import { useState } from "react";
import { toast } from "sonner";
import { type Submission, submissionKinds } from "#domain/governance/submission.ts";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextArea } from "#ui/controls/text-area.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { FormDialog } from "#ui/overlay/form-dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { useGovernance } from "./governance-context.tsx";
import { sendResubmission, sendSubmission } from "./send-governance.ts";
import { governanceWords } from "./words.ts";

interface Props {
  /** null hands something new in. */
  readonly submission: Submission | null;
  readonly onClose: () => void;
}

const none = "";

export function MaterialDialog({ submission, onClose }: Props) {
  const t = useWords(governanceWords);
  const { workspace, channels } = useGovernance();
  const [kind, setKind] = useState(submission?.kind ?? "creative");
  const [title, setTitle] = useState(submission?.title ?? "");
  const [text, setText] = useState(submission?.text ?? "");
  const [address, setAddress] = useState(submission?.address ?? "");
  const [channel, setChannel] = useState(submission?.channel ?? none);
  const sending = useSent(
    () => {
      const place = { address: address.trim() === "" ? null : address.trim() };
      const input = { kind, title, text, ...place, channel: channel === none ? null : channel };
      if (submission === null) return sendSubmission(workspace, input);
      return sendResubmission(workspace, { ...input, submissionId: submission.id, revision: submission.revision });
    },
    ({ submission: { title: name } }) => {
      toast(t("saved", { title: name }));
      onClose();
    },
  );
  const word = submission === null ? "submitNew" : "submitAgain";
  return (
    <FormDialog
      title={t(word)}
      verb={t(word)}
      busy={sending.isPending}
      wide
      onSubmit={() => sending.mutate()}
      onClose={onClose}
    >
      <Field label={t("name")} className="col-span-full">
        <TextInput value={title} onValueChange={setTitle} required maxLength={160} autoComplete="off" />
      </Field>
      <Field label={t("kind")}>
        <Select
          choices={submissionKinds.map((value) => ({ value, label: t(value) }))}
          value={kind}
          onValueChange={setKind}
        />
      </Field>
      <Field label={t("channel")}>
        <Select
          choices={[
            { value: none, label: t("noChannel") },
            ...channels.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          value={channel}
          onValueChange={setChannel}
        />
      </Field>
      <Field label={t("text")} hint={t("textHint")} className="col-span-full">
        <TextArea value={text} onChange={(event) => setText(event.currentTarget.value)} rows={6} maxLength={20_000} />
      </Field>
      <Field label={t("address")} hint={t("addressHint")} className="col-span-full">
        <TextInput type="url" value={address} onValueChange={setAddress} maxLength={2000} autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
