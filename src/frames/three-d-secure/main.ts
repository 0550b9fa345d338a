import { arrival } from './arrival.ts'

/**
 * Where a bank sends its frame when it is through: a page of our own origin, whose
 * parent is the challenge frame. It brings no verdict, only the news that the
 * intent is worth reading again, and tells it to nobody but its own origin.
 */
const news = arrival(location)
if (news && parent !== self) parent.postMessage(news, location.origin)
