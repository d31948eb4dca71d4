/** Saves the people behind a step as an audience: a button, and the dialog that asks for its name. */
"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import type { AudienceDefinition } from "#domain/audiences/audience.ts";
import type { FunnelQuestion } from "#domain/funnels/funnel-question.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useFormat } from "#ui/format/use-format.ts";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { type NamedChannel, useChannelNames } from "#ui/words/use-channel-names.ts";
import { useWords } from "#ui/words/use-words.ts";
import { howText, suggestedName, whoText } from "./definition-text.ts";
import { sendAudience } from "./send-audiences.ts";
import { audienceWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly channels: readonly NamedChannel[];
  readonly question: FunnelQuestion;
  /** A step of the funnel, from 1. */
  readonly at: number;
  readonly outcome: "converted" | "lost";
}

export function SaveAudience({ workspace, channels, question, at, outcome }: Props) {
  const t = useWords(audienceWords);
  const format = useFormat();
  const channelName = useChannelNames(channels);
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const funnel = { ...question, by: "none", trend: "none" } as const;
  const definition: AudienceDefinition = { kind: "funnel_step", funnel, at, outcome };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get("name") ?? "");
    setBusy(true);
    setError(null);
    try {
      const { name, size } = await sendAudience(workspace, given, definition);
      setOpen(false);
      const see = { label: t("see"), onClick: () => router.push(`/w/${workspace}/audiences`) };
      toast(t("saved", { name, size }), { action: see });
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown.message : t("failed"));
    }
    setBusy(false);
  };
  const footer = (
    <>
      <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
      <Button type="submit" form={form} weight="primary" busy={busy}>
        {t("save")}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t("saveTitle")}
      trigger={<Button size="small">{t("saveAs")}</Button>}
      open={open}
      onOpenChange={setOpen}
      footer={footer}
    >
      <form id={form} method="post" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <p>
          {whoText(definition, t)}
          <span className="block text-meta text-ink-3">{howText(definition, t, format, channelName)}</span>
        </p>
        <Field label={t("name")} error={error} hint={t("saveHint")}>
          <TextInput
            name="name"
            defaultValue={suggestedName(definition, t)}
            required
            maxLength={80}
            autoComplete="off"
          />
        </Field>
      </form>
    </Dialog>
  );
}
