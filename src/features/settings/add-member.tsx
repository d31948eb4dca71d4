/** Adds a member; a new person's first password is shown once. */
"use client";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { type Role, roles } from "#domain/access/permissions.ts";
import { Button } from "#ui/controls/button.tsx";
import { Field } from "#ui/controls/field.tsx";
import { Select } from "#ui/controls/select.tsx";
import { TextInput } from "#ui/controls/text-input.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { useSent } from "#ui/report/use-sent.ts";
import { useWords } from "#ui/words/use-words.ts";
import { call } from "./call.ts";
import { Once, type Secret } from "./once.tsx";
import { settingsWords } from "./words.ts";

interface NewMember {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

interface Added {
  readonly member: { readonly known: boolean };
  readonly password?: string;
}

export function AddMember({ workspace }: { readonly workspace: string }) {
  const t = useWords(settingsWords);
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  const adding = useSent(
    (input: NewMember) => call<Added>(workspace, "POST", "members", input),
    ({ member, password }, { name }) => {
      setOpen(false);
      if (password !== undefined) setSecret({ meaning: t("oncePassword", { name }), text: password });
      else if (member.known) toast(t("known", { name }));
    },
  );
  const footer = (
    <>
      <Button onClick={() => setOpen(false)}>{t("cancel")}</Button>
      <Button type="submit" form="add-member" weight="primary" busy={adding.isPending}>
        {t("add")}
      </Button>
    </>
  );
  return (
    <>
      <Dialog
        title={t("addMember")}
        trigger={<Button size="small">{t("addMember")}</Button>}
        open={open}
        onOpenChange={setOpen}
        footer={footer}
      >
        <MemberForm onSubmit={(input) => adding.mutate(input)} />
      </Dialog>
      <Once secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}

function MemberForm({ onSubmit }: { readonly onSubmit: (input: NewMember) => void }) {
  const t = useWords(settingsWords);
  const [role, setRole] = useState<Role>("analyst");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSubmit({ name: String(form.get("name")), email: String(form.get("email")), role });
  };
  return (
    <form id="add-member" method="post" onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t("person")}>
        <TextInput name="name" required maxLength={120} autoComplete="off" />
      </Field>
      <Field label={t("email")}>
        <TextInput name="email" type="email" required maxLength={254} autoComplete="off" />
      </Field>
      <Field label={t("role")} hint={t("addHint")}>
        <Select
          choices={roles.map((value) => ({ value, label: t(`role_${value}`) }))}
          value={role}
          onValueChange={setRole}
        />
      </Field>
    </form>
  );
}
