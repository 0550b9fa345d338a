/**
 * The looks of the fields, given once for a group: a theme, changed by variables
 * and rules. What is not on the allow-list is left out with a warning.
 */
export interface Appearance {
  /**
   * `onerway`: white boxes with a thin line. `night`: the same for dark pages. `flat`:
   * filled boxes with a line below. `minimal`: a line below. `none`: text alone, for a box of your own.
   * @default 'onerway'
   */
  theme?: 'onerway' | 'night' | 'flat' | 'minimal' | 'none'
  /**
   * `auto`: `onerway` and `flat` turn dark where the page does. `minimal` and `none`
   * have no background of their own, so they do that anyway.
   */
  colorScheme?: 'auto'
  /** @default 'hidden': the labels are there for screen readers only, and the page has its own. */
  labels?: 'above' | 'hidden'
  /** @default false */
  disableAnimations?: boolean
  variables?: AppearanceVariables
  rules?: { [Selector in AppearanceSelector]?: AppearanceRule }
}

/** What a theme is made of. Values are plain: no variable refers to another. */
export interface AppearanceVariables {
  /** A font that the device has, or one of the group's `fonts`. */
  fontFamily?: string
  /** From 8px to 60px, as all sizes of type. @default '16px' */
  fontSizeBase?: string
  /** Of labels and errors. @default '14px' */
  fontSizeSm?: string
  fontWeightNormal?: string | number
  fontWeightMedium?: string | number
  fontWeightBold?: string | number
  fontLineHeight?: string | number
  /** The padding of a box is three of them. @default '4px' */
  spacingUnit?: string
  gridRowSpacing?: string
  gridColumnSpacing?: string
  borderRadius?: string
  /** Of what has the focus or is chosen. */
  colorPrimary?: string
  colorBackground?: string
  colorText?: string
  colorTextSecondary?: string
  colorTextPlaceholder?: string
  colorDanger?: string
  colorSuccess?: string
  colorWarning?: string
  /** Of a box's line at rest. */
  colorBorder?: string
  iconColor?: string
  iconCardErrorColor?: string
  focusBoxShadow?: string
  focusOutline?: string
}

type InputState = '' | '--invalid' | '--complete' | '--empty'
type InputPseudo =
  | ''
  | ':hover'
  | ':focus'
  | ':disabled'
  | ':autofill'
  | ':-webkit-autofill'
  | '::placeholder'
  | '::selection'

/** The parts of a field, in the states they have. */
export type AppearanceSelector =
  | `.Input${InputState}${InputPseudo}`
  | `.${'Label' | 'Icon'}${InputState | '--focused'}`
  | '.Error'
  | `.PickerItem${'' | '--selected'}${'' | ':hover' | ':focus' | ':disabled'}`

/** CSS properties and their values, which may hold `var(--colorPrimary)` and the like. */
export interface AppearanceRule {
  backgroundColor?: string
  border?: string
  borderBottom?: string
  borderBottomColor?: string
  borderBottomLeftRadius?: string
  borderBottomRightRadius?: string
  borderBottomStyle?: string
  borderBottomWidth?: string
  borderColor?: string
  borderLeft?: string
  borderLeftColor?: string
  borderLeftStyle?: string
  borderLeftWidth?: string
  borderRadius?: string
  borderRight?: string
  borderRightColor?: string
  borderRightStyle?: string
  borderRightWidth?: string
  borderStyle?: string
  borderTop?: string
  borderTopColor?: string
  borderTopLeftRadius?: string
  borderTopRightRadius?: string
  borderTopStyle?: string
  borderTopWidth?: string
  borderWidth?: string
  /** Lengths up to 40px. */
  boxShadow?: string
  color?: string
  /** The colour of an icon. */
  fill?: string
  fontFamily?: string
  fontSize?: string
  fontStyle?: string
  fontVariant?: string
  fontWeight?: string | number
  letterSpacing?: string
  lineHeight?: string | number
  /** Up to 40px on a side. */
  margin?: string
  marginBottom?: string
  marginLeft?: string
  marginRight?: string
  marginTop?: string
  /** Not below 0.3. */
  opacity?: string | number
  outline?: string
  outlineColor?: string
  outlineOffset?: string
  outlineStyle?: string
  outlineWidth?: string
  /** Up to 40px on a side. */
  padding?: string
  paddingBottom?: string
  paddingLeft?: string
  paddingRight?: string
  paddingTop?: string
  textAlign?: string
  textDecoration?: string
  textShadow?: string
  textTransform?: string
  /** Of up to a second, with named steps such as `ease`. */
  transition?: string
  '-moz-osx-font-smoothing'?: string
  '-webkit-font-smoothing'?: string
  '-webkit-text-fill-color'?: string
}
