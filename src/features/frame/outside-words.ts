/** Words of pages outside the frame: nothing here, something broke. */
export const outsideWords = {
  en: {
    notFound: "There is nothing at this address, or it belongs to a workspace that you are not in.",
    forbiddenTitle: "Not for your role",
    forbidden: "Your role does not open this page. An administrator of the workspace can change that.",
    notFoundTitle: "Not found",
    home: "To the war map",
    broke: "This page could not be put together. Nothing you entered elsewhere is lost.",
  },
  "zh-CN": {
    notFound: "这个地址没有内容，或者它属于您未加入的工作区。",
    forbiddenTitle: "您的角色无权查看",
    forbidden: "您的角色不能打开此页面；工作区管理员可以调整权限。",
    notFoundTitle: "未找到",
    home: "回到作战地图",
    broke: "页面加载出错，您在其他地方填写的内容没有丢失。",
  },
} as const;
