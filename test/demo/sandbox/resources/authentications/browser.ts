/** What a browser says of itself, in the names of the API. */
export const browserData = (more: object = {}) => ({
  method_completion: 'Y',
  challenge_window_size: '02',
  browser: {
    language: 'en-GB',
    color_depth: 24,
    screen_height: 900,
    screen_width: 1440,
    time_zone_offset: -480,
    java_enabled: false,
    javascript_enabled: true,
    user_agent: 'Mozilla/5.0',
  },
  ...more,
})
