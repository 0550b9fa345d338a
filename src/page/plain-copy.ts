/**
 * A copy of what the page gave, as it is now and as plain data: a framework's
 * proxies cannot be sent to another window, and the page may change its object
 * while the call is under way.
 */
export const plainCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
