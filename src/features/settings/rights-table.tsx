/** The permission table as the gate reads it: roles across, permissions down. */
"use client";
import { type Permission, permissions, roleMay, roles, rolesThatMay } from "#domain/access/permissions.ts";
import { Icon } from "#ui/icons/icon.tsx";
import { Section } from "#ui/layout/section.tsx";
import { useLocaleSettings } from "#ui/words/locale-context.tsx";
import { useWords } from "#ui/words/use-words.ts";
import { permissionWords } from "./permission-words.ts";
import { settingsWords } from "./words.ts";

/** Those that somebody in a workspace can hold. */
const held = (Object.keys(permissions) as Permission[]).filter((permission) => rolesThatMay(permission).length > 0);

export function RightsTable() {
  const t = useWords(settingsWords);
  const { locale } = useLocaleSettings();
  return (
    <Section title={t("rightsTitle")} meta={t("rightsMeta")}>
      <div className="relative overflow-x-auto pb-3">
        <table className="w-full border-separate border-spacing-0" aria-label={t("rightsTitle")}>
          <thead>
            <tr className="text-meta text-ink-3">
              <th scope="col" className="border-b border-line-2 px-5 py-2 text-left font-normal max-sm:px-4">
                {t("permission")}
              </th>
              {roles.map((role) => (
                <th key={role} scope="col" className="border-b border-line-2 px-2 py-2 text-center font-normal">
                  {t(`role_${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {held.map((permission) => (
              <tr key={permission} className="h-(--row) hover:bg-hover">
                <th
                  scope="row"
                  className="border-b border-line px-5 text-left font-normal whitespace-nowrap max-sm:px-4"
                >
                  {permissionWords(permission)[locale]}
                  <code className="ml-2 text-micro text-ink-3">{permission}</code>
                </th>
                {roles.map((role) => (
                  <td key={role} className="border-b border-line px-2 text-center">
                    <Right may={roleMay(role, permission)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Right({ may }: { readonly may: boolean }) {
  const t = useWords(settingsWords);
  return (
    <>
      {may ? <Icon name="check" size={14} className="mx-auto text-accent" /> : <span className="text-line-3">·</span>}
      <span className="sr-only">{t(may ? "may" : "mayNot")}</span>
    </>
  );
}
