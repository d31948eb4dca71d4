/** What the brand is afraid of, and what it has handed in before publishing it. */
import type { Role } from "#domain/access/permissions.ts";
import type { Ruling, SubmissionInput } from "#domain/governance/submission.ts";

export interface PlannedRisk {
  readonly title: string;
  readonly cause: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly mitigation: string;
  readonly owner: Role;
  /** Template of the playbook that answers it. */
  readonly playbook: string;
  readonly dueInDays: number;
}

export const plannedRisks: readonly PlannedRisk[] = [
  {
    title: "过度依赖抖音 · Half of the orders hang on one platform",
    cause: "规则或价格一变，订单当周就少。When its rules or prices change, orders fall within the week.",
    likelihood: 3,
    impact: 5,
    mitigation: "15% 预算留给新渠道测试。15 % of the budget tests other channels.",
    owner: "promotion",
    playbook: "traffic_collapse",
    dueInDays: 41,
  },
  {
    title: "功效宣传被投诉 · Claims about effects are reported",
    cause: "素材赶工，未经审核就上线。Creatives go out in a hurry, unread.",
    likelihood: 2,
    impact: 4,
    mitigation: "对外文案一律先送审。Nothing goes out without the compliance review.",
    owner: "operations",
    playbook: "pr_crisis",
    dueInDays: -9,
  },
];

export interface PlannedSubmission {
  readonly input: Pick<SubmissionInput, "kind" | "title" | "text"> & { readonly channel: string | null };
  readonly by: Role;
  readonly daysAgo: number;
  readonly ruling?: Pick<Ruling, "decision" | "reason"> & { readonly by: Role };
}

export const plannedSubmissions: readonly PlannedSubmission[] = [
  {
    input: {
      kind: "landing_page",
      title: "礼盒页首屏 · First screen of the gift page",
      text: "当季礼盒，三件组合，满 399 减 60。活动至本月 30 日，赠品数量有限，送完即止。",
      channel: null,
    },
    by: "operations",
    daysAgo: 9,
    ruling: { decision: "approved", reason: "", by: "manager" },
  },
  {
    input: {
      kind: "script",
      title: "导购话术：敏感肌 · Talk script, sensitive skin",
      text: "我们的精华是国家级实验室研制，敏感肌用了无副作用，七天见效，效果最好。",
      channel: null,
    },
    by: "operations",
    daysAgo: 4,
    ruling: {
      decision: "rejected",
      reason: "功效与绝对化用语无依据，请改写。No proof for these claims.",
      by: "manager",
    },
  },
  {
    input: {
      kind: "creative",
      title: "精华素材 B 版 · Serum, version B",
      text: "全网销量第一的修护精华，28 天换一副好状态。Results guaranteed, dermatologist recommended.",
      channel: "douyin",
    },
    by: "promotion",
    daysAgo: 0,
  },
];
