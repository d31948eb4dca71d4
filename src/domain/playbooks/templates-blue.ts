/** Backup plans for blue: what people say of us. */
import { day, hour, type PlaybookTemplate } from "./template.ts";

export const blueTemplates: readonly PlaybookTemplate[] = [
  {
    key: "pr_crisis",
    severity: "blue",
    name: { en: "PR crisis", "zh-CN": "公关危机" },
    purpose: {
      en: "In this order: promotion steps down, operations soothes, data traces.",
      "zh-CN": "按顺序处理：推广先降频，运营再安抚，数据后溯源。",
    },
    steps: [
      {
        text: {
          en: "Promotion steps down: stop the ads that are talked about, halve the rest",
          "zh-CN": "推广降频：停掉争议广告，其余投放减半",
        },
        ...{ team: "promotion", minutes: 30, deed: "pause_channel" },
      },
      {
        text: {
          en: "Operations soothes: one answer for all, in public, signed by a person",
          "zh-CN": "运营安抚：统一口径公开回应，由具名负责人署名",
        },
        ...{ team: "operations", minutes: 2 * hour, waits: true },
      },
      {
        text: {
          en: "Operations soothes: answer every complaint one by one, with what is offered",
          "zh-CN": "运营安抚：逐条回复投诉并给出补偿方案",
        },
        ...{ team: "operations", minutes: 8 * hour, waits: true },
      },
      {
        text: {
          en: "Data traces: where it began, which creative, which page, how many people",
          "zh-CN": "数据溯源：从哪里开始、哪条素材、哪个页面、影响多少人",
        },
        ...{ team: "data", minutes: day, waits: true },
      },
      {
        text: { en: "Say what has changed, and go back to the usual spend", "zh-CN": "公布整改结果，恢复正常投放" },
        ...{ team: "lead", minutes: 3 * day, waits: true },
      },
    ],
  },
  {
    key: "complaints_surge",
    severity: "blue",
    name: { en: "Complaints surge", "zh-CN": "投诉激增" },
    purpose: {
      en: "Find the one reason behind most complaints, and take it away before it is shared.",
      "zh-CN": "找出多数投诉背后的同一原因，在扩散之前解决。",
    },
    steps: [
      {
        text: {
          en: "Read the last fifty complaints and name the three reasons",
          "zh-CN": "阅读最近 50 条投诉，归纳三大原因",
        },
        ...{ team: "operations", minutes: 2 * hour },
      },
      {
        text: { en: "Answer all of them within the day", "zh-CN": "当日内全部回复" },
        ...{ team: "operations", minutes: 8 * hour },
      },
      {
        text: { en: "See which channel, page and product they came by", "zh-CN": "定位投诉来自哪个渠道、页面与商品" },
        ...{ team: "data", minutes: 8 * hour },
      },
      {
        text: { en: "Take the first reason away, on the page or in the offer", "zh-CN": "从页面或活动上消除首要原因" },
        ...{ team: "operations", minutes: day, deed: "file_task" },
      },
    ],
  },
  {
    key: "ad_promised_too_much",
    severity: "blue",
    name: { en: "An ad promised too much", "zh-CN": "广告夸大宣传" },
    purpose: {
      en: "People did not get what the ad said: take it down, make it good, keep the proof.",
      "zh-CN": "实际与广告不符：下架、补偿、留证。",
    },
    steps: [
      {
        text: { en: "Take the ad down on every channel and keep a copy", "zh-CN": "全渠道下架该广告并留存副本" },
        ...{ team: "promotion", minutes: hour },
      },
      {
        text: { en: "Put right on the page what the ad said", "zh-CN": "在落地页更正说明" },
        ...{ team: "operations", minutes: 4 * hour, deed: "file_task" },
      },
      {
        text: { en: "Find everybody who bought through it", "zh-CN": "找出所有经由该广告下单的用户" },
        ...{ team: "data", minutes: 8 * hour, deed: "export_data" },
      },
      {
        text: { en: "Offer them their money back", "zh-CN": "主动提供退款" },
        ...{ team: "operations", minutes: 2 * day, waits: true },
      },
      {
        text: {
          en: "Add the claim to the list that creatives are checked against",
          "zh-CN": "将该表述加入素材审核清单",
        },
        ...{ team: "lead", minutes: 3 * day },
      },
    ],
  },
];
