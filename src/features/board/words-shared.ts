/** The words of a shared board. */
export const sharedWords = {
  en: { readOnly: "{owner}, shared for reading" },
  "zh-CN": { readOnly: "{owner} 分享，仅供查看" },
} as const;
