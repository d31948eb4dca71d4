/** The alerts of a workspace: tabs by state, one line each, moved through by arrows, and the silences that hold. */
"use client";
import type { Alert, SilenceAnswer } from "#domain/rules/alert-answer.ts";
import { severities } from "#domain/rules/rule.ts";
import { ButtonLink } from "#ui/controls/button.tsx";
import { Chip } from "#ui/controls/chip.tsx";
import { CopyLink } from "#ui/controls/copy-link.tsx";
import { LinkTabs } from "#ui/controls/tabs.tsx";
import { FilterBar } from "#ui/layout/filter-bar.tsx";
import { Menu, MenuLink } from "#ui/overlay/menu.tsx";
import { useRefresh } from "#ui/report/use-refresh.ts";
import { EmptyState } from "#ui/state/empty-state.tsx";
import { useRowFocus } from "#ui/table/use-row-focus.ts";
import { uiWords } from "#ui/words/ui-words.ts";
import { useWords } from "#ui/words/use-words.ts";
import { AlertLine } from "./alert-line.tsx";
import { type AlertSetting, AlertSettingContext } from "./alert-setting.tsx";
import { type AlertView, alertSearch, alertTabs, isUnder } from "./alert-view.ts";
import { SilenceList } from "./silence-list.tsx";
import { alertWords } from "./words.ts";

interface Props {
  readonly setting: AlertSetting;
  readonly view: AlertView;
  readonly alerts: readonly Alert[];
  /** Where the page after begins; null for the last. */
  readonly next: number | null;
  readonly silences: readonly SilenceAnswer[];
  /** Of the one rule that is looked at. */
  readonly ruleName: string | null;
}

const everyMs = 30_000;

export function AlertsPanel({ setting, view, alerts, next, silences, ruleName }: Props) {
  const t = useWords(alertWords);
  useRefresh(everyMs);
  const shown = alerts.filter(({ state }) => isUnder(view.tab, state));
  const focus = useRowFocus(shown.length);
  const toRules = <ButtonLink href={`/w/${setting.workspace}/rules`}>{t("toRules")}</ButtonLink>;
  return (
    <AlertSettingContext value={setting}>
      <AlertFilters workspace={setting.workspace} view={view} ruleName={ruleName} />
      {shown.length === 0 ? (
        <EmptyState action={toRules}>{t(view.tab === "open" ? "empty_open" : "empty")}</EmptyState>
      ) : (
        <ul aria-label={t("list", { count: shown.length })} className="bg-surface">
          {shown.map((alert, index) => (
            <AlertLine key={alert.id} alert={alert} index={index} focus={focus} />
          ))}
        </ul>
      )}
      <PageLinks workspace={setting.workspace} view={view} next={next} />
      <SilenceList silences={silences} />
    </AlertSettingContext>
  );
}

/** To the alerts before these, and back to the newest; nothing where all are on one page. */
function PageLinks({ workspace, view, next }: Pick<Props, "view" | "next"> & { readonly workspace: string }) {
  const t = useWords(alertWords);
  if (next === null && view.before === null) return null;
  const to = (before: number | null) => `/w/${workspace}/alerts${alertSearch({ ...view, before })}`;
  return (
    <nav aria-label={t("pages")} className="flex justify-end gap-2 border-t border-line bg-surface px-5 py-2">
      {view.before !== null && (
        <ButtonLink size="small" href={to(null)}>
          {t("newest")}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink size="small" href={to(next)}>
          {t("older")}
        </ButtonLink>
      )}
    </nav>
  );
}

function AlertFilters({
  workspace,
  view,
  ruleName,
}: Pick<Props, "view" | "ruleName"> & { readonly workspace: string }) {
  const t = useWords(alertWords);
  const ui = useWords(uiWords);
  const to = (next: Partial<AlertView>) => `/w/${workspace}/alerts${alertSearch({ ...view, before: null, ...next })}`;
  const chosen = view.severity;
  const chip = (
    <Chip
      label={t("severities")}
      value={chosen === null ? t("anySeverity") : ui(`severity_${chosen}`)}
      look={chosen === null ? "plain" : "set"}
    />
  );
  return (
    <FilterBar label={t("states")} tools={<CopyLink />}>
      <LinkTabs
        label={t("states")}
        tabs={alertTabs.map((tab) => ({ href: to({ tab }), label: t(`tab_${tab}`), current: tab === view.tab }))}
      />
      <span className="w-3 flex-none" />
      <Menu trigger={chip}>
        <MenuLink href={to({ severity: null })} current={chosen === null}>
          {t("anySeverity")}
        </MenuLink>
        {severities.map((severity) => (
          <MenuLink key={severity} href={to({ severity })} current={chosen === severity}>
            {ui(`severity_${severity}`)}
          </MenuLink>
        ))}
      </Menu>
      {view.ruleId !== null && (
        <ButtonLink size="small" weight="ghost" href={to({ ruleId: null })}>
          {t("rule")}: {ruleName ?? String(view.ruleId)} ×
        </ButtonLink>
      )}
    </FilterBar>
  );
}
