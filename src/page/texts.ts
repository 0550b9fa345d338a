/** The few texts that the page must have before any frame is there to send its own. */
const en = {
  frame_load_failed: "The secure card form didn't load. Check your connection.",
  aborted: 'This request was canceled.',
  retry: 'Try again',
}

const zh: typeof en = {
  frame_load_failed: '支付表单加载失败，请检查网络',
  aborted: '请求已取消',
  retry: '重试',
}

export type TextKey =
  keyof typeof en | 'frame_unresponsive' | 'element_reloaded' | 'outcome_unknown'

/** The language, and what the frames have sent in it: they know 28, the page two. */
export interface Wording {
  readonly locale: string
  readonly texts?: Partial<Record<TextKey, string>>
}

export function textFor({ locale, texts }: Wording, key: TextKey): string {
  const tag = locale && locale !== 'auto' ? locale : navigator.language
  const ours: Partial<Record<TextKey, string>> = /^zh(?![a-z])/i.test(tag) ? zh : en
  return texts?.[key] ?? ours[key] ?? (ours.aborted as string)
}
