/** Asks for the set-up token, the first brand and the first administrator. */
"use client";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { PasswordInput } from "./password-input.tsx";
import { type Made, SetUpProblem, sendSetUp } from "./send-set-up.ts";
import { accessWords } from "./words.ts";

interface Props {
  readonly zones: readonly string[];
  readonly currencies: readonly string[];
  readonly onMade: (made: Made) => void;
}

export function SetUpForm({ zones, currencies, onMade }: Props) {
  const t = useWords(accessWords);
  const sending = useMutation({ mutationFn: sendSetUp, onSuccess: onMade });
  const problem = sending.error;
  const wrong = (path: string) => problem instanceof SetUpProblem && problem.fields.has(path);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    sending.mutate(new FormData(event.currentTarget));
  };
  const elsewhere = problem !== null && !(problem instanceof SetUpProblem && problem.fields.size > 0);
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4" autoComplete="off">
      <Field label={t("token")} hint={t("tokenHint")} error={wrong("token") ? t("wrong_token") : null}>
        <TextInput name="token" required autoFocus spellCheck={false} className="font-mono" />
      </Field>
      <Group title={t("brand")}>
        <BrandFields zones={zones} currencies={currencies} wrong={wrong} />
      </Group>
      <Group title={t("administrator")}>
        <Field label={t("personName")} error={wrong("admin.name") ? t("wrong_name") : null}>
          <TextInput name="admin.name" required maxLength={120} autoComplete="name" />
        </Field>
        <Field label={t("email")} error={wrong("admin.email") ? t("wrong_email") : null}>
          <TextInput name="admin.email" type="email" required maxLength={254} autoComplete="username" />
        </Field>
        <Field
          label={t("password")}
          hint={t("passwordHint")}
          error={wrong("admin.password") ? t("wrong_password") : null}
        >
          <PasswordInput name="admin.password" autoComplete="new-password" />
        </Field>
      </Group>
      <p role="alert" className="text-red empty:hidden">
        {elsewhere ? t("wrong_setUp", { message: problem.message }) : ""}
      </p>
      <Button type="submit" weight="primary" busy={sending.isPending} className="h-9">
        {t("create")}
      </Button>
    </form>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 border-t border-line pt-4">
      <legend className="float-left mb-3 w-full text-title font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

type BrandProps = Omit<Props, "onMade"> & { readonly wrong: (path: string) => boolean };

function BrandFields({ zones, currencies, wrong }: BrandProps) {
  const t = useWords(accessWords);
  const { locale } = useLocaleSettings();
  const [zone, setZone] = useState("");
  useEffect(() => setZone((chosen) => chosen || Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <>
      <Field label={t("workspaceName")} error={wrong("workspace.name") ? t("wrong_name") : null}>
        <TextInput name="workspace.name" required maxLength={120} />
      </Field>
      <Field label={t("slug")} hint={t("slugHint")} error={wrong("workspace.slug") ? t("wrong_slug") : null}>
        <TextInput name="workspace.slug" required pattern="[a-z0-9][a-z0-9\-]{1,62}" spellCheck={false} />
      </Field>
      <div className="grid grid-cols-[1fr_120px] gap-3">
        <Field label={t("timezone")} error={wrong("workspace.timezone") ? t("wrong_timezone") : null}>
          <TextInput
            name="workspace.timezone"
            list="zones"
            required
            value={zone}
            onValueChange={(typed) => setZone(typed)}
          />
        </Field>
        <Field label={t("currency")} error={wrong("workspace.currency") ? t("wrong_currency") : null}>
          <TextInput
            name="workspace.currency"
            list="currencies"
            required
            defaultValue={locale === "zh-CN" ? "CNY" : ""}
          />
        </Field>
      </div>
      <p className="-mt-3 text-meta text-ink-3">{t("fixedHint")}</p>
      <Choices id="zones" values={zones} />
      <Choices id="currencies" values={currencies} />
    </>
  );
}

function Choices({ id, values }: { readonly id: string; readonly values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
