import { OnerwayError } from '../errors/error.ts'
import { textFor, type TextKey, type Wording } from './texts.ts'

/** An error for "there was no answer". Its code is that of its text, if it has none of its own. */
export const connectionError = (wording: Wording, text: TextKey, code: string = text) =>
  new OnerwayError({
    type: 'api_connection_error',
    code,
    message: textFor(wording, text),
  })
