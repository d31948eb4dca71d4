/** Each permission of the table in words. */
import type { Permission } from "#domain/access/permissions.ts";
import type { Words } from "#domain/base/locale.ts";

const words: Readonly<Record<Permission, Words>> = {
  "board:read": { en: "Read the war map", "zh-CN": "查看作战地图" },
  "metrics:read": { en: "Read the metric dictionary", "zh-CN": "查看指标字典" },
  "budgets:read": { en: "Read budgets", "zh-CN": "查看预算" },
  "catalogue:read": { en: "Read channels and campaigns", "zh-CN": "查看渠道与活动" },
  "spend:read": { en: "Read spend and its sources", "zh-CN": "查看消耗及其来源" },
  "account:write": { en: "Change one's own password and sessions", "zh-CN": "更改自己的密码与会话" },
  "views:read": { en: "Open saved views", "zh-CN": "查看已存视图" },
  "views:write": { en: "Save views of one's own", "zh-CN": "保存自己的视图" },
  "views:share": { en: "Share views and change shared ones", "zh-CN": "共享视图并更改共享视图" },
  "people:read": { en: "Look at one person's events", "zh-CN": "查看单个用户的行为" },
  "audiences:read": { en: "See audiences and their sizes", "zh-CN": "查看人群及其规模" },
  "audiences:write": { en: "Save, count and delete audiences", "zh-CN": "保存、统计与删除人群" },
  "rules:read": { en: "See rules and alerts", "zh-CN": "查看规则与预警" },
  "rules:write": { en: "Write and arm rules", "zh-CN": "编写与启用规则" },
  "alerts:write": { en: "Own, judge and silence alerts", "zh-CN": "认领、评判与静默预警" },
  "breaker:approve": { en: "Approve pauses, lock channels, stop everything", "zh-CN": "批准暂停、锁定渠道、一键停止" },
  "breaker:write": { en: "Ask for pauses and resumptions", "zh-CN": "申请暂停与恢复渠道" },
  "tasks:read": { en: "See tasks", "zh-CN": "查看任务" },
  "tasks:write": { en: "Write and work on tasks", "zh-CN": "创建与处理任务" },
  "notices:read": { en: "Read one's own inbox", "zh-CN": "查看自己的收件箱" },
  "contacts:write": { en: "Choose where the team is told", "zh-CN": "设置团队通知渠道" },
  "playbooks:read": { en: "See playbooks", "zh-CN": "查看预案" },
  "playbooks:write": { en: "Write playbooks", "zh-CN": "编写预案" },
  "playbooks:run": { en: "Start playbooks and work through them", "zh-CN": "启动并执行预案" },
  "exports:write": { en: "Export all events, people under pseudonyms", "zh-CN": "导出全部行为数据（用户以假名标识）" },
  "exports:personal": { en: "Export personal fields in the clear", "zh-CN": "以明文导出个人信息" },
  "quarantine:read": { en: "Read what was turned away", "zh-CN": "查看被拒收的数据" },
  "audit:read": { en: "Read the audit log", "zh-CN": "查看审计日志" },
  "members:read": { en: "See the members", "zh-CN": "查看成员" },
  "spend:write": { en: "Enter and import spend", "zh-CN": "录入与导入消耗" },
  "budgets:write": { en: "Plan budgets", "zh-CN": "制定预算" },
  "catalogue:write": { en: "Change channels, campaigns and pages", "zh-CN": "更改渠道、活动与落地页" },
  "anomalies:write": { en: "Confirm and dismiss what is unusual", "zh-CN": "确认或忽略异常波动" },
  "targets:write": { en: "Set targets", "zh-CN": "设定目标" },
  "quarantine:write": { en: "Let in what was turned away", "zh-CN": "处理被拒收的数据" },
  "members:write": { en: "Add, change and remove members", "zh-CN": "添加、更改与移除成员" },
  "keys:write": { en: "Manage keys and tokens", "zh-CN": "管理密钥与令牌" },
  "workspace:write": { en: "Change the workspace", "zh-CN": "更改工作区" },
  "workspaces:create": { en: "Open a workspace", "zh-CN": "新建工作区" },
  "installation:set-up": { en: "Set the installation up", "zh-CN": "初始设置" },
};

export function permissionWords(permission: Permission): Words {
  return words[permission];
}
