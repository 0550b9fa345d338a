import { InvalidArgument } from '../../channel/validate.ts'
import type { ErrorData } from '../../errors/error.ts'

/** Thrown by a frame's methods: what the page shall be told. */
export class Refusal extends Error {
  readonly data: ErrorData
  constructor(data: ErrorData) {
    super(data.code)
    this.data = data
  }
}

/**
 * What the page may know of anything thrown in a frame. A bug of ours says
 * nothing of itself: its text could hold what was typed.
 */
export function describeError(error: unknown, messages: { unexpected: string }): ErrorData {
  // Not by its class: a file that is loaded later has a class of its own.
  const { data } = error as Partial<Refusal>
  if (data) return data
  if (error instanceof InvalidArgument)
    return {
      type: 'invalid_request_error',
      code: 'parameter_invalid',
      message: error.message,
      param: error.path,
    }
  return { type: 'api_error', code: 'frame_error', message: messages.unexpected }
}
