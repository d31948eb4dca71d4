/** The known events, in words. */
export const eventWords = {
  en: {
    any: "any activity",
    page: "page viewed",
    signedUp: "signed up",
    productViewed: "product viewed",
    productAdded: "added to cart",
    checkoutStarted: "checkout started",
    orderCompleted: "ordered",
    contentInteracted: "interacted with content",
    codeScanned: "scanned a code",
    leadHandedOver: "handed over as lead",
  },
  "zh-CN": {
    any: "任意行为",
    page: "浏览页面",
    signedUp: "注册",
    productViewed: "浏览商品",
    productAdded: "加入购物车",
    checkoutStarted: "发起结算",
    orderCompleted: "下单",
    contentInteracted: "内容互动",
    codeScanned: "扫码",
    leadHandedOver: "线索移交",
  },
} as const;
