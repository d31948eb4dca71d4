/** Backup plans for red: conversion gone, a source gone, the till broken. */
import { day, hour, type PlaybookTemplate } from "./template.ts";

export const redTemplates: readonly PlaybookTemplate[] = [
  {
    key: "conversion_collapse",
    severity: "red",
    name: { en: "Conversion rate down by 30 %", "zh-CN": "转化率骤降 30%" },
    purpose: {
      en: "Stop paying for visits that cannot buy, find the broken step, open the channels again one by one.",
      "zh-CN": "先停止为无法成交的流量付费，找到断点，再逐个恢复渠道。",
    },
    steps: [
      {
        text: {
          en: "Buy on a phone from the ad to the paid order, and say which step fails",
          "zh-CN": "用手机从广告走到支付完成，确认断在哪一步",
        },
        ...{ team: "operations", minutes: 15 },
      },
      {
        text: {
          en: "Pause the channels that lose most money, with the breaker",
          "zh-CN": "通过熔断暂停亏损最大的渠道",
        },
        ...{ team: "promotion", minutes: 30, deed: "pause_channel" },
      },
      {
        text: {
          en: "Compare the funnel with last week by device and landing page",
          "zh-CN": "按设备与落地页对比上周漏斗",
        },
        ...{ team: "data", minutes: hour },
      },
      {
        text: {
          en: "Take back the last release or page change that fits the time",
          "zh-CN": "回滚时间吻合的最近一次发布或页面改动",
        },
        ...{ team: "operations", minutes: 2 * hour, deed: "file_task" },
      },
      {
        text: {
          en: "Open the channels again once three hours are back at their usual",
          "zh-CN": "连续三小时恢复正常后，逐个恢复渠道",
        },
        ...{ team: "promotion", minutes: day, waits: true },
      },
    ],
  },
  {
    key: "traffic_collapse",
    severity: "red",
    name: { en: "A traffic source collapses", "zh-CN": "流量来源崩盘" },
    purpose: {
      en: "The platform is gone or closed to us: save what we know, keep the people we have, let them bring others.",
      "zh-CN": "平台失效或封禁：先保住数据，再承接老客，再靠老客带新客。",
    },
    steps: [
      {
        text: { en: "Export all user behaviour data", "zh-CN": "导出全部用户行为数据" },
        ...{ team: "data", minutes: 2 * day, deed: "export_data" },
      },
      {
        text: {
          en: "Land the people we know in channels of our own: mini program, groups, e-mail",
          "zh-CN": "将已知用户承接到私域：小程序、社群、邮件",
        },
        ...{ team: "operations", minutes: 3 * day },
      },
      {
        text: {
          en: "Start the referral programme, with its reward and its code in every order",
          "zh-CN": "启动老带新裂变计划，每笔订单附奖励与邀请码",
        },
        ...{ team: "operations", minutes: 5 * day },
      },
      {
        text: {
          en: "Move the source's budget to the two channels with the lowest CAC",
          "zh-CN": "将该来源预算转投获客成本最低的两个渠道",
        },
        ...{ team: "promotion", minutes: 2 * day },
      },
      {
        text: {
          en: "Say what the loss means for the month, and what is given up",
          "zh-CN": "评估对当月目标的影响，并明确取舍",
        },
        ...{ team: "lead", minutes: 3 * day },
      },
    ],
  },
  {
    key: "checkout_down",
    severity: "red",
    name: { en: "Checkout or payment fails", "zh-CN": "结算或支付故障" },
    purpose: {
      en: "Nobody can pay: stop the spend, keep the baskets, call the people back.",
      "zh-CN": "无法付款：停止消耗，保留购物车，恢复后召回用户。",
    },
    steps: [
      {
        text: { en: "Pause all paid channels", "zh-CN": "暂停全部付费渠道" },
        ...{ team: "promotion", minutes: 15, deed: "pause_channel" },
      },
      {
        text: { en: "Switch to the second payment provider", "zh-CN": "切换到备用支付通道" },
        ...{ team: "operations", minutes: 30 },
      },
      {
        text: { en: "Say so on the page, and keep every basket for 48 hours", "zh-CN": "页面公告，购物车保留 48 小时" },
        ...{ team: "operations", minutes: hour },
      },
      {
        text: { en: "Save the people lost at checkout as an audience", "zh-CN": "将结算流失用户保存为人群" },
        ...{ team: "data", minutes: 4 * hour },
      },
      {
        text: { en: "Call them back with a coupon once payment works", "zh-CN": "支付恢复后发券召回" },
        ...{ team: "operations", minutes: day, waits: true },
      },
    ],
  },
];
