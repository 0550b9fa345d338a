import type { WindowSize } from '../../shared/action-messages.ts'

/** What EMV 3DS asks of the browser, in the API's names. */
export interface BrowserData {
  language: string
  color_depth: number
  screen_height: number
  screen_width: number
  time_zone_offset: number
  java_enabled: boolean
  javascript_enabled: true
  user_agent: string
}

/** The values EMV 3DS knows for `browserColorDepth`; a screen of 30 bits is told as 24. */
const COLOR_DEPTHS = [48, 32, 24, 16, 15, 8, 4, 1]

export function readBrowserData(): BrowserData {
  const { language, userAgent } = navigator
  const { colorDepth, height, width } = screen
  return {
    language: language.slice(0, 35),
    color_depth: COLOR_DEPTHS.find((depth) => depth <= colorDepth) ?? 1,
    screen_height: height,
    screen_width: width,
    // Minutes from local time to UTC: positive to the west of Greenwich.
    time_zone_offset: new Date().getTimezoneOffset(),
    java_enabled: false,
    javascript_enabled: true,
    user_agent: userAgent.slice(0, 2048),
  }
}

/** The whole screen on phones; elsewhere room for a bank's page without filling the shop's. */
export const windowSizeFor = ({ screen_width: width }: BrowserData): WindowSize =>
  width < 600 ? '05' : '03'
