/** Audited actions in words; one that has none yet is shown as it is written down. */
import type { Locale, Words } from "#domain/base/locale.ts";

const words: Readonly<Record<string, Words>> = {
  "installation.set-up": { en: "Set War Room up", "zh-CN": "完成初始设置" },
  "workspace.create": { en: "Opened the workspace", "zh-CN": "新建工作区" },
  "workspace.save": { en: "Changed the workspace", "zh-CN": "更改工作区" },
  "members.add": { en: "Added a member", "zh-CN": "添加成员" },
  "members.role": { en: "Changed a role", "zh-CN": "更改角色" },
  "members.remove": { en: "Removed a member", "zh-CN": "移除成员" },
  "tokens.create": { en: "Made an API token", "zh-CN": "创建 API 令牌" },
  "tokens.revoke": { en: "Revoked an API token", "zh-CN": "撤销 API 令牌" },
  "keys.rotate": { en: "Made a new write key", "zh-CN": "更换写入密钥" },
  "account.password": { en: "Changed the own password", "zh-CN": "更改自己的密码" },
  "account.sign-out-everywhere": { en: "Signed out everywhere", "zh-CN": "在所有设备上退出" },
  "account.openid": { en: "Linked the sign-in provider", "zh-CN": "绑定登录服务商" },
  "spend.record": { en: "Entered spend", "zh-CN": "录入消耗" },
  "spend.import": { en: "Imported spend", "zh-CN": "导入消耗" },
  "spend.fx-rates": { en: "Entered exchange rates", "zh-CN": "录入汇率" },
  "quarantine.replay": { en: "Let quarantined events in", "zh-CN": "重放隔离的事件" },
  "quarantine.repair": { en: "Repaired a quarantined event", "zh-CN": "修复隔离的事件" },
  "quarantine.open": { en: "Looked at a quarantined event", "zh-CN": "查看隔离的事件" },
  "budgets.save": { en: "Planned budgets", "zh-CN": "制定预算" },
  "views.save": { en: "Saved a view", "zh-CN": "保存视图" },
  "views.change": { en: "Changed a view", "zh-CN": "更改视图" },
  "views.remove": { en: "Deleted a view", "zh-CN": "删除视图" },
  "views.restore": { en: "Restored a view", "zh-CN": "恢复视图" },
  "anomalies.sensitivity": { en: "Changed what counts as unusual", "zh-CN": "更改异常判定" },
  "anomalies.verdict": { en: "Judged something unusual", "zh-CN": "判定异常波动" },
  "audiences.save": { en: "Saved an audience", "zh-CN": "保存人群" },
  "audiences.recount": { en: "Counted an audience again", "zh-CN": "重新统计人群" },
  "audiences.remove": { en: "Deleted an audience", "zh-CN": "删除人群" },
  "audiences.restore": { en: "Restored an audience", "zh-CN": "恢复人群" },
  "tasks.create": { en: "Wrote a task", "zh-CN": "新建任务" },
  "tasks.change": { en: "Changed a task", "zh-CN": "更改任务" },
  "tasks.comment": { en: "Commented on a task", "zh-CN": "评论任务" },
  "tasks.annotate": { en: "Noted a change", "zh-CN": "标注变更" },
  "targets.save": { en: "Set targets", "zh-CN": "设定目标" },
};

export function actionText(action: string, locale: Locale): string {
  return words[action]?.[locale] ?? action;
}
