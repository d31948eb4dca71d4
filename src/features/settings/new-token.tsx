/** Makes an API token with the scopes that are ticked. */
"use client";
import { type FormEvent, useState } from "react";
import { type Scope, scopes } from "#domain/access/permissions.ts";
import { Button } from "#ui/controls/button.tsx";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { call } from "./call.ts";
import type { Secret } from "./once.tsx";
import { settingsWords } from "./words.ts";

interface Props {
  readonly workspace: string;
  readonly onSecret: (secret: Secret) => void;
}

interface Wanted {
  readonly name: string;
  readonly scopes: readonly Scope[];
}

export function NewToken({ workspace, onSecret }: Props) {
  const t = useWords(settingsWords);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly Scope[]>(["read"]);
  const making = useSent(
    (input: Wanted) => call<{ token: string }>(workspace, "POST", "tokens", input),
    ({ token }, { name }) => {
      setOpen(false);
      onSecret({ meaning: t("onceToken", { name }), text: token });
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    making.mutate({ name: String(new FormData(event.currentTarget).get("name")), scopes: chosen });
  };
  const tick = (scope: Scope, on: boolean) =>
    setChosen(on ? [...chosen, scope] : chosen.filter((other) => other !== scope));
  const footer = (
    <>
      <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
      <Button type="submit" form="new-token" weight="primary" busy={making.isPending} disabled={chosen.length === 0}>
        {t("make")}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t("newToken")}
      trigger={<Button size="small">{t("newToken")}</Button>}
      open={open}
      onOpenChange={setOpen}
      footer={footer}
    >
      <form id="new-token" method="post" onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t("name")}>
          <TextInput name="name" required maxLength={80} autoComplete="off" />
        </Field>
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 text-meta font-medium text-ink-2">{t("scopes")}</legend>
          {scopes.map((scope) => (
            <Checkbox key={scope} checked={chosen.includes(scope)} onCheckedChange={(on) => tick(scope, on)}>
              {t(`scope_${scope}`)} <code className="text-micro text-ink-3">{scope}</code>
            </Checkbox>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
