/**
 * The few texts that the page must have without a frame: what is said when a
 * frame is the thing that is missing, and the frames' titles.
 */
const en = {
  card: 'Secure card payment form',
  frame_load_failed:
    "We couldn't load the secure card form. Check your connection and reload the page.",
  frame_unresponsive: 'The secure card form is not responding. Reload the page and try again.',
  element_reloaded: 'The card form was reloaded. Enter your card again.',
  outcome_unknown:
    "We couldn't confirm whether this payment went through. Check your order before you pay again.",
  instance_destroyed: 'This request was canceled.',
  aborted: 'This request was canceled.',
  retry: 'Try again',
}

export type TextKey = keyof typeof en

const zh: typeof en = {
  card: '安全的银行卡支付表单',
  frame_load_failed: '安全支付表单加载失败，请检查网络后刷新页面',
  frame_unresponsive: '安全支付表单没有响应，请刷新页面后重试',
  element_reloaded: '银行卡表单已重新加载，请重新输入卡信息',
  outcome_unknown: '暂时无法确认这笔付款是否成功，再次付款前请先查看订单状态',
  instance_destroyed: '请求已取消',
  aborted: '请求已取消',
  retry: '重试',
}

export function textFor(locale: string, key: TextKey): string {
  const tag = locale && locale !== 'auto' ? locale : navigator.language
  return (/^zh\b/i.test(tag.replace('_', '-')) ? zh : en)[key]
}
