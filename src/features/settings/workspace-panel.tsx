/** What a workspace is called and how its ROI is counted; its zone and currency, which stay. */
"use client";
import type { FormEvent } from "react";
import { toast } from "sonner";
import type { WorkspaceRef } from "#domain/access/workspace.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { call } from "./call.ts";
import { settingsWords } from "./words.ts";

interface Props {
  readonly workspace: WorkspaceRef;
  readonly editable: boolean;
}

export function WorkspacePanel({ workspace, editable }: Props) {
  const t = useWords(settingsWords);
  const saving = useSent(
    (change: { name: string; margin: number }) => call(workspace.slug, "PATCH", "workspaces", change),
    () => toast(t("saved")),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    saving.mutate({ name: String(form.get("name")), margin: Number(form.get("margin")) / 100 });
  };
  return (
    <Section title={t("tab_workspace")} meta={workspace.name}>
      <form method="post" onSubmit={submit} className="flex max-w-[420px] flex-col gap-4 px-5 pt-1 pb-6 max-sm:px-4">
        <Field label={t("name")}>
          <TextInput name="name" defaultValue={workspace.name} required maxLength={120} disabled={!editable} />
        </Field>
        <Field label={t("margin")} hint={t("marginHint")}>
          <TextInput
            name="margin"
            type="number"
            min={0}
            max={100}
            step="any"
            required
            defaultValue={Number((workspace.margin * 100).toFixed(4))}
            disabled={!editable}
            className="max-w-24 tabular-nums"
          />
        </Field>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
          {(["slug", "timezone", "currency"] as const).map((name) => (
            <div key={name} className="contents">
              <dt className="text-ink-3">{t(name)}</dt>
              <dd>{workspace[name]}</dd>
            </div>
          ))}
        </dl>
        <p className="text-meta text-pretty text-ink-3">{t("fixed")}</p>
        {editable && (
          <Button type="submit" weight="primary" busy={saving.isPending} className="self-start">
            {t("save")}
          </Button>
        )}
      </form>
    </Section>
  );
}
